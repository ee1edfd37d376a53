import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { useFiguresLeft } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { faultSentence } from '#shared/messages/faults.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';
import { faultCodes } from '#shared/result.ts';
import { contentsOf } from './contents.ts';
import { figureOf } from './inbox-groups.ts';
import { splitName } from './inbox-tree.ts';
import { reasonSentence } from './rule-sentence.ts';
import { useTwinName } from './twin-name.ts';

/** The sentence of a file's fault. */
export function faultOf(m: Messages, row: ProposalRow): string {
  const code = faultCodes.find((one) => one === row.fault?.code) ?? 'internal';
  return faultSentence(m.faults, { code, detail: { name: splitName(row.fileName).name, ...row.fault?.detail } });
}

/** The second line of a file in the list. */
export function aboutFile(m: Messages, row: ProposalRow, twin: string | null): string {
  switch (row.state) {
    case 'failed':
      return faultOf(m, row);
    case 'look':
      return row.reasons[0] ? reasonSentence(m, row.reasons[0], row, twin) : m.review.states.look;
    case 'waiting':
    case 'reading':
    case 'committed':
    case 'discarded':
      return m.review.states[row.state];
    case 'clear': {
      const contents = contentsOf(m.review, row) || m.review.nothingFound;
      return row.known > 0 ? `${contents}, ${m.review.knownCount(row.known)}` : contents;
    }
  }
}

interface FileRowProps {
  readonly row: ProposalRow;
  readonly name: string;
  /** The archive or folder it lay in, where no heading says so. */
  readonly parent: string;
  readonly level: number;
  readonly isSelected: boolean;
}

/** A file of the inbox: its name, what it holds in figures, and what there is to say of it. */
export const FileRow = memo(function FileRow({ row, name, parent, level, isSelected }: FileRowProps) {
  const m = useMessages();
  const shown = { ...row, ...useFiguresLeft(row.id) };
  const about = aboutFile(m, shown, useTwinName(row));
  return (
    <div className="review-file" data-state={row.state} data-level={level} data-selected={isSelected || undefined} title={row.fileName}>
      <span className="review-file-name">
        {name}
        {parent === '' ? null : <span className="review-file-parent"> {m.review.inParent(parent)}</span>}
      </span>
      <span className={`review-figure review-figure--${row.state}`}>{figureOf(shown)}</span>
      <span className="review-file-about" title={about}>
        {about}
      </span>
    </div>
  );
});

/** A heading of the inbox that folds away what hangs below it. */
export const FoldRow = memo(function FoldRow({
  label,
  isOpen,
  kind,
}: {
  readonly label: string;
  readonly isOpen: boolean;
  readonly kind: 'group' | 'parent';
}) {
  return (
    <div className={`review-fold review-fold--${kind}`} data-open={isOpen || undefined} title={label}>
      <ChevronRight aria-hidden="true" />
      <span className="review-fold-label">{label}</span>
    </div>
  );
});
