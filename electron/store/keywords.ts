import type { KeywordRef } from '#shared/model/article.ts';
import type { ArticleId, KeywordId } from '#shared/model/ids.ts';
import type { Keyword } from '#shared/model/keyword.ts';
import { FaultError } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { indexArticle, unindexArticle } from './article-index.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

interface KeywordColumns {
  readonly id: string;
  readonly label: string;
  readonly broader_id: string | null;
  readonly use_count: number;
  readonly variants_json: string;
}

const selectKeyword = `SELECT k.id, k.label, k.broader_id,
  (SELECT count(*) FROM article_keywords ak JOIN articles a ON a.id = ak.article_id WHERE ak.keyword_id = k.id AND a.deleted_at_ms IS NULL) AS use_count,
  (SELECT json_group_array(v.label) FROM keyword_variants v WHERE v.keyword_id = k.id) AS variants_json
FROM keywords k`;

const toKeyword = (row: KeywordColumns): Keyword => ({
  id: row.id as KeywordId,
  label: row.label,
  variants: JSON.parse(row.variants_json) as string[],
  broaderId: row.broader_id as KeywordId | null,
  useCount: row.use_count,
});

/** The vocabulary, most used first; `text` must begin a word of the label or of a variant. */
export function listKeywords(db: ReadableDb, text: string, limit: number): Keyword[] {
  const key = fold(text);
  const starts = `${key}*`;
  const inside = `* ${key}*`;
  return all<KeywordColumns>(
    db,
    `${selectKeyword} WHERE ? = '' OR k.label_key GLOB ? OR k.label_key GLOB ?
       OR EXISTS (SELECT 1 FROM keyword_variants v WHERE v.keyword_id = k.id AND (v.label_key GLOB ? OR v.label_key GLOB ?))
     ORDER BY use_count DESC, k.label_key LIMIT ?`,
    key,
    starts,
    inside,
    starts,
    inside,
    limit,
  ).map(toKeyword);
}

export const keywordsOf = (db: ReadableDb, articleId: ArticleId): KeywordRef[] =>
  all<{ id: string; label: string }>(
    db,
    'SELECT k.id, k.label FROM article_keywords ak JOIN keywords k ON k.id = ak.keyword_id WHERE ak.article_id = ? ORDER BY ak.position, k.label',
    articleId,
  ).map((row) => ({ id: row.id as KeywordId, label: row.label }));

/** The entry for a word, by label or variant, whatever its case or accents. */
export function findKeyword(db: ReadableDb, label: string): KeywordId | null {
  const key = fold(label);
  const row =
    get<{ id: string }>(db, 'SELECT id FROM keywords WHERE label_key = ?', key) ??
    get<{ id: string }>(db, 'SELECT keyword_id AS id FROM keyword_variants WHERE label_key = ?', key);
  return (row?.id as KeywordId | undefined) ?? null;
}

/** The entry with this wording, made anew under `newId` where there is none. */
function entryFor(db: WritableDb, label: string, newId: () => string, now: number): KeywordId {
  const clean = label.replace(/\s+/g, ' ').trim();
  if (fold(clean) === '') throw new FaultError('invalid-input');
  const known = findKeyword(db, clean);
  if (known) return known;
  const id = newId() as KeywordId;
  run(db, 'INSERT INTO keywords (id, label, label_key, broader_id, created_at_ms) VALUES (?, ?, ?, NULL, ?)', id, clean, fold(clean), now);
  return id;
}

/** Tags a report with some words, in their order; the search learns of them once. Tagging twice changes nothing. */
export function attachKeywords(
  db: WritableDb,
  articleId: ArticleId,
  labels: readonly string[],
  newId: () => string,
  now: number,
): KeywordId[] {
  if (labels.length === 0) return [];
  if (!get(db, 'SELECT 1 FROM articles WHERE id = ?', articleId)) throw new FaultError('not-found', { id: articleId });
  const ids = labels.map((label) => entryFor(db, label, newId, now));
  unindexArticle(db, articleId);
  for (const id of ids) {
    run(
      db,
      `INSERT INTO article_keywords (article_id, keyword_id, position)
       VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM article_keywords WHERE article_id = ?)) ON CONFLICT DO NOTHING`,
      articleId,
      id,
      articleId,
    );
  }
  indexArticle(db, articleId);
  return ids;
}

/** Tags a report; a new word enters the vocabulary under `newId`. */
export function attachKeyword(db: WritableDb, articleId: ArticleId, label: string, newId: () => string, now: number): KeywordId {
  const [id] = attachKeywords(db, articleId, [label], newId, now);
  if (!id) throw new FaultError('invalid-input');
  return id;
}

export function detachKeyword(db: WritableDb, articleId: ArticleId, keywordId: KeywordId): void {
  unindexArticle(db, articleId);
  run(db, 'DELETE FROM article_keywords WHERE article_id = ? AND keyword_id = ?', articleId, keywordId);
  indexArticle(db, articleId);
}

/** One entry with its count. Throws `not-found` where there is none. */
export function getKeyword(db: ReadableDb, id: KeywordId): Keyword {
  const row = get<KeywordColumns>(db, `${selectKeyword} WHERE k.id = ?`, id);
  if (!row) throw new FaultError('not-found', { id });
  return toKeyword(row);
}

/** Gives an entry another wording, in search too. Throws `conflict` when another entry has that wording. */
export function renameKeyword(db: WritableDb, id: KeywordId, label: string): void {
  const clean = label.replace(/\s+/g, ' ').trim();
  if (fold(clean) === '') throw new FaultError('invalid-input');
  const holder = findKeyword(db, clean);
  if (holder && holder !== id) throw new FaultError('conflict', { id: holder });
  if (run(db, 'UPDATE keywords SET label = ?, label_key = ? WHERE id = ?', clean, fold(clean), id) === 0)
    throw new FaultError('not-found', { id });
  for (const { article_id: articleId } of all<{ article_id: ArticleId }>(
    db,
    'SELECT article_id FROM article_keywords WHERE keyword_id = ?',
    id,
  )) {
    unindexArticle(db, articleId);
    indexArticle(db, articleId);
  }
}

/** Removes words of the list that no report uses any more: part of taking an import back. */
export function dropUnused(db: WritableDb, ids: readonly KeywordId[]): void {
  for (const id of ids)
    run(db, 'DELETE FROM keywords WHERE id = ? AND NOT EXISTS (SELECT 1 FROM article_keywords WHERE keyword_id = ?)', id, id);
}
