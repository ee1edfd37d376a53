import { articleQuery } from '#shared/model/article.ts';
import type { ArticleQuery, SavedSearch } from '#shared/model/article.ts';
import type { PastSearch, SavedSearchId } from '#shared/model/search.ts';
import { FaultError } from '#shared/result.ts';
import { all, get, run } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';

export type StoredSearch = Pick<SavedSearch, 'id' | 'name' | 'query'>;

const mostSaved = 200;
/** Searches remembered; older ones are forgotten. */
const mostPast = 200;

interface Columns {
  readonly id: string;
  readonly name: string;
  readonly query_json: string;
}

const toSearch = (row: Columns): StoredSearch => ({
  id: row.id as SavedSearchId,
  name: row.name,
  query: articleQuery.parse(JSON.parse(row.query_json)),
});

export const listSearches = (db: ReadableDb): StoredSearch[] =>
  all<Columns>(db, 'SELECT id, name, query_json FROM saved_searches ORDER BY position, created_at_ms').map(toSearch);

/** A name without a sign in it is none. */
function cleanName(name: string): string {
  const clean = name.replace(/\s+/g, ' ').trim();
  if (clean === '') throw new FaultError('invalid-input', { field: 'name' });
  return clean;
}

/** Keeps a search at the end of the list, or in place of the one with this id. Throws `not-found` where there is none to replace. */
export function saveSearch(
  db: WritableDb,
  id: SavedSearchId,
  isNew: boolean,
  name: string,
  query: ArticleQuery,
  now: number,
): StoredSearch {
  const kept = { id, name: cleanName(name), query };
  if (isNew) {
    const count = get<{ n: number }>(db, 'SELECT count(*) AS n FROM saved_searches')?.n ?? 0;
    if (count >= mostSaved) throw new FaultError('invalid-input', { field: 'name' });
    run(
      db,
      `INSERT INTO saved_searches (id, name, query_json, position, created_at_ms)
       VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_searches), ?)`,
      id,
      kept.name,
      JSON.stringify(query),
      now,
    );
  } else if (run(db, 'UPDATE saved_searches SET name = ?, query_json = ? WHERE id = ?', kept.name, JSON.stringify(query), id) === 0)
    throw new FaultError('not-found', { id });
  return kept;
}

export function renameSearch(db: WritableDb, id: SavedSearchId, name: string): void {
  if (run(db, 'UPDATE saved_searches SET name = ? WHERE id = ?', cleanName(name), id) === 0) throw new FaultError('not-found', { id });
}

/** Those named come first, in their order; the others follow in theirs. */
export function reorderSearches(db: WritableDb, ids: readonly SavedSearchId[]): void {
  const present = listSearches(db).map((search) => search.id);
  const order = [...new Set(ids)].filter((id) => present.includes(id));
  [...order, ...present.filter((id) => !order.includes(id))].forEach((id, position) =>
    run(db, 'UPDATE saved_searches SET position = ? WHERE id = ?', position + 1, id),
  );
}

export function removeSearches(db: WritableDb, ids: readonly SavedSearchId[]): void {
  for (const id of ids) run(db, 'DELETE FROM saved_searches WHERE id = ?', id);
}

export const listPastSearches = (db: ReadableDb, limit: number): PastSearch[] =>
  all<{ text: string; used_at_ms: number; total: number | null }>(
    db,
    'SELECT text, used_at_ms, total FROM past_searches ORDER BY used_at_ms DESC, text LIMIT ?',
    limit,
  ).map((row) => ({ text: row.text, usedAt: row.used_at_ms, total: row.total }));

/** Remembers a search; one that was used before moves to the front. */
export function rememberSearch(db: WritableDb, text: string, total: number | null, now: number): void {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean === '') return;
  run(
    db,
    `INSERT INTO past_searches (text, used_at_ms, total) VALUES (?, ?, ?)
     ON CONFLICT (text) DO UPDATE SET used_at_ms = excluded.used_at_ms, total = excluded.total`,
    clean,
    now,
    total,
  );
  run(db, 'DELETE FROM past_searches WHERE text NOT IN (SELECT text FROM past_searches ORDER BY used_at_ms DESC LIMIT ?)', mostPast);
}

/** Forgets past searches; null means all. */
export function forgetSearches(db: WritableDb, texts: readonly string[] | null): void {
  if (texts === null) run(db, 'DELETE FROM past_searches');
  else for (const text of texts) run(db, 'DELETE FROM past_searches WHERE text = ?', text);
}
