import type { ArticleId, CommitId } from '#shared/model/ids.ts';
import { all, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

/** A page of a report in several pages: where it begins in the body. */
export interface ReportPage {
  readonly page: number;
  /** Folded opening words of its first block. */
  readonly opening: string;
}

/** The pages that were read of a report, in order; none for reports of one page. */
export const pagesOf = (db: ReadableDb, id: ArticleId): ReportPage[] =>
  all<ReportPage>(db, 'SELECT page, opening FROM article_pages WHERE article_id = ? ORDER BY page', id);

export const addPage = (db: WritableDb, id: ArticleId, page: ReportPage, commitId: CommitId): number =>
  run(
    db,
    'INSERT INTO article_pages (article_id, page, opening, commit_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    id,
    page.page,
    page.opening,
    commitId,
  );

/** Forgets the pages that a take-over brought: a part of taking it back. */
export const dropPagesOf = (db: WritableDb, commitId: CommitId, id: ArticleId): number =>
  run(db, 'DELETE FROM article_pages WHERE commit_id = ? AND article_id = ?', commitId, id);
