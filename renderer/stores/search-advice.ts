import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import type { ArticleQuery } from '#shared/model/article.ts';
import type { Correction, QueryReading } from '#shared/model/search.ts';
import { activeParts, filterStore, isSearching, toQuery, without } from './article-filter.ts';
import type { FilterPart } from './article-filter.ts';
import { articleList } from './articles.ts';
import { navigationStore } from './navigation.ts';
import { withoutPart } from './query-part.ts';

/** So few hits may come from a slip. */
const fewHits = 2;
const restMs = 250;
/** Parts of a query that are left out in turn. */
const mostParts = 6;

export interface Count {
  readonly total: number;
  readonly isExact: boolean;
}

/** What would find more than the question on screen. */
export interface Advice {
  readonly corrections: readonly Correction[];
  /** Filters that take all hits away, with what is there without them. */
  readonly loosened: readonly { readonly part: FilterPart; readonly count: Count }[];
  /** The query with one of its parts less, where that finds something. */
  readonly shortened: readonly { readonly text: string; readonly part: string; readonly count: Count }[];
  /** Hits in all reports, where a shorter list is on screen; hits in the Papierkorb. */
  readonly inAll: Count | null;
  readonly inTrash: Count | null;
}

const none: Advice = { corrections: [], loosened: [], shortened: [], inAll: null, inTrash: null };
/** `advice` null: none has come yet for the question on screen. */
export const adviceStore = createStore<{ readonly advice: Advice | null }>(() => ({ advice: null }));
export const useAdvice = (): Advice | null => useStore(adviceStore, (state) => state.advice);

async function countOf(query: ArticleQuery): Promise<Count> {
  const answer = await call('articles.list', { query, offset: 0, limit: 1 });
  return answer.ok ? { total: answer.value.total, isExact: answer.value.isTotalExact } : { total: 0, isExact: true };
}

/** Whether a part of the query may be what nothing answers to. */
const isNarrowing = ({ kind }: QueryReading): boolean =>
  kind === 'word' || kind === 'phrase' || kind === 'field' || kind === 'date' || kind === 'status' || kind === 'without';

/** The query without each of its parts in turn. */
async function shorten(query: ArticleQuery): Promise<Advice['shortened']> {
  const parts = articleList.store.getState().reading.filter(isNarrowing);
  if (parts.length < 2 || parts.length > mostParts) return [];
  const found: { text: string; part: string; count: Count }[] = [];
  for (const part of parts) {
    const text = withoutPart(query.text, part);
    const count = await countOf({ ...query, text });
    if (count.total > 0) found.push({ text, part: part.kind === 'word' ? part.text : part.explained, count });
  }
  return found;
}

/** What to do about an empty list: each filter is taken away once, and it is counted what comes then. */
async function adviseEmpty(): Promise<Omit<Advice, 'corrections'>> {
  const { place } = navigationStore.getState();
  const filter = filterStore.getState();
  const list = place.view === 'articles' ? place.list : 'all';
  const parts = activeParts(filter, list);
  const loosened: { part: FilterPart; count: Count }[] = [];
  for (const part of parts.length > 1 ? parts : []) {
    const count = await countOf(toQuery({ ...filter, ...without(part) }, list));
    if (count.total > 0) loosened.push({ part, count });
  }
  const inAll = list === 'all' || parts.length === 0 ? null : await countOf(toQuery(filter, 'all'));
  const inTrash = isSearching(filter) ? await countOf({ ...toQuery(filter, 'all'), trash: true }) : null;
  const shortened = isSearching(filter) ? await shorten(toQuery(filter, list)) : [];
  return { loosened, shortened, inAll: inAll && inAll.total > 0 ? inAll : null, inTrash: inTrash && inTrash.total > 0 ? inTrash : null };
}

/** Gives advice where little or nothing is found, once the typing rests; answers a function that ends it. */
export function followAdvice(): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let about: ArticleQuery | null = null;
  let wasFew = false;
  const advise = async (query: ArticleQuery, total: number) => {
    const corrections = isSearching(query) ? await call('search.corrections', { query }) : null;
    const empty = total === 0 ? await adviseEmpty() : none;
    if (about === query) adviceStore.setState({ advice: { ...none, ...empty, corrections: corrections?.ok ? corrections.value : [] } });
  };
  const end = articleList.store.subscribe(({ query, total, isTotalExact }) => {
    const isFew = query !== null && total !== null && isTotalExact && (total === 0 || (total <= fewHits && isSearching(query)));
    if (query === about && isFew === wasFew) return;
    [about, wasFew] = [query, isFew];
    clearTimeout(waiting);
    if (adviceStore.getState().advice !== null) adviceStore.setState({ advice: null });
    if (isFew && query !== null) waiting = setTimeout(() => void advise(query, total ?? 0), restMs);
  });
  return () => {
    clearTimeout(waiting);
    end();
  };
}
