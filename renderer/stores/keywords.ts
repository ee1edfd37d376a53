import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { Keyword } from '#shared/model/keyword.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';
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

/** Gives a keyword another wording. Answers whether it has it now. */
export async function renameKeyword({ id, label: before }: Keyword, typed: string): Promise<boolean> {
  const label = typed.replace(/\s+/g, ' ').trim();
  if (label === '' || label === before) return true;
  const m = messages().library.keywords;
  const answer = await call('keywords.rename', { id, label });
  if (answer.ok) notify({ tone: 'success', key: 'keyword', text: m.renamed(label) });
  else notify({ tone: 'error', key: 'keyword', text: answer.fault.code === 'conflict' ? m.taken(label) : sentenceFor(answer.fault) });
  await searchKeywords(keywordsStore.getState().text);
  return answer.ok;
}

const isLeft = (id: Keyword['id']): boolean => keywordsStore.getState().keywords?.some((keyword) => keyword.id === id) ?? false;

/** Removes keywords that no report has. The core keeps one that a report in the Papierkorb still has. */
export async function removeKeywords(unused: readonly Keyword[]): Promise<void> {
  const m = messages().library.keywords;
  for (const { id } of unused) {
    const answer = await call('keywords.remove', { id });
    if (!answer.ok) return notify({ tone: 'error', key: 'keyword', text: sentenceFor(answer.fault) });
  }
  await searchKeywords(keywordsStore.getState().text);
  const [only] = unused;
  const removed = unused.filter((keyword) => !isLeft(keyword.id)).length;
  const tone = removed > 0 ? 'success' : 'info';
  if (only && unused.length === 1) notify({ tone, key: 'keyword', text: removed > 0 ? m.removed(only.label) : m.inUse(only.label) });
  else notify({ tone, key: 'keyword', text: m.unusedRemoved(removed) });
}

/** Says of a keyword that no report has it. */
export const tellUnused = ({ label }: Keyword): void =>
  notify({ tone: 'info', key: 'keyword', text: messages().library.keywords.unused(label) });
export const tellInUse = ({ label }: Keyword): void =>
  notify({ tone: 'info', key: 'keyword', text: messages().library.keywords.inUse(label) });
