import { all, get } from './connection.ts';
import type { ReadableDb } from './connection.ts';

/** Counts for the navigation; those by status leave teasers out, as the lists by status do. */
export function libraryFigures(db: ReadableDb) {
  const byStatus = all<{ status: string; n: number }>(
    db,
    "SELECT status, count(*) AS n FROM articles WHERE deleted_at_ms IS NULL AND extent = 'full' GROUP BY status",
  );
  const count = (sql: string): number => get<{ n: number }>(db, `SELECT count(*) AS n FROM ${sql}`)?.n ?? 0;
  return {
    articlesByStatus: Object.fromEntries(byStatus.map((row) => [row.status, row.n])),
    articles: byStatus.reduce((sum, row) => sum + row.n, 0),
    teasers: count("articles WHERE deleted_at_ms IS NULL AND extent = 'teaser'"),
    inbox: count("proposals WHERE state IN ('waiting', 'reading', 'clear', 'look', 'failed')"),
    newsletters: count('newsletters WHERE deleted_at_ms IS NULL'),
    keywords: count('keywords'),
    sources: count('sources'),
    trash: count('articles WHERE deleted_at_ms IS NOT NULL') + count('newsletters WHERE deleted_at_ms IS NOT NULL'),
  };
}
