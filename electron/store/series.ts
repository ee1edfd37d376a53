import type { ArticleId } from '#shared/model/ids.ts';
import type { SeriesEntry } from '#shared/model/relation.ts';
import { listColumns, toArticleRow } from './article-row.ts';
import type { ListColumns } from './article-row.ts';
import { all } from './connection.ts';
import type { ReadableDb } from './connection.ts';

const mostEntries = 40;
/** A chain of follow-ups is followed this far; reports related by hand only from the report itself. */
const mostSteps = 8;

const besides = `SELECT r.to_id AS id FROM json_each(?) sought CROSS JOIN relations r ON r.from_id = sought.value AND r.kind IN ('reported', ?)
  UNION SELECT r.from_id FROM json_each(?) sought CROSS JOIN relations r ON r.to_id = sought.value AND r.kind IN ('reported', ?)`;

function neighbours(db: ReadableDb, ids: readonly ArticleId[], withRelated: boolean): ArticleId[] {
  const sought = JSON.stringify(ids);
  const second = withRelated ? 'related' : 'reported';
  return all<{ id: ArticleId }>(db, besides, sought, second, sought, second).map((row) => row.id);
}

/** The reports that refer to each other around one, oldest first; empty where it stands alone. Those nearest by their links are kept where there are too many. */
export function seriesOf(db: ReadableDb, articleId: ArticleId): SeriesEntry[] {
  const found = new Set<ArticleId>([articleId]);
  let edge: readonly ArticleId[] = [articleId];
  for (let step = 0; step < mostSteps && edge.length > 0 && found.size < mostEntries; step += 1) {
    edge = neighbours(db, edge, step === 0)
      .filter((id) => !found.has(id))
      .slice(0, mostEntries - found.size);
    for (const id of edge) found.add(id);
  }
  const rows = all<ListColumns>(
    db,
    `SELECT ${listColumns} FROM json_each(?) sought CROSS JOIN articles a ON a.id = sought.value WHERE a.deleted_at_ms IS NULL OR a.id = ?
     ORDER BY coalesce(a.dateline_date, date(a.created_at_ms / 1000, 'unixepoch')), a.seq`,
    JSON.stringify([...found]),
    articleId,
  ).map(toArticleRow);
  return rows.length < 2 ? [] : rows.map((article) => ({ article, isThis: article.id === articleId }));
}
