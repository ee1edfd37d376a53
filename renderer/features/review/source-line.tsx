import { Image, Scissors } from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '#renderer/stores/wording.ts';
import { editProposal } from '#renderer/stores/proposals.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { Removal } from '#shared/model/reading.ts';
import { highlightStore } from './highlight.ts';
import { ruleLabel } from './rule-sentence.ts';
import { isUnassigned, mendRules } from './source-segments.ts';
import type { Segment, SegmentedLine, SourceRow } from './source-segments.ts';

/** Restores one removal; its reason stands beside it. */
function RestoreButton({ removal, isDisabled }: { readonly removal: Removal; readonly isDisabled: boolean }) {
  const m = useMessages();
  const reason = ruleLabel(m, removal.rule);
  return (
    <span className="review-gone-reason">
      <span title={reason}>{reason}</span>
      {isDisabled ? null : (
        <button
          type="button"
          className="review-restore review-stop"
          tabIndex={-1}
          aria-label={m.review.restoreOf(reason, lineOf(removal), removal.text.slice(0, 80))}
          onClick={() => void editProposal({ edit: 'restore-removal', removalId: removal.id })}
        >
          {m.review.restore}
        </button>
      )}
    </span>
  );
}

const lineOf = (removal: Removal): number => (removal.passages[0]?.line ?? 0) + 1;

function UnmendButton({ removal }: { readonly removal: Removal }) {
  const m = useMessages().review;
  return (
    <button
      type="button"
      className="review-restore review-unmend review-stop"
      tabIndex={-1}
      aria-label={m.restoreOf(m.asInSource, lineOf(removal), removal.text.slice(0, 80))}
      onClick={() => void editProposal({ edit: 'restore-removal', removalId: removal.id })}
    >
      {m.asInSource}
    </button>
  );
}

function Words({ segment, isHit, m }: { readonly segment: Segment; readonly isHit: boolean; readonly m: Messages }) {
  const { text, owners, removal } = segment;
  const hit = isHit ? ' is-hit' : '';
  const keys = owners.length > 0 ? owners.join(' ') : undefined;
  if (removal?.effect === 'dropped') return <del className="review-gone-words">{text}</del>;
  if (removal) {
    return (
      <span className={`review-converted${hit}`} data-keys={keys} title={m.review.convertedHint(ruleLabel(m, removal.rule))}>
        {text}
      </span>
    );
  }
  if (isUnassigned(segment)) {
    return (
      <span className="review-unassigned" title={m.review.unassignedHint}>
        {text}
      </span>
    );
  }
  return (
    <span className={`review-words${hit}`} data-keys={keys}>
      {text}
    </span>
  );
}

/** What the source's own markup said about a line, for the margin. */
function lineHint(line: SegmentedLine['line'], m: Messages): string | undefined {
  const hints = m.review.blockHints;
  if (line.kind === 'heading') return hints.heading(line.level);
  return line.kind === 'paragraph' || line.kind === 'preformatted' ? undefined : hints[line.kind];
}

/** Opens the menu that says what this line is. */
function LineHandle({ line, label }: { readonly line: number; readonly label: string }) {
  return (
    <button type="button" className="review-line-handle review-stop" tabIndex={-1} data-line={line} aria-label={label} aria-haspopup="menu">
      <Scissors aria-hidden="true" size={13} />
    </button>
  );
}

interface RowProps {
  readonly row: SourceRow;
  readonly isLocked: boolean;
}

/** One line of the source, or the neighbouring lines that one removal took. */
export const SourceRowView = memo(function SourceRowView({ row, isLocked }: RowProps) {
  const m = useMessages();
  const hitKey = useStore(highlightStore, (state) =>
    state.keys.find((key) => row.lines.some((line) => line.segments.some((segment) => segment.owners.includes(key)))),
  );
  if (row.gone) {
    return (
      <div className="review-gone">
        {isLocked || row.lines.length > 1 || !row.lines[0] ? null : (
          <LineHandle line={row.lines[0].index} label={m.review.recut.of(row.lines[0].index + 1, row.lines[0].line.text.slice(0, 60))} />
        )}
        <del className="review-gone-text">
          {row.lines.map((line) => (
            <span key={line.index}>{line.line.text}</span>
          ))}
        </del>
        <RestoreButton removal={row.gone} isDisabled={isLocked} />
      </div>
    );
  }
  const [only] = row.lines;
  if (!only) return null;
  const { line, segments } = only;
  const hasMend = segments.some((segment) => segment.removal !== null && mendRules.has(segment.removal.rule));
  return (
    <p
      className={`review-line review-line--${line.kind}${line.blankBefore ? ' is-apart' : ''}${hasMend ? ' has-mend' : ''}`}
      title={lineHint(line, m)}
    >
      {isLocked ? null : <LineHandle line={only.index} label={m.review.recut.of(only.index + 1, line.text.slice(0, 60))} />}
      {line.kind === 'picture' ? <Image className="review-line-sign" aria-hidden="true" /> : null}
      {segments.map((segment, at) => {
        const ends = segment.removal !== null && segments[at + 1]?.removal !== segment.removal;
        const isMend = segment.removal !== null && mendRules.has(segment.removal.rule);
        return (
          <span key={at} className={ends && isMend ? 'review-mended' : undefined}>
            <Words segment={segment} isHit={hitKey !== undefined && segment.owners.includes(hitKey)} m={m} />
            {ends && segment.removal?.effect === 'dropped' ? <RestoreButton removal={segment.removal} isDisabled={isLocked} /> : null}
            {ends && isMend && segment.removal && !isLocked ? <UnmendButton removal={segment.removal} /> : null}
          </span>
        );
      })}
    </p>
  );
}, sameRow);

/** Edits give a new proposal with mostly the same lines; those are not drawn again. */
function sameRow(before: RowProps, after: RowProps): boolean {
  if (before.isLocked !== after.isLocked || before.row.gone?.id !== after.row.gone?.id) return false;
  const [a, b] = [before.row.lines, after.row.lines];
  return a.length === b.length && a.every((line, at) => sameLine(line, b[at]));
}

function sameLine(a: SegmentedLine, b: SegmentedLine | undefined): boolean {
  if (b === undefined || a.index !== b.index || a.line.text !== b.line.text || a.segments.length !== b.segments.length) return false;
  return a.segments.every((segment, at) => {
    const other = b.segments[at];
    return (
      other !== undefined &&
      segment.text === other.text &&
      segment.removal?.id === other.removal?.id &&
      segment.owners.join() === other.owners.join()
    );
  });
}
