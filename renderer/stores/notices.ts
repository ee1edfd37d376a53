import { createStore } from 'zustand/vanilla';

/** A short message at the window's edge, read aloud by screen readers. `action` is an offer such as “Rückgängig”. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

let next = 1;
export const noticeStore = createStore<{ notices: readonly Notice[] }>(() => ({ notices: [] }));

export function notify(notice: Omit<Notice, 'id'>): void {
  noticeStore.setState((state) => ({ notices: [...state.notices.slice(-3), { ...notice, id: next++ }] }));
}

export const dismiss = (id: number): void =>
  noticeStore.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
