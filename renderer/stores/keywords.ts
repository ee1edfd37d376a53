import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { Keyword } from '#shared/model/keyword.ts';
import type { Fault } from '#shared/result.ts';

interface KeywordsState {
  readonly text: string;
  /** Null before the first answer. */
  readonly keywords: readonly Keyword[] | null;
  readonly fault: Fault | null;
}

const limit = 5_000;
export const keywordsStore = createStore<KeywordsState>(() => ({ text: '', keywords: null, fault: null }));
export const useKeywords = (): KeywordsState => useStore(keywordsStore);

let question = 0;

export async function searchKeywords(text: string): Promise<void> {
  const mine = ++question;
  keywordsStore.setState({ text });
  const answer = await call('keywords.list', { text: text.trim(), limit });
  if (mine !== question) return;
  if (answer.ok) keywordsStore.setState({ keywords: answer.value, fault: null });
  else keywordsStore.setState({ fault: answer.fault });
}

/** Keeps the vocabulary true while it is on screen. */
export function followKeywords(): () => void {
  const again = () => void searchKeywords(keywordsStore.getState().text);
  const ends = [onEvent('keywords.changed', again), onEvent('articles.changed', again)];
  again();
  return () => ends.forEach((end) => end());
}
