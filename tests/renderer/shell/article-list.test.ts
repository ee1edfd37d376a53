import { describe, expect, it } from 'vitest';
import { createArticleList, rowAt } from '#renderer/stores/article-list.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ArticlePage, ArticleQuery, ArticleRow } from '#shared/model/article.ts';
import { fakeBridge, openFakeWindow } from './fake-bridge.ts';
import { idOf, noFacets, queryFor, samplePage, sampleRow, sampleRows } from './sample-rows.ts';

/** A core that holds `library.rows` and answers in pages. */
function openLibrary(rows: ArticleRow[]) {
  const library = { rows };
  const fake = fakeBridge({
    'articles.list': ({ offset, limit }) => samplePage(library.rows.length, offset, library.rows.slice(offset, offset + limit)),
    'articles.facets': () => noFacets,
  });
  openFakeWindow(fake.bridge);
  const offsets = () => fake.asked.filter(({ name }) => name === 'articles.list').map(({ input }) => (input as { offset: number }).offset);
  return { library, offsets, list: createArticleList() };
}

describe('the list of reports', () => {
  it('asks one question at a time and of the letters typed meanwhile only the last, so that no answer is out of turn', async () => {
    const waiting = new Map<string, (answer: Result<ArticlePage>) => void>();
    const { bridge, asked } = fakeBridge({
      'articles.list': ({ query }) => new Promise<Result<ArticlePage>>((resolve) => waiting.set(query.text ?? '', resolve)),
      'articles.facets': () => noFacets,
    });
    openFakeWindow(bridge);
    const list = createArticleList();
    const typed = ['p', 'po', 'por'].map((text) => list.ask(queryFor(text)));
    expect(list.store.getState()).toMatchObject({ query: null, total: null });
    waiting.get('p')?.(ok(samplePage(2, 0, [sampleRow(1), sampleRow(2)])));
    await expect.poll(() => waiting.has('por')).toBe(true);
    expect(list.store.getState()).toMatchObject({ query: { text: 'p' }, asked: { text: 'por' }, total: 2 });
    waiting.get('por')?.(ok(samplePage(1, 0, [sampleRow(2)])));
    await Promise.all(typed);
    const { total, pages, query } = list.store.getState();
    expect({ total, rows: pages.get(0)?.map((row) => row.id), text: query?.text }).toEqual({ total: 1, rows: [idOf(2)], text: 'por' });
    expect(asked.map(({ input }) => (input as { query: ArticleQuery }).query.text)).toEqual(['p', 'por']);
  });

  it('loads only the pages that are on screen', async () => {
    const { list, offsets } = openLibrary(sampleRows(10_000));
    await list.ask(queryFor(''));
    await list.ensure(5_050, 5_120);
    expect(offsets()).toEqual([0, 5_040, 5_070, 5_100]);
    expect(rowAt(list.store.getState().pages, 5_060)?.id).toBe(idOf(5_060));
    expect(rowAt(list.store.getState().pages, 9_000)).toBeUndefined();
  });

  it('asks for a page once, however often it scrolls past', async () => {
    const { list, offsets } = openLibrary(sampleRows(500));
    await list.ask(queryFor(''));
    await Promise.all([list.ensure(210, 220), list.ensure(215, 225)]);
    await list.ensure(211, 221);
    expect(offsets()).toEqual([0, 210]);
  });

  it('keeps the place and the picked row when something changes above', async () => {
    const { list, library, offsets } = openLibrary(sampleRows(1_000));
    await list.ask(queryFor(''));
    await list.ensure(600, 610);
    await list.pick(605, { range: false, toggle: false });
    library.rows = [sampleRow(7_777), ...library.rows];
    await list.refresh();
    const { total, selection } = list.store.getState();
    expect(offsets().at(-1)).toBe(600);
    expect({ total, cursor: selection.cursor, selected: [...selection.selected] }).toEqual({
      total: 1_001,
      cursor: 606,
      selected: [idOf(605)],
    });
  });

  it('finds the cursor again once a new report has arrived', async () => {
    const { list, library } = openLibrary(sampleRows(3));
    await list.ask(queryFor(''));
    list.pickId(idOf(9));
    library.rows = [sampleRow(9), ...library.rows];
    await list.refresh();
    expect(list.store.getState().selection).toMatchObject({ cursor: 0, cursorId: idOf(9) });
  });

  it('does not pick a row again that was thrown away', async () => {
    const { list, library } = openLibrary(sampleRows(5));
    await list.ask(queryFor(''));
    await list.pick(2, { range: false, toggle: false });
    list.forget([idOf(2)]);
    library.rows = library.rows.filter((row) => row.id !== idOf(2));
    await list.refresh();
    const { cursor, selected } = list.store.getState().selection;
    expect([cursor, selected.size]).toEqual([2, 0]);
    await list.ask(queryFor('Meldung'));
    expect(list.store.getState().selection.selected.size).toBe(0);
  });

  it('counts every press of a held key while rows are still on their way, and picks where it comes to rest', async () => {
    const { list } = openLibrary(sampleRows(1_000));
    await list.ask(queryFor(''));
    await list.pick(28, { range: false, toggle: false });
    // As the list does: each press goes on from the cursor, none waits for the row before.
    const presses = Array.from({ length: 5 }, () => list.pick(list.store.getState().selection.cursor + 1, { range: false, toggle: false }));
    expect(list.store.getState().selection.cursor).toBe(33);
    await Promise.all(presses);
    expect(list.store.getState().selection).toEqual({ selected: new Set([idOf(33)]), cursor: 33, cursorId: idOf(33), anchor: 33 });
  });

  it('picks the row that a change meanwhile brought under the cursor', async () => {
    const { list, library } = openLibrary(sampleRows(1_000));
    await list.ask(queryFor(''));
    const picking = list.pick(600, { range: false, toggle: false });
    library.rows = [sampleRow(7_777), ...library.rows];
    await Promise.all([list.refresh(), picking]);
    expect(list.store.getState().selection).toMatchObject({ cursor: 600, cursorId: idOf(599) });
  });

  it('picks a range across pages that were never on screen', async () => {
    const { list } = openLibrary(sampleRows(1_000));
    await list.ask(queryFor(''));
    await list.pick(90, { range: false, toggle: false });
    await list.pick(310, { range: true, toggle: false });
    const { selected } = list.store.getState().selection;
    expect([selected.size, selected.has(idOf(90)), selected.has(idOf(200)), selected.has(idOf(310))]).toEqual([221, true, true, true]);
  });

  it('picks all and lets go of what was thrown away', async () => {
    const { list } = openLibrary(sampleRows(250));
    await list.ask(queryFor(''));
    await list.pickAll();
    list.forget([idOf(0), idOf(249)]);
    expect(list.store.getState().selection.selected.size).toBe(248);
  });

  it.each([100, 400])('of which %i are expected and 250 are there tells their number once it is known, and picks all', async (expected) => {
    const rows = sampleRows(250);
    const { bridge } = fakeBridge({
      // A core that may have forgotten meanwhile that it has counted.
      'articles.list': ({ offset, limit }) => ({
        ...samplePage(offset + limit >= Math.min(expected, 250) ? 250 : expected, offset, rows.slice(offset, offset + limit)),
        isTotalExact: offset + limit >= Math.min(expected, 250),
      }),
      'articles.facets': () => noFacets,
    });
    openFakeWindow(bridge);
    const list = createArticleList();
    await list.ask(queryFor('haus'));
    await list.ensure(240, 249);
    await list.ensure(30, 59);
    expect(list.store.getState()).toMatchObject({ total: 250, isTotalExact: true });
    await list.ask(queryFor('haus '));
    expect(list.store.getState()).toMatchObject({ total: expected, isTotalExact: false });
    await list.pickAll();
    expect(list.store.getState().selection.selected.size).toBe(250);
  });

  it('keeps the rows and names the fault when the core refuses a question', async () => {
    const { bridge } = fakeBridge({
      'articles.list': () => Promise.resolve({ ok: false as const, fault: { code: 'disk-fault' as const } }),
      'articles.facets': () => noFacets,
    });
    openFakeWindow(bridge);
    const list = createArticleList();
    await list.ask(queryFor('x'));
    expect(list.store.getState()).toMatchObject({ total: 0, fault: { code: 'disk-fault' } });
  });
});
