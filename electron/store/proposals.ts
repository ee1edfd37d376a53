import type { BatchId, ProposalId, RecordId, SourceId } from '#shared/model/ids.ts';
import type { Reading, ReadingKind } from '#shared/model/reading.ts';
import type { ProposalEdit, ProposalRow, ProposalState } from '#shared/model/proposal.ts';
import { FaultError } from '#shared/result.ts';
import type { Fault, FaultCode } from '#shared/result.ts';
import { recordsTakenOver } from './commits.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { storedReading, storedReadingInSteps } from './stored-reading.ts';

/** The fault of a file whose bytes did not all arrive, as SQL. */
export const lostJson = "json_object('code', 'upload-lost', 'detail', json_object('name', file_name))";

export interface ProposalColumns {
  readonly id: string;
  readonly batch_id: string;
  readonly source_id: string | null;
  readonly file_name: string;
  readonly byte_count: number;
  readonly state: string;
  readonly kind: string;
  readonly article_count: number;
  readonly teaser_count: number;
  readonly section_count: number;
  readonly known_count: number;
  readonly reasons_json: string;
  readonly fault_json: string | null;
  readonly changed_at_ms: number;
}

export const rowColumns =
  'id, batch_id, source_id, file_name, byte_count, state, kind, article_count, teaser_count, section_count, known_count, reasons_json, fault_json, changed_at_ms';

export const toRow = (row: ProposalColumns): ProposalRow => ({
  id: row.id as ProposalId,
  batchId: row.batch_id as BatchId,
  sourceId: row.source_id as SourceId | null,
  fileName: row.file_name,
  byteCount: row.byte_count,
  state: row.state as ProposalState,
  kind: row.kind,
  articles: row.article_count,
  teasers: row.teaser_count,
  sections: row.section_count,
  known: row.known_count,
  reasons: JSON.parse(row.reasons_json) as string[],
  fault: row.fault_json ? (JSON.parse(row.fault_json) as Fault) : null,
  changedAt: row.changed_at_ms,
});

/** A file that was announced: `failed` at once when it was refused. */
export function insertProposal(
  db: WritableDb,
  id: ProposalId,
  batchId: BatchId,
  position: number,
  file: { name: string; byteCount: number },
  fault: Fault | null,
  now: number,
): void {
  run(
    db,
    `INSERT INTO proposals (id, batch_id, position, source_id, file_name, byte_count, state, kind, article_count, teaser_count, section_count, known_count,
      reasons_json, fault_json, reading_json, edits_json, committed_json, changed_at_ms) VALUES (?, ?, ?, NULL, ?, ?, ?, '', 0, 0, 0, 0, '[]', ?, NULL, '[]', '[]', ?)`,
    id,
    batchId,
    position,
    file.name,
    file.byteCount,
    fault ? 'failed' : 'waiting',
    fault ? JSON.stringify(fault) : null,
    now,
  );
}

export const setProposalSource = (db: WritableDb, id: ProposalId, sourceId: SourceId): number =>
  run(db, 'UPDATE proposals SET source_id = ? WHERE id = ?', sourceId, id);

/** Marks a file as being read; 0 when it was left out meanwhile. */
export const startReading = (db: WritableDb, id: ProposalId, now: number): number =>
  run(db, "UPDATE proposals SET state = 'reading', changed_at_ms = ? WHERE id = ? AND state IN ('waiting', 'reading')", now, id);

/** Ends a file's being read without an outcome; nothing happens where it was left out, or taken up again, meanwhile. */
export const stopReading = (db: WritableDb, id: ProposalId, state: 'waiting' | 'discarded', now: number): number =>
  run(db, "UPDATE proposals SET state = ?, changed_at_ms = ? WHERE id = ? AND state = 'reading'", state, now, id);

export const setProposalState = (db: WritableDb, id: ProposalId, state: ProposalState, now: number): number =>
  run(db, 'UPDATE proposals SET state = ?, changed_at_ms = ? WHERE id = ?', state, now, id);

/** Faults that say nothing final about a file: this machine or this Umbruch could not read it, the next one may. */
const passing: ReadonlySet<FaultCode> = new Set([
  'parser-timeout',
  'parser-memory',
  'parser-crashed',
  'parser-output',
  'parser-depth',
  'disk-full',
  'disk-read-only',
  'disk-fault',
  'internal',
]);

/**
 * Notes why a file could not be read. It lets go of its original, unless it had been read before or may be read some day.
 * A file that was left out meanwhile stays left out: 0.
 */
export const failProposal = (db: WritableDb, id: ProposalId, fault: Fault, now: number): number =>
  run(
    db,
    `UPDATE proposals SET state = 'failed', source_id = CASE WHEN was_read = 1 OR ? = 1 THEN source_id END, fault_json = ?, changed_at_ms = ?
     WHERE id = ? AND state IN ('waiting', 'reading')`,
    passing.has(fault.code) ? 1 : 0,
    JSON.stringify(fault),
    now,
    id,
  );

const figuresOf = (reading: Reading) => ({
  articles: reading.records.filter((record) => record.kind === 'article').length,
  teasers: reading.records.filter((record) => record.kind === 'teaser').length,
  sections: reading.records.reduce((sum, record) => sum + (record.kind === 'newsletter' ? record.sections.length : 0), 0),
});

/** Stores what the parser read, with the verdict: `clear`, or `look` with reasons. 0 when the file was left out while it was read. */
export function storeReading(
  db: WritableDb,
  id: ProposalId,
  reading: Reading,
  known: number,
  reasons: readonly string[],
  now: number,
): number {
  const figures = figuresOf(reading);
  return run(
    db,
    `UPDATE proposals SET state = ?, kind = ?, article_count = ?, teaser_count = ?, section_count = ?, known_count = ?, reasons_json = ?, reading_json = ?,
      mapping_signature = ?, was_read = 1, changed_at_ms = ? WHERE id = ? AND state = 'reading'`,
    reasons.length > 0 ? 'look' : 'clear',
    reading.kind,
    figures.articles,
    figures.teasers,
    figures.sections,
    known,
    JSON.stringify(reasons),
    JSON.stringify(reading),
    reading.mapping?.signature ?? null,
    now,
    id,
  );
}

/** Stores the editor's steps and the figures after them. */
export function storeEdits(
  db: WritableDb,
  id: ProposalId,
  edits: readonly ProposalEdit[],
  after: Reading,
  known: number,
  now: number,
): void {
  const figures = figuresOf(after);
  run(
    db,
    'UPDATE proposals SET edits_json = ?, article_count = ?, teaser_count = ?, section_count = ?, known_count = ?, changed_at_ms = ? WHERE id = ?',
    JSON.stringify(edits),
    figures.articles,
    figures.teasers,
    figures.sections,
    known,
    now,
    id,
  );
}

export function storeCommitted(db: WritableDb, id: ProposalId, committed: readonly RecordId[], state: ProposalState, now: number): void {
  run(db, 'UPDATE proposals SET committed_json = ?, state = ?, changed_at_ms = ? WHERE id = ?', JSON.stringify(committed), state, now, id);
}

export interface StoredProposal {
  readonly row: ProposalRow;
  /** As the parser read it, before the editor's steps; null when it could not be read. */
  readonly base: Reading | null;
  readonly edits: readonly ProposalEdit[];
  readonly committed: readonly RecordId[];
}

/** A file without what was read of it, which may be thousands of reports. Throws `not-found` where there is none. */
export function proposalRow(db: ReadableDb, id: ProposalId): ProposalRow {
  const row = get<ProposalColumns>(db, `SELECT ${rowColumns} FROM proposals WHERE id = ?`, id);
  if (!row) throw new FaultError('not-found', { id });
  return toRow(row);
}

/** What a review of the file rests on besides its reading; as long as it is the same, so is the reading. */
export function proposalStamp(db: ReadableDb, id: ProposalId): string {
  const row = get<{ state: string; changed_at_ms: number; edits_json: string }>(
    db,
    'SELECT state, changed_at_ms, edits_json FROM proposals WHERE id = ?',
    id,
  );
  return JSON.stringify(row);
}

/** The records of a file that were taken over: those noted with it, and those that a take-over broken off half-way wrote down. */
export function committedOf(db: ReadableDb, id: ProposalId): RecordId[] {
  const noted = get<{ committed_json: string }>(db, 'SELECT committed_json FROM proposals WHERE id = ?', id)?.committed_json ?? '[]';
  return [...new Set([...(JSON.parse(noted) as RecordId[]), ...recordsTakenOver(db, id)])];
}

/** What was read of a file as it is stored, which may be megabytes; null where nothing was. */
const readingJson = (db: ReadableDb, id: ProposalId): string | null =>
  get<{ reading_json: string | null }>(db, 'SELECT reading_json FROM proposals WHERE id = ?', id)?.reading_json ?? null;

function proposalWith(db: ReadableDb, id: ProposalId, base: Reading | null): StoredProposal {
  const row = get<ProposalColumns & { edits_json: string }>(db, `SELECT ${rowColumns}, edits_json FROM proposals WHERE id = ?`, id);
  if (!row) throw new FaultError('not-found', { id });
  return { row: toRow(row), base, edits: JSON.parse(row.edits_json) as ProposalEdit[], committed: committedOf(db, id) };
}

/** Throws `not-found` where there is none. */
export function getProposal(db: ReadableDb, id: ProposalId): StoredProposal {
  const stored = readingJson(db, id);
  return proposalWith(db, id, stored ? storedReading(stored) : null);
}

/** As `getProposal`, its reading a record at a time; what is answered is how the file stands at the end. */
export function* getProposalInSteps(db: ReadableDb, id: ProposalId): Generator<undefined, StoredProposal> {
  for (;;) {
    const stamp = proposalStamp(db, id);
    const stored = readingJson(db, id);
    const base = stored ? yield* storedReadingInSteps(stored) : null;
    if (proposalStamp(db, id) === stamp) return proposalWith(db, id, base);
  }
}

/** Whether a file's reading is so long that it should be read step by step. */
export const isLongReading = (db: ReadableDb, id: ProposalId): boolean =>
  get(db, 'SELECT 1 FROM proposals WHERE id = ? AND octet_length(reading_json) > ?', id, longReading) !== undefined;
const longReading = 200_000;

/** Brings a left-out file back: with its reading to the review, unread to those that wait, otherwise to the unreadable ones, with a sentence. */
export const reopenProposal = (db: WritableDb, id: ProposalId, now: number): number =>
  run(
    db,
    `UPDATE proposals SET state = CASE WHEN reading_json IS NULL THEN CASE WHEN source_id IS NULL THEN 'failed' ELSE 'waiting' END
       WHEN reasons_json = '[]' THEN 'clear' ELSE 'look' END,
       fault_json = CASE WHEN source_id IS NULL THEN coalesce(fault_json, ${lostJson}) WHEN reading_json IS NULL THEN NULL ELSE fault_json END, changed_at_ms = ?
     WHERE id = ? AND state = 'discarded'`,
    now,
    id,
  );

/** That no record of a file was taken over, as SQL; see `committedOf`. */
const nothingTaken = `committed_json = '[]' AND NOT EXISTS (SELECT 1 FROM commit_items i JOIN commits c ON c.id = i.commit_id
  WHERE i.proposal_id = proposals.id AND c.undone_at_ms IS NULL)`;

/** Has a file read again, as the kind asked for: steps and figures are dropped. 0 where records were taken over or nothing is stored to read. */
export const resetReading = (db: WritableDb, id: ProposalId, prefer: ReadingKind | null, now: number): number =>
  run(
    db,
    `UPDATE proposals SET state = 'waiting', prefer = ?, kind = '', article_count = 0, teaser_count = 0, section_count = 0, known_count = 0,
       reasons_json = '[]', fault_json = NULL, reading_json = NULL, edits_json = '[]', was_read = 1, changed_at_ms = ?
     WHERE id = ? AND state IN ('clear', 'look', 'failed') AND ${nothingTaken} AND source_id IS NOT NULL`,
    prefer,
    now,
    id,
  );

/** Files in review whose columns were understood under this signature, which hold no step of the editor and of which nothing was taken over. */
export const untouchedOfMapping = (db: ReadableDb, signature: string): ProposalId[] =>
  all<{ id: string }>(
    db,
    `SELECT id FROM proposals WHERE mapping_signature = ? AND state IN ('clear', 'look') AND ${nothingTaken}
       AND NOT EXISTS (SELECT 1 FROM json_each(edits_json) AS step WHERE json_extract(step.value, '$.by') IS NOT 'profile')
     ORDER BY batch_id, position`,
    signature,
  ).map((row) => row.id as ProposalId);

/** Whether a file was read before, be it in an earlier run of the core. */
export const wasRead = (db: ReadableDb, id: ProposalId): boolean =>
  get(db, 'SELECT 1 FROM proposals WHERE id = ? AND was_read = 1', id) !== undefined;

/** The kind that the editor asked a file to be read as. */
export const preferredKind = (db: ReadableDb, id: ProposalId): ReadingKind | null =>
  get<{ prefer: ReadingKind | null }>(db, 'SELECT prefer FROM proposals WHERE id = ?', id)?.prefer ?? null;

export const isSourceKnown = (db: ReadableDb, sourceId: SourceId, except: ProposalId): boolean =>
  get(db, "SELECT 1 FROM proposals WHERE source_id = ? AND id <> ? AND state IN ('clear', 'look', 'committed')", sourceId, except) !==
  undefined;
