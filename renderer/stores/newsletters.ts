import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { documentText } from '#shared/document/document-text.ts';
import { isSafeLink } from '#shared/document/document-schema.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import type { ArticleId, NewsletterId } from '#shared/model/ids.ts';
import type { NewsletterRow } from '#shared/model/newsletter.ts';
import type { Fault } from '#shared/result.ts';
import { coalesce } from './coalesce.ts';
import { navigate, navigationStore } from './navigation.ts';
import { createBoard } from './newsletter-board.ts';
import type { Board } from './newsletter-board.ts';
import type { StructuralEdit } from './newsletter-edit.ts';
import type { TeaserItem } from './newsletter-sections.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

interface NewslettersState {
  /** Null before the first answer. */
  readonly rows: readonly NewsletterRow[] | null;
  readonly fault: Fault | null;
}

export const newslettersStore = createStore<NewslettersState>(() => ({ rows: null, fault: null }));
export const useNewsletters = (): NewslettersState => useStore(newslettersStore);

/** The one open issue; `missing` when it is gone. */
export const boardStore = createStore<{ readonly board: Board | null; readonly missing: boolean }>(() => ({ board: null, missing: false }));

export const refreshNewsletters = coalesce(async () => {
  const answer = await call('newsletters.list', {});
  if (answer.ok) newslettersStore.setState({ rows: answer.value, fault: null });
  else newslettersStore.setState({ fault: answer.fault });
});

/** Keeps the list and the open issue true; answers a function that ends it. */
export function followNewsletters(): () => void {
  void refreshNewsletters();
  return onEvent('newsletters.changed', ({ ids }) => {
    void refreshNewsletters();
    const { board } = boardStore.getState();
    if (board && (ids.length === 0 || ids.includes(board.id))) void board.refresh();
  });
}

let opening = 0;

/** Issues that were left before they could be saved; they go on trying, and come back with the text that was typed. */
const leftBehind = new Map<NewsletterId, Board>();

/** Opens an issue, or none. What is unsaved in the one before goes out first. */
export async function openNewsletter(id: NewsletterId | null): Promise<void> {
  const mine = ++opening;
  const before = boardStore.getState().board;
  if (before?.id === id && id !== null) return;
  const isSaved = before === null || !before.autosave.isOpen() || (await before.autosave.flush());
  // Asked for another meanwhile, perhaps for this very one again: then it has not been left.
  if (mine !== opening) return;
  if (before) leave(before, isSaved);
  const left = id === null ? undefined : leftBehind.get(id);
  left?.restart();
  boardStore.setState({ board: left ?? null, missing: false });
  if (id === null || left) return;
  const answer = await call('newsletters.get', { id });
  if (mine !== opening) return;
  if (answer.ok) boardStore.setState({ board: createBoard(answer.value), missing: false });
  else boardStore.setState({ board: null, missing: true });
}

/** Takes a step back that was offered in a notice, even when the editor has left the issue since. */
export function takeBack(id: NewsletterId, opposite: StructuralEdit): void {
  const { board } = boardStore.getState();
  if (board?.id === id) return void board.change(opposite);
  const end = boardStore.subscribe((state) => {
    if (state.board?.id === id) state.board.change(opposite);
    if (state.board?.id === id || state.missing) end();
  });
  navigate({ view: 'newsletters', id });
}

function leave(board: Board, isSaved: boolean): void {
  if (isSaved) {
    leftBehind.delete(board.id);
    return board.autosave.stop();
  }
  notifyLeft(board);
  if (leftBehind.has(board.id)) return;
  leftBehind.set(board.id, board);
  const end = board.autosave.store.subscribe(({ sign }) => {
    if (sign !== 'saved' || boardStore.getState().board === board) return;
    end();
    if (leftBehind.get(board.id) === board) leftBehind.delete(board.id);
    board.autosave.stop();
  });
}

const notifyLeft = (board: Board): void =>
  notify({ tone: 'error', text: messages().newsletter.save.leftBehind(board.store.getState().draft.header.title) });

/** Saves this issue where it is open; answers false when what was typed in it is not saved. */
export async function flushBoard(id: NewsletterId): Promise<boolean> {
  const { board } = boardStore.getState();
  const open = board?.id === id ? board : leftBehind.get(id);
  return !open?.autosave.isOpen() || open.autosave.flush();
}

/** The window goes away: what is unsent in any issue goes out now. */
export function sendLastOfBoards(): void {
  const { board } = boardStore.getState();
  for (const open of new Set([...leftBehind.values(), ...(board ? [board] : [])])) open.autosave.sendLast();
}

/** A new, empty issue, opened at once. */
export async function createNewsletter(): Promise<void> {
  const answer = await call('newsletters.create', { title: messages().newsletter.newTitle });
  if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await refreshNewsletters();
  navigate({ view: 'newsletters', id: answer.value.id });
}

/** Puts an issue into the trash; the notice offers the way back. */
export async function trashNewsletter(id: NewsletterId, title: string): Promise<void> {
  const { board } = boardStore.getState();
  // In a conflict the core has a copy of the text already; otherwise it must be saved before it goes.
  const isSaved = await flushBoard(id);
  if (board?.id === id && !isSaved && board.autosave.store.getState().sign !== 'conflict') return notifyLeft(board);
  const answer = await call('newsletters.trash', { ids: [id] });
  if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
  const { place } = navigationStore.getState();
  if (place.view === 'newsletters' && place.id === id) navigate({ view: 'newsletters', id: null });
  const m = messages();
  notify({ tone: 'success', text: m.newsletter.trashed(title), action: { label: m.shell.undo, run: () => void restoreNewsletter(id) } });
  await refreshNewsletters();
}

async function restoreNewsletter(id: NewsletterId): Promise<void> {
  const answer = await call('newsletters.restore', { ids: [id] });
  if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await refreshNewsletters();
  navigate({ view: 'newsletters', id });
}

/** Reports that match what was typed, best first. */
export async function searchReports(text: string): Promise<readonly ArticleRow[]> {
  const answer = await call('articles.list', { query: { text, sort: 'relevance' }, offset: 0, limit: 20 });
  return answer.ok ? answer.value.rows : [];
}

/** A teaser in words of its own, drawn from a report; later changes here do not touch the report. */
export async function teaserFrom(articleId: ArticleId): Promise<TeaserItem | null> {
  const answer = await call('articles.get', { id: articleId });
  if (!answer.ok) {
    notify({ tone: 'error', text: sentenceFor(answer.fault) });
    return null;
  }
  const { header, body } = answer.value;
  const text = header.teaser.trim() || header.lead.trim() || (documentText(body).split('\n\n')[0] ?? '');
  const url = [header.originUrl, ...header.externalLinks].find((address) => address !== null && isSafeLink(address)) ?? null;
  return {
    articleId,
    kicker: header.kicker,
    headline: header.headline,
    body: documentFromText(text),
    date: header.datelineDate,
    link: url === null ? null : { label: messages().newsletter.readMore, url },
  };
}
