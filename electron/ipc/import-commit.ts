import { createTakeOver } from '#electron/import/commit.ts';
import type { TakenOver, TakeOver } from '#electron/import/commit.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { changesSoFar } from '#electron/store/connection.ts';
import type { ReadableDb, WritableDb } from '#electron/store/connection.ts';
import type { Store } from '#electron/store/database.ts';
import { closePrints } from '#electron/store/prints.ts';
import { getProposal, storeCommitted } from '#electron/store/proposals.ts';
import type { StoredProposal } from '#electron/store/proposals.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';
import type { ReadingRecord } from '#shared/model/reading.ts';
import type { ProposalId, RecordId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import { createGiveWay } from './give-way.ts';
import type { GiveWay } from './give-way.ts';
import { learnFromReview } from './profile-handlers.ts';
import { currentReading, decisionsOf } from './proposal-view.ts';

/** How long one step of a take-over goes on before others are answered, in milliseconds. */
const longestStep = 50;

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
      await commitFile(store, takeOver, id, only, now, giveWay);
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

/** Takes one file over, step by step; it is read again only when somebody else has written in between. */
async function commitFile(
  store: Store,
  takeOver: TakeOver,
  id: ProposalId,
  only: readonly RecordId[] | undefined,
  now: () => number,
  giveWay: GiveWay,
): Promise<void> {
  let review: Review | null = openReview(store.db, id);
  let changes = changesSoFar(store.db);
  while (review !== null) {
    const current: Review = changes === changesSoFar(store.db) ? review : openReview(store.db, id);
    review = store.write((db) => takeStep(db, takeOver, current, only, now()));
    changes = changesSoFar(store.db);
    await giveWay();
  }
}

/** A file in review, and the records of it that are not taken over yet. */
interface Review {
  readonly stored: StoredProposal;
  readonly open: readonly ReadingRecord[];
}

function openReview(db: ReadableDb, id: ProposalId): Review {
  const stored = getProposal(db, id);
  const committed = new Set(stored.committed);
  return { stored, open: (currentReading(stored)?.records ?? []).filter((record) => !committed.has(record.id)) };
}

/** Takes over as many open records as one step holds; null when none of them is left, or the file was left out meanwhile. */
function takeStep(
  db: WritableDb,
  takeOver: TakeOver,
  { stored, open }: Review,
  only: readonly RecordId[] | undefined,
  now: number,
): Review | null {
  const { row, edits } = stored;
  const records = open.filter((record) => !only || only.includes(record.id));
  if (!isInReview(row) || records.length === 0) return null;
  const since = performance.now();
  const delivery = { proposalId: row.id, sourceId: row.sourceId, records, decisions: decisionsOf(edits), editCount: edits.length };
  const count = takeOver.take(db, delivery, () => performance.now() - since < longestStep);
  const taken = records.slice(0, count).map((record) => record.id);
  const committed = [...stored.committed, ...taken];
  const left = open.filter((record) => !taken.includes(record.id));
  storeCommitted(db, row.id, committed, left.length === 0 ? 'committed' : row.state, now);
  if (left.length === 0) learnFromReview(db, stored, now);
  return count < records.length ? { stored: { ...stored, committed }, open: left } : null;
}
