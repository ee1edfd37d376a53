import type { Article, ArticleHeader } from '#shared/model/article.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { ArticleId, NewsletterId, RevisionId } from '#shared/model/ids.ts';
import { reportCharacters } from '#shared/document/report-length.ts';
import { articleSnapshot, newsletterSnapshot } from '#shared/model/revision.ts';
import type { ArticleSnapshot, NewsletterSnapshot, RevisionRow } from '#shared/model/revision.ts';
import type { Newsletter, NewsletterHeader, Section } from '#shared/model/newsletter.ts';
import { FaultError } from '#shared/result.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { keywordsOf } from './keywords.ts';

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

/**
 * Keeps a text that could not be saved because its subject had moved on: nothing typed is lost. An editor who goes on typing
 * is refused again and again; what he typed on the same `baseRev` stays one copy, the latest.
 */
function keepRefused(
  db: WritableDb,
  id: string,
  subject: 'article' | 'newsletter',
  subjectId: string,
  baseRev: number,
  label: string,
  headline: string,
  characters: number,
  snapshot: object,
  now: number,
): void {
  const based = { ...snapshot, baseRev };
  const updated = run(
    db,
    `UPDATE revisions SET headline = ?, character_count = ?, snapshot_json = ?, created_at_ms = ?
     WHERE subject_kind = ? AND subject_id = ? AND kind = 'named' AND label = ? AND json_extract(snapshot_json, '$.baseRev') = ?`,
    headline,
    characters,
    JSON.stringify(based),
    now,
    subject,
    subjectId,
    label,
    baseRev,
  );
  if (updated === 0) insert(db, id, subject, subjectId, 'named', label, headline, characters, based, now);
}

/** Keeps the refused text of a report. */
export function keepConflict(
  db: WritableDb,
  id: string,
  articleId: ArticleId,
  baseRev: number,
  header: ArticleHeader,
  body: DocumentJson,
  label: string,
  now: number,
): void {
  // Stichwörter are not part of what was refused: bringing this state back must not take today's away.
  const keywords = keywordsOf(db, articleId).map((keyword) => keyword.label);
  const snapshot: ArticleSnapshot = { header, body, keywords };
  keepRefused(db, id, 'article', articleId, baseRev, label, header.headline, reportCharacters(header, body), snapshot, now);
}

/** Keeps the refused state of an issue. */
export function keepNewsletterConflict(
  db: WritableDb,
  id: string,
  newsletterId: NewsletterId,
  baseRev: number,
  header: NewsletterHeader,
  sections: Section[],
  label: string,
  now: number,
): void {
  const snapshot: NewsletterSnapshot = { header, sections };
  keepRefused(db, id, 'newsletter', newsletterId, baseRev, label, header.title, 0, snapshot, now);
}

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

/** Keeps the state of an issue as it stands. */
export const keepNewsletter = (
  db: WritableDb,
  id: string,
  newsletter: Newsletter,
  kind: RevisionRow['kind'],
  label: string,
  now: number,
): RevisionRow =>
  insert(
    db,
    id,
    'newsletter',
    newsletter.id,
    kind,
    label,
    newsletter.header.title,
    0,
    { header: newsletter.header, sections: newsletter.sections } satisfies NewsletterSnapshot,
    now,
  );

const listOf = (db: ReadableDb, subject: 'article' | 'newsletter', subjectId: string): RevisionRow[] =>
  all<RevisionColumns>(
    db,
    'SELECT id, kind, label, headline, character_count, created_at_ms FROM revisions WHERE subject_kind = ? AND subject_id = ? ORDER BY seq DESC',
    subject,
    subjectId,
  ).map(toRow);

export const listRevisions = (db: ReadableDb, articleId: ArticleId): RevisionRow[] => listOf(db, 'article', articleId);
export const listNewsletterRevisions = (db: ReadableDb, id: NewsletterId): RevisionRow[] => listOf(db, 'newsletter', id);

/** Throws `not-found` where there is none. */
export function getNewsletterRevision(db: ReadableDb, id: RevisionId): { newsletterId: NewsletterId; snapshot: NewsletterSnapshot } {
  const row = get<{ subject_id: string; snapshot_json: string }>(
    db,
    "SELECT subject_id, snapshot_json FROM revisions WHERE id = ? AND subject_kind = 'newsletter'",
    id,
  );
  if (!row) throw new FaultError('not-found', { id });
  return { newsletterId: row.subject_id as NewsletterId, snapshot: newsletterSnapshot.parse(JSON.parse(row.snapshot_json)) };
}

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
