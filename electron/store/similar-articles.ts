import type { ArticleId } from '#shared/model/ids.ts';
import { listColumns, toArticleRow } from './article-row.ts';
import type { ListColumns } from './article-row.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import { all } from './connection.ts';
import type { ReadableDb } from './connection.ts';

/** Reports in which at least one of the words stands, best first by FTS5's BM25, with the text to compare. */
export function findByWords(
  db: ReadableDb,
  words: readonly string[],
  except: ArticleId,
  limit: number,
): { row: ArticleRow; text: string }[] {
  if (words.length === 0) return [];
  const expression = words.map((word) => `"${word.replaceAll('"', ' ')}"`).join(' OR ');
  return all<ListColumns & { compared: string }>(
    db,
    `SELECT ${listColumns}, a.kicker || ' ' || a.headline || ' ' || a.lead || ' ' || a.teaser || ' ' || a.body_text AS compared
     FROM article_fts f JOIN articles a ON a.seq = f.rowid
     WHERE article_fts MATCH ? AND a.id <> ? AND a.deleted_at_ms IS NULL ORDER BY bm25(article_fts, 4.0, 3.0, 2.0, 1.0, 6.0, 2.0) LIMIT ?`,
    expression,
    except,
    limit,
  ).map((row) => ({ row: toArticleRow(row), text: row.compared }));
}

/** How many keywords each other report shares with this one, and which. */
export const findByKeywords = (db: ReadableDb, id: ArticleId, limit: number): { row: ArticleRow; labels: string[] }[] =>
  all<ListColumns & { labels_json: string }>(
    db,
    `SELECT ${listColumns}, json_group_array(k.label) AS labels_json FROM article_keywords mine
     JOIN article_keywords theirs ON theirs.keyword_id = mine.keyword_id AND theirs.article_id <> mine.article_id
     JOIN keywords k ON k.id = mine.keyword_id JOIN articles a ON a.id = theirs.article_id
     WHERE mine.article_id = ? AND a.deleted_at_ms IS NULL GROUP BY a.id ORDER BY count(*) DESC, a.changed_at_ms DESC LIMIT ?`,
    id,
    limit,
  ).map((row) => ({ row: toArticleRow(row), labels: JSON.parse(row.labels_json) as string[] }));
