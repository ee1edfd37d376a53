import { reasonsLeft } from '#shared/import/open-questions.ts';
import { replay } from '#shared/import/replay.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import type { KnownReport } from '#shared/model/known-report.ts';
import type { Decision, Proposal, ProposalEdit, RecordMatch } from '#shared/model/proposal.ts';
import type { Reading } from '#shared/model/reading.ts';
import { referenceOffers } from '#electron/archive/reference-offers.ts';
import { fingerprint } from '#electron/import/match/fingerprint.ts';
import type { Fingerprint } from '#electron/import/match/fingerprint.ts';
import { matchRecords } from '#electron/import/match/match-records.ts';
import type { Remembered } from '#electron/import/match/match-records.ts';
import { stepsTakenOver } from '#electron/store/commits.ts';
import { changesSoFar } from '#electron/store/connection.ts';
import type { ReadableDb, WritableDb } from '#electron/store/connection.ts';
import type { Store } from '#electron/store/database.ts';
import { findEarlierPrints } from '#electron/store/prints.ts';
import { storeReasons } from '#electron/store/proposal-reasons.ts';
import { getProposal } from '#electron/store/proposals.ts';
import type { StoredProposal } from '#electron/store/proposals.ts';
import { findKnown } from '#electron/store/similar-reports.ts';

/** The reading as the editor left it; null when the file could not be read. */
export const currentReading = (stored: StoredProposal): Reading | null => (stored.base ? replay(stored.base, stored.edits) : null);

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

/** What is already known of a reading: in the archive, in open files before it, or in itself. */
export function matchesOf(db: ReadableDb, id: ProposalId, reading: Reading): RecordMatch[] {
  const found = isFresh(db, id) && last ? last : { db, id, changes: changesSoFar(db), remembered: new WeakMap() };
  last = found;
  return matchRecords(reading.records, (mine) => knownLike(db, id, mine), found.remembered);
}

/** What was found for the proposal at hand, true until something is written. */
let last: { readonly db: ReadableDb; readonly id: ProposalId; readonly changes: number; readonly remembered: Remembered } | null = null;

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

/** A proposal as the review shows it; `edits` counts the steps that can still be taken back. */
export function viewProposal(db: ReadableDb, id: ProposalId): Proposal {
  const stored = getProposal(db, id);
  const reading = currentReading(stored);
  return {
    row: stored.row,
    reading,
    decisions: decisionsOf(stored.edits),
    committedRecords: [...stored.committed],
    matches: reading ? matchesOf(db, id, reading) : [],
    references: reading ? referenceOffers(db, reading.records) : [],
    edits: Math.max(0, stored.edits.length - stepsTakenOver(db, id)),
    profileEdits: stored.edits.filter((edit) => 'by' in edit && edit.by === 'profile').length,
  };
}
