import { fewestShingles } from './compare-prints.ts';
import { sketchOf, soughtShingles } from './shingles.ts';
import type { TextPrint } from './shingles.ts';

/** From so many texts on a shingle is a turn of phrase or a house's closing paragraph and tells nothing. */
export const commonFrom = 9;
/** Shared telling shingles before a text is compared at all. */
const fewestHits = 2;
/** Texts whose samples share less are not compared: far below what is looked for, since samples err. */
const leastSampled = 0.12;
/** Of the telling shingles, those that are not common, so many must be shared. */
export const leastTelling = 0.25;
/** Below this many telling shingles in the sample nothing can be said of their share. */
const fewestTelling = 5;

/** Texts found by their shingles: in the archive, in the inbox or in memory. */
export interface ShingleIndex<Key extends string | number> {
  /** Texts indexed under each of these shingles; of a common one `commonFrom` are enough. Shingles under which there is none are left out. */
  readonly textsWith: (hashes: readonly number[]) => ReadonlyMap<number, readonly Key[]>;
  readonly sketchOf: (key: Key) => readonly number[];
}

export interface SimilarText<Key> {
  readonly key: Key;
  /** Share of the telling shingles in the sample of both texts that they share; null when the sample is too small. */
  readonly telling: () => number | null;
}

/** Texts that share telling shingles with this one, most first. What they really share is for an exact comparison to say. */
export function similarTexts<Key extends string | number>(print: TextPrint, index: ShingleIndex<Key>, limit: number): SimilarText<Key>[] {
  if (print.shingles.length < fewestShingles) return [];
  const hits = new Map<Key, number>();
  const isCommon = new Map<number, boolean>();
  const lookUp = (hashes: readonly number[]): ReadonlyMap<number, readonly Key[]> => {
    const texts = index.textsWith(hashes);
    for (const hash of hashes) isCommon.set(hash, (texts.get(hash)?.length ?? 0) >= commonFrom);
    return texts;
  };
  for (const keys of lookUp(soughtShingles(print)).values())
    if (keys.length < commonFrom) for (const key of keys) hits.set(key, (hits.get(key) ?? 0) + 1);
  const telling = (hashes: readonly number[]): number[] => {
    const unknown = hashes.filter((hash) => !isCommon.has(hash));
    if (unknown.length > 0) lookUp(unknown);
    return hashes.filter((hash) => isCommon.get(hash) !== true);
  };
  const mine = new Set(print.shingles);
  const sketch = sketchOf(print);
  return [...hits]
    .filter(([, count]) => count >= fewestHits)
    .sort((one, other) => other[1] - one[1])
    .slice(0, limit)
    .map(([key]) => ({ key, window: windowOf(sketch, index.sketchOf(key)) }))
    .filter(({ window }) => (shareOf(window, mine) ?? 1) >= leastSampled)
    .map(({ key, window: { ours, theirs } }) => ({ key, telling: shareOf({ ours: telling(ours), theirs: telling(theirs) }, mine) }))
    .filter((text) => (text.telling ?? 1) >= leastTelling)
    .map((text) => ({ key: text.key, telling: () => text.telling }));
}

/** The part of both samples in which either text has all its small hashes. */
interface Window {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

function windowOf(ours: readonly number[], theirs: readonly number[]): Window {
  const reach = Math.min(ours.at(-1) ?? 0, theirs.at(-1) ?? 0);
  return { ours: ours.filter((hash) => hash <= reach), theirs: theirs.filter((hash) => hash <= reach) };
}

/** The estimate of containment; null when the sample is too small for one. */
function shareOf({ ours, theirs }: Window, mine: ReadonlySet<number>): number | null {
  const base = Math.min(ours.length, theirs.length);
  return base < fewestTelling ? null : theirs.filter((hash) => mine.has(hash)).length / base;
}
