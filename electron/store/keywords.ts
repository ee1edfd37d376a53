import type { KeywordRef } from '#shared/model/article.ts';
import type { ArticleId, KeywordId } from '#shared/model/ids.ts';
import type { Keyword, KeywordEntry, KeywordKind, KeywordLink } from '#shared/model/keyword.ts';
import { FaultError } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { changeIndexed } from './article-index.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { broaderOf, cleanLabel, keywordFields, narrowerOf, relatedOf, variantsOf } from './keyword-rows.ts';

interface KeywordColumns {
  readonly id: KeywordId;
  readonly label: string;
  readonly kind: KeywordKind;
  readonly use_count: number;
  readonly variants_json: string;
  readonly broader_json: string;
}

/** Uses are counted from the index alone; those of the few reports in the Papierkorb are taken off. */
const selectKeyword = `WITH trashed AS MATERIALIZED (
  SELECT ak.keyword_id AS id, count(*) AS n FROM articles a CROSS JOIN article_keywords ak ON ak.article_id = a.id
  WHERE a.deleted_at_ms > 0 GROUP BY ak.keyword_id)
SELECT k.id, k.label, k.kind,
  (SELECT count(*) FROM article_keywords ak WHERE ak.keyword_id = k.id) - coalesce((SELECT n FROM trashed WHERE trashed.id = k.id), 0) AS use_count,
  (SELECT json_group_array(v.label ORDER BY v.label) FROM keyword_variants v WHERE v.keyword_id = k.id AND v.kind <> 'hidden') AS variants_json,
  (SELECT json_group_array(r.other_id ORDER BY r.other_id) FROM keyword_relations r WHERE r.keyword_id = k.id AND r.kind = 'broader') AS broader_json
FROM keywords k`;

const toKeyword = (row: KeywordColumns): Keyword => ({
  id: row.id,
  label: row.label,
  kind: row.kind,
  variants: JSON.parse(row.variants_json) as string[],
  broaderIds: JSON.parse(row.broader_json) as KeywordId[],
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
  const clean = cleanLabel(label);
  if (fold(clean) === '') throw new FaultError('invalid-input');
  const known = findKeyword(db, clean);
  if (known) return known;
  const id = newId() as KeywordId;
  run(db, 'INSERT INTO keywords (id, label, label_key, created_at_ms) VALUES (?, ?, ?, ?)', id, clean, fold(clean), now);
  return id;
}

/** Tags a report with some words, in their order, behind all others or as number `at` from 0; the search learns of them once. Tagging twice changes nothing. */
export function attachKeywords(
  db: WritableDb,
  articleId: ArticleId,
  labels: readonly string[],
  newId: () => string,
  now: number,
  at: number | null = null,
): KeywordId[] {
  if (labels.length === 0) return [];
  if (!get(db, 'SELECT 1 FROM articles WHERE id = ?', articleId)) throw new FaultError('not-found', { id: articleId });
  const ids = labels.map((label) => entryFor(db, label, newId, now));
  changeIndexed(db, articleId, () => {
    const added = ids.filter(
      (id) =>
        run(
          db,
          `INSERT INTO article_keywords (article_id, keyword_id, position)
         VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM article_keywords WHERE article_id = ?)) ON CONFLICT DO NOTHING`,
          articleId,
          id,
          articleId,
        ) > 0,
    );
    if (at !== null && added.length > 0) placeKeywords(db, articleId, added, at);
  });
  return ids;
}

/** Moves Stichwörter of a report between the others, as number `at` from 0. */
function placeKeywords(db: WritableDb, articleId: ArticleId, ids: readonly KeywordId[], at: number): void {
  const others = keywordsOf(db, articleId).flatMap(({ id }) => (ids.includes(id) ? [] : [id]));
  for (const [position, id] of others.toSpliced(at, 0, ...ids).entries())
    run(db, 'UPDATE article_keywords SET position = ? WHERE article_id = ? AND keyword_id = ?', position + 1, articleId, id);
}

/** Tags a report, behind all others or as number `at` from 0; a new word enters the vocabulary under `newId`. */
export function attachKeyword(
  db: WritableDb,
  articleId: ArticleId,
  label: string,
  newId: () => string,
  now: number,
  at: number | null = null,
): KeywordId {
  const [id] = attachKeywords(db, articleId, [label], newId, now, at);
  if (!id) throw new FaultError('invalid-input');
  return id;
}

export function detachKeyword(db: WritableDb, articleId: ArticleId, keywordId: KeywordId): void {
  changeIndexed(db, articleId, () => run(db, 'DELETE FROM article_keywords WHERE article_id = ? AND keyword_id = ?', articleId, keywordId));
}

/** Whether any report has an entry, one in the Papierkorb included. */
export const hasReports = (db: ReadableDb, id: KeywordId): boolean =>
  get(db, 'SELECT 1 FROM article_keywords WHERE keyword_id = ? LIMIT 1', id) !== undefined;

/** One entry with its count. Throws `not-found` where there is none. */
export function getKeyword(db: ReadableDb, id: KeywordId): Keyword {
  const row = get<KeywordColumns>(db, `${selectKeyword} WHERE k.id = ?`, id);
  if (!row) throw new FaultError('not-found', { id });
  return toKeyword(row);
}

/** One entry with everything that is kept of it. Throws `not-found` where there is none. */
export function getKeywordEntry(db: ReadableDb, id: KeywordId): KeywordEntry {
  const { label, kind, useCount } = getKeyword(db, id);
  const fields = keywordFields(db, id);
  const links = (ids: readonly KeywordId[]): KeywordLink[] =>
    ids
      .map((one) => getKeyword(db, one))
      .map((one) => ({ id: one.id, label: one.label, useCount: one.useCount }))
      .sort((one, other) => (fold(one.label) < fold(other.label) ? -1 : 1));
  return {
    id,
    label,
    kind,
    variants: variantsOf(db, id),
    scopeNote: fields?.scopeNote ?? '',
    notation: fields?.notation ?? '',
    broader: links(broaderOf(db, id)),
    narrower: links(narrowerOf(db, id)),
    related: links(relatedOf(db, id)),
    useCount,
  };
}

/**
 * Removes words of the list that no report uses any more: part of taking an import back.
 * What an editor has given a note, other wordings or relations stays.
 */
export function dropUnused(db: WritableDb, ids: readonly KeywordId[]): void {
  for (const id of ids)
    run(
      db,
      `DELETE FROM keywords WHERE id = ? AND scope_note = '' AND NOT EXISTS (SELECT 1 FROM article_keywords WHERE keyword_id = keywords.id)
         AND NOT EXISTS (SELECT 1 FROM keyword_variants WHERE keyword_id = keywords.id)
         AND NOT EXISTS (SELECT 1 FROM keyword_relations WHERE keyword_id = keywords.id OR other_id = keywords.id)`,
      id,
    );
}
