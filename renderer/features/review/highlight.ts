import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OwnerKey } from './owner-key.ts';

/** What is pointed at, and from which side. `pinned` when it was clicked. */
interface Highlight {
  readonly keys: readonly OwnerKey[];
  readonly from: 'source' | 'proposal';
  readonly pinned: boolean;
}

const none: Highlight = { keys: [], from: 'proposal', pinned: false };
export const highlightStore = createStore<Highlight>(() => none);

export function pointAt(keys: readonly OwnerKey[], from: Highlight['from'], pinned = false): void {
  const before = highlightStore.getState();
  if (before.from === from && before.pinned === pinned && before.keys.join() === keys.join()) return;
  highlightStore.setState({ keys, from, pinned });
}

export const pointAtNothing = (): void => highlightStore.setState(none);

/** Whether a part of the proposal is pointed at. */
export const useIsPointedAt = (key: OwnerKey): boolean => useStore(highlightStore, (state) => state.keys.includes(key));

/** Hover and focus of a part of the proposal point at its passages. */
export const pointing = (key: OwnerKey) => ({
  'data-part': key,
  onPointerEnter: () => pointAt([key], 'proposal'),
  onPointerLeave: pointAtNothing,
  onFocus: () => pointAt([key], 'proposal'),
});
