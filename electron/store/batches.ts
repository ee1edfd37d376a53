import type { BatchId, ProposalId, SourceId } from '#shared/model/ids.ts';
import type { Batch } from '#shared/model/proposal.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { lostJson, rowColumns, toRow } from './proposals.ts';
import type { ProposalColumns } from './proposals.ts';

export const insertBatch = (db: WritableDb, id: BatchId, now: number): number =>
  run(db, 'INSERT INTO batches (id, created_at_ms, cancelled) VALUES (?, ?, 0)', id, now);

/** Holds a delivery, or lets it go on. */
export const setPaused = (db: WritableDb, id: BatchId, paused: boolean): number =>
  run(db, 'UPDATE batches SET paused = ? WHERE id = ?', paused ? 1 : 0, id);

export const pausedBatches = (db: ReadableDb): BatchId[] =>
  all<{ id: string }>(db, 'SELECT id FROM batches WHERE paused = 1').map((row) => row.id as BatchId);

const openStates = "('waiting', 'reading', 'clear', 'look', 'failed')";

/** Deliveries with something left to review, newest first. */
export function listBatches(db: ReadableDb, isRunning: (id: BatchId) => boolean): Batch[] {
  const batches = all<{ id: string; created_at_ms: number; paused: number }>(
    db,
    `SELECT id, created_at_ms, paused FROM batches b WHERE EXISTS (SELECT 1 FROM proposals p WHERE p.batch_id = b.id AND p.state IN ${openStates}) ORDER BY created_at_ms DESC, id DESC`,
  );
  return batches.map((batch) => {
    const rows = all<ProposalColumns>(
      db,
      `SELECT ${rowColumns} FROM proposals WHERE batch_id = ? AND state IN ${openStates} ORDER BY position`,
      batch.id,
    ).map(toRow);
    const id = batch.id as BatchId;
    return {
      id,
      createdAt: batch.created_at_ms,
      total: rows.length,
      done: rows.filter((row) => row.state !== 'waiting' && row.state !== 'reading').length,
      running: isRunning(id),
      paused: batch.paused === 1,
      proposals: rows,
    };
  });
}

/** The deliveries that files came with, each once; files that are gone are left out. */
export const batchesOf = (db: ReadableDb, ids: readonly ProposalId[]): BatchId[] => [
  ...new Set(
    ids.flatMap((id) =>
      all<{ batch_id: string }>(db, 'SELECT batch_id FROM proposals WHERE id = ?', id).map((row) => row.batch_id as BatchId),
    ),
  ),
];

/** A file whose bytes are stored, in the delivery it came with. */
export interface UnreadFile {
  readonly id: ProposalId;
  readonly batchId: BatchId;
  readonly sourceId: SourceId;
}

interface UnreadColumns {
  readonly id: string;
  readonly batch_id: string;
  readonly source_id: string;
}
const toUnread = (row: UnreadColumns): UnreadFile => ({
  id: row.id as ProposalId,
  batchId: row.batch_id as BatchId,
  sourceId: row.source_id as SourceId,
});

/** Files whose bytes are stored but which were not read yet: work left over from a crash. */
export const unreadProposals = (db: ReadableDb): UnreadFile[] =>
  all<UnreadColumns>(
    db,
    "SELECT id, batch_id, source_id FROM proposals WHERE state IN ('waiting', 'reading') AND source_id IS NOT NULL ORDER BY batch_id, position",
  ).map(toUnread);

/** One file that waits to be read; null when it does not. */
export const findUnread = (db: ReadableDb, id: ProposalId): UnreadFile | null =>
  all<UnreadColumns>(
    db,
    "SELECT id, batch_id, source_id FROM proposals WHERE id = ? AND state = 'waiting' AND source_id IS NOT NULL",
    id,
  ).map(toUnread)[0] ?? null;

/** The original of a file that waits or is at work; null when it is neither. */
export const unfinishedSource = (db: ReadableDb, id: ProposalId): SourceId | null =>
  get<{ source_id: SourceId | null }>(db, "SELECT source_id FROM proposals WHERE id = ? AND state IN ('waiting', 'reading')", id)
    ?.source_id ?? null;

/** Leaves out what of a delivery has not been sent or read yet. */
export const discardUnread = (db: WritableDb, batchId: BatchId, now: number): number =>
  run(db, "UPDATE proposals SET state = 'discarded', changed_at_ms = ? WHERE batch_id = ? AND state = 'waiting'", now, batchId);

/** Announced files whose bytes never arrived, because the core ended in the middle of a drop: each says so. */
export const failUnsent = (db: WritableDb, now: number): number =>
  run(
    db,
    `UPDATE proposals SET state = 'failed', fault_json = ${lostJson}, changed_at_ms = ? WHERE state = 'waiting' AND source_id IS NULL`,
    now,
  );

/** A file that had not arrived is announced again: what said so, one row, goes. Answers the delivery that it stood in. */
export function forgetLost(db: WritableDb, name: string, byteCount: number): BatchId | null {
  const lost = get<{ id: string; batch_id: string }>(
    db,
    `SELECT id, batch_id FROM proposals WHERE state = 'failed' AND file_name = ? AND byte_count = ?
       AND json_extract(fault_json, '$.code') = 'upload-lost' ORDER BY changed_at_ms, id LIMIT 1`,
    name,
    byteCount,
  );
  if (!lost) return null;
  run(db, 'DELETE FROM proposals WHERE id = ?', lost.id);
  return lost.batch_id as BatchId;
}
