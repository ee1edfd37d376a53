import { setImmediate as afterOthers } from 'node:timers/promises';

/** A function that, called in a long loop, lets the window be answered whenever this work has taken its share. */
export function takingTurns(shareMs = 12): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < shareMs) return;
    await afterOthers();
    since = performance.now();
  };
}
