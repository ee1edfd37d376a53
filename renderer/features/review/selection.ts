import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RecordId } from '#shared/model/ids.ts';

/** Records ticked for joining. */
export const selectionStore = createStore<{ ids: readonly RecordId[] }>(() => ({ ids: [] }));

/** Ticks a record or takes the tick away; two are the most that are joined at a time. */
export function toggleSelected(id: RecordId): void {
  const { ids } = selectionStore.getState();
  selectionStore.setState({ ids: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids.slice(-1), id] });
}

export const clearSelected = (): void => selectionStore.setState({ ids: [] });
export const useIsSelected = (id: RecordId): boolean => useStore(selectionStore, (state) => state.ids.includes(id));
export const useSelected = (): readonly RecordId[] => useStore(selectionStore, (state) => state.ids);
