import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long the core works without answering others, in milliseconds. */
const longest = 20;

/** Lets others be answered, where the work has gone on for long enough. Throws where it shall stop. */
export type GiveWay = () => Promise<void>;

export function createGiveWay(signal: AbortSignal): GiveWay {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longest) return;
    await nextTurn();
    signal.throwIfAborted();
    since = performance.now();
  };
}

/** Works steps off, and lets others be answered in between. */
export async function stepByStep<T>(steps: Generator<unknown, T>, giveWay: GiveWay): Promise<T> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    await giveWay();
  }
}
