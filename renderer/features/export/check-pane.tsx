import './check.css';
import { CircleCheck } from 'lucide-react';
import { checkSubject, unmend, useExportCheck } from '#renderer/stores/export-check.ts';
import type { Mended } from '#renderer/stores/export-check.ts';
import { findingKey, keysOf } from '#renderer/stores/export-findings.ts';
import { refresh, useDialogCheck } from '#renderer/stores/exports.ts';
import type { ExportDialogState } from '#renderer/stores/exports.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FindingCard } from './finding-card.tsx';
import { useNextCard } from './use-next-card.ts';

/** What would hinder readers, each with its way out; what was mended here can be taken back. */
export function CheckPane({ dialog }: { readonly dialog: ExportDialogState }) {
  const m = useMessages().exporting.dialog.check;
  const { mended, fault, isMending } = useExportCheck();
  const state = useDialogCheck();
  const { pane, onMend, onUnmend } = useNextCard(isMending);
  if (state.kind === 'fault')
    return (
      <EmptyState
        title={m.failed}
        text={sentenceFor(state.fault)}
        action={<Button onPress={() => void checkSubject(dialog.subject)}>{m.retry}</Button>}
      />
    );
  if (state.kind === 'none') return <p className="export-preview-wait">{m.checking}</p>;
  const { findings, total } = state.check;
  const keys = keysOf(findings);
  const isMany = dialog.subject.kind === 'reports';
  return (
    <div className="export-check" ref={pane} tabIndex={-1}>
      {findings.length === 0 ? (
        <div className="export-check-none">
          <CircleCheck aria-hidden="true" />
          <p className="export-check-none-title" role="status">
            {m.none}
          </p>
          <p>{m.noneNote}</p>
        </div>
      ) : (
        <p className="export-check-intro">{m.intro}</p>
      )}
      {fault ? (
        <p className="export-check-fault" role="alert">
          {sentenceFor(fault)}
        </p>
      ) : null}
      {findings.length > 0 ? (
        <ul className="export-findings">
          {findings.map((finding, index) => (
            <FindingCard
              key={keys[index]}
              cardKey={keys[index] ?? ''}
              subject={dialog.subject}
              finding={finding}
              isTitleShown={isMany}
              onMend={() => onMend(index)}
            />
          ))}
        </ul>
      ) : null}
      {total > findings.length ? <p className="export-check-intro">{m.more(total - findings.length)}</p> : null}
      {mended.length > 0 ? (
        <ul className="export-mended">
          {mended.map((one, index) => (
            <MendedRow key={index} dialog={dialog} mended={one} onUnmend={() => onUnmend(findingKey(one.finding))} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface MendedRowProps {
  readonly dialog: ExportDialogState;
  readonly mended: Mended;
  /** Told when it is taken back: the row will go. */
  readonly onUnmend: () => void;
}

function MendedRow({ dialog, mended, onUnmend }: MendedRowProps) {
  const m = useMessages().exporting.dialog.check;
  const { isMending } = useExportCheck();
  const undo = async () => {
    onUnmend();
    if (await unmend(dialog.subject, mended)) refresh();
  };
  return (
    <li className="export-mended-row">
      <CircleCheck aria-hidden="true" />
      <span role="status">{m.mended[mended.fix.action](String(mended.value))}</span>
      <Button onPress={() => void undo()} isDisabled={isMending}>
        {m.undo}
      </Button>
    </li>
  );
}
