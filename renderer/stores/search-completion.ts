import { createStore } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import type { Completion } from '#shared/model/search.ts';
import { coalesce } from './coalesce.ts';

const offered = 8;

interface CompletionState {
  /** What was typed, with the cursor's place; null while nothing is to be offered. */
  readonly typed: { readonly text: string; readonly cursor: number } | null;
  /** What the offers fit. */
  readonly answered: CompletionState['typed'];
  readonly offers: readonly Completion[];
}

export const completionStore = createStore<CompletionState>(() => ({ typed: null, answered: null, offers: [] }));

/** A word that stands there already needs no offer. */
export const isThere = (text: string, { kind, label, start, end }: Completion): boolean =>
  kind === 'word' && text.slice(start, end).toLowerCase() === label.toLowerCase();

// One question at a time, the newest next: a late answer never replaces a newer one.
const ask = coalesce(async () => {
  const { typed } = completionStore.getState();
  if (!typed) return;
  const answer = await call('search.complete', { ...typed, limit: offered });
  if (completionStore.getState().typed !== typed) return;
  const offers = answer.ok ? answer.value.filter((offer) => !isThere(typed.text, offer)) : [];
  completionStore.setState({ answered: typed, offers });
});

/** Asks what may stand at the cursor; offers that no longer fit go with the next answer. */
export function complete(text: string, cursor: number): void {
  if (text.trim() === '') return stopCompleting();
  completionStore.setState({ typed: { text, cursor } });
  void ask();
}

export const stopCompleting = (): void => completionStore.setState({ typed: null, answered: null, offers: [] });

/** The text with a completion put in, and where the cursor stands then. */
export function withCompletion(text: string, { start, end, insert }: Completion): { readonly text: string; readonly cursor: number } {
  // A word in the middle brings its space along only where none follows.
  const put = text[end] === ' ' ? insert.trimEnd() : insert;
  return { text: text.slice(0, start) + put + text.slice(end), cursor: start + put.length };
}
