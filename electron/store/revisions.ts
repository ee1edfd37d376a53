import type { Article, ArticleHeader } from '#shared/model/article.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { ArticleId, NewsletterId, RevisionId } from '#shared/model/ids.ts';
import { articleSnapshot } from '#shared/model/revision.ts';
import type { ArticleSnapshot, RevisionRow } from '#shared/model/revision.ts';
import type { Newsletter } from '#shared/model/newsletter.ts';
import { FaultError } from '#shared/result.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

/** While an editor types, one state is kept every five minutes (security.md §5.4). */
export const automaticEveryMs = 5 * 60_000;

interface RevisionColumns {
  readonly id: string;
  readonly kind: RevisionRow['kind'];
  readonly label: string;
  readonly headline: string;
  readonly character_count: number;
  readonly created_at_ms: number;
}

const toRow = (row: RevisionColumns): RevisionRow => ({
  id: row.id as RevisionId,
  kind: row.kind,
  label: row.label,
  headline: row.headline,
  characterCount: row.character_count,
  createdAt: row.created_at_ms,
});

export const snapshotOf = (article: Article): ArticleSnapshot => ({
  header: article.header,
  body: article.body,
  keywords: article.keywords.map((keyword) => keyword.label),
});

function insert(
  db: WritableDb,
  id: string,
  subject: 'article' | 'newsletter',
  subjectId: string,
  kind: RevisionRow['kind'],
  label: string,
  headline: string,
  characters: number,
  snapshot: unknown,
  now: number,
): RevisionRow {
  run(
    db,
    `INSERT INTO revisions (id, subject_kind, subject_id, kind, label, headline, character_count, snapshot_json, created_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    subject,
    subjectId,
    kind,
    label,
    headline,
    characters,
    JSON.stringify(snapshot),
    now,
  );
  return toRow({ id, kind, label, headline, character_count: characters, created_at_ms: now });
}

/** Keeps the state of a report as it stands. */
export const keepArticle = (
  db: WritableDb,
  id: string,
  article: Article,
  kind: RevisionRow['kind'],
  label: string,
  now: number,
): RevisionRow =>
  insert(db, id, 'article', article.id, kind, label, article.header.headline, article.characterCount, snapshotOf(article), now);

/** Keeps a text that could not be saved because the report had moved on: nothing typed is lost. */
export const keepConflict = (
  db: WritableDb,
  id: string,
  articleId: ArticleId,
  header: ArticleHeader,
  body: DocumentJson,
  label: string,
  now: number,
): RevisionRow =>
  insert(db, id, 'article', articleId, 'named', label, header.headline, 0, { header, body, keywords: [] } satisfies ArticleSnapshot, now);

/** True when the last kept state is older than five minutes, or there is none. */
export function isRevisionDue(db: ReadableDb, subject: 'article' | 'newsletter', subjectId: string, now: number): boolean {
  const last = get<{ created_at_ms: number }>(
    db,
    'SELECT created_at_ms FROM revisions WHERE subject_kind = ? AND subject_id = ? ORDER BY seq DESC LIMIT 1',
    subject,
    subjectId,
  );
  return !last || now - last.created_at_ms >= automaticEveryMs;
}

export const keepNewsletter = (db: WritableDb, id: string, newsletter: Newsletter, kind: RevisionRow['kind'], now: number): RevisionRow =>
  insert(
    db,
    id,
    'newsletter',
    newsletter.id,
    kind,
    '',
    newsletter.header.title,
    0,
    { header: newsletter.header, sections: newsletter.sections },
    now,
  );

export const listRevisions = (db: ReadableDb, articleId: ArticleId): RevisionRow[] =>
  all<RevisionColumns>(
    db,
    "SELECT id, kind, label, headline, character_count, created_at_ms FROM revisions WHERE subject_kind = 'article' AND subject_id = ? ORDER BY seq DESC",
    articleId,
  ).map(toRow);

/** Throws `not-found` where there is none. */
export function getRevision(db: ReadableDb, id: RevisionId): { articleId: ArticleId; snapshot: ArticleSnapshot } {
  const row = get<{ subject_id: string; snapshot_json: string }>(
    db,
    "SELECT subject_id, snapshot_json FROM revisions WHERE id = ? AND subject_kind = 'article'",
    id,
  );
  if (!row) throw new FaultError('not-found', { id });
  return { articleId: row.subject_id as ArticleId, snapshot: articleSnapshot.parse(JSON.parse(row.snapshot_json)) };
}

export const deleteNewsletterRevisions = (db: WritableDb, id: NewsletterId): number =>
  run(db, "DELETE FROM revisions WHERE subject_kind = 'newsletter' AND subject_id = ?", id);
