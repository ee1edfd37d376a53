import { beforeEach, describe, expect, it } from 'vitest';
import { articleList, createReport, followArticles, setStatusOf, trashArticles } from '#renderer/stores/articles.ts';
import { clearFilter, setFilter } from '#renderer/stores/article-filter.ts';
import { followAddress, navigate, navigationStore } from '#renderer/stores/navigation.ts';
import { noticeStore } from '#renderer/stores/notices.ts';
import { loadSettings, settingsStore, changeSettings } from '#renderer/stores/settings.ts';
import { wordingStore } from '#renderer/stores/wording.ts';
import type { Article } from '#shared/model/article.ts';
import { defaultSettings } from '#shared/model/settings.ts';
import { fakeBridge, openFakeWindow } from './fake-bridge.ts';
import { idOf, noFacets, samplePage, sampleRow, sampleRows } from './sample-rows.ts';

const core = fakeBridge({
  'articles.list': ({ offset }) => samplePage(3, offset, sampleRows(3)),
  'articles.facets': () => noFacets,
  'articles.setStatus': () => ({}),
  'relations.resolve': () => [sampleRow(1, 'draft'), sampleRow(2, 'review'), sampleRow(3, 'draft')],
  'articles.trash': () => ({}),
  'articles.restore': () => ({}),
  'articles.create': () => ({ id: idOf(99) }) as Article,
  'settings.get': () => ({ ...defaultSettings, language: 'en' }),
  'settings.set': () => Promise.resolve({ ok: false as const, fault: { code: 'disk-read-only' as const } }),
});
const askedFor = (name: string) => core.asked.filter((request) => request.name === name).map(({ input }) => input);
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('work on many reports', () => {
  beforeEach(() => {
    openFakeWindow(core.bridge);
    core.asked.length = 0;
    noticeStore.setState({ notices: [] });
    navigationStore.setState({ place: { view: 'articles', list: 'all', id: null } });
    followAddress();
  });

  it('offers the way back from a status, to each report its own', async () => {
    await setStatusOf([idOf(1), idOf(2), idOf(3)], 'approved');
    noticeStore.getState().notices[0]?.action?.run();
    await settle();
    expect(askedFor('articles.setStatus')).toEqual([
      { ids: [idOf(1), idOf(2), idOf(3)], status: 'approved' },
      { ids: [idOf(1), idOf(3)], status: 'draft' },
      { ids: [idOf(2)], status: 'review' },
    ]);
  });

  it('closes a report that goes into the trash and brings it back on request', async () => {
    navigate({ view: 'articles', list: 'draft', id: idOf(1) });
    await trashArticles([idOf(1)]);
    expect(navigationStore.getState().place).toEqual({ view: 'articles', list: 'draft', id: null });
    noticeStore.getState().notices[0]?.action?.run();
    await settle();
    expect(askedFor('articles.restore')).toEqual([{ ids: [idOf(1)] }]);
  });

  it('opens a new report where it will stay in sight', async () => {
    navigate({ view: 'articles', list: 'published', id: null });
    await createReport();
    expect(navigationStore.getState().place).toEqual({ view: 'articles', list: 'draft', id: idOf(99) });
  });

  it('asks anew when the filter or the place changes, and not when a report is opened', async () => {
    const end = followArticles();
    await settle();
    setFilter({ rubrics: ['Politik'] });
    await settle();
    navigate({ view: 'articles', list: 'draft', id: null });
    navigate({ view: 'articles', list: 'draft', id: idOf(2) });
    await settle();
    const queries = askedFor('articles.list').map((input) => {
      const { query } = input as { query: { rubrics: string[]; statuses: string[] } };
      return [query.rubrics.join(), query.statuses.join()];
    });
    expect(queries).toEqual([
      ['', ''],
      ['Politik', ''],
      ['Politik', 'draft'],
    ]);
    expect(articleList.store.getState().selection.cursorId).toBe(idOf(2));
    end();
    clearFilter();
  });

  it('puts a setting back that could not be kept, and says so', async () => {
    await loadSettings();
    expect(wordingStore.getState().language).toBe('en');
    await changeSettings({ theme: 'dark' });
    expect(settingsStore.getState().settings.theme).toBe('system');
    expect(noticeStore.getState().notices.at(-1)?.tone).toBe('error');
    wordingStore.setState({ language: 'de' });
  });
});
