import type { ArticleFacets, ArticlePage, ArticleQuery, ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { listColumns, toArticleRow } from './article-row.ts';
import type { ListColumns } from './article-row.ts';
import { all, get, placeholders } from './connection.ts';
import type { ReadableDb, SqlValue } from './connection.ts';
import { searchExpression } from './search-expression.ts';

interface Condition {
  readonly facet: 'statuses' | 'rubrics' | 'keywords' | 'forms' | 'dates' | 'none';
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

function anyOf(facet: Condition['facet'], column: string, values: readonly string[]): Condition[] {
  return values.length === 0 ? [] : [{ facet, sql: `${column} IN (${placeholders(values.length)})`, values }];
}

/** Only reports at hand in full go through the statuses: lists, counts and filters by status leave teasers out. */
const hasStatus = "a.extent = 'full'";

function statusConditions(query: ArticleQuery): Condition[] {
  const chosen = anyOf('statuses', 'a.status', query.statuses);
  return chosen.length === 0 ? [] : [...chosen, { facet: 'statuses', sql: hasStatus, values: [] }];
}

/** The filter as conditions, each naming its facet, so that a facet can be counted without itself. */
function conditionsOf(query: ArticleQuery): Condition[] {
  const expression = searchExpression(query.text);
  return [
    { facet: 'none', sql: `a.deleted_at_ms IS ${query.trash ? 'NOT NULL' : 'NULL'}`, values: [] },
    ...statusConditions(query),
    ...anyOf('none', 'a.extent', query.extents),
    ...anyOf('rubrics', 'a.rubric', query.rubrics),
    ...anyOf('forms', 'a.form', query.forms),
    ...query.keywords.map((id): Condition => ({
      facet: 'keywords',
      sql: 'EXISTS (SELECT 1 FROM article_keywords ak WHERE ak.article_id = a.id AND ak.keyword_id = ?)',
      values: [id],
    })),
    ...(query.dateFrom ? [{ facet: 'dates', sql: 'a.dateline_date >= ?', values: [query.dateFrom] } as const] : []),
    ...(query.dateTo ? [{ facet: 'dates', sql: 'a.dateline_date <= ?', values: [query.dateTo] } as const] : []),
    ...(expression && !query.trash
      ? [{ facet: 'none', sql: 'a.seq IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)', values: [expression] } as const]
      : []),
    // The Papierkorb is not in the full text; it is small, so a plain look through the titles does.
    ...(expression && query.trash
      ? [{ facet: 'none', sql: "(a.headline || ' ' || a.kicker || ' ' || a.preview) LIKE ?", values: [`%${query.text.trim()}%`] } as const]
      : []),
  ];
}

const where = (conditions: readonly Condition[]): string => conditions.map((condition) => condition.sql).join(' AND ');
const valuesOf = (conditions: readonly Condition[]): SqlValue[] => conditions.flatMap((condition) => condition.values);

const orders = {
  changed: 'a.changed_at_ms DESC, a.seq DESC',
  date: 'a.dateline_date IS NULL, a.dateline_date DESC, a.seq DESC',
  headline: 'a.headline_key, a.seq',
} as const;

/** Weights of headline, kicker, lead, body, keywords, place in the ranking. */
const rank = 'bm25(article_fts, 8.0, 4.0, 3.0, 1.0, 5.0, 2.0)';

/** One page of the list. `relevance` without a search text falls back to the time of change. */
export function listArticles(db: ReadableDb, query: ArticleQuery, offset: number, limit: number): ArticlePage {
  const conditions = conditionsOf(query);
  const total = get<{ n: number }>(db, `SELECT count(*) AS n FROM articles a WHERE ${where(conditions)}`, ...valuesOf(conditions))?.n ?? 0;
  const expression = searchExpression(query.text);
  if (query.sort === 'relevance' && expression && !query.trash) {
    const others = conditions.filter((condition) => !condition.sql.includes('MATCH'));
    const rows = all<ListColumns>(
      db,
      `SELECT ${listColumns} FROM article_fts f JOIN articles a ON a.seq = f.rowid
       WHERE article_fts MATCH ? AND ${where(others)} ORDER BY ${rank}, a.changed_at_ms DESC LIMIT ? OFFSET ?`,
      expression,
      ...valuesOf(others),
      limit,
      offset,
    );
    return { total, offset, rows: rows.map(toArticleRow) };
  }
  const order = orders[query.sort === 'relevance' ? 'changed' : query.sort];
  const rows = all<ListColumns>(
    db,
    `SELECT ${listColumns} FROM articles a WHERE ${where(conditions)} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...valuesOf(conditions),
    limit,
    offset,
  );
  return { total, offset, rows: rows.map(toArticleRow) };
}

interface CountRow {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Counts beside each filter; a facet's own filter does not narrow its counts. */
export function countFacets(db: ReadableDb, query: ArticleQuery): ArticleFacets {
  const conditions = conditionsOf(query);
  const count = (facet: Condition['facet'], value: string, label: string, join = '', extra = '', limit = 60): CountRow[] => {
    const kept = conditions.filter((condition) => condition.facet !== facet);
    return all<CountRow>(
      db,
      `SELECT ${value} AS value, ${label} AS label, count(*) AS count FROM articles a ${join}
       WHERE ${where(kept)} ${extra} GROUP BY 1 ORDER BY 3 DESC, 2 LIMIT ${limit}`,
      ...valuesOf(kept),
    );
  };
  return {
    statuses: count('statuses', 'a.status', 'a.status', '', `AND ${hasStatus}`),
    rubrics: count('rubrics', 'a.rubric', 'a.rubric', '', "AND a.rubric <> ''"),
    forms: count('forms', 'a.form', 'a.form', '', "AND a.form <> ''"),
    keywords: count(
      'keywords',
      'k.id',
      'k.label',
      'JOIN article_keywords ak ON ak.article_id = a.id JOIN keywords k ON k.id = ak.keyword_id',
    ),
    years: count('dates', 'substr(a.dateline_date, 1, 4)', 'substr(a.dateline_date, 1, 4)', '', 'AND a.dateline_date IS NOT NULL'),
  };
}

/** Rows for ids, in no order; missing and trashed ones are left out. */
export function rowsOf(db: ReadableDb, ids: readonly ArticleId[]): ArticleRow[] {
  if (ids.length === 0) return [];
  return all<ListColumns>(
    db,
    `SELECT ${listColumns} FROM articles a WHERE a.deleted_at_ms IS NULL AND a.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  ).map(toArticleRow);
}
