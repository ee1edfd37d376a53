import type { ArticleQuery } from '#shared/model/article.ts';
import { placeholders } from './connection.ts';
import type { SqlValue } from './connection.ts';

/** A narrowing of `articles a`, named after the filter it comes from, so that a filter can be left out of its own counts. */
export interface ListCondition {
  readonly facet: 'statuses' | 'extents' | 'rubrics' | 'keywords' | 'forms' | 'places' | 'authors' | 'dates' | 'none';
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

function anyOf(facet: ListCondition['facet'], column: string, values: readonly string[]): ListCondition[] {
  return values.length === 0 ? [] : [{ facet, sql: `${column} IN (${placeholders(values.length)})`, values }];
}

/** Only reports at hand in full go through the statuses: lists, counts and filters by status leave teasers out. */
export const hasStatus = "a.extent = 'full'";

function statusConditions(query: ArticleQuery): ListCondition[] {
  const chosen = anyOf('statuses', 'a.status', query.statuses);
  return chosen.length === 0 ? [] : [...chosen, { facet: 'statuses', sql: hasStatus, values: [] }];
}

/** The names of a report `a`, its Kürzel among them, as `who.value`. */
export const authorNames = "json_each(json_insert(a.authors_json, '$[#]', a.byline)) who";

function authorConditions(names: readonly string[]): ListCondition[] {
  if (names.length === 0) return [];
  const sql = `EXISTS (SELECT 1 FROM ${authorNames} WHERE trim(who.value) IN (${placeholders(names.length)}))`;
  return [{ facet: 'authors', sql, values: names }];
}

/** The filters of a list as conditions on `articles a`. A text narrows the Papierkorb alone: by a plain look, it is small and in no index. */
export function conditionsOf(query: ArticleQuery): ListCondition[] {
  const text = query.text.trim();
  return [
    { facet: 'none', sql: `a.deleted_at_ms IS ${query.trash ? 'NOT NULL' : 'NULL'}`, values: [] },
    ...statusConditions(query),
    ...anyOf('extents', 'a.extent', query.extents),
    ...anyOf('rubrics', 'a.rubric', query.rubrics),
    ...anyOf('forms', 'a.form', query.forms),
    ...anyOf('places', 'a.place', query.places),
    ...authorConditions(query.authors),
    ...query.keywords.map((id): ListCondition => ({
      facet: 'keywords',
      sql: 'EXISTS (SELECT 1 FROM article_keywords ak WHERE ak.article_id = a.id AND ak.keyword_id = ?)',
      values: [id],
    })),
    ...(query.dateFrom ? [{ facet: 'dates', sql: 'a.dateline_date >= ?', values: [query.dateFrom] } as const] : []),
    ...(query.dateTo ? [{ facet: 'dates', sql: 'a.dateline_date <= ?', values: [query.dateTo] } as const] : []),
    ...(text !== '' && query.trash && /[\p{L}\p{N}]/u.test(text)
      ? [
          {
            facet: 'none',
            sql: "instr(lower(a.headline || ' ' || a.kicker || ' ' || a.preview), lower(?)) > 0",
            values: [text.slice(0, 200)],
          } as const,
        ]
      : []),
  ];
}

export const where = (conditions: readonly ListCondition[]): string => conditions.map((condition) => condition.sql).join(' AND ');
export const valuesOf = (conditions: readonly ListCondition[]): SqlValue[] => conditions.flatMap((condition) => [...condition.values]);
