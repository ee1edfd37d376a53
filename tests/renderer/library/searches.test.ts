import { afterEach, describe, expect, it } from 'vitest';
import { clearFilter, filterStore, setFilter } from '#renderer/stores/article-filter.ts';
import { noticeStore } from '#renderer/stores/notices.ts';
import {
  isChanged,
  leaveSearch,
  moveSearch,
  openSearch,
  questionOnScreen,
  refreshSaved,
  removeSearch,
  saveSearch,
  searchesStore,
} from '#renderer/stores/searches.ts';
import type { ArticleQuery, SavedSearch } from '#shared/model/article.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { SavedSearchId } from '#shared/model/search.ts';
import { fakeBridge, openFakeWindow } from '../shell/fake-bridge.ts';

const idOf = (n: number): SavedSearchId => `search-000${n}` as SavedSearchId;
const kept = (n: number, query: Partial<ArticleQuery> = {}): SavedSearch => ({
  id: idOf(n),
  name: `Suche ${n}`,
  query: articleQuery.parse({ text: `Wort${n}`, sort: 'relevance', ...query }),
  count: n,
  isCountExact: true,
});

/** A core that keeps smart lists. */
async function openCore(lists: SavedSearch[]) {
  let list = lists;
  let made = 90;
  const fake = fakeBridge({
    'searches.list': () => list,
    'searches.save': ({ id, name, query }) => {
      made += 1;
      const saved = { ...kept(1), id: (id ?? idOf(made)) as SavedSearchId, name, query: articleQuery.parse(query) };
      list = (id ?? null) === null ? [...list, saved] : list.map((one) => (one.id === id ? saved : one));
      return saved;
    },
    'searches.reorder': ({ ids }) => {
      list = [...list].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
      return {};
    },
    'searches.remove': ({ ids }) => {
      list = list.filter((one) => !ids.includes(one.id));
      return {};
    },
    'articles.list': () => ({ total: 0, isTotalExact: true, offset: 0, rows: [], hits: [], reading: [], indexing: null }),
  });
  openFakeWindow(fake.bridge);
  await refreshSaved();
  return () => list.map((one) => one.name);
}

afterEach(() => {
  clearFilter();
  searchesStore.setState({ saved: [], openId: null });
  noticeStore.setState({ notices: [] });
});

describe('smart lists', () => {
  it('bring their search back, notice when it is changed, and leave nothing behind', async () => {
    const search = kept(1, { statuses: ['draft'], rubrics: ['Politik'] });
    await openCore([search]);
    await openSearch(search);
    expect([filterStore.getState().text, questionOnScreen(), isChanged(search)]).toEqual(['Wort1', search.query, false]);
    setFilter({ rubrics: [] });
    expect(isChanged(search)).toBe(true);
    leaveSearch();
    expect([questionOnScreen(), searchesStore.getState().openId]).toEqual([null, null]);
  });

  it('are kept anew or in place of the one that was opened', async () => {
    const names = await openCore([kept(1)]);
    setFilter({ text: 'Radweg' });
    await saveSearch('Wege', null);
    expect([names(), searchesStore.getState().openId]).toEqual([['Suche 1', 'Wege'], idOf(91)]);
    setFilter({ text: 'Radweg am Deich' });
    await saveSearch('Wege', idOf(91));
    expect(searchesStore.getState().saved.map((one) => one.query.text)).toEqual(['Wort1', 'Radweg am Deich']);
  });

  it('move among the others and no further than their ends', async () => {
    const names = await openCore([kept(1), kept(2), kept(3)]);
    await moveSearch(idOf(3), -1);
    expect(names()).toEqual(['Suche 1', 'Suche 3', 'Suche 2']);
    await moveSearch(idOf(1), -1);
    expect(names()).toEqual(['Suche 1', 'Suche 3', 'Suche 2']);
  });

  it('come back to their place when their removal is taken back', async () => {
    const names = await openCore([kept(1), kept(2), kept(3)]);
    await removeSearch(kept(2));
    expect(names()).toEqual(['Suche 1', 'Suche 3']);
    noticeStore.getState().notices[0]?.action?.run();
    await expect.poll(() => searchesStore.getState().saved.map((one) => one.name)).toEqual(['Suche 1', 'Suche 2', 'Suche 3']);
  });
});
