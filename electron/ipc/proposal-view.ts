import { replay } from '#shared/import/replay.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import type { Decision, Proposal, ProposalEdit, RecordMatch } from '#shared/model/proposal.ts';
import type { Reading } from '#shared/model/reading.ts';
import { fingerprint, matchRecords } from '#electron/import/match.ts';
import type { Fingerprint } from '#electron/import/match.ts';
import { findCandidates } from '#electron/store/articles.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { earlierInBatch, getProposal } from '#electron/store/proposals.ts';
import type { StoredProposal } from '#electron/store/proposals.ts';

/** The reading as the editor left it; null when the file could not be read. */
export const currentReading = (stored: StoredProposal): Reading | null => (stored.base ? replay(stored.base, stored.edits) : null);

/** The last word on each record. */
export function decisionsOf(edits: readonly ProposalEdit[]): Record<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const edit of edits) if (edit.edit === 'decide') decisions.set(edit.recordId, edit.decision);
  return Object.fromEntries(decisions);
}

export const fingerprintsOf = (reading: Reading): Fingerprint[] =>
  reading.records.flatMap((record) => (record.kind === 'newsletter' ? [] : [fingerprint(record)]));

/** Fingerprints of files read in this session, so that a large delivery is not read from the store again for each file. */
export type FingerprintCache = Map<ProposalId, Fingerprint[]>;

/** What is already known of a reading: in the archive, in earlier files of the delivery, or in itself. */
export function matchesOf(db: ReadableDb, id: ProposalId, reading: Reading, cache: FingerprintCache): RecordMatch[] {
  const earlier = earlierInBatch(db, id).flatMap((other) => {
    const cached = cache.get(other);
    if (cached) return cached;
    const read = currentReading(getProposal(db, other));
    const prints = read ? fingerprintsOf(read) : [];
    cache.set(other, prints);
    return prints;
  });
  return matchRecords(reading.records, (mine) => findCandidates(db, mine.headlineKey, mine.textKey), earlier);
}

/** A proposal as the review shows it. */
export function viewProposal(db: ReadableDb, id: ProposalId, cache: FingerprintCache): Proposal {
  const stored = getProposal(db, id);
  const reading = currentReading(stored);
  return {
    row: stored.row,
    reading,
    decisions: decisionsOf(stored.edits),
    committedRecords: [...stored.committed],
    matches: reading ? matchesOf(db, id, reading, cache) : [],
    edits: stored.edits.length,
  };
}
