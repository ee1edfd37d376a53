import type { KeywordId } from '#shared/model/ids.ts';
import { get } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { holderOf, RefusedChange } from './keyword-change.ts';
import { currentRow, isSameRow, rowsBy, setRow } from './keyword-journal.ts';
import type { JournalRow, RowChange } from './keyword-journal.ts';
import { isAbove, labelOf } from './keyword-rows.ts';

const exists = (db: ReadableDb, table: 'articles' | 'keywords', id: unknown): boolean =>
  get(db, `SELECT 1 FROM ${table} WHERE id = ?`, String(id)) !== undefined;

/**
 * Puts every row back to what it was, the last one first. Reports whose keywords an editor changed by hand since stay as they are;
 * answers how many. Throws `RefusedChange` where a later change of the vocabulary stands in the way; nothing may be kept then.
 */
export function takeBack(db: WritableDb, changes: readonly RowChange[]): number {
  const kept = new Set<string>();
  for (const { table, before, after } of changes.toReversed()) {
    const at = after ?? before;
    if (at === null) continue;
    const now = currentRow(db, table, at);
    if (table === 'article_keywords') {
      const articleId = String(at[0]);
      if (kept.has(articleId)) continue;
      if (!isSameRow(now, after) || !exists(db, 'articles', articleId)) kept.add(articleId);
      else setRow(db, table, at, before);
      continue;
    }
    if (isSameRow(now, before)) continue;
    if (!isSameRow(now, after)) refuseChanged(db, table, at, now);
    if (before === null) refuseInUse(db, table, at);
    else refuseBlocked(db, table, before);
    setRow(db, table, at, before);
  }
  return [...kept].filter((id) => exists(db, 'articles', id)).length;
}

function refuseChanged(db: ReadableDb, table: RowChange['table'], at: JournalRow, now: JournalRow | null): never {
  if (table === 'keyword_variants') throw new RefusedChange('taken', String(at[2]), labelOf(db, now?.[1] as KeywordId));
  if (table === 'keywords') throw new RefusedChange(now ? 'changed' : 'gone', String(at[1]));
  throw new RefusedChange('changed', labelOf(db, at[0] as KeywordId), labelOf(db, at[1] as KeywordId));
}

/** An entry that came with the step may only go when nothing names it any more. */
function refuseInUse(db: ReadableDb, table: RowChange['table'], at: JournalRow): void {
  if (table !== 'keywords') return;
  const id = String(at[0]);
  const isNamed =
    rowsBy(db, 'article_keywords', 'keyword_id', id).length > 0 ||
    rowsBy(db, 'keyword_variants', 'keyword_id', id).length > 0 ||
    rowsBy(db, 'keyword_relations', 'keyword_id', id).length > 0 ||
    rowsBy(db, 'keyword_relations', 'other_id', id).length > 0;
  if (isNamed) throw new RefusedChange('in-use', String(at[1]));
}

/** What comes back must fit what stands now. */
function refuseBlocked(db: ReadableDb, table: RowChange['table'], row: JournalRow): void {
  if (table === 'keyword_relations') {
    const [id, other, kind] = row as [KeywordId, KeywordId, string];
    for (const end of [id, other]) if (!exists(db, 'keywords', end)) throw new RefusedChange('gone', labelOf(db, end === id ? other : id));
    if (kind === 'broader' && isAbove(db, id, other)) throw new RefusedChange('cycle', labelOf(db, id), labelOf(db, other));
    return;
  }
  const [id, label] = table === 'keywords' ? [row[0], row[1]] : [row[1], row[2]];
  const holder = holderOf(db, String(label), id as KeywordId);
  if (holder) throw new RefusedChange('taken', String(label), labelOf(db, holder));
  if (table === 'keyword_variants' && !exists(db, 'keywords', id)) throw new RefusedChange('gone', String(label));
}
