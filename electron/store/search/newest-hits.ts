import { column } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import type { CompiledQuery } from './compile.ts';
import { newestMatching } from './matching.ts';

/** Hits are counted to here; beyond, their number is estimated. */
export const mostCounted = 10_000;
/** Lists of words longer than this are read in stretches, newest first, of about `stretchCost`. */
const longLists = 60_000;
const stretchCost = 20_000;
/** Reading on ends with so many hits, or after so many milliseconds when there are some to show or at least one. */
const enough = { hits: 1_500, some: 100, someAfterMs: 5, anyAfterMs: 40 };

/** The newest hits of a query, as places in the index, newest first. */
export interface NewestHits {
  readonly docids: readonly number[];
  /** Nothing before this place was looked at. */
  readonly reached: number;
  /** Whether these are all hits there are. */
  readonly isWhole: boolean;
}

export const costOf = ({ words }: CompiledQuery): number => words.reduce((sum, word) => sum + word.cost, 0);

/** The first and the last place in the index. */
export function boundsOf(db: ReadableDb): readonly [first: number, last: number] {
  const [first = 0] = column<number>(db, 'SELECT min(docid) FROM search_documents');
  const [last = 0] = column<number>(db, 'SELECT max(docid) FROM search_documents');
  return [first, last];
}

/** Finds the newest hits; of a query with very common words, only those of the latest years, as far as time allows. */
export function newestHits(db: ReadableDb, compiled: CompiledQuery): NewestHits {
  const cost = costOf(compiled);
  if (cost <= longLists) {
    const docids = newestMatching(db, compiled, Number.MAX_SAFE_INTEGER, mostCounted + 1);
    const isWhole = docids.length <= mostCounted;
    return { docids, reached: isWhole ? compiled.first : (docids.at(-1) ?? 0), isWhole };
  }
  const [first, last] = boundsOf(db);
  const from = Math.max(first, compiled.first);
  const width = Math.max(1, Math.ceil(((last - first + 1) * stretchCost) / cost));
  const began = performance.now();
  const docids: number[] = [];
  let reached = Math.min(last, compiled.last) + 1;
  while (reached > from) {
    const stretch = { ...compiled, first: Math.max(from, reached - width), last: reached - 1 };
    const wanted = enough.hits - docids.length;
    const found = newestMatching(db, stretch, Number.MAX_SAFE_INTEGER, wanted);
    docids.push(...found);
    reached = found.length === wanted ? (found.at(-1) ?? stretch.first) : stretch.first;
    const spent = performance.now() - began;
    const isEnough =
      docids.length >= enough.hits ||
      (docids.length >= enough.some && spent > enough.someAfterMs) ||
      (docids.length > 0 && spent > enough.anyAfterMs);
    if (isEnough) break;
  }
  return reached <= from ? { docids, reached: compiled.first, isWhole: true } : { docids, reached, isWhole: false };
}
