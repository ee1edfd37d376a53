import type { ArticleId, KeywordId } from '#shared/model/ids.ts';
import { all, column } from './connection.ts';
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

/** What Stichwörter in a change are called now, and what it makes them or made of them. */
export function wordingsIn(db: WritableDb, changes: readonly RowChange[]): string[] {
  const entries = new Set<KeywordId>();
  const wordings = new Set<string>();
  for (const { table, before, after } of changes)
    for (const row of [before, after])
      if (row === null) continue;
      else if (table === 'article_keywords') entries.add(row[1] as KeywordId);
      else if (table === 'keywords') {
        entries.add(row[0] as KeywordId);
        wordings.add(String(row[1]));
      }
  for (const id of entries) for (const label of column<string>(db, 'SELECT label FROM keywords WHERE id = ?', id)) wordings.add(label);
  return [...wordings];
}
