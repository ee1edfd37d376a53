import type { Fault } from '#shared/result.ts';

/** How long saving waits for a pause in typing, and how long at most. */
export const pauseMs = 250;
export const longestWaitMs = 800;
export const retryMs = 5_000;
export const slowMs = 2_000;
export const lateMs = 5_000;
/** How often at most the text of a conflict goes out: the core refuses it each time and keeps it beside its own. */
export const keepEveryMs = 5_000;

/**
 * Where a text stands between window and core. `unsent` is what was typed since the last save went out;
 * `sentAt` is set while a save is out, and there is never a second one.
 */
export interface SaveState {
  readonly unsent: { readonly since: number; readonly last: number } | null;
  readonly sentAt: number | null;
  readonly atOnce: boolean;
  readonly fault: Fault | null;
  readonly retryAt: number;
  readonly inConflict: boolean;
}

export type SaveEvent =
  { readonly kind: 'changed' | 'sent' | 'acknowledged' | 'settled' | 'hurried' } | { readonly kind: 'refused'; readonly fault: Fault };

export const restingState: SaveState = { unsent: null, sentAt: null, atOnce: false, fault: null, retryAt: 0, inConflict: false };

/** The next state. `settled` ends a conflict: the window shows what the core has. */
export function step(state: SaveState, event: SaveEvent, now: number): SaveState {
  switch (event.kind) {
    case 'changed':
      return { ...state, unsent: { since: state.unsent?.since ?? now, last: now } };
    case 'hurried':
      return state.unsent === null ? state : { ...state, atOnce: true };
    case 'sent':
      return { ...state, unsent: null, sentAt: now, atOnce: false };
    case 'acknowledged':
      return { ...state, sentAt: null, fault: null, inConflict: false };
    case 'refused': {
      // In a conflict the core has kept what was sent as a revision; otherwise it is unsent again.
      if (event.fault.code === 'conflict')
        return { ...state, sentAt: null, atOnce: false, fault: event.fault, retryAt: now + keepEveryMs, inConflict: true };
      const unsent = state.unsent ?? { since: now, last: now };
      return { ...state, sentAt: null, atOnce: false, unsent, fault: event.fault, retryAt: now + retryMs };
    }
    case 'settled':
      return restingState;
  }
}

/** When the next save is due; null when none is. */
export function dueAt(state: SaveState): number | null {
  if (state.sentAt !== null || state.unsent === null) return null;
  if (state.atOnce) return 0;
  const afterPause = Math.min(state.unsent.last + pauseMs, state.unsent.since + longestWaitMs);
  if (state.fault?.code === 'conflict') return Math.max(state.retryAt, afterPause);
  return state.fault === null ? afterPause : state.retryAt;
}

/** What the editor is told. `saved` only when everything typed has been acknowledged. */
export type SaveSign = 'saved' | 'edited' | 'saving' | 'late' | 'failed' | 'conflict';

export function signOf(state: SaveState, now: number): SaveSign {
  // A conflict whose text could not even be kept is told as the fault it is.
  if (state.inConflict && state.fault?.code === 'conflict') return 'conflict';
  const out = state.sentAt === null ? 0 : now - state.sentAt;
  if (out >= lateMs) return 'late';
  if (state.fault !== null) return 'failed';
  if (out >= slowMs) return 'saving';
  return state.unsent === null && state.sentAt === null ? 'saved' : 'edited';
}

/** When to look again: the next save, or the next change of the sign. */
export function wakeAt(state: SaveState, now: number): number | null {
  const times = [dueAt(state)];
  if (state.sentAt !== null) times.push(...[state.sentAt + slowMs, state.sentAt + lateMs].filter((time) => time > now));
  const known = times.filter((time): time is number => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}
