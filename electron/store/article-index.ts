import type { ArticleId } from '#shared/model/ids.ts';
import { get, run } from './connection.ts';
import type { WritableDb } from './connection.ts';

/** Takes a report out of the full text. Call before its row changes or goes. */
export function unindexArticle(db: WritableDb, id: ArticleId): void {
  run(db, 'DELETE FROM article_fts WHERE rowid = (SELECT seq FROM articles WHERE id = ?)', id);
}

/** Puts a report into the full text, unless it lies in the Papierkorb. Call after its row or its keywords changed. */
export function indexArticle(db: WritableDb, id: ArticleId): void {
  const keywords =
    get<{ labels: string | null }>(
      db,
      `SELECT group_concat(k.label, ' · ') AS labels FROM article_keywords ak JOIN keywords k ON k.id = ak.keyword_id WHERE ak.article_id = ?`,
      id,
    )?.labels ?? '';
  run(
    db,
    `INSERT INTO article_fts (rowid, headline, kicker, lead, body, keywords, place)
     SELECT seq, headline, kicker, subheadline || ' ' || lead || ' ' || teaser, body_text, ?, place || ' ' || rubric || ' ' || coalesce(number, '')
     FROM articles WHERE id = ? AND deleted_at_ms IS NULL`,
    keywords,
    id,
  );
}
