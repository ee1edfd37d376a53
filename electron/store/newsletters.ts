import type { NewsletterId, SectionId } from '#shared/model/ids.ts';
import { sectionContent } from '#shared/model/newsletter.ts';
import type { Newsletter, NewsletterHeader, NewsletterRow, Section } from '#shared/model/newsletter.ts';
import type { Status } from '#shared/model/article.ts';
import { FaultError } from '#shared/result.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { deleteNewsletterRevisions } from './revisions.ts';

interface NewsletterColumns {
  readonly id: string;
  readonly rev: number;
  readonly title: string;
  readonly issue: string;
  readonly number: string;
  readonly subject: string;
  readonly preheader: string;
  readonly status: string;
  readonly created_at_ms: number;
  readonly changed_at_ms: number;
  readonly deleted_at_ms: number | null;
}

export const listNewsletters = (db: ReadableDb, trash: boolean): NewsletterRow[] =>
  all<NewsletterColumns & { section_count: number }>(
    db,
    `SELECT n.*, (SELECT count(*) FROM sections s WHERE s.newsletter_id = n.id) AS section_count FROM newsletters n
     WHERE (n.deleted_at_ms IS NOT NULL) = ? ORDER BY n.issue DESC, n.changed_at_ms DESC`,
    trash ? 1 : 0,
  ).map((row) => ({
    id: row.id as NewsletterId,
    title: row.title,
    issue: row.issue,
    status: row.status as Status,
    sectionCount: row.section_count,
    changedAt: row.changed_at_ms,
    deletedAt: row.deleted_at_ms,
  }));

/** Throws `not-found` where there is none. */
export function getNewsletter(db: ReadableDb, id: NewsletterId): Newsletter {
  const row = get<NewsletterColumns>(db, 'SELECT * FROM newsletters WHERE id = ?', id);
  if (!row) throw new FaultError('not-found', { id });
  const sections = all<{ id: string; content_json: string }>(
    db,
    'SELECT id, content_json FROM sections WHERE newsletter_id = ? ORDER BY position',
    id,
  );
  return {
    id,
    rev: row.rev,
    header: {
      title: row.title,
      issue: row.issue,
      number: row.number,
      subject: row.subject,
      preheader: row.preheader,
      status: row.status as Status,
    },
    sections: sections.map((section): Section => ({
      id: section.id as SectionId,
      content: sectionContent.parse(JSON.parse(section.content_json)),
    })),
    createdAt: row.created_at_ms,
    changedAt: row.changed_at_ms,
    deletedAt: row.deleted_at_ms,
  };
}

/** The count of saves of an issue; null when there is none. */
export const newsletterRev = (db: ReadableDb, id: NewsletterId): number | null =>
  get<{ rev: number }>(db, 'SELECT rev FROM newsletters WHERE id = ?', id)?.rev ?? null;

function writeSections(db: WritableDb, id: NewsletterId, sections: readonly Section[]): void {
  run(db, 'DELETE FROM sections WHERE newsletter_id = ?', id);
  sections.forEach((section, position) => {
    run(
      db,
      'INSERT INTO sections (newsletter_id, position, id, kind, content_json) VALUES (?, ?, ?, ?, ?)',
      id,
      position,
      section.id,
      section.content.kind,
      JSON.stringify(section.content),
    );
  });
}

export function insertNewsletter(
  db: WritableDb,
  id: NewsletterId,
  header: NewsletterHeader,
  sections: readonly Section[],
  now: number,
): void {
  run(
    db,
    `INSERT INTO newsletters (id, rev, title, issue, number, subject, preheader, status, created_at_ms, changed_at_ms, deleted_at_ms)
     VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, NULL)`,
    id,
    header.title,
    header.issue,
    header.number,
    header.subject,
    header.preheader,
    header.status,
    now,
    now,
  );
  writeSections(db, id, sections);
}

/** Writes a whole issue; throws `conflict` when `baseRev` is not the stored one. Answers the new `rev`. */
export function updateNewsletter(
  db: WritableDb,
  id: NewsletterId,
  baseRev: number,
  header: NewsletterHeader,
  sections: readonly Section[],
  now: number,
): number {
  const rev = get<{ rev: number }>(db, 'SELECT rev FROM newsletters WHERE id = ?', id)?.rev;
  if (rev === undefined) throw new FaultError('not-found', { id });
  if (rev !== baseRev) throw new FaultError('conflict', { id });
  run(
    db,
    'UPDATE newsletters SET title = ?, issue = ?, number = ?, subject = ?, preheader = ?, status = ?, rev = ?, changed_at_ms = ? WHERE id = ?',
    header.title,
    header.issue,
    header.number,
    header.subject,
    header.preheader,
    header.status,
    rev + 1,
    now,
    id,
  );
  writeSections(db, id, sections);
  return rev + 1;
}

export function setNewslettersDeleted(db: WritableDb, ids: readonly NewsletterId[], at: number | null): NewsletterId[] {
  return ids.filter(
    (id) =>
      run(
        db,
        'UPDATE newsletters SET deleted_at_ms = ?, rev = rev + 1 WHERE id = ? AND (deleted_at_ms IS NULL) = ?',
        at,
        id,
        at === null ? 0 : 1,
      ) === 1,
  );
}

/** Deletes an issue for good, with its states. Only what lies in the Papierkorb may go, unless `force`. */
export function purgeNewsletter(db: WritableDb, id: NewsletterId, force = false): boolean {
  const gone = run(db, 'DELETE FROM newsletters WHERE id = ? AND (deleted_at_ms IS NOT NULL OR ?)', id, force ? 1 : 0) === 1;
  if (gone) deleteNewsletterRevisions(db, id);
  return gone;
}
