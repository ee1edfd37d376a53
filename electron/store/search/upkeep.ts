import { changesSoFar, run } from '../connection.ts';
import type { WritableDb } from '../connection.ts';

/** Pages of the database held in memory, KiB: the upper levels of the index stay there. */
const cacheKib = 64 * 1024;

/** Lets the connection keep more of the index in memory. */
export function widenCache(db: WritableDb): void {
  run(db, `PRAGMA cache_size = -${cacheKib}`);
}

/**
 * Merges pieces of the index, at most about `pages` pages; answers whether there was anything to merge. `isFinal` goes on until it is
 * one piece, else only many small pieces are merged into larger ones.
 */
export function mergeIndex(db: WritableDb, pages: number, isFinal: boolean): boolean {
  const before = changesSoFar(db);
  run(db, "INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)", isFinal ? -pages : pages);
  return changesSoFar(db) - before >= 2;
}
