import { CircleAlert, CornerDownRight, Info } from 'lucide-react';
import { draft, mend, saveDrafts, useExportCheck } from '#renderer/stores/export-check.ts';
import { findingKey, savedText, typedFix } from '#renderer/stores/export-findings.ts';
import { closeExport, refresh } from '#renderer/stores/exports.ts';
import { notify } from '#renderer/stores/notices.ts';
import { usePicture } from '#renderer/stores/pictures.ts';
import { messages, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { longestFix } from '#shared/model/export.ts';
import type { ExportFinding, ExportSubject, FindingFix } from '#shared/model/export.ts';
import { jumpTo } from './jump.ts';

interface FindingCardProps {
  /** What the card is found by. */
  readonly cardKey: string;
  readonly subject: ExportSubject;
  readonly finding: ExportFinding;
  readonly isTitleShown: boolean;
  /** Told when a way out is taken: the card will go. */
  readonly onMend: () => void;
}

/** One finding: what is wrong, where, and how it is mended. */
export function FindingCard({ cardKey, subject, finding, isTitleShown, onMend }: FindingCardProps) {
  const m = useMessages().exporting.dialog.check;
  const picture = usePicture(finding.assetId);
  const { title, help } = m.kinds[finding.kind];
  const words = finding.words !== '' ? m.quoted(finding.words) : finding.assetId !== null ? m.picture : '';
  return (
    <li className="export-finding" data-key={cardKey} data-blocking={finding.isBlocking || undefined}>
      {finding.isBlocking ? <CircleAlert className="export-finding-sign" role="img" aria-label={m.blocking} /> : null}
      {finding.isBlocking ? null : <Info className="export-finding-sign" role="img" aria-label={m.hint} />}
      <div className="export-finding-body">
        <p className="export-finding-title">{finding.kind === 'letter-missing' ? m.titleOf(title, finding.detail) : title}</p>
        <p className="export-finding-help">{help}</p>
        {isTitleShown && finding.title !== '' ? <p className="export-finding-where">{finding.title}</p> : null}
        {words === '' ? null : <p className="export-finding-words">{words}</p>}
        <FindingFixes subject={subject} finding={finding} onMend={onMend} />
      </div>
      {picture === null ? null : <img className="export-finding-picture" src={picture} alt="" />}
      <Button
        variant="quiet"
        icon={<CornerDownRight aria-hidden="true" />}
        aria-label={m.jumpTo(finding.title)}
        onPress={() => void leaveFor(subject, finding)}
      >
        {m.jump}
      </Button>
    </li>
  );
}

/** What was typed into the cards is saved before the dialog goes; what cannot be saved keeps it. */
async function leaveFor(subject: ExportSubject, finding: ExportFinding): Promise<void> {
  if (!(await saveDrafts(subject))) return;
  closeExport();
  if (!(await jumpTo(finding))) notify({ tone: 'info', text: messages().exporting.dialog.check.notFound });
}

/** The ways out: a field to type into, or a button. */
function FindingFixes({ subject, finding, onMend }: Pick<FindingCardProps, 'subject' | 'finding' | 'onMend'>) {
  const m = useMessages().exporting.dialog.check;
  const { isMending, drafts } = useExportCheck();
  const typed = typedFix(finding);
  const text = drafts[findingKey(finding)] ?? (typeof typed?.was === 'string' ? typed.was : '');
  const saved = typed ? savedText(typed, text) : null;
  if (finding.fixes.length === 0) return null;
  const apply = async (fix: FindingFix, value: string | boolean) => {
    onMend();
    if (await mend(subject, finding, fix, value)) refresh();
  };
  const keep = () => {
    if (typed && !isMending && saved !== null) void apply(typed, saved);
  };
  return (
    <div className="export-fixes">
      {typed ? (
        <>
          <TextField
            label={typed.action === 'headline' ? m.headline : m.alt}
            value={text}
            onChange={(next) => draft(finding, next)}
            errorMessage={text.trim().length > longestFix ? m.tooLong(longestFix) : undefined}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              keep();
            }}
          />
          <Button onPress={keep} isDisabled={isMending || saved === null}>
            {m.keep}
          </Button>
        </>
      ) : null}
      {finding.fixes.map((fix) =>
        fix.to === null ? null : (
          <Button key={fix.action} onPress={() => void apply(fix, fix.to ?? true)} isDisabled={isMending}>
            {fix.action === 'level' ? m.level : m.decorative}
          </Button>
        ),
      )}
    </div>
  );
}
