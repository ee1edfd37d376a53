import { describe, expect, it } from 'vitest';
import type { ArticleFilter } from '#renderer/stores/article-filter.ts';
import {
  activeParts,
  clearFacets,
  clearFilter,
  filterStore,
  openFilter,
  setFilter,
  setSort,
  sortOf,
  toFilter,
  toQuery,
  without,
} from '#renderer/stores/article-filter.ts';
import { keepFilter } from '#renderer/stores/kept-filter.ts';
import type { KeywordId } from '#shared/model/ids.ts';

describe('the filter of the list', () => {
  it('asks a list by status for reports in full only', () => {
    expect(toQuery({ ...openFilter, statuses: ['published'] }, 'draft')).toMatchObject({ statuses: ['draft'], extents: ['full'] });
  });

  it('shows reports and teasers together under all', () => {
    expect(toQuery(openFilter, 'all')).toMatchObject({ statuses: [], extents: [] });
    expect(toQuery(openFilter, 'teasers')).toMatchObject({ statuses: [], extents: ['teaser'] });
  });

  it('narrows teasers by no status, for they go through none', () => {
    const filter: ArticleFilter = { ...openFilter, statuses: ['review'] };
    expect(toQuery(filter, 'teasers').statuses).toEqual([]);
    expect(activeParts(filter, 'teasers')).toEqual([]);
  });

  it('orders by hits while searching, unless another order is chosen, and then as before', () => {
    const orders: string[] = [];
    const note = (): void => void orders.push(sortOf(filterStore.getState()));
    setSort('date');
    note();
    setFilter({ text: 'Glasfaser' });
    note();
    setSort('headline');
    note();
    setFilter({ text: '' });
    note();
    setFilter({ text: 'Radweg' });
    note();
    clearFilter();
    expect(orders).toEqual(['date', 'relevance', 'headline', 'date', 'relevance']);
  });

  it('asks a kept question again as it was', () => {
    const filter: ArticleFilter = {
      ...openFilter,
      text: 'Portal',
      statuses: ['draft'],
      places: ['Nordheide'],
      extents: ['full'],
      keywords: [{ id: 'keyword-1' as KeywordId, label: 'OZG' }],
      searchSort: 'date',
    };
    const query = toQuery(filter, 'all');
    expect(toFilter(query, filter.keywords)).toEqual(filter);
    expect(toQuery(toFilter(toQuery(openFilter, 'review'), []), 'all')).toEqual(toQuery(openFilter, 'review'));
  });

  it('takes the filters away and leaves what was typed', () => {
    setFilter({ text: 'Portal', rubrics: ['Politik'], dateFrom: '2024-01-01' });
    clearFacets();
    expect(activeParts(filterStore.getState(), 'all')).toEqual(['text']);
    clearFilter();
  });

  it('comes back after a reload, and not where what was kept makes no sense', async () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
    const end = keepFilter(storage);
    setSort('date');
    setFilter({ text: 'Portal', keywords: [{ id: 'keyword-1' as KeywordId, label: 'OZG' }], searchSort: 'headline' });
    const before = filterStore.getState();
    await expect.poll(() => kept.size).toBe(1);
    end();
    filterStore.setState(openFilter);
    keepFilter(storage)();
    expect(filterStore.getState()).toEqual(before);
    filterStore.setState(openFilter);
    for (const [key] of kept) kept.set(key, '{"query": {"text": 3}}');
    keepFilter(storage)();
    expect(filterStore.getState()).toEqual(openFilter);
  });

  it('names what narrows the list and can loosen each', () => {
    const filter: ArticleFilter = {
      ...openFilter,
      text: 'Portal',
      keywords: [{ id: 'keyword-1' as KeywordId, label: 'OZG' }],
      dateFrom: '2024-01-01',
    };
    const parts = activeParts(filter, 'all');
    expect(parts).toEqual(['text', 'keywords', 'period']);
    expect(parts.reduce<ArticleFilter>((left, part) => ({ ...left, ...without(part) }), filter)).toEqual(openFilter);
  });
});
