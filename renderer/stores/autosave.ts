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
  /** Gathers what is on screen and sends it. Called at most once at a time. */
  readonly save: () => Promise<Result<unknown>>;
  readonly clock: Clock;
}

export interface Autosave {
  readonly store: StoreApi<{ readonly sign: SaveSign; readonly fault: Fault | null }>;
  /** Something was typed. Cheap. */
  readonly changed: () => void;
  /** Sends what is unsent at once; resolves true when all is saved, false when a fault or a conflict stands. */
  readonly flush: () => Promise<boolean>;
  /** True while something typed is not acknowledged. */
  readonly isOpen: () => boolean;
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
    if (state.sentAt !== null || (state.atOnce && dueAt(state) !== null)) return;
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
  const send = () => {
    const mine = ++round;
    apply({ kind: 'sent' });
    // Gathering can fail like sending; both mean: not saved, the text stays.
    let answer: Promise<Result<unknown>>;
    try {
      answer = save();
    } catch {
      answer = Promise.resolve({ ok: false, fault: { code: 'internal' } });
    }
    void answer
      .catch((): Result<unknown> => ({ ok: false, fault: { code: 'internal' } }))
      .then((result) => {
        if (mine === round && !isStopped) apply(result.ok ? { kind: 'acknowledged' } : { kind: 'refused', fault: result.fault });
      });
  };

  return {
    store,
    changed: () => apply({ kind: 'changed' }),
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
