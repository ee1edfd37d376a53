import type { ProposalId } from '#shared/model/ids.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';

/** Reasons that are a question: taken over unanswered, the same report would stand in the archive twice. */
const questions: ReadonlySet<string> = new Set(['new-version', 'near-duplicate']);

/** Whether a file waits for the editor's word on a known report; `answered`: the files in which it was given. */
export const isUndecided = ({ id, reasons }: Pick<ProposalRow, 'id' | 'reasons'>, answered: ReadonlySet<ProposalId>): boolean =>
  reasons.some((reason) => questions.has(reason)) && !answered.has(id);

export interface Takeable {
  /** Files that can be taken over without a look, and all that may go together with them. */
  readonly clearIds: readonly ProposalId[];
  readonly readyIds: readonly ProposalId[];
  /** How many files stay behind because they ask something first. */
  readonly undecided: number;
}

/** What of the inbox may be taken over together. */
export function takeable(rows: readonly ProposalRow[], answered: ReadonlySet<ProposalId>): Takeable {
  const read = rows.filter((row) => row.state === 'clear' || row.state === 'look');
  const ready = read.filter((row) => !isUndecided(row, answered));
  return {
    clearIds: ready.filter((row) => row.state === 'clear').map((row) => row.id),
    readyIds: ready.map((row) => row.id),
    undecided: read.length - ready.length,
  };
}
