import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { KeywordId } from '#shared/model/ids.ts';
import type { Keyword, KeywordEntry } from '#shared/model/keyword.ts';
import type { KeywordStep } from '#shared/model/thesaurus.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { Fault } from '#shared/result.ts';
import { coalesce } from './coalesce.ts';

/** Reports shown beside an entry. */
const shownReports = 12;

/** An entry on screen, with its newest reports and its history. */
export interface OpenEntry {
  readonly entry: KeywordEntry;
  readonly reports: readonly ArticleRow[];
  readonly steps: readonly KeywordStep[];
}

interface KeywordsState {
  /** The whole vocabulary, A–Z. Null before the first answer. */
  readonly keywords: readonly Keyword[] | null;
  readonly fault: Fault | null;
  readonly openId: KeywordId | null;
  readonly open: OpenEntry | null;
  readonly isTidying: boolean;
}

export const keywordsStore = createStore<KeywordsState>(() => ({
  keywords: null,
  fault: null,
  openId: null,
  open: null,
  isTidying: false,
}));
export const useKeywords = (): KeywordsState => useStore(keywordsStore);

const loadOutline = coalesce(async () => {
  const answer = await call('thesaurus.outline', {});
  if (answer.ok) keywordsStore.setState({ keywords: answer.value, fault: null });
  else keywordsStore.setState({ fault: answer.fault });
});

const loadOpen = coalesce(async () => {
  const id = keywordsStore.getState().openId;
  if (id === null) return keywordsStore.setState({ open: null });
  const query = articleQuery.parse({ keywords: [id], sort: 'date' });
  const [entry, reports, steps] = await Promise.all([
    call('thesaurus.entry', { id }),
    call('articles.list', { query, offset: 0, limit: shownReports }),
    call('thesaurus.steps', { keywordId: id, limit: 20 }),
  ]);
  if (keywordsStore.getState().openId !== id) return;
  const open = entry.ok ? { entry: entry.value, reports: reports.ok ? reports.value.rows : [], steps: steps.ok ? steps.value : [] } : null;
  keywordsStore.setState({ open });
});

/** Shows an entry beside the list. */
export function openKeyword(id: KeywordId | null): void {
  if (keywordsStore.getState().openId === id) return;
  keywordsStore.setState({ openId: id });
  void loadOpen();
}

export const showTidying = (isTidying: boolean): void => keywordsStore.setState({ isTidying });

/** Asks again for all that is shown. Resolves when it is on screen. */
export async function renewKeywords(): Promise<void> {
  await Promise.all([loadOutline(), loadOpen()]);
}

/** Keeps the vocabulary true while it is on screen. */
export function followKeywords(): () => void {
  const again = () => void renewKeywords();
  const ends = [onEvent('keywords.changed', again), onEvent('articles.changed', again)];
  again();
  return () => ends.forEach((end) => end());
}
