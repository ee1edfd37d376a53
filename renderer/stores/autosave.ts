import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Fault, Result } from '#shared/result.ts';
import { dueAt, restingState, signOf, step, wakeAt } from './autosave-machine.ts';
import type { SaveEvent, SaveSign, SaveState } from './autosave-machine.ts';

export interface Clock {
  readonly now: () => number;
  readonly wait: (run: () => void, ms: number) => unknown;
  readonly cancel: (handle: unknown) => void;
}

export const windowClock: Clock = {
  now: () => performance.now(),
  wait: (run, ms) => setTimeout(run, ms),
  cancel: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

export interface AutosaveOptions {
  /**
   * Gathers what is on screen and sends it. Called once at a time; only `sendLast` calls it while another is out,
   * and says so with `isChained`.
   */
  readonly save: (isChained: boolean) => Promise<Result<unknown>>;
  readonly clock: Clock;
}

export interface Autosave {
  readonly store: StoreApi<{ readonly sign: SaveSign; readonly fault: Fault | null }>;
  /** Something was typed. Cheap. */
  readonly changed: () => void;
  /** Sends at once until nothing is unsent; resolves true when all is saved, false when a fault or a conflict stands. */
  readonly flush: () => Promise<boolean>;
  /** The window goes away: sends what is unsent now, behind a save that is still out, for there will be no later. */
  readonly sendLast: () => void;
  /** True while something typed is not acknowledged. */
  readonly isOpen: () => boolean;
  /** True while something typed has not reached the core at all; in a conflict it may have, as a kept copy. */
  readonly hasUnsent: () => boolean;
  /** Ends a conflict or a fault: what is on screen is what the core has. */
  readonly settle: () => void;
  readonly stop: () => void;
}

/** Drives the states of `autosave-machine.ts` with a clock and a way to save. */
export function createAutosave({ save, clock }: AutosaveOptions): Autosave {
  const store = createStore<{ sign: SaveSign; fault: Fault | null }>(() => ({ sign: 'saved', fault: null }));
  let state: SaveState = restingState;
  let timer: unknown = null;
  let round = 0;
  let isStopped = false;
  let waiting: ((isSaved: boolean) => void)[] = [];

  const show = () => {
    const sign = signOf(state, clock.now());
    const before = store.getState();
    if (before.sign !== sign || before.fault !== state.fault) store.setState({ sign, fault: state.fault });
  };
  const answerWaiting = () => {
    if (waiting.length === 0 || state.sentAt !== null || (state.atOnce && dueAt(state) !== null)) return;
    // Typed while the save was out: whoever waits for all of it waits for that too.
    if (state.unsent !== null && state.fault === null) return apply({ kind: 'hurried' });
    const isSaved = state.unsent === null && state.fault === null;
    for (const answer of waiting.splice(0)) answer(isSaved);
  };
  const apply = (event: SaveEvent) => {
    state = step(state, event, clock.now());
    arrange();
  };
  const arrange = () => {
    if (timer !== null) clock.cancel(timer);
    timer = null;
    if (isStopped) return;
    const due = dueAt(state);
    if (due !== null && due <= clock.now()) return send();
    const wake = wakeAt(state, clock.now());
    if (wake !== null) {
      timer = clock.wait(() => {
        timer = null;
        arrange();
      }, wake - clock.now());
    }
    show();
    answerWaiting();
  };
  let out: Promise<Result<unknown>> | null = null;
  const send = () => {
    const mine = ++round;
    const earlier = state.sentAt === null ? null : out;
    apply({ kind: 'sent' });
    // Gathering can fail like sending; both mean: not saved, the text stays.
    let answer: Promise<Result<unknown>>;
    try {
      answer = save(earlier !== null);
    } catch {
      answer = Promise.resolve({ ok: false, fault: { code: 'internal' } });
    }
    const mineAnswered = answer.catch((): Result<unknown> => ({ ok: false, fault: { code: 'internal' } }));
    out = mineAnswered;
    void Promise.all([mineAnswered, earlier]).then(([result, before]) => {
      if (mine !== round || isStopped) return;
      // Where the save before failed, the one behind it could not fit either: the first reason is the true one.
      const told = !result.ok && before?.ok === false ? before : result;
      apply(told.ok ? { kind: 'acknowledged' } : { kind: 'refused', fault: told.fault });
    });
  };

  return {
    store,
    changed: () => apply({ kind: 'changed' }),
    sendLast: () => {
      if (!isStopped && state.unsent !== null) send();
    },
    hasUnsent: () => state.unsent !== null || state.sentAt !== null,
    isOpen: () => state.unsent !== null || state.sentAt !== null || state.inConflict,
    flush: () => {
      const promise = new Promise<boolean>((resolve) => waiting.push(resolve));
      apply({ kind: 'hurried' });
      return promise;
    },
    settle: () => {
      round++;
      apply({ kind: 'settled' });
    },
    stop: () => {
      isStopped = true;
      arrange();
      for (const answer of waiting.splice(0)) answer(false);
      waiting = [];
    },
  };
}
