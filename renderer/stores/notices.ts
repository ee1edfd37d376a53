import { createStore } from 'zustand/vanilla';

/** An offer of a notice, such as “Rückgängig”. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** A short message at the window's edge, read aloud by screen readers. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'error';
  readonly text: string;
  /** The matter it is about: a newer notice on it takes its place. */
  readonly key?: string;
  readonly action?: NoticeAction;
  readonly secondAction?: NoticeAction;
}

const atMost = 2;
let next = 1;
export const noticeStore = createStore<{ notices: readonly Notice[] }>(() => ({ notices: [] }));

/** Shows a notice. What is said already is not said twice, and of too many the oldest goes, a fault last. */
export function notify(notice: Omit<Notice, 'id'>): void {
  const added = { ...notice, id: next++ };
  const isSame = (other: Notice) => (notice.key === undefined ? other.text === notice.text : other.key === notice.key);
  noticeStore.setState((state) => ({ notices: fewest([...state.notices.filter((other) => !isSame(other)), added]) }));
}

function fewest(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length <= atMost) return notices;
  const older = notices.slice(0, -1);
  const leaving = older.find((notice) => notice.tone !== 'error') ?? older[0];
  return fewest(notices.filter((notice) => notice !== leaving));
}

export const dismiss = (id: number): void =>
  noticeStore.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));

/** Takes the notice of a matter away: what it offers has been done or is no longer possible. */
export const withdraw = (key: string): void =>
  noticeStore.setState((state) => ({ notices: state.notices.filter((notice) => notice.key !== key) }));

/** How long a notice stays, in milliseconds; null until it is closed. */
export const stayOf = ({ tone }: Pick<Notice, 'tone'>): number | null => (tone === 'error' ? null : 8_000);
