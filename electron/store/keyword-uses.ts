import type { ArticleId, KeywordId } from '#shared/model/ids.ts';
import { all } from './connection.ts';
import type { WritableDb } from './connection.ts';
import type { RowChange } from './keyword-journal.ts';

/** The reports that the search must learn of: those whose keywords changed, and those that have an entry whose wordings did. */
export function reportsToIndex(db: WritableDb, changes: readonly RowChange[]): ArticleId[] {
  const reports = new Set<ArticleId>();
  const reworded = new Set<KeywordId>();
  for (const { table, before, after } of changes) {
    const row = after ?? before;
    if (row === null) continue;
    if (table === 'article_keywords') reports.add(row[0] as ArticleId);
    else if (table === 'keywords' && before?.[1] !== after?.[1]) reworded.add(row[0] as KeywordId);
    else if (table === 'keyword_variants') for (const one of [before, after]) if (one) reworded.add(one[1] as KeywordId);
  }
  for (const id of reworded)
    for (const row of all<{ article_id: ArticleId }>(db, 'SELECT article_id FROM article_keywords WHERE keyword_id = ?', id))
      reports.add(row.article_id);
  return [...reports];
}
