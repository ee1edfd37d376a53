import { createTakeOver } from '#electron/import/commit.ts';
import type { TakenOver, TakeOver } from '#electron/import/commit.ts';
import type { CoreContext } from '#electron/core-context.ts';
import type { WritableDb } from '#electron/store/connection.ts';
import { closePrints } from '#electron/store/prints.ts';
import { getProposal, storeCommitted } from '#electron/store/proposals.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';
import type { ProposalId, RecordId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import { createGiveWay } from './give-way.ts';
import { learnFromReview } from './profile-handlers.ts';
import { currentReading, decisionsOf } from './proposal-view.ts';

/** How long one step of a take-over goes on before others are answered, in milliseconds. */
const longestStep = 30;

const isInReview = ({ state }: ProposalRow): boolean => state === 'clear' || state === 'look';

/**
 * Takes files over, or only some records of one, a step after the other: each step is one transaction with all that belongs to it, and
 * all of them are one take-over, taken back in one. What a crash leaves over is still in review. Throws where a file is not in review,
 * or where a step could not be written; `tell` gets what came before it all the same.
 */
export async function commitProposals(
  { store, newId, now }: Pick<CoreContext, 'store' | 'newId' | 'now'>,
  ids: readonly ProposalId[],
  only: readonly RecordId[] | undefined,
  signal: AbortSignal,
  tell: (items: TakenOver['items']) => void,
): Promise<TakenOver['summary']> {
  for (const id of ids) if (!isInReview(getProposal(store.db, id).row)) throw new FaultError('invalid-input', { id });
  const takeOver = createTakeOver(newId, now());
  const giveWay = createGiveWay(signal);
  try {
    for (const id of ids) {
      while (store.write((db) => takeStep(db, takeOver, id, only, now()))) await giveWay();
      // What is in the archive is found there; what of the file is still open is found by headline and opening until its next step.
      store.write((db) => closePrints(db, id));
      await giveWay();
    }
    store.write((db) => takeOver.end(db));
  } finally {
    tell(takeOver.taken().items);
  }
  return takeOver.taken().summary;
}

/** Takes over as many open records of a file as one step holds; false when none of them is left, or the file was left out meanwhile. */
function takeStep(db: WritableDb, takeOver: TakeOver, id: ProposalId, only: readonly RecordId[] | undefined, now: number): boolean {
  const stored = getProposal(db, id);
  const { row, edits } = stored;
  if (!isInReview(row)) return false;
  const open = (currentReading(stored)?.records ?? []).filter((record) => !stored.committed.includes(record.id));
  const records = open.filter((record) => !only || only.includes(record.id));
  if (records.length === 0) return false;
  const since = performance.now();
  const delivery = { proposalId: id, sourceId: row.sourceId, records, decisions: decisionsOf(edits), editCount: edits.length };
  const count = takeOver.take(db, delivery, () => performance.now() - since < longestStep);
  const isDone = count === open.length;
  const committed = [...stored.committed, ...records.slice(0, count).map((record) => record.id)];
  storeCommitted(db, id, committed, isDone ? 'committed' : row.state, now);
  if (isDone) learnFromReview(db, stored, now);
  return count < records.length;
}
