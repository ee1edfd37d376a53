import { isQuestion } from '#shared/import/open-questions.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';

/** Whether a file waits for the editor's word on a known report. */
export const isUndecided = ({ reasons }: Pick<ProposalRow, 'reasons'>): boolean => reasons.some(isQuestion);

export interface Takeable {
  /** Files that can be taken over without a look, and all that may go together with them. */
  readonly clearIds: readonly ProposalId[];
  readonly readyIds: readonly ProposalId[];
  /** How many files stay behind because they ask something first. */
  readonly undecided: number;
}

/** What of the inbox may be taken over together. */
export function takeable(rows: readonly ProposalRow[]): Takeable {
  const read = rows.filter((row) => row.state === 'clear' || row.state === 'look');
  const ready = read.filter((row) => !isUndecided(row));
  return {
    clearIds: ready.filter((row) => row.state === 'clear').map((row) => row.id),
    readyIds: ready.map((row) => row.id),
    undecided: read.length - ready.length,
  };
}
