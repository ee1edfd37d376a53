import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { IndexState } from '#shared/model/search.ts';
import { articleList } from './articles.ts';
import { coalesce } from './coalesce.ts';

/** Fewer waiting reports are done before anybody has read about them. */
const worthTelling = 100;

const indexStore = createStore<{ readonly state: IndexState }>(() => ({ state: null }));
/** How far the building of the index has come, in whole per cent; null while it holds all. */
export const useIndexPercent = (): number | null =>
  useStore(indexStore, ({ state }) =>
    state === null || state.total < worthTelling ? null : Math.floor((100 * (state.total - state.waiting)) / state.total),
  );

const refresh = coalesce(async () => {
  const answer = await call('search.indexState', {});
  if (!answer.ok) return;
  const wasBusy = indexStore.getState().state !== null;
  indexStore.setState({ state: answer.value });
  // What is found now may be more than what was found while it was being built.
  if (wasBusy && answer.value === null) await articleList.refresh();
});

/** Keeps the progress of the index true; answers a function that ends it. */
export function followIndexState(): () => void {
  void refresh();
  return onEvent('search.changed', () => void refresh());
}
