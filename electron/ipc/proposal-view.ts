import { reasonsLeft } from '#shared/import/open-questions.ts';
import { replay } from '#shared/import/replay.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import type { KnownReport } from '#shared/model/known-report.ts';
import type { Decision, Proposal, ProposalEdit, ProposalRow, RecordMatch } from '#shared/model/proposal.ts';
import type { Reading } from '#shared/model/reading.ts';
import { referenceOffers } from '#electron/archive/reference-offers.ts';
import { fingerprint } from '#electron/import/match/fingerprint.ts';
import type { Fingerprint } from '#electron/import/match/fingerprint.ts';
import { matchEach } from '#electron/import/match/match-records.ts';
import type { Remembered } from '#electron/import/match/match-records.ts';
import { stepsTakenOver } from '#electron/store/commits.ts';
import { changesSoFar } from '#electron/store/connection.ts';
import type { ReadableDb, WritableDb } from '#electron/store/connection.ts';
import type { Store } from '#electron/store/database.ts';
import { findEarlierPrints } from '#electron/store/prints.ts';
import { storeReasons } from '#electron/store/proposal-reasons.ts';
import { committedOf, getProposalInSteps, proposalStamp } from '#electron/store/proposals.ts';
import type { StoredProposal } from '#electron/store/proposals.ts';
import { findKnown } from '#electron/store/similar-reports.ts';

/** The reading that was put together last: each step of a review asks for the same one several times. */
let latest: { readonly base: Reading; readonly edits: string; readonly reading: Reading } | null = null;

/** The reading as the editor left it; null when the file could not be read. */
export function currentReading({ base, edits }: Pick<StoredProposal, 'base' | 'edits'>): Reading | null {
  if (base === null) return null;
  const steps = JSON.stringify(edits);
  if (latest?.base !== base || latest.edits !== steps) latest = { base, edits: steps, reading: replay(base, edits) };
  return latest.reading;
}

/** The last word on each record. A record that was joined into another is gone, and its id may come back with other words. */
export function decisionsOf(edits: readonly ProposalEdit[]): Record<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const edit of edits) {
    if (edit.edit === 'decide') decisions.set(edit.recordId, edit.decision);
    if (edit.edit === 'join-records') decisions.delete(edit.second);
  }
  return Object.fromEntries(decisions);
}

export const fingerprintsOf = (reading: Reading): Fingerprint[] =>
  reading.records.flatMap((record) => (record.kind === 'newsletter' ? [] : [fingerprint(record)]));

/** Reports like a record, in the archive and in open files before its own. */
export const knownLike = (db: ReadableDb, id: ProposalId, mine: Fingerprint): KnownReport[] => [
  ...findKnown(db, mine),
  ...findEarlierPrints(db, id, mine),
];

/**
 * What is already known of a reading, record after record: in the archive, in open files before it, or in itself. Nothing is looked for where
 * nothing is left to decide: a report that was taken over would only find itself.
 */
export function* matchesInSteps(db: ReadableDb, { row, committed }: StoredProposal, reading: Reading): Generator<undefined, RecordMatch[]> {
  if (!isInReview(row)) return [];
  const { id } = row;
  const changes = changesSoFar(db);
  const known = isFresh(db, id) ? last : null;
  if (known?.reading === reading && known.committed.join() === committed.join()) return known.matches;
  const remembered: Remembered = known?.remembered ?? new WeakMap();
  const taken = new Set(committed);
  const isTaken = new Set(
    reading.records.flatMap((record) => (record.kind !== 'newsletter' && taken.has(record.id) ? [fingerprint(record)] : [])),
  );
  const matches: RecordMatch[] = [];
  for (const match of matchEach(reading.records, (mine) => (isTaken.has(mine) ? [] : knownLike(db, id, mine)), remembered)) {
    if (match && !taken.has(match.recordId)) matches.push(match);
    yield;
  }
  // What was written meanwhile was seen by some of the records only: `changes` is of the beginning, and so this is asked for anew.
  last = { db, id, changes, remembered, reading, committed, matches };
  return matches;
}

/** A file that can still be taken over. */
export const isInReview = ({ state }: ProposalRow): boolean => state === 'clear' || state === 'look';

/** What was found for the proposal at hand, true until something is written. */
let last: Looked | null = null;
interface Looked {
  readonly db: ReadableDb;
  readonly id: ProposalId;
  readonly changes: number;
  readonly remembered: Remembered;
  /** What was looked at, and what was found. */
  readonly reading: Reading;
  readonly committed: StoredProposal['committed'];
  readonly matches: RecordMatch[];
}

const isFresh = (db: ReadableDb, id: ProposalId): boolean => last?.db === db && last.id === id && last.changes === changesSoFar(db);

/** Writes steps of a proposal, and nothing else: a file is never matched with itself, so what was found for its records holds. */
export function writeSteps(store: Store, id: ProposalId, write: (db: WritableDb) => void): void {
  const wasFresh = isFresh(store.db, id);
  store.write(write);
  if (wasFresh && last) last = { ...last, changes: changesSoFar(store.db) };
}

/** Keeps the reasons of a file true after its decisions or its take-overs changed. `matches`: what is known of its reading as it stands. */
export function settleReasons(db: WritableDb, { row, edits, committed }: StoredProposal, matches: readonly RecordMatch[]): void {
  storeReasons(db, row.id, reasonsLeft(row.reasons, { matches, decisions: decisionsOf(edits), committed }));
}

/** A proposal as the review shows it, in steps; `edits` counts the steps that can still be taken back. What changes meanwhile is looked at again. */
export function* viewProposal(db: ReadableDb, id: ProposalId): Generator<undefined, Proposal> {
  for (;;) {
    const stored = yield* getProposalInSteps(db, id);
    const stamp = proposalStamp(db, id);
    const reading = currentReading(stored);
    const matches = reading ? yield* matchesInSteps(db, stored, reading) : [];
    const references = reading ? yield* referenceOffers(db, reading.records) : [];
    if (proposalStamp(db, id) !== stamp) continue;
    return {
      row: stored.row,
      reading,
      decisions: decisionsOf(stored.edits),
      committedRecords: committedOf(db, id),
      matches,
      references,
      edits: Math.max(0, stored.edits.length - stepsTakenOver(db, id)),
      profileEdits: stored.edits.filter((edit) => 'by' in edit && edit.by === 'profile').length,
    };
  }
}
