import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { LibraryInfo } from '#shared/model/library.ts';
import { coalesce } from './coalesce.ts';

export const libraryStore = createStore<{ info: LibraryInfo | null }>(() => ({ info: null }));
export const useLibraryInfo = (): LibraryInfo | null => useStore(libraryStore, (state) => state.info);

export const refreshLibraryInfo = coalesce(async () => {
  const answer = await call('library.info', {});
  if (answer.ok) libraryStore.setState({ info: answer.value });
});

/** Keeps the figures of the navigation true; answers a function that ends it. */
export function followLibraryInfo(): () => void {
  const again = () => void refreshLibraryInfo();
  const names = ['articles.changed', 'keywords.changed', 'newsletters.changed', 'imports.changed', 'settings.changed'] as const;
  const ends = names.map((name) => onEvent(name, again));
  again();
  return () => ends.forEach((end) => end());
}
