import type { CoreContext } from '#electron/core-context.ts';
import { giveWay, inTurns } from '#electron/give-way.ts';
import { countQueued, indexQueued, indexRead, isAnyQueued, queueAll, readQueued } from '#electron/store/article-index.ts';
import type { ReadAhead } from '#electron/store/article-index.ts';
import { changesSoFar } from '#electron/store/connection.ts';
import type { Store } from '#electron/store/database.ts';
import { archiveAnalysis, canReadGerman } from '#electron/store/search/archive-analyser.ts';
import { isIndexEmpty } from '#electron/store/search/documents.ts';
import { startReader } from '#electron/store/search/reader-thread.ts';
import type { ReaderThread } from '#electron/store/search/reader-thread.ts';
import { readState, writeState } from '#electron/store/search/state.ts';
import { recountTerms } from '#electron/store/search/terms.ts';
import { giveBackPages, mergeIndex, prepareConnection, shortenLog } from '#electron/store/search/upkeep.ts';
import type { IndexState } from '#shared/model/search.ts';
import { createReadingAhead } from './read-ahead.ts';
import { createSteadyWork } from './steady-work.ts';
import { warmUp } from './warm-up.ts';

/**
 * While the window asks things, little is done at a time; while it is quiet, more is worth a commit. `reports` are read together and indexed
 * as far as `lasts` milliseconds allow, then `pages` of the index are merged; `terms` are counted at a time; after so many `pieces` of work
 * the log is carried into the file.
 */
const busy = { reports: 12, lasts: 5, pages: 16, terms: 300, pieces: 4 };
const quiet = { reports: 64, lasts: 30, pages: 256, terms: 3_000, pieces: 6 };
/** So many pieces of the index are merged together: each word is written fewer times than where few are, and searching them all is still quick. */
const mergedTogether = 64;
/** The window counts as quiet so long after its last request. */
const quietAfter = 400;
/** Progress is told so often at most. */
const toldEvery = 300;
/** More waiting reports than this are counted all at once afterwards. */
const bulkFrom = 500;
/** An empty index takes the version of the word lists it will be filled by. */
const filledFirst = -1;
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
  /** Resolves when nothing waits, or when the disk takes nothing more; what an older analysis left to be done anew is begun at once. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Keeps the index up with the archive in the background: what waits in its queue, counts, merges. Each piece of work is short and holds for good.
 * `start` starts the thread that reads where many reports wait.
 */
export function createIndexWork({ store, emit }: Pick<CoreContext, 'store' | 'emit'>, start: typeof startReader = startReader): IndexWork {
  let isStopped = false;
  /** Reads reports while many are indexed. */
  let reader: ReaderThread | null = null;
  let total = 0;
  let askedAt = -Infinity;
  let told = 0;

  const isQuiet = (): boolean => performance.now() - askedAt >= quietAfter;
  const pace = (): typeof quiet => (isQuiet() ? quiet : busy);
  const timeUpAfter = (lasts: number): (() => boolean) => {
    const until = performance.now() + lasts;
    return () => performance.now() > until;
  };
  /** Counts up with every change but those of this work. */
  let own = 0;
  const othersChanges = (): number => changesSoFar(store.db) - own;
  let seenLast = -1;
  const write: Store['writeAgainAfterLoss'] = (change) => {
    const before = changesSoFar(store.db);
    const result = store.writeAgainAfterLoss(change);
    own += changesSoFar(store.db) - before;
    seenLast = othersChanges();
    return result;
  };
  let pieces = 0;
  /** Lets others have their turn after a piece of work. */
  const endPiece = async (): Promise<void> => {
    await giveWay();
    if ((pieces += 1) < pace().pieces) return;
    pieces = 0;
    // What is on the disk already, neither the next save nor the log's end waits for.
    await store.flushLog();
    shortenLog(store.db);
    await giveWay();
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

  /** Merges small pieces of the index into larger ones. */
  const mergePieces = async (): Promise<void> => {
    while (!isStopped && write((db) => mergeIndex(db, pace().pages, false))) await endPiece();
  };

  const isWanted = (): boolean => !isStopped;
  /** Reads in the core. Where others write in between, what was read ahead would be old before its turn. */
  const readHere = async (): Promise<ReadAhead | null> =>
    othersChanges() === seenLast ? inTurns(readQueued(store.db, pace().reports), isWanted) : null;

  /** Indexes what waits, in bulk with a thread that reads. */
  const indexAll = async (isBulk: boolean): Promise<void> => {
    const ahead = reader && createReadingAhead(store.db, reader, othersChanges, isWanted);
    let rest: ReadAhead | null = null;
    for (let unmerged = 0; !isStopped && isAnyQueued(store.db);) {
      const { reports, lasts } = pace();
      const read: ReadAhead | null = rest ?? (await ahead?.next(reports, isQuiet())) ?? (await readHere());
      if (isStopped) break;
      rest = write((db) => {
        if (read) return indexRead(db, read, isBulk, timeUpAfter(lasts));
        indexQueued(db, isBulk, timeUpAfter(lasts));
        return null;
      });
      await endPiece();
      if (isBulk && (unmerged += 1) >= mergedTogether) {
        await mergePieces();
        unmerged = 0;
      }
      tell(false);
    }
  };

  const workOffQueue = async (): Promise<void> => {
    total = countQueued(store.db);
    const isBulk = total > bulkFrom;
    tell(true);
    if (isBulk && canReadGerman()) reader = start();
    try {
      await indexAll(isBulk);
    } finally {
      await reader?.end();
      reader = null;
    }
    tell(true);
    if (isBulk && !isStopped) store.write((db) => writeState(db, 'optimise', 1));
    total = 0;
  };

  const recount = async (): Promise<void> => {
    for (let last: string | null = ''; last !== null && !isStopped;) {
      const after: string = last;
      last = write((db) => recountTerms(db, after, pace().terms));
      await endPiece();
    }
    if (!isStopped) store.write((db) => writeState(db, 'recount', 0));
  };

  const merge = async (isFinal: boolean): Promise<void> => {
    while (!isStopped && !isAnyQueued(store.db) && write((db) => mergeIndex(db, pace().pages, isFinal))) await endPiece();
    if (isFinal && !isStopped && !isAnyQueued(store.db)) store.write((db) => writeState(db, 'optimise', 0));
  };

  /** The version is looked at once the word lists may be read. */
  let hasBegun = false;
  let isVersionChecked = false;
  const work = async (): Promise<void> => {
    await giveWay();
    if (hasBegun && !isVersionChecked) {
      checkVersion();
      isVersionChecked = true;
    }
    while (!isStopped && isAnyQueued(store.db)) await workOffQueue();
    // Words are counted faster where the index is one piece.
    await merge(readState(store.db, 'optimise') === 1);
    if (!isStopped && readState(store.db, 'recount') === 1) await recount();
    while (!isStopped && isQuiet() && write((db) => giveBackPages(db, pace().pages))) await endPiece();
    shortenLog(store.db);
  };

  const steady = createSteadyWork('search: the index', work, () => isAnyQueued(store.db) || (hasBegun && !isVersionChecked));

  store.write((db) => {
    prepareConnection(db);
    if (isIndexEmpty(db) && readState(db, 'analysis') !== filledFirst) writeState(db, 'analysis', filledFirst);
  });
  const warm = async (): Promise<void> => {
    await steady.settled();
    await warmUp(store.db, isQuiet, isWanted);
  };
  const begin = (): void => {
    if (hasBegun || isStopped) return;
    hasBegun = true;
    steady.begin();
    warm().catch((error: unknown) => console.error('search: the first requests were not prepared for', error));
  };
  const beginning = setTimeout(begin, loadAfter);
  beginning.unref();
  const tidying = setInterval(() => {
    if (isQuiet()) steady.begin();
  }, tidiedEvery);
  tidying.unref();
  if (isAnyQueued(store.db)) steady.begin();

  return {
    wake: () => {
      if (isAnyQueued(store.db)) steady.begin();
    },
    noteRequest: () => {
      askedAt = performance.now();
    },
    state,
    reindex: () => {
      store.write(queueAll);
      steady.begin();
      return state();
    },
    idle: async () => {
      begin();
      await steady.settled();
    },
    close: async () => {
      isStopped = true;
      clearTimeout(beginning);
      clearInterval(tidying);
      steady.end();
      await reader?.end();
      await steady.settled();
    },
  };
}
