import type { ArticleFacets, ArticlePage, ArticleQuery, ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import { countQueued } from './article-index.ts';
import { listColumns, toArticleRow } from './article-row.ts';
import type { ListColumns } from './article-row.ts';
import { all, get } from './connection.ts';
import type { ReadableDb } from './connection.ts';
import { authorNames, conditionsOf, hasStatus, valuesOf, where } from './list-conditions.ts';
import type { ListCondition } from './list-conditions.ts';
import { facetSteps as indexedFacets } from './search/facets.ts';
import { findReports } from './search/find-reports.ts';
import type { HitList } from './search/find-reports.ts';
import { hitsFor } from './search/hits.ts';
import { explainReading } from './search/reading.ts';

const orders = {
  changed: 'a.changed_at_ms DESC, a.seq DESC',
  // Without a date last: SQLite takes nothing for the least.
  date: 'a.dateline_date DESC, a.seq DESC',
  headline: 'a.headline_key, a.seq',
  relevance: 'a.changed_at_ms DESC, a.seq DESC',
} as const;

/** A list that the index need not be asked for: nothing is searched, or the Papierkorb is, which is small and in no index. */
function listPlainly(db: ReadableDb, query: ArticleQuery, offset: number, limit: number): ArticlePage {
  const conditions = conditionsOf(query);
  const total = get<{ n: number }>(db, `SELECT count(*) AS n FROM articles a WHERE ${where(conditions)}`, ...valuesOf(conditions))?.n ?? 0;
  const rows = all<ListColumns>(
    db,
    `SELECT ${listColumns} FROM articles a WHERE ${where(conditions)} ORDER BY ${orders[query.sort]} LIMIT ? OFFSET ?`,
    ...valuesOf(conditions),
    limit,
    offset,
  );
  return { total, isTotalExact: true, offset, rows: rows.map(toArticleRow), hits: [], reading: [], indexing: null };
}

/** Rows for places in the index, in their order. */
function rowsAt(db: ReadableDb, docids: readonly number[]): { readonly seq: number; readonly row: ArticleRow }[] {
  const rows = all<ListColumns & { docid: number; seq: number }>(
    db,
    `SELECT d.docid, d.seq, ${listColumns} FROM json_each(?) sought CROSS JOIN search_documents d ON d.docid = sought.value
     JOIN articles a ON a.seq = d.seq WHERE a.deleted_at_ms IS NULL`,
    JSON.stringify(docids),
  );
  return rows.map((row) => ({ seq: row.seq, row: toArticleRow(row) }));
}

const indexing = (db: ReadableDb): ArticlePage['indexing'] => {
  const waiting = countQueued(db);
  return waiting === 0
    ? null
    : { waiting, total: get<{ n: number }>(db, 'SELECT count(*) AS n FROM articles WHERE deleted_at_ms IS NULL')?.n ?? waiting };
};

/** Whether a list is answered by the index. */
export const isSearch = (query: ArticleQuery, list: HitList): boolean =>
  list.parsed.tree !== null || query.places.length > 0 || query.authors.length > 0;

/** One page of the list. `relevance` without a search text falls back to the time of change. */
export function listArticles(db: ReadableDb, query: ArticleQuery, offset: number, limit: number, wording?: Messages): ArticlePage {
  if (query.trash) return listPlainly(db, query, offset, limit);
  const parsed = query.text.trim() === '' && query.places.length === 0 && query.authors.length === 0 ? null : findReports(db, query);
  if (!parsed || !isSearch(query, parsed))
    return { ...listPlainly(db, { ...query, text: '' }, offset, limit), reading: parsed && wording ? explainReading(parsed, wording) : [] };
  const found = rowsAt(db, parsed.page(offset, limit));
  // At the end of a list an estimate would leave rows out, or rows that never come.
  if (found.length < limit || (offset > 0 && offset + limit >= parsed.total)) parsed.countAll();
  return {
    total: parsed.total,
    isTotalExact: parsed.isTotalExact,
    offset,
    rows: found.map(({ row }) => row),
    hits: hitsFor(
      db,
      parsed,
      found.map(({ seq }) => seq),
    ),
    reading: wording ? explainReading(parsed, wording) : [],
    indexing: indexing(db),
  };
}

/** How many reports a list holds now, for a search under a name. */
export function savedCount(db: ReadableDb, query: ArticleQuery): { readonly count: number; readonly isCountExact: boolean } {
  const { total, isTotalExact } = listArticles(db, query, 0, 0);
  return { count: total, isCountExact: isTotalExact };
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

/** Counts in the Papierkorb, which is small and in no index. */
function countTrashed(db: ReadableDb, query: ArticleQuery): ArticleFacets {
  const conditions = conditionsOf(query);
  const count = (facet: ListCondition['facet'], column: string, extra: string, joined = ''): ArticleFacets['statuses'] => {
    const kept = conditions.filter((condition) => condition.facet !== facet);
    return all<{ value: string; count: number }>(
      db,
      `SELECT ${column} AS value, count(DISTINCT a.seq) AS count FROM articles a${joined} WHERE ${where(kept)} AND ${extra} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 60`,
      ...valuesOf(kept),
    ).map((row) => ({ ...row, label: row.value }));
  };
  return {
    statuses: count('statuses', 'a.status', hasStatus),
    extents: count('extents', 'a.extent', '1'),
    rubrics: count('rubrics', 'a.rubric', "a.rubric <> ''"),
    forms: count('forms', 'a.form', "a.form <> ''"),
    places: count('places', 'a.place', "a.place <> ''"),
    authors: count('authors', 'trim(who.value)', "trim(who.value) <> ''", `, ${authorNames}`),
    keywords: [],
    years: count('dates', 'substr(a.dateline_date, 1, 4)', 'a.dateline_date IS NOT NULL'),
  };
}

/** Counts beside each filter; a facet's own filter does not narrow its counts. Yields whenever others may have their turn. */
export function* facetSteps(db: ReadableDb, query: ArticleQuery): Generator<void, ArticleFacets> {
  return query.trash ? countTrashed(db, query) : yield* indexedFacets(db, query);
}

/** The counts at once, for whoever may wait. */
export function countFacets(db: ReadableDb, query: ArticleQuery): ArticleFacets {
  const steps = facetSteps(db, query);
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}
