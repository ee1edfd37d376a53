import { changesSoFar, get, run } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';

/** Pages of the database held in memory, KiB: the upper levels of the index stay there. */
const cacheKib = 64 * 1024;

/**
 * What is written lies in a log first, and whoever brings it to this length, in pages, carries it into the file. Long enough that no save
 * has to: `shortenLog` does it in time.
 */
const longestLog = 8_000;

/** Lets the connection keep more of the index in memory, and leave its log to `shortenLog`. */
export function prepareConnection(db: WritableDb): void {
  run(db, `PRAGMA cache_size = -${cacheKib}`);
  get(db, `PRAGMA wal_autocheckpoint = ${longestLog}`);
}

/** Carries what lies in the log into the file. Call outside of transactions. */
export const shortenLog = (db: ReadableDb): void => void get(db, 'PRAGMA wal_checkpoint(PASSIVE)');

/**
 * Merges pieces of the index, at most about `pages` pages; answers whether there was anything to merge. `isFinal` goes on until it is
 * one piece, else only many small pieces are merged into larger ones.
 */
export function mergeIndex(db: WritableDb, pages: number, isFinal: boolean): boolean {
  const before = changesSoFar(db);
  run(db, "INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)", isFinal ? -pages : pages);
  return changesSoFar(db) - before >= 2;
}

/** So many free pages are kept for what is written next, and so large a part of the file. */
const keptPages = 2_000;
const keptPart = 0.1;

const figure = (db: ReadableDb, pragma: 'freelist_count' | 'page_count' | 'auto_vacuum'): number =>
  Object.values(get<Record<string, number>>(db, `PRAGMA ${pragma}`) ?? {})[0] ?? 0;

/** Gives up to `pages` pages that nothing stands on back to the disk; answers whether there are more of them than shall be kept. */
export function giveBackPages(db: WritableDb, pages: number): boolean {
  const spare = figure(db, 'freelist_count') - Math.max(keptPages, keptPart * figure(db, 'page_count'));
  if (spare <= 0 || figure(db, 'auto_vacuum') === 0) return false;
  // Each call gives one page back, whatever number it is asked for: it answers page by page.
  for (let given = 0; given < Math.min(pages, spare); given += 1) run(db, 'PRAGMA incremental_vacuum(1)');
  return spare > pages;
}
