import { column } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import type { CompiledQuery } from './compile.ts';
import { newestInStretch } from './matching.ts';
import { newestMeeting } from './newest-meeting.ts';

/** Hits are counted to here; beyond, their number is estimated. */
export const mostCounted = 10_000;
/** Lists of words longer than this are read in stretches, newest first, of about `stretchCost`. */
const longLists = 60_000;
const stretchCost = 20_000;
/**
 * Reading on ends with so many hits, or after so many stretches of about 1 ms (measured in 100,000 reports) when there are some to show
 * or at least one. Never after a time: the same question must find the same hits however busy the machine is.
 */
const enough = { hits: 1_500, some: 100, someAfter: 4, anyAfter: 24 };

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

/**
 * Finds the newest hits; of a query with very common words, only those of the latest years. `before` is how far the same query was read
 * before something was written: it is read as far again, so that its further pages are of one order with the first.
 */
export function newestHits(db: ReadableDb, compiled: CompiledQuery, before: number | null = null): NewestHits {
  const cost = costOf(compiled);
  if (cost <= longLists) {
    const docids = newestMeeting(db, compiled, mostCounted + 1);
    const isWhole = docids.length <= mostCounted;
    return { docids, reached: isWhole ? compiled.first : (docids.at(-1) ?? 0), isWhole };
  }
  const [first, last] = boundsOf(db);
  const from = Math.max(first, compiled.first);
  const width = Math.max(1, Math.ceil(((last - first + 1) * stretchCost) / cost));
  const most = before === null ? enough.hits : 2 * enough.hits;
  const docids: number[] = [];
  let reached = Math.min(last, compiled.last) + 1;
  for (let stretches = 1; reached > from; stretches += 1) {
    const end = before !== null && before < reached ? Math.max(from, before) : from;
    const stretch = { ...compiled, first: Math.max(end, reached - width), last: reached - 1 };
    const wanted = most - docids.length;
    const found = newestInStretch(db, stretch, wanted);
    docids.push(...found);
    reached = found.length === wanted ? (found.at(-1) ?? stretch.first) : stretch.first;
    const isEnough = (docids.length >= enough.some && stretches >= enough.someAfter) || (docids.length > 0 && stretches >= enough.anyAfter);
    if (docids.length >= most || (before === null ? isEnough : reached <= before)) break;
  }
  return reached <= from ? { docids, reached: compiled.first, isWhole: true } : { docids, reached, isWhole: false };
}
