import type { BatchId, ProposalId, SourceId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import type { Fault } from '#shared/result.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { insertProposal } from './proposals.ts';
import { insertSource } from './sources.ts';

/** A file that lay in another: of an archive, of a mail, or some lines of a data file. Its bytes are already stored. */
export interface Child {
  /** Counts from 1 within the parent. */
  readonly number: number;
  readonly name: string;
  readonly byteCount: number;
  readonly sha256: string;
  /** Known before it is read: it fails at once, and its bytes are not named. */
  readonly fault: Fault | null;
}

/** The same part of the same file has the same id, so that a part read twice, over a crash or by wish, is still one. */
export const childId = (parent: ProposalId, number: number): ProposalId => `${parent}-${number}` as ProposalId;

export const hasChild = (db: ReadableDb, parent: ProposalId, number: number): boolean =>
  get(db, 'SELECT 1 FROM proposals WHERE id = ?', childId(parent, number)) !== undefined;

/** Puts the parts of a file into its delivery, right behind it; those that are there already stay as they are. Answers the new ones that wait. */
export function insertChildren(
  db: WritableDb,
  parent: ProposalId,
  children: readonly Child[],
  newId: () => string,
  now: number,
): { id: ProposalId; batchId: BatchId; sourceId: SourceId }[] {
  const fresh = children.filter(({ number }) => !hasChild(db, parent, number));
  const first = fresh[0];
  if (first === undefined) return [];
  const row = get<{ batch_id: string; position: number; source_id: string | null }>(
    db,
    'SELECT batch_id, position, source_id FROM proposals WHERE id = ?',
    parent,
  );
  if (!row) throw new FaultError('not-found', { id: parent });
  const batchId = row.batch_id as BatchId;
  const start = row.position + first.number;
  run(db, 'UPDATE proposals SET position = position + ? WHERE batch_id = ? AND position >= ?', fresh.length, batchId, start);
  return fresh.flatMap((child, index) => {
    const id = childId(parent, child.number);
    insertProposal(db, id, batchId, start + index, child, child.fault, now);
    if (child.fault) return [];
    const source = { id: newId() as SourceId, sha256: child.sha256, fileName: child.name };
    const sourceId = insertSource(db, source, child.byteCount, now, row.source_id as SourceId | null);
    run(db, 'UPDATE proposals SET source_id = ? WHERE id = ?', sourceId, id);
    return [{ id, batchId, sourceId }];
  });
}

/** Ids of all parts of a file, and of their parts: they begin with its own and a hyphen. */
const within = "id > ? || '-' AND id < ? || '.'";

/** Leaves out the parts of a file that nobody has read yet. */
export const discardParts = (db: WritableDb, parent: ProposalId, now: number): number =>
  run(
    db,
    `UPDATE proposals SET state = 'discarded', changed_at_ms = ? WHERE ${within} AND state IN ('waiting', 'reading')`,
    now,
    parent,
    parent,
  );

/** Has the parts wait again that were left out unread with a file that is not closed; answers them. Parts left out in review stay so. */
export function reopenParts(db: WritableDb, parent: ProposalId, now: number): ProposalId[] {
  const unread = `${within} AND state = 'discarded' AND reading_json IS NULL AND fault_json IS NULL AND source_id IS NOT NULL`;
  const ids = all<{ id: string }>(
    db,
    `SELECT id FROM proposals WHERE ${unread} AND EXISTS (SELECT 1 FROM proposals WHERE id = ? AND state = 'waiting') ORDER BY batch_id, position`,
    parent,
    parent,
    parent,
  ).map((row) => row.id as ProposalId);
  for (const id of ids) run(db, "UPDATE proposals SET state = 'waiting', changed_at_ms = ? WHERE id = ?", now, id);
  return ids;
}

/** Ends a file that is nothing but its parts: there is nothing in it to review. 0 when it was left out meanwhile. */
export const closeContainer = (db: WritableDb, id: ProposalId, now: number): number =>
  run(db, "UPDATE proposals SET state = 'committed', kind = 'container', changed_at_ms = ? WHERE id = ? AND state = 'reading'", now, id);

/** Kinds of the files around a file, the nearest first; empty for a file that was dropped itself. */
export function kindsAround(db: ReadableDb, id: ProposalId): string[] {
  const kinds: string[] = [];
  for (let inner: string = id, at = inner.lastIndexOf('-'); at > 0 && /^\d+$/.test(inner.slice(at + 1)); at = inner.lastIndexOf('-')) {
    inner = inner.slice(0, at);
    const outer = get<{ kind: string }>(db, 'SELECT kind FROM proposals WHERE id = ?', inner);
    if (!outer) break;
    kinds.push(outer.kind);
  }
  return kinds;
}
