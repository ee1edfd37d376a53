import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import type { ArticleFacets, ArticlePage, ArticleQuery, ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { IndexState, QueryReading, SearchHit } from '#shared/model/search.ts';
import type { Fault } from '#shared/result.ts';
import { moveCursor, noSelection, pickOne, pickRange, relocate, toggleOne, withoutIds } from './article-selection.ts';
import type { Selection } from './article-selection.ts';
import { coalesce } from './coalesce.ts';

/** Rows of a page: more than stand on the highest screen, few enough for every key. */
export const pageSize = 30;
const facetsRestMs = 150;
type Pages = ReadonlyMap<number, readonly ArticleRow[]>;
type Hits = ReadonlyMap<ArticleId, SearchHit>;

/**
 * A list of reports as far as it is known: `query` is what its rows answer, `asked` what was asked last. `total` is null before the
 * first answer and an estimate unless `isTotalExact`; `hits` say why a row was found.
 */
export interface ArticleListState {
  readonly query: ArticleQuery | null;
  readonly asked: ArticleQuery | null;
  readonly total: number | null;
  readonly isTotalExact: boolean;
  readonly pages: Pages;
  readonly hits: Hits;
  readonly reading: readonly QueryReading[];
  readonly indexing: IndexState;
  readonly facets: ArticleFacets | null;
  readonly selection: Selection<ArticleId>;
  readonly fault: Fault | null;
}

/** One list of reports: asked in pages, sparse, safe against late answers. */
export interface ArticleList {
  readonly store: StoreApi<ArticleListState>;
  readonly ask: (query: ArticleQuery) => Promise<void>;
  /** Resolves when the rows answer what was asked last. */
  readonly settled: () => Promise<void>;
  readonly ensure: (first: number, last: number) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly pick: (index: number, how: { readonly range: boolean; readonly toggle: boolean }) => Promise<void>;
  readonly pickId: (id: ArticleId | null) => void;
  readonly pickAll: () => Promise<void>;
  readonly forget: (ids: readonly ArticleId[]) => void;
}

const start: ArticleListState = {
  query: null,
  asked: null,
  total: null,
  isTotalExact: true,
  pages: new Map(),
  hits: new Map(),
  reading: [],
  indexing: null,
  facets: null,
  selection: noSelection,
  fault: null,
};

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

/** What pages say of their whole list; `before` is what pages of the same list said before. A total once counted outweighs estimates. */
function answered(pages: readonly ArticlePage[], before?: ArticleListState): Partial<ArticleListState> & Pick<ArticleListState, 'total'> {
  const last = pages.at(-1);
  if (!last) return { total: before?.total ?? 0 };
  const hits = new Map([...(before?.hits ?? []), ...pages.flatMap((page) => page.hits.map((hit) => [hit.id, hit] as const))]);
  const { total, isTotalExact } = pages.findLast((page) => page.isTotalExact) ?? (before?.isTotalExact ? before : last);
  return { total, isTotalExact, hits, reading: last.reading, indexing: last.indexing, fault: null };
}

export function createArticleList(): ArticleList {
  const store = createStore<ArticleListState>(() => start);
  /** Counts what replaced all rows; what was asked for single pages before is dropped. */
  let generation = 0;
  let underWay = new Map<number, Promise<void>>();
  let visible = { first: 0, last: 0 };
  let isAsking = false;

  const fetchPage = (query: ArticleQuery, page: number) => call('articles.list', { query, offset: page * pageSize, limit: pageSize });

  let waitingFacets: ReturnType<typeof setTimeout> | undefined;
  /** Counts cost more than rows: they follow once the typing rests. A newer question makes the core stop counting for the older. */
  const askFacets = () => {
    clearTimeout(waitingFacets);
    waitingFacets = setTimeout(() => {
      const { query } = store.getState();
      // The Papierkorb has no filters to count for.
      if (!query || query.trash) return;
      void call('articles.facets', { query }).then((answer) => {
        if (answer.ok && store.getState().query === query) store.setState({ facets: answer.value });
      });
    }, facetsRestMs);
  };

  // One question at a time: what is typed meanwhile becomes one further question, so that no key waits and no answer is out of turn.
  const askFirstPage = coalesce(async () => {
    const query = store.getState().asked;
    if (!query) return;
    isAsking = true;
    const answer = await fetchPage(query, 0);
    isAsking = false;
    generation += 1;
    underWay = new Map();
    if (!answer.ok) {
      if (store.getState().asked === query) store.setState((state) => ({ query, fault: answer.fault, total: state.total ?? 0 }));
      return;
    }
    visible = { first: 0, last: 0 };
    const pages = new Map([[0, answer.value.rows]]);
    store.setState((state) => ({ ...answered([answer.value]), query, pages, selection: keepOpenRow(state.selection, pages) }));
    askFacets();
  });

  let asking = Promise.resolve();
  const ask = (query: ArticleQuery) => {
    store.setState({ asked: query });
    asking = askFirstPage();
    return asking;
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
      if (answer.ok)
        store.setState((state) => ({
          ...answered([answer.value], state),
          pages: new Map(state.pages).set(page, answer.value.rows),
        }));
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

  /** Loads the list to its end, where an estimated total becomes exact; answers the total. */
  const loadAll = async (): Promise<number | null> => {
    for (;;) {
      const before = store.getState();
      if (!before.total) return before.total;
      await loadRange(0, before.total - 1);
      const { query, total, isTotalExact, fault } = store.getState();
      const isOther = query !== before.query || fault !== null;
      if (isOther || (total === before.total && isTotalExact === before.isTotalExact)) return total;
    }
  };

  const refreshRows = coalesce(async () => {
    const { query } = store.getState();
    if (!query) return;
    const mine = ++generation;
    underWay = new Map();
    const wanted = pagesBetween(visible.first, visible.last);
    const answers = await Promise.all(wanted.map((page) => fetchPage(query, page)));
    if (mine !== generation) return;
    const pages = new Map<number, readonly ArticleRow[]>();
    const got: ArticlePage[] = [];
    for (const [at, answer] of answers.entries()) {
      if (!answer.ok) return;
      pages.set(wanted[at] ?? 0, answer.value.rows);
      got.push(answer.value);
    }
    const answer = answered(got);
    store.setState((state) => ({
      ...answer,
      pages,
      selection: relocate(state.selection, (id) => indexOfId(pages, id), answer.total ?? 0),
    }));
    askFacets();
  });
  // A question still out may have been answered before the change.
  const refresh = () => (isAsking || store.getState().fault ? askFirstPage() : refreshRows());

  const pick: ArticleList['pick'] = async (index, how) => {
    const { selection, pages, query } = store.getState();
    const one = (state: ArticleListState, row: ArticleRow) =>
      how.toggle ? toggleOne(state.selection, index, row.id) : pickOne(index, row.id);
    const there = rowAt(pages, index);
    if (there && !how.range) return store.setState((state) => ({ selection: one(state, there) }));
    // The cursor goes ahead of rows still on their way: the next key counts from where this one led, and only the last one picks.
    store.setState({ selection: moveCursor(selection, index, how) });
    const from = how.range && selection.anchor >= 0 ? selection.anchor : index;
    let mine: number;
    do {
      mine = generation;
      await loadRange(Math.min(from, index), Math.max(from, index));
    } while (mine !== generation);
    if (store.getState().query !== query || store.getState().selection.cursor !== index) return;
    // Where an estimate had promised more rows than there are, the last one was meant.
    const { total } = store.getState();
    if (total !== null && total > 0 && index >= total) return pick(total - 1, how);
    store.setState((state) => {
      const row = rowAt(state.pages, index);
      if (!row) return {};
      return { selection: how.range ? pickRange(state.selection, index, (at) => rowAt(state.pages, at)?.id) : one(state, row) };
    });
  };

  return {
    store,
    ask,
    settled: () => asking,
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
      const total = await loadAll();
      if (!total) return;
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
