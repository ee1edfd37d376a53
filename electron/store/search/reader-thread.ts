import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { analyserNow, archiveAnalysis, houseWords } from './archive-analyser.ts';
import type { ReaderAnswer, ReaderRequest } from './reader-messages.ts';
import type { WrittenReport } from './read-report.ts';

/** A thread that reads reports. Whoever starts it ends it. */
export interface ReaderThread {
  /** The words of these reports, as the analyser of this moment reads them; null where the thread cannot, or is gone. */
  readonly read: (reports: readonly WrittenReport[]) => Promise<ReaderAnswer>;
  readonly isGone: () => boolean;
  readonly end: () => Promise<void>;
}

/** From source it lies here; built, beside the entries, and this module there or in a folder below. */
function readerPath(): string {
  const here = import.meta.dirname;
  const places = [join(here, 'reader-main.ts'), join(here, 'reader.js'), join(here, '..', 'reader.js')];
  return places.find((path) => existsSync(path)) ?? join(here, 'reader.js');
}

/**
 * Memory of the thread at most, in megabytes: its word lists and caches take a third. What is young has room for some batches of words, which
 * are all thrown away soon: with less, a seventh of the processor's time went into clearing up.
 */
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 48 };

const tellStopped = (error: unknown): void => console.error('search: the reader stopped, the core reads on by itself', error);

const gone: ReaderThread = { read: () => Promise.resolve(null), isGone: () => true, end: () => Promise.resolve() };

/** Starts the reader; that it cannot run is told by its answers. */
export function startReader(path: string = readerPath()): ReaderThread {
  try {
    return readerOver(new Worker(path, { resourceLimits: memory }));
  } catch (error) {
    tellStopped(error);
    return gone;
  }
}

function readerOver(thread: Worker): ReaderThread {
  const asked: ((answer: ReaderAnswer) => void)[] = [];
  let isGone = false;
  let told: unknown = null;
  const leave = (): void => {
    isGone = true;
    for (const answer of asked.splice(0)) answer(null);
  };
  thread.on('message', (answer: ReaderAnswer) => {
    asked.shift()?.(answer);
    if (answer === null) void thread.terminate();
  });
  thread.on('error', (error) => {
    tellStopped(error);
    leave();
  });
  // An answer that does not arrive whole.
  thread.on('messageerror', () => void thread.terminate());
  thread.on('exit', leave);
  return {
    read: (reports) =>
      new Promise((resolve) => {
        if (isGone) {
          resolve(null);
          return;
        }
        asked.push(resolve);
        // Another analyser: the words of the house changed.
        const analyser = analyserNow();
        const request: ReaderRequest = { version: archiveAnalysis(), house: analyser === told ? null : houseWords(), reports };
        told = analyser;
        thread.postMessage(request);
      }),
    isGone: () => isGone,
    end: async () => {
      await thread.terminate();
    },
  };
}
