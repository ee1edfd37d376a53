import { setTimeout as wait } from 'node:timers/promises';
import { newestRelatedSteps } from '#electron/archive/newest-related.ts';
import { giveWay } from '#electron/give-way.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { columnSteps } from '#electron/store/search/report-columns.ts';
import { newestWordSteps } from '#electron/store/search/newest-words.ts';

/** How long one piece of it takes, and how long the rest waits while the window asks things, in milliseconds. */
const piece = 8;
const pause = 200;

/**
 * Does in quiet times after the start what the first requests would wait for: reads the columns that facets count, how the newest reports are
 * worded, and what belongs to them.
 */
export async function warmUp(db: ReadableDb, isQuiet: () => boolean, isWanted: () => boolean): Promise<void> {
  for (const steps of [columnSteps(db), newestWordSteps(db), newestRelatedSteps(db)])
    for (let isDone = false; !isDone;) {
      while (isWanted() && !isQuiet()) await wait(pause, undefined, { ref: false });
      if (!isWanted()) return;
      const until = performance.now() + piece;
      while (!isDone && performance.now() < until) isDone = steps.next().done === true;
      await giveWay();
    }
}
