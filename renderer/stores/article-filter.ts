import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ArticleQuery, Extent, KeywordRef, Status } from '#shared/model/article.ts';
import type { ArticleListName } from './navigation.ts';

export type ArticleSort = ArticleQuery['sort'];

/** What the editor narrowed the list to. `sort` is the order of the list, `searchSort` that of a search (null: best hits first). */
export interface ArticleFilter {
  readonly text: string;
  readonly statuses: readonly Status[];
  readonly rubrics: readonly string[];
  readonly keywords: readonly KeywordRef[];
  readonly places: readonly string[];
  readonly forms: readonly string[];
  readonly authors: readonly string[];
  readonly extents: readonly Extent[];
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly sort: Exclude<ArticleSort, 'relevance'> | null;
  readonly searchSort: ArticleSort | null;
}

export const openFilter: ArticleFilter = {
  text: '',
  statuses: [],
  rubrics: [],
  keywords: [],
  places: [],
  forms: [],
  authors: [],
  extents: [],
  dateFrom: null,
  dateTo: null,
  sort: null,
  searchSort: null,
};

export const filterStore = createStore<ArticleFilter>(() => openFilter);
export const useFilter = (): ArticleFilter => useStore(filterStore);

export const isSearching = (filter: Pick<ArticleFilter, 'text'>): boolean => filter.text.trim() !== '';

/** Changes a part of the filter. The order of a search ends with the search. */
export function setFilter(part: Partial<ArticleFilter>): void {
  const next = { ...filterStore.getState(), ...part };
  filterStore.setState(isSearching(next) ? next : { ...next, searchSort: null });
}

/** Takes every narrowing away; the order of the list stays. */
export const clearFilter = (): void => filterStore.setState({ ...openFilter, sort: filterStore.getState().sort });
/** Takes the filters away; what was typed stays. */
export function clearFacets(): void {
  const { text, sort, searchSort } = filterStore.getState();
  filterStore.setState({ ...openFilter, text, sort, searchSort });
}

/** The order in force: of the search while one is typed, else of the list. */
export const sortOf = (filter: ArticleFilter): ArticleSort =>
  isSearching(filter) ? (filter.searchSort ?? 'relevance') : (filter.sort ?? 'changed');

/** Chooses an order for what is on screen: a search's own is forgotten with it. */
export function setSort(sort: ArticleSort): void {
  if (isSearching(filterStore.getState())) setFilter({ searchSort: sort });
  else if (sort !== 'relevance') setFilter({ sort });
}

/** The question for the core. A list by status shows reports at hand in full; teasers have a list of their own. */
export function toQuery(filter: ArticleFilter, list: ArticleListName): ArticleQuery {
  const isStatusList = list !== 'all' && list !== 'teasers';
  return {
    text: filter.text.trim(),
    statuses: isStatusList ? [list] : list === 'all' ? [...filter.statuses] : [],
    extents: list === 'teasers' ? ['teaser'] : isStatusList ? ['full'] : [...filter.extents],
    rubrics: [...filter.rubrics],
    keywords: filter.keywords.map((keyword) => keyword.id),
    forms: [...filter.forms],
    places: [...filter.places],
    authors: [...filter.authors],
    dateFrom: filter.dateFrom,
    dateTo: filter.dateTo,
    trash: false,
    sort: sortOf(filter),
  };
}

/** The filter that asks a question again in the list of all reports; `labels` words its Stichwörter. */
export function toFilter(query: ArticleQuery, labels: readonly KeywordRef[]): ArticleFilter {
  const { text, statuses, rubrics, forms, places, authors, extents, dateFrom, dateTo, sort } = query;
  const keywords = query.keywords.map((id) => labels.find((keyword) => keyword.id === id) ?? { id, label: id });
  const order = isSearching(query) ? { sort: null, searchSort: sort } : { sort: sort === 'relevance' ? null : sort, searchSort: null };
  return { text, statuses, rubrics, keywords, places, forms, authors, extents, dateFrom, dateTo, ...order };
}

export const facetParts = ['statuses', 'rubrics', 'keywords', 'period', 'places', 'forms', 'authors', 'extents'] as const;
export type FacetPart = (typeof facetParts)[number];
export type FilterPart = 'text' | FacetPart;

/** The narrowings in force, for the advice when nothing is found. */
export function activeParts(filter: ArticleFilter, list: ArticleListName): FilterPart[] {
  const isActive = (part: FilterPart): boolean => {
    if (part === 'text') return isSearching(filter);
    if (part === 'period') return filter.dateFrom !== null || filter.dateTo !== null;
    if ((part === 'statuses' || part === 'extents') && list !== 'all') return false;
    return filter[part].length > 0;
  };
  return (['text', ...facetParts] as const).filter(isActive);
}

/** What to set to take one narrowing away. */
export function without(part: FilterPart): Partial<ArticleFilter> {
  return part === 'period' ? { dateFrom: null, dateTo: null } : { [part]: openFilter[part] };
}
