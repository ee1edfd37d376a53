import { expect, it } from 'vitest';
import { takeable } from '#renderer/features/review/undecided.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';

const rowOf = (id: string, state: ProposalRow['state'], reasons: readonly string[] = []) =>
  ({ id: id as ProposalId, state, reasons }) as unknown as ProposalRow;

it('leaves behind what asks for a decision, so that no report stands in the archive twice', () => {
  const rows = [
    rowOf('clear', 'clear'),
    rowOf('unsure', 'look', ['record-unsure']),
    rowOf('version', 'look', ['record-unsure', 'new-version']),
    rowOf('double', 'look', ['near-duplicate']),
    rowOf('broken', 'failed'),
    rowOf('done', 'committed', ['new-version']),
  ];
  expect(takeable(rows)).toEqual({ clearIds: ['clear'], readyIds: ['clear', 'unsure'], undecided: 2 });
});
