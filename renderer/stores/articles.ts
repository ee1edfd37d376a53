import { call, onEvent } from '#renderer/api/api.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { ArticleQuery, ArticleRow, Status } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { createArticleList } from './article-list.ts';
import { filterStore, toQuery } from './article-filter.ts';
import { changeBesideDesks } from './desk-sessions.ts';
import { navigate, navigationStore } from './navigation.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

/** The list beside the desk, and the trash. */
export const articleList = createArticleList();
export const trashList = createArticleList();

/** Ties the list to the place, the filter and the core's events; answers a function that ends it. */
export function followArticles(): () => void {
  let asked = '';
  const ask = () => {
    const { place } = navigationStore.getState();
    if (place.view !== 'articles') return;
    const query = toQuery(filterStore.getState(), place.list);
    const key = JSON.stringify(query);
    if (key === asked) return;
    asked = key;
    void articleList.ask(query);
  };
  const openPicked = () => {
    const { place } = navigationStore.getState();
    if (place.view === 'articles') articleList.pickId(place.id);
  };
  const ends = [
    navigationStore.subscribe(ask),
    navigationStore.subscribe(openPicked),
    filterStore.subscribe(ask),
    onEvent('articles.changed', () => {
      void articleList.refresh();
      void trashList.refresh();
    }),
    onEvent('keywords.changed', () => void articleList.refresh()),
  ];
  openPicked();
  ask();
  return () => ends.forEach((end) => end());
}

/** A new, empty report, opened at once. */
export async function createReport(): Promise<void> {
  const answer = await call('articles.create', {});
  if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
  const { place } = navigationStore.getState();
  const isFitting = place.view === 'articles' && (place.list === 'all' || place.list === 'draft');
  navigate({ view: 'articles', list: isFitting ? place.list : 'draft', id: answer.value.id });
}

/** Sets the status of many; the notice offers the way back. */
export async function setStatusOf(ids: readonly ArticleId[], status: Status): Promise<void> {
  if (ids.length === 0) return;
  let rows: ArticleRow[] = [];
  const answer = await changeBesideDesks(ids, async () => {
    // Not every picked row is on screen; what each was before is asked for first.
    rows = await rowsOf(ids);
    return call('articles.setStatus', { ids: [...ids], status });
  });
  if (!answer) return;
  if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
  const m = messages().library;
  const undo = () => void putStatusesBack(rows);
  notify({ tone: 'success', text: m.statusSet(ids.length, m.status[status]), action: { label: messages().shell.undo, run: undo } });
}

const resolveAtMost = 500;

async function rowsOf(ids: readonly ArticleId[]): Promise<ArticleRow[]> {
  const rows: ArticleRow[] = [];
  for (let from = 0; from < ids.length; from += resolveAtMost) {
    const answer = await call('relations.resolve', { ids: ids.slice(from, from + resolveAtMost) });
    if (answer.ok) rows.push(...answer.value);
  }
  return rows;
}

async function putStatusesBack(rows: readonly ArticleRow[]): Promise<void> {
  for (const [status, group] of Map.groupBy(rows, (row) => row.status)) {
    const ids = group.map((row) => row.id);
    const answer = await changeBesideDesks(ids, () => call('articles.setStatus', { ids, status }));
    if (!answer) return;
    if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
  }
}

/** Puts reports into the trash; the notice offers the way back. */
export async function trashArticles(ids: readonly ArticleId[]): Promise<void> {
  if (ids.length === 0) return;
  const answer = await changeBesideDesks(ids, () => call('articles.trash', { ids: [...ids] }));
  if (!answer) return;
  if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
  articleList.forget(ids);
  const { place } = navigationStore.getState();
  if (place.view === 'articles' && place.id !== null && ids.includes(place.id)) navigate({ ...place, id: null });
  notify({
    tone: 'success',
    text: messages().library.trashed(ids.length),
    action: { label: messages().shell.undo, run: () => void restoreArticles(ids) },
  });
}

export async function restoreArticles(ids: readonly ArticleId[]): Promise<void> {
  const answer = await changeBesideDesks(ids, () => call('articles.restore', { ids: [...ids] }));
  if (!answer) return;
  if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
  trashList.forget(ids);
  notify({ tone: 'success', text: messages().library.restored(ids.length) });
}

/** Deletes for good. There is no way back; ask first. */
export async function purgeArticles(ids: readonly ArticleId[]): Promise<void> {
  const answer = await call('articles.purge', { ids: [...ids] });
  if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
  trashList.forget(ids);
  notify({ tone: 'success', text: messages().library.purged(ids.length) });
}

/** Shows what of the trash answers a question. */
export function openTrashHits(question: ArticleQuery): void {
  void trashList.ask({ ...question, trash: true });
  navigate({ view: 'trash' });
}

/** Enters the trash: the whole of it, unless hits in it were asked for. Answers what to do on leaving. */
export function enterTrash(): () => void {
  if (!trashList.store.getState().asked) void askTrash();
  return () =>
    trashList.store.setState(({ query }) => ({ asked: null, ...(query?.text ? { query: null, total: null, pages: new Map() } : {}) }));
}

/** Asks for the trash afresh, newest deletion first. */
export const askTrash = (): Promise<void> => trashList.ask(articleQuery.parse({ trash: true }));
