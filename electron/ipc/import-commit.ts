import { createGiveWay, stepByStep } from '#electron/give-way.ts';
import { createTakeOver } from '#electron/import/commit.ts';
import type { TakenOver, TakeOver } from '#electron/import/commit.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { indexOnce } from '#electron/store/article-index.ts';
import type { WritableDb } from '#electron/store/connection.ts';
import { closePrints } from '#electron/store/prints.ts';
import {
  committedOf,
  getProposal,
  getProposalInSteps,
  isLongReading,
  proposalRow,
  proposalStamp,
  storeCommitted,
} from '#electron/store/proposals.ts';
import type { StoredProposal } from '#electron/store/proposals.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import type { ReadingRecord } from '#shared/model/reading.ts';
import type { ProposalId, RecordId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import { learnFromReview } from './profile-handlers.ts';
import { currentReading, decisionsOf, isInReview } from './proposal-view.ts';

/** How long one step of a take-over, or of taking it back, goes on before others are answered, in milliseconds. */
export const longestStep = 25;
/** More records than this are indexed in the background. */
const fewAtOnce = 20;
/** Prints of a file are taken out of the index of what waits so many at a time. */
const printsAtOnce = 20;

/** Whoever watches a take-over: hears how many records it has come to, and can have it stop after the step at hand. */
export interface Watch {
  readonly progress: (done: number, total: number) => void;
  readonly isWanted: () => boolean;
}
const unwatched: Watch = { progress: () => undefined, isWanted: () => true };

/** What is asked for: whole files, or (`only`) some records of one. */
interface Asked {
  readonly ids: readonly ProposalId[];
  readonly only: readonly RecordId[] | undefined;
  readonly isLong: boolean;
}

/**
 * Takes files over, or only some records of one, a step after the other: each step is one transaction with all that belongs to it, and
 * all of them are one take-over, taken back in one. What a crash leaves over is still in review, and so is what comes after a watcher's
 * stop. Throws where a file is not in review, or where a step could not be written; `tell` gets what came before it all the same.
 */
export async function commitProposals(
  { store, newId, now }: Pick<CoreContext, 'store' | 'newId' | 'now'>,
  ids: readonly ProposalId[],
  only: readonly RecordId[] | undefined,
  signal: AbortSignal,
  tell: (items: TakenOver['items']) => void | Promise<void>,
  watch: Watch = unwatched,
): Promise<TakenOver['summary']> {
  for (const id of ids) if (!isInReview(proposalRow(store.db, id))) throw new FaultError('invalid-input', { id });
  const total = only?.length ?? ids.reduce((sum, id) => sum + countOpen(store.db, id), 0);
  const asked: Asked = { ids, only, isLong: total > fewAtOnce };
  const takeOver = createTakeOver(newId, now());
  const giveWay = createGiveWay(signal);
  let place: Place = { at: 0, review: null, closing: null };
  try {
    // A file that is taken over is also closed: only then is there a stop.
    while (place.at < ids.length && (watch.isWanted() || place.closing !== null)) {
      const from = place;
      const next = ids[from.at];
      // The step itself finds the reading at hand: read in one go, a long one would keep everyone waiting.
      if (next !== undefined && from.review === null && isLongReading(store.db, next))
        await stepByStep(getProposalInSteps(store.db, next), giveWay);
      place = store.write((db) => takeStep(db, takeOver, asked, from, now()));
      watch.progress(takeOver.count(), total);
      await giveWay();
    }
  } finally {
    await tell(takeOver.taken().items);
  }
  return takeOver.taken().summary;
}

/** How many records of a file are not taken over yet, as far as its figures tell. */
function countOpen(db: ReadableDb, id: ProposalId): number {
  const { articles, teasers, sections } = proposalRow(db, id);
  return Math.max(1, articles + teasers + (sections > 0 ? 1 : 0) - committedOf(db, id).length);
}

/** A file in review, and the records of it that are not taken over yet. */
interface Review {
  readonly stored: StoredProposal;
  readonly stamp: string;
  readonly open: readonly ReadingRecord[];
}

/** How far a take-over has come: the file at hand, and what was read of it. */
interface Place {
  readonly at: number;
  readonly review: Review | null;
  /** The file is taken over; its prints from here on still stand in the index of what waits. */
  readonly closing: number | null;
}

function openReview(db: ReadableDb, id: ProposalId): Review {
  const stored = getProposal(db, id);
  const committed = new Set(stored.committed);
  const open = (currentReading(stored)?.records ?? []).filter((record) => !committed.has(record.id));
  return { stored, stamp: proposalStamp(db, id), open };
}

/** Takes over as many records, of as many files, as one step holds. A file is read again only when it has changed since the last step. */
function takeStep(db: WritableDb, takeOver: TakeOver, asked: Asked, from: Place, now: number): Place {
  const since = performance.now();
  const goesOn = (): boolean => performance.now() - since < longestStep;
  const takeFiles = (): Place => {
    let { at, review, closing } = from;
    for (let id = asked.ids[at]; id !== undefined; id = asked.ids[at]) {
      if (closing === null) {
        const current: Review = review?.stamp === proposalStamp(db, id) ? review : openReview(db, id);
        review = takeRecords(db, takeOver, current, asked.only, goesOn, now);
        closing = review === null ? 0 : null;
      } else {
        // What is in the archive is found there; what of the file is still open is found by headline and opening until its next step.
        closing = closePrints(db, id, closing, printsAtOnce);
        if (closing === null) at += 1;
      }
      const next = asked.ids[at];
      if (!goesOn() || (review === null && closing === null && next !== undefined && isLongReading(db, next))) break;
    }
    return { at, review, closing };
  };
  const place = indexOnce(db, asked.isLong, takeFiles);
  takeOver.write(db);
  return place;
}

/** Takes over open records of a file while `goesOn`; null when none of them is left, or the file was left out meanwhile. */
function takeRecords(
  db: WritableDb,
  takeOver: TakeOver,
  { stored, stamp, open }: Review,
  only: readonly RecordId[] | undefined,
  goesOn: () => boolean,
  now: number,
): Review | null {
  const { row, edits } = stored;
  const records = only ? open.filter((record) => only.includes(record.id)) : open;
  if (!isInReview(row) || records.length === 0) return null;
  const delivery = { proposalId: row.id, sourceId: row.sourceId, records, decisions: decisionsOf(edits), editCount: edits.length };
  const count = takeOver.take(db, delivery, goesOn);
  const taken = new Set(records.slice(0, count).map((record) => record.id));
  const committed = [...stored.committed, ...taken];
  const left = open.filter((record) => !taken.has(record.id));
  // A file of thousands of records is a row of megabytes: until its end, what is taken stands in the take-over alone (`committedOf`).
  if (count < records.length) return { stored: { ...stored, committed }, stamp, open: left };
  storeCommitted(db, row.id, committed, left.length === 0 ? 'committed' : row.state, now);
  if (left.length === 0) learnFromReview(db, stored, now);
  return null;
}
