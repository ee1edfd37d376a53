import type { ArticleFacets, ArticleQuery } from '#shared/model/article.ts';
import { statuses } from '#shared/model/article.ts';
import type { ReadableDb } from '../connection.ts';
import { firstDay, lastDay } from './period-days.ts';
import { hasCode, hasExtent, hasInList, hasStatus, isDated } from './place-tests.ts';
import type { PlaceTest } from './place-tests.ts';
import type { ReportColumns } from './filled-columns.ts';
import { findCode } from './values.ts';
import type { ValueKind } from './values.ts';

export type FacetName = keyof ArticleFacets;

/** What is chosen of one facet. */
export interface FacetFilter {
  readonly facet: FacetName;
  readonly isMet: PlaceTest;
}

/** A query without what is chosen beside it: its text alone. */
export const withoutFilters = (query: ArticleQuery): ArticleQuery => ({
  ...query,
  statuses: [],
  extents: [],
  rubrics: [],
  keywords: [],
  forms: [],
  places: [],
  authors: [],
  dateFrom: null,
  dateTo: null,
});

/** What is chosen beside a query; a value that no report has is met by none. */
export function filtersOf(db: ReadableDb, query: ArticleQuery, columns: ReportColumns): FacetFilter[] {
  const codes = (kind: ValueKind, values: readonly string[]): Set<number> =>
    new Set(values.map((value) => findCode(db, kind, value) ?? -1));
  const isChosen = query.statuses.length > 0 && query.statuses.length < statuses.length;
  const keywords = query.keywords.map((id) => hasInList(columns.lists, columns.keywords, codes('keyword', [id])));
  const filters: readonly (readonly [FacetName, isChosen: boolean, PlaceTest])[] = [
    ['statuses', isChosen, hasStatus(columns, query.statuses)],
    ['extents', query.extents.length > 0, hasExtent(columns, query.extents)],
    ['rubrics', query.rubrics.length > 0, hasCode(columns.rubric, codes('rubric', query.rubrics))],
    ['forms', query.forms.length > 0, hasCode(columns.form, codes('form', query.forms))],
    ['places', query.places.length > 0, hasCode(columns.place, codes('place', query.places))],
    ['authors', query.authors.length > 0, hasInList(columns.lists, columns.authors, codes('author', query.authors))],
    ['keywords', keywords.length > 0, (place) => keywords.every((isMet) => isMet(place))],
    ['years', Boolean(query.dateFrom ?? query.dateTo), isDated(columns, firstDay(query.dateFrom), lastDay(query.dateTo))],
  ];
  return filters.flatMap(([facet, isOn, isMet]) => (isOn ? [{ facet, isMet }] : []));
}
