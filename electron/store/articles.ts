import { backReferences, documentText } from '#shared/document/document-text.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import { reportCharacters } from '#shared/document/report-length.ts';
import type { Article, ArticleHeader, Status } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import { fold, leadingWords } from '#shared/text/fold.ts';
import { changeIndexed, indexArticle, noteStatus, unindexArticle } from './article-index.ts';
import { toArticle } from './article-row.ts';
import type { ArticleColumns } from './article-row.ts';
import { all, get, placeholders, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { keywordsOf } from './keywords.ts';
import { writeReported } from './relations.ts';
import { dropShingles, writeShingles } from './shingles.ts';

const previewLength = 240;
/** Words of the beginning under which the same teaser is found again. */
const textKeyWords = 12;

export function findArticle(db: ReadableDb, id: ArticleId): Article | null {
  const row = get<ArticleColumns>(db, 'SELECT * FROM articles WHERE id = ?', id);
  return row ? toArticle(row, keywordsOf(db, id)) : null;
}

/** Throws the fault `not-found` where there is none. */
export function getArticle(db: ReadableDb, id: ArticleId): Article {
  const article = findArticle(db, id);
  if (!article) throw new FaultError('not-found', { id });
  return article;
}

/** What is derived from header and body, always in the same transaction as they are written. */
function derive(header: ArticleHeader, body: DocumentJson) {
  const bodyText = documentText(body);
  const opening = header.lead || header.teaser || bodyText;
  return {
    bodyText,
    preview: opening.replace(/\s+/g, ' ').slice(0, previewLength),
    characters: reportCharacters(header, body),
    headlineKey: fold(header.headline),
    textKey: leadingWords(header.extent === 'teaser' ? header.teaser || bodyText : header.lead || bodyText || header.teaser, textKeyWords),
  };
}

const columnsOf = (header: ArticleHeader, body: DocumentJson) => {
  const derived = derive(header, body);
  return [
    header.number,
    header.extent,
    header.cut ? 1 : 0,
    header.form,
    header.status,
    header.kicker,
    header.headline,
    header.subheadline,
    header.lead,
    header.teaser,
    header.datelineDate,
    header.place,
    header.rubric,
    header.byline,
    JSON.stringify(header.authors),
    JSON.stringify(header.externalLinks),
    header.originUrl,
    header.agency,
    header.sourceNote,
    JSON.stringify(body),
    derived.bodyText,
    derived.preview,
    derived.characters,
    derived.headlineKey,
    derived.textKey,
  ] as const;
};

/** Writes the row of a new report with `rev` 1, in no index: whoever fills a whole library has it indexed afterwards. */
export function insertArticleRow(db: WritableDb, id: ArticleId, header: ArticleHeader, body: DocumentJson, now: number): void {
  run(
    db,
    `INSERT INTO articles (number, extent, is_cut, form, status, kicker, headline, subheadline, lead, teaser, dateline_date, place, rubric, byline,
      authors_json, external_links_json, origin_url, agency, source_note, body_json, body_text, preview, character_count, headline_key, text_key,
      id, rev, created_at_ms, changed_at_ms, deleted_at_ms)
     VALUES (${placeholders(25)}, ?, 1, ?, ?, NULL)`,
    ...columnsOf(header, body),
    id,
    now,
    now,
  );
}

/** Creates a report with `rev` 1. */
export function insertArticle(db: WritableDb, id: ArticleId, header: ArticleHeader, body: DocumentJson, now: number): void {
  insertArticleRow(db, id, header, body, now);
  writeReported(db, id, backReferences(body), now);
  indexArticle(db, id);
  writeShingles(db, id);
}

/** Writes header and body and answers the new `rev` and count. Throws `conflict` when `baseRev` is not the stored one. */
export function updateArticle(
  db: WritableDb,
  id: ArticleId,
  baseRev: number,
  header: ArticleHeader,
  body: DocumentJson,
  now: number,
): { rev: number; characterCount: number } {
  const rev = get<{ rev: number }>(db, 'SELECT rev FROM articles WHERE id = ?', id)?.rev;
  if (rev === undefined) throw new FaultError('not-found', { id });
  if (rev !== baseRev) throw new FaultError('conflict', { id });
  changeIndexed(db, id, () => {
    run(
      db,
      `UPDATE articles SET number = ?, extent = ?, is_cut = ?, form = ?, status = ?, kicker = ?, headline = ?, subheadline = ?, lead = ?, teaser = ?,
        dateline_date = ?, place = ?, rubric = ?, byline = ?, authors_json = ?, external_links_json = ?, origin_url = ?, agency = ?, source_note = ?, body_json = ?, body_text = ?,
        preview = ?, character_count = ?, headline_key = ?, text_key = ?, rev = ?, changed_at_ms = ? WHERE id = ?`,
      ...columnsOf(header, body),
      rev + 1,
      now,
      id,
    );
    writeReported(db, id, backReferences(body), now);
  });
  writeShingles(db, id);
  const written = get<{ character_count: number }>(db, 'SELECT character_count FROM articles WHERE id = ?', id);
  return { rev: rev + 1, characterCount: written?.character_count ?? 0 };
}

/** Sets the status of many; answers the ids that exist. */
export function setStatus(db: WritableDb, ids: readonly ArticleId[], status: Status, now: number): ArticleId[] {
  return ids.filter((id) => {
    const changed = run(db, 'UPDATE articles SET status = ?, rev = rev + 1, changed_at_ms = ? WHERE id = ?', status, now, id);
    noteStatus(db, id);
    return changed === 1;
  });
}

/** Moves to the Papierkorb (`at` a time) or back (`null`). Trashed reports leave search. */
export function setDeleted(db: WritableDb, ids: readonly ArticleId[], at: number | null): ArticleId[] {
  return ids.filter((id) => {
    if (isTrashed(db, id) === (at !== null)) return false;
    if (at !== null) unindexArticle(db, id);
    const changed = run(db, 'UPDATE articles SET deleted_at_ms = ?, rev = rev + 1 WHERE id = ?', at, id);
    if (at === null && changed === 1) indexArticle(db, id);
    return changed === 1;
  });
}

const isTrashed = (db: ReadableDb, id: ArticleId): boolean =>
  (get<{ deleted_at_ms: number | null }>(db, 'SELECT deleted_at_ms FROM articles WHERE id = ?', id)?.deleted_at_ms ?? null) !== null;

/** Deletes for good, with revisions, keywords and relations. Only what lies in the Papierkorb may go, unless `force`. */
export function purgeArticles(db: WritableDb, ids: readonly ArticleId[], force = false): ArticleId[] {
  return ids.filter((id) => {
    if (!force && !isTrashed(db, id)) return false;
    unindexArticle(db, id);
    dropShingles(db, id);
    run(db, "DELETE FROM revisions WHERE subject_kind = 'article' AND subject_id = ?", id);
    return run(db, 'DELETE FROM articles WHERE id = ?', id) === 1;
  });
}

export const listRubrics = (db: ReadableDb): string[] =>
  all<{ rubric: string }>(db, "SELECT DISTINCT rubric FROM articles WHERE rubric <> '' AND deleted_at_ms IS NULL ORDER BY rubric").map(
    (row) => row.rubric,
  );

export const findByNumber = (db: ReadableDb, number: number): ArticleId | null =>
  (get<{ id: string }>(db, 'SELECT id FROM articles WHERE number = ? AND deleted_at_ms IS NULL ORDER BY changed_at_ms DESC', number)?.id as
    ArticleId | undefined) ?? null;
