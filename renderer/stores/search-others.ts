import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { OtherHits } from '#shared/model/search.ts';
import type { SourceId } from '#shared/model/ids.ts';
import { filterStore } from './article-filter.ts';
import { navigate } from './navigation.ts';

/** Hits outside the reports cost more than rows: they follow once the typing rests. */
const restMs = 350;
export const othersAtMost = 20;

interface OthersState {
  /** What the hits answer. */
  readonly text: string;
  readonly hits: OtherHits | null;
  /** Originals are looked through only when asked for; the wish holds while a search goes on. */
  readonly withSources: boolean;
  readonly isAsking: boolean;
}

const start: OthersState = { text: '', hits: null, withSources: false, isAsking: false };
export const othersStore = createStore<OthersState>(() => start);
export const useOthers = (): OthersState => useStore(othersStore);

/** Counts questions; the core stops working on an older one by itself. */
let asked = 0;

async function ask(text: string): Promise<void> {
  const mine = (asked += 1);
  othersStore.setState({ isAsking: true });
  const answer = await call('search.others', { text, sources: othersStore.getState().withSources, limit: othersAtMost });
  if (mine !== asked) return;
  othersStore.setState({ isAsking: false, text, hits: answer.ok ? answer.value : null });
}

/** Looks through the originals too. */
export function searchSources(): void {
  othersStore.setState({ withSources: true });
  void ask(filterStore.getState().text.trim());
}

/** Opens where a source belongs: its report, else its file in the inbox. */
export async function openSource(source: OtherHits['sources'][number]): Promise<void> {
  if (source.articleId !== null) return navigate({ view: 'articles', list: 'all', id: source.articleId });
  navigate({ view: 'inbox', id: await proposalOf(source.id) });
}

async function proposalOf(id: SourceId) {
  const answer = await call('imports.list', {});
  if (!answer.ok) return null;
  return answer.value.flatMap((batch) => batch.proposals).find((proposal) => proposal.sourceId === id)?.id ?? null;
}

/** Keeps the hits outside the reports to what is typed; answers a function that ends it. */
export function followOthers(): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let text = '';
  const follow = (isForced: boolean) => {
    const now = filterStore.getState().text.trim();
    if (now === text && !isForced) return;
    text = now;
    clearTimeout(waiting);
    if (text === '') {
      asked += 1;
      othersStore.setState(start);
    } else waiting = setTimeout(() => void ask(text), restMs);
  };
  const ends = [filterStore.subscribe(() => follow(false)), onEvent('newsletters.changed', () => follow(true))];
  follow(false);
  return () => {
    clearTimeout(waiting);
    ends.forEach((end) => end());
  };
}
