import type { CoreContext } from '#electron/core-context.ts';
import { countQueued, indexQueued, isAnyQueued, queueAll } from '#electron/store/article-index.ts';
import { archiveAnalysis } from '#electron/store/search/archive-analyser.ts';
import { isIndexEmpty } from '#electron/store/search/documents.ts';
import { readState, writeState } from '#electron/store/search/state.ts';
import { recountTerms } from '#electron/store/search/terms.ts';
import { mergeIndex, widenCache } from '#electron/store/search/upkeep.ts';
import type { IndexState } from '#shared/model/search.ts';
import { giveWay } from './in-turns.ts';

/** A piece of work lasts so many milliseconds while the window asks things, and while it is quiet; but so many reports are worth a commit. */
const busy = { lasts: 8, least: 3 };
const quiet = { lasts: 30, least: 16 };
/** The window counts as quiet so long after its last request. */
const quietAfter = 400;
/** Progress is told so often at most. */
const toldEvery = 300;
/** More waiting reports than this are counted all at once afterwards. */
const bulkFrom = 500;
/** Pages merged after a piece of work, and in idle time. */
const mergedPages = 128;
/** An empty index takes the version of the word lists it will be filled by. */
const filledFirst = -1;
/** Words counted at a time. */
const recounted = 300;
/** How often pieces left by single saves are merged, in quiet times. */
const tidiedEvery = 20_000;
/** The word lists are read so long after the start, when nobody searched before. */
const loadAfter = 300;

export interface IndexWork {
  /** Looks whether anything waits. Cheap. */
  readonly wake: () => void;
  /** A request came in: work in smaller pieces for a while. */
  readonly noteRequest: () => void;
  readonly state: () => IndexState;
  /** Builds everything anew. */
  readonly reindex: () => IndexState;
  /** Resolves when nothing waits. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Keeps the index up with the archive in the background: what waits in its queue, counts, merges. Each piece of work is short and holds for good. */
export function createIndexWork({ store, emit }: Pick<CoreContext, 'store' | 'emit'>): IndexWork {
  let isStopped = false;
  let running: Promise<void> | null = null;
  let total = 0;
  let askedAt = -Infinity;
  let told = 0;

  /** Tells after each report whether the piece of work has lasted long enough. */
  const untilTimeIsUp = (): (() => boolean) => {
    const { lasts, least } = performance.now() - askedAt < quietAfter ? busy : quiet;
    const until = performance.now() + lasts;
    let done = 0;
    return () => (done += 1) >= least && performance.now() > until;
  };
  const tell = (isForced: boolean): void => {
    if (!isForced && performance.now() - told < toldEvery) return;
    told = performance.now();
    emit({ name: 'search.changed', payload: { ids: [] } });
  };

  const state = (): IndexState => {
    const waiting = countQueued(store.db);
    return waiting === 0 ? null : { waiting, total: Math.max(total, waiting) };
  };

  /** An index of another analysis is built anew. */
  const checkVersion = (): void => {
    const version = archiveAnalysis();
    const held = readState(store.db, 'analysis');
    if (held === version) return;
    store.write((db) => {
      if (held !== filledFirst) queueAll(db);
      writeState(db, 'analysis', version);
    });
  };

  const workOffQueue = async (): Promise<void> => {
    total = countQueued(store.db);
    const isBulk = total > bulkFrom;
    if (total > 0) tell(true);
    for (let done = 1; done > 0 && !isStopped;) {
      done = store.write((db) => indexQueued(db, isBulk, untilTimeIsUp()));
      await giveWay();
      if (isBulk && done > 0) {
        store.write((db) => mergeIndex(db, mergedPages, false));
        await giveWay();
      }
      tell(false);
    }
    if (total > 0) tell(true);
    if (isBulk && !isStopped) store.write((db) => writeState(db, 'optimise', 1));
    total = 0;
  };

  const recount = async (): Promise<void> => {
    for (let last: string | null = ''; last !== null && !isStopped;) {
      const after: string = last;
      last = store.write((db) => recountTerms(db, after, recounted));
      await giveWay();
    }
    if (!isStopped) store.write((db) => writeState(db, 'recount', 0));
  };

  const merge = async (isFinal: boolean): Promise<void> => {
    while (!isStopped && !isAnyQueued(store.db) && store.write((db) => mergeIndex(db, mergedPages, isFinal))) await giveWay();
    if (isFinal && !isStopped && !isAnyQueued(store.db)) store.write((db) => writeState(db, 'optimise', 0));
  };

  const work = async (): Promise<void> => {
    await giveWay();
    while (!isStopped && isAnyQueued(store.db)) await workOffQueue();
    if (!isStopped && readState(store.db, 'recount') === 1) await recount();
    await merge(readState(store.db, 'optimise') === 1);
  };

  const wake = (): void => {
    if (isStopped || running) return;
    running = work().finally(() => {
      running = null;
      if (!isStopped && isAnyQueued(store.db)) wake();
    });
  };

  store.write((db) => {
    widenCache(db);
    if (isIndexEmpty(db)) writeState(db, 'analysis', filledFirst);
  });
  const start = setTimeout(() => {
    checkVersion();
    wake();
  }, loadAfter);
  start.unref();
  const tidying = setInterval(() => {
    if (running || performance.now() - askedAt < quietAfter) return;
    running = merge(false).finally(() => {
      running = null;
    });
  }, tidiedEvery);
  tidying.unref();
  if (isAnyQueued(store.db)) wake();

  return {
    wake: () => {
      if (isAnyQueued(store.db)) wake();
    },
    noteRequest: () => {
      askedAt = performance.now();
    },
    state,
    reindex: () => {
      store.write(queueAll);
      wake();
      return state();
    },
    idle: async () => {
      while (running) await running;
    },
    close: async () => {
      isStopped = true;
      clearTimeout(start);
      clearInterval(tidying);
      await running;
    },
  };
}
