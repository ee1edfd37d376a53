import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import type { ArticleFacets, ArticleQuery, ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { Fault } from '#shared/result.ts';
import { noSelection, pickOne, pickRange, relocate, toggleOne, withoutIds } from './article-selection.ts';
import type { Selection } from './article-selection.ts';
import { coalesce } from './coalesce.ts';

export const pageSize = 100;
const facetsRestMs = 150;
type Pages = ReadonlyMap<number, readonly ArticleRow[]>;

/** A list of reports as far as it is known. `total` is null before the first answer. */
export interface ArticleListState {
  readonly query: ArticleQuery | null;
  readonly total: number | null;
  readonly pages: Pages;
  readonly facets: ArticleFacets | null;
  readonly selection: Selection<ArticleId>;
  readonly fault: Fault | null;
}

/** One list of reports: asked in pages, sparse, safe against late answers. */
export interface ArticleList {
  readonly store: StoreApi<ArticleListState>;
  readonly ask: (query: ArticleQuery) => Promise<void>;
  readonly ensure: (first: number, last: number) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly pick: (index: number, how: { readonly range: boolean; readonly toggle: boolean }) => Promise<void>;
  readonly pickId: (id: ArticleId | null) => void;
  readonly pickAll: () => Promise<void>;
  readonly forget: (ids: readonly ArticleId[]) => void;
}

const start: ArticleListState = { query: null, total: null, pages: new Map(), facets: null, selection: noSelection, fault: null };

export const rowAt = (pages: Pages, index: number): ArticleRow | undefined => pages.get(Math.floor(index / pageSize))?.[index % pageSize];

export function indexOfId(pages: Pages, id: ArticleId): number | null {
  for (const [page, rows] of pages) {
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) return page * pageSize + at;
  }
  return null;
}

const pagesBetween = (first: number, last: number): number[] => {
  const from = Math.floor(Math.max(0, first) / pageSize);
  const to = Math.floor(Math.max(0, last) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
};

export function createArticleList(): ArticleList {
  const store = createStore<ArticleListState>(() => start);
  /** Counts questions; an answer to an older one is dropped. */
  let generation = 0;
  let underWay = new Map<number, Promise<void>>();
  let visible = { first: 0, last: 0 };

  const fetchPage = (query: ArticleQuery, page: number) => call('articles.list', { query, offset: page * pageSize, limit: pageSize });

  const askFacetsNow = coalesce(async () => {
    const { query } = store.getState();
    if (!query) return;
    const answer = await call('articles.facets', { query });
    if (answer.ok && store.getState().query === query) store.setState({ facets: answer.value });
  });

  let waitingFacets: ReturnType<typeof setTimeout> | undefined;
  /** Counts cost more than rows: they follow once the typing rests. */
  const askFacets = () => {
    clearTimeout(waitingFacets);
    waitingFacets = setTimeout(() => void askFacetsNow(), facetsRestMs);
  };

  const ask = async (query: ArticleQuery) => {
    const mine = ++generation;
    underWay = new Map();
    visible = { first: 0, last: 0 };
    store.setState({ query });
    const answer = await fetchPage(query, 0);
    if (mine !== generation) return;
    if (!answer.ok) {
      store.setState({ fault: answer.fault, total: store.getState().total ?? 0 });
      return;
    }
    const pages = new Map([[0, answer.value.rows]]);
    store.setState((state) => ({
      total: answer.value.total,
      pages,
      fault: null,
      selection: keepOpenRow(state.selection, pages),
    }));
    askFacets();
  };

  const load = (page: number): Promise<void> => {
    const { query, pages } = store.getState();
    const going = underWay.get(page);
    if (going) return going;
    if (!query || pages.has(page)) return Promise.resolve();
    const mine = generation;
    const loading = fetchPage(query, page).then((answer) => {
      if (mine !== generation) return;
      underWay.delete(page);
      if (answer.ok) store.setState((state) => ({ total: answer.value.total, pages: new Map(state.pages).set(page, answer.value.rows) }));
      else store.setState({ fault: answer.fault });
    });
    underWay.set(page, loading);
    return loading;
  };

  const ensure = async (first: number, last: number) => {
    visible = { first, last };
    await loadRange(first, last);
  };
  const loadRange = async (first: number, last: number) => {
    await Promise.all(pagesBetween(first, last).map(load));
  };

  const refresh = coalesce(async () => {
    const { query } = store.getState();
    if (!query) return;
    const mine = ++generation;
    underWay = new Map();
    const wanted = pagesBetween(visible.first, visible.last);
    const answers = await Promise.all(wanted.map((page) => fetchPage(query, page)));
    if (mine !== generation) return;
    const pages = new Map<number, readonly ArticleRow[]>();
    let total = 0;
    for (const [at, answer] of answers.entries()) {
      if (!answer.ok) return;
      pages.set(wanted[at] ?? 0, answer.value.rows);
      total = answer.value.total;
    }
    store.setState((state) => ({ total, pages, fault: null, selection: relocate(state.selection, (id) => indexOfId(pages, id), total) }));
    askFacets();
  });

  const pick: ArticleList['pick'] = async (index, how) => {
    const { selection, pages } = store.getState();
    // What was meant is the row that stood there at the click, whatever has come in since.
    const meant = rowAt(pages, index);
    const from = how.range && selection.anchor >= 0 ? selection.anchor : index;
    await loadRange(Math.min(from, index), Math.max(from, index));
    store.setState((state) => {
      const row = meant ?? rowAt(state.pages, index);
      if (!row) return {};
      if (how.range) return { selection: pickRange(state.selection, index, (at) => rowAt(state.pages, at)?.id) };
      return { selection: how.toggle ? toggleOne(state.selection, index, row.id) : pickOne(index, row.id) };
    });
  };

  return {
    store,
    ask,
    ensure,
    refresh,
    pick,
    pickId: (id) =>
      store.setState((state) => {
        if (id === null) return { selection: noSelection };
        if (state.selection.cursorId === id) return {};
        return { selection: pickOne(indexOfId(state.pages, id) ?? -1, id) };
      }),
    pickAll: async () => {
      const { total } = store.getState();
      if (!total) return;
      await loadRange(0, total - 1);
      store.setState((state) => ({
        selection: pickRange({ ...state.selection, anchor: 0 }, total - 1, (at) => rowAt(state.pages, at)?.id),
      }));
    },
    forget: (ids) => store.setState((state) => ({ selection: withoutIds(state.selection, ids) })),
  };
}

/** A new question keeps the open row picked where the answer still holds it, and lets go of all others. */
function keepOpenRow(selection: Selection<ArticleId>, pages: Pages): Selection<ArticleId> {
  if (selection.cursorId === null) return noSelection;
  const index = indexOfId(pages, selection.cursorId);
  return pickOne(index ?? -1, selection.cursorId);
}
