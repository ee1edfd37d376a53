import { describe, expect, it } from 'vitest';
import type { ArticleFilter } from '#renderer/stores/article-filter.ts';
import { activeParts, openFilter, sortOf, toQuery, without } from '#renderer/stores/article-filter.ts';
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

  it('orders by hits while searching, unless another order was chosen', () => {
    expect([
      sortOf(openFilter),
      sortOf({ ...openFilter, text: 'Glasfaser' }),
      sortOf({ ...openFilter, text: 'Glasfaser', sort: 'date' }),
      sortOf({ ...openFilter, sort: 'relevance' }),
    ]).toEqual(['changed', 'relevance', 'date', 'changed']);
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
