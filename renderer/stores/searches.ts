import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { ArticleQuery, KeywordRef, SavedSearch } from '#shared/model/article.ts';
import type { PastSearch, SavedSearchId } from '#shared/model/search.ts';
import type { Fault } from '#shared/result.ts';
import { articleList } from './articles.ts';
import { clearFilter, filterStore, isSearching, toFilter, toQuery } from './article-filter.ts';
import { coalesce } from './coalesce.ts';
import { navigate, navigationStore } from './navigation.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

/** Live counts are asked for once changes rest so long: each costs a search. */
const countsRestMs = 1_200;
const shownPast = 8;

interface SearchesState {
  /** The smart lists in their order, each with its count. */
  readonly saved: readonly SavedSearch[];
  /** Searches typed before, newest first. */
  readonly past: readonly PastSearch[];
  /** The smart list that the filter on screen began as. */
  readonly openId: SavedSearchId | null;
  /** Whether the dialog that names a search is open. */
  readonly isNaming: boolean;
}

export const searchesStore = createStore<SearchesState>(() => ({ saved: [], past: [], openId: null, isNaming: false }));
export const useSearches = (): SearchesState => useStore(searchesStore);

const tell = (fault: Fault): void => notify({ tone: 'error', text: sentenceFor(fault) });

export const refreshSaved = coalesce(async () => {
  const answer = await call('searches.list', {});
  if (answer.ok) searchesStore.setState({ saved: answer.value });
});

export const refreshPast = coalesce(async () => {
  const answer = await call('searches.history', { limit: shownPast });
  if (answer.ok) searchesStore.setState({ past: answer.value });
});

/** The question on screen, or null where the editor narrowed nothing. */
export function questionOnScreen(): ArticleQuery | null {
  const { place } = navigationStore.getState();
  const query = toQuery(filterStore.getState(), place.view === 'articles' ? place.list : 'all');
  const { sort: _sort, statuses, extents, ...narrowing } = query;
  const isOpen = Object.values(narrowing).every((value) => !value || (Array.isArray(value) && value.length === 0));
  const isListAlone = place.view === 'articles' && place.list !== 'all';
  return isOpen && (isListAlone || (statuses.length === 0 && extents.length === 0)) ? null : query;
}

/** Whether the filter on screen is no longer what the smart list keeps. */
export function isChanged(search: SavedSearch): boolean {
  const query = toQuery(filterStore.getState(), 'all');
  return JSON.stringify(query) !== JSON.stringify(toQuery(toFilter(search.query, []), 'all'));
}

/** The wording of the Stichwörter a query names by id. */
async function labelsOf(query: ArticleQuery): Promise<KeywordRef[]> {
  const answers = await Promise.all(query.keywords.map((id) => call('thesaurus.entry', { id })));
  return answers.flatMap((answer) => (answer.ok ? [{ id: answer.value.id, label: answer.value.label }] : []));
}

/** Shows a smart list: its search becomes the filter of all reports. */
export async function openSearch(search: SavedSearch): Promise<void> {
  const labels = await labelsOf(search.query);
  filterStore.setState(toFilter(search.query, labels));
  searchesStore.setState({ openId: search.id });
  navigate({ view: 'articles', list: 'all', id: null });
}

/** Leaves the smart list for another list: what it narrowed is open again. */
export function leaveSearch(): void {
  if (searchesStore.getState().openId === null) return;
  searchesStore.setState({ openId: null });
  clearFilter();
}

/** Asks for the name under which the search on screen is kept. */
export function nameSearch(): void {
  if (questionOnScreen() === null) notify({ tone: 'info', key: 'searches', text: messages().library.find.saved.nothing });
  else searchesStore.setState({ isNaming: true });
}
export const endNaming = (): void => searchesStore.setState({ isNaming: false });

/** Keeps the search on screen under a name, or in place of a smart list. */
export async function saveSearch(name: string, replaced: SavedSearchId | null): Promise<void> {
  const query = questionOnScreen();
  if (query === null) return;
  const answer = await call('searches.save', { id: replaced, name, query });
  if (!answer.ok) return tell(answer.fault);
  await refreshSaved();
  searchesStore.setState({ openId: answer.value.id });
  const m = messages().library.find.saved;
  notify({ tone: 'success', key: 'searches', text: replaced ? m.replaced(answer.value.name) : m.done(answer.value.name) });
}

export async function renameSearch(id: SavedSearchId, name: string): Promise<void> {
  const answer = await call('searches.rename', { id, name });
  if (!answer.ok) return tell(answer.fault);
  await refreshSaved();
}

/** Moves a smart list up (-1) or down (1) among the others. */
export async function moveSearch(id: SavedSearchId, by: -1 | 1): Promise<void> {
  const ids = searchesStore.getState().saved.map((search) => search.id);
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return;
  ids.splice(to, 0, ...ids.splice(from, 1));
  const answer = await call('searches.reorder', { ids });
  if (!answer.ok) return tell(answer.fault);
  await refreshSaved();
}

/** Removes a smart list; the notice offers the way back. */
export async function removeSearch(search: SavedSearch): Promise<void> {
  const { saved, openId } = searchesStore.getState();
  const order = saved.map((one) => one.id);
  const answer = await call('searches.remove', { ids: [search.id] });
  if (!answer.ok) return tell(answer.fault);
  if (openId === search.id) searchesStore.setState({ openId: null });
  await refreshSaved();
  const run = () => void putBack(search, order);
  const { undo } = messages().shell;
  notify({ tone: 'success', key: 'searches', text: messages().library.find.saved.removed(search.name), action: { label: undo, run } });
}

async function putBack(search: SavedSearch, order: readonly SavedSearchId[]): Promise<void> {
  const answer = await call('searches.save', { id: null, name: search.name, query: search.query });
  if (!answer.ok) return tell(answer.fault);
  const ids = order.map((id) => (id === search.id ? answer.value.id : id));
  const ordered = await call('searches.reorder', { ids });
  if (!ordered.ok) return tell(ordered.fault);
  await refreshSaved();
}

/** Remembers the search on screen: it led somewhere. */
export async function rememberSearch(): Promise<void> {
  const filter = filterStore.getState();
  if (!isSearching(filter)) return;
  const { total, isTotalExact } = articleList.store.getState();
  await call('searches.remember', { text: filter.text.trim().slice(0, 1_000), total: isTotalExact ? total : null });
}

/** Forgets one search, or all of them (null). */
export async function forgetSearch(text: string | null): Promise<void> {
  const answer = await call('searches.forget', { texts: text === null ? null : [text] });
  if (!answer.ok) return tell(answer.fault);
  await refreshPast();
}

/** A smart list is left by going elsewhere, or by taking away all it narrows. */
function closeEmpty(): void {
  if (searchesStore.getState().openId === null) return;
  if (navigationStore.getState().place.view !== 'articles' || questionOnScreen() === null) searchesStore.setState({ openId: null });
}

/** Keeps the smart lists and their counts true; answers a function that ends it. */
export function followSearches(): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void refreshSaved(), countsRestMs);
  };
  const ends = [
    onEvent('searches.changed', () => void refreshSaved()),
    onEvent('articles.changed', later),
    onEvent('keywords.changed', later),
    onEvent('search.changed', later),
    filterStore.subscribe(closeEmpty),
    navigationStore.subscribe(closeEmpty),
  ];
  // After a reload the filter is there again: a list it fits exactly is the open one.
  void refreshSaved().then(() => {
    const { saved, openId } = searchesStore.getState();
    if (openId === null && questionOnScreen() !== null)
      searchesStore.setState({ openId: saved.find((search) => !isChanged(search))?.id ?? null });
  });
  return () => {
    clearTimeout(waiting);
    ends.forEach((end) => end());
  };
}
