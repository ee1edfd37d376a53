import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ArticleQuery, KeywordRef, Status } from '#shared/model/article.ts';
import type { ArticleListName } from './navigation.ts';

export type ArticleSort = ArticleQuery['sort'];

/** What the editor narrowed the list to. `sort` null: by hits while searching, else by the last change. */
export interface ArticleFilter {
  readonly text: string;
  readonly statuses: readonly Status[];
  readonly rubrics: readonly string[];
  readonly keywords: readonly KeywordRef[];
  readonly forms: readonly string[];
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly sort: ArticleSort | null;
}

export const openFilter: ArticleFilter = {
  text: '',
  statuses: [],
  rubrics: [],
  keywords: [],
  forms: [],
  dateFrom: null,
  dateTo: null,
  sort: null,
};

export const filterStore = createStore<ArticleFilter>(() => openFilter);
export const useFilter = (): ArticleFilter => useStore(filterStore);
export const setFilter = (part: Partial<ArticleFilter>): void => filterStore.setState(part);
/** Takes every narrowing away; the order stays. */
export const clearFilter = (): void => filterStore.setState({ ...openFilter, sort: filterStore.getState().sort });

export const sortOf = (filter: ArticleFilter): ArticleSort => {
  const isSearching = filter.text.trim() !== '';
  if (filter.sort === 'relevance') return isSearching ? 'relevance' : 'changed';
  return filter.sort ?? (isSearching ? 'relevance' : 'changed');
};

/** The question for the core. A list by status shows reports at hand in full; teasers have a list of their own. */
export function toQuery(filter: ArticleFilter, list: ArticleListName): ArticleQuery {
  const isStatusList = list !== 'all' && list !== 'teasers';
  return {
    text: filter.text.trim(),
    statuses: isStatusList ? [list] : list === 'all' ? [...filter.statuses] : [],
    extents: list === 'teasers' ? ['teaser'] : isStatusList ? ['full'] : [],
    rubrics: [...filter.rubrics],
    keywords: filter.keywords.map((keyword) => keyword.id),
    forms: [...filter.forms],
    places: [],
    authors: [],
    dateFrom: filter.dateFrom,
    dateTo: filter.dateTo,
    trash: false,
    sort: sortOf(filter),
  };
}

export type FilterPart = 'text' | 'statuses' | 'rubrics' | 'keywords' | 'forms' | 'period';

/** The narrowings in force, for the advice when nothing is found. */
export function activeParts(filter: ArticleFilter, list: ArticleListName): FilterPart[] {
  const parts: [FilterPart, boolean][] = [
    ['text', filter.text.trim() !== ''],
    ['statuses', list === 'all' && filter.statuses.length > 0],
    ['rubrics', filter.rubrics.length > 0],
    ['keywords', filter.keywords.length > 0],
    ['forms', filter.forms.length > 0],
    ['period', filter.dateFrom !== null || filter.dateTo !== null],
  ];
  return parts.filter(([, isActive]) => isActive).map(([part]) => part);
}

/** What to set to take one narrowing away. */
export function without(part: FilterPart): Partial<ArticleFilter> {
  return part === 'period' ? { dateFrom: null, dateTo: null } : { [part]: openFilter[part] };
}
