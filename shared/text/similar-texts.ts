import { fewestShingles } from './compare-prints.ts';
import { sketchOf, soughtShingles } from './shingles.ts';
import type { TextPrint } from './shingles.ts';

/** From so many texts on a shingle is a turn of phrase or a house's closing paragraph and tells nothing. */
export const commonFrom = 9;
/** Shared telling shingles before a text is compared at all. */
const fewestHits = 2;
/** Below this many telling shingles in the sample nothing can be said of their share. */
const fewestTelling = 5;

/** Texts found by their shingles: in the archive, in the inbox or in memory. */
export interface ShingleIndex<Key extends string | number> {
  /** Texts indexed under a shingle; `commonFrom` of them are enough. */
  readonly textsWith: (hash: number) => readonly Key[];
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
  const isTelling = new Map<number, boolean>();
  for (const hash of soughtShingles(print)) {
    const keys = index.textsWith(hash);
    isTelling.set(hash, keys.length < commonFrom);
    if (keys.length < commonFrom) for (const key of keys) hits.set(key, (hits.get(key) ?? 0) + 1);
  }
  const tells = (hash: number): boolean => {
    const known = isTelling.get(hash) ?? index.textsWith(hash).length < commonFrom;
    isTelling.set(hash, known);
    return known;
  };
  const mine = new Set(print.shingles);
  return [...hits]
    .filter(([, count]) => count >= fewestHits)
    .sort((one, other) => other[1] - one[1])
    .slice(0, limit)
    .map(([key]) => ({ key, telling: () => tellingShare(print, mine, index.sketchOf(key), tells) }));
}

/** Both texts seen through the same window of small hashes: the estimate of containment, without what is common. */
function tellingShare(
  print: TextPrint,
  mine: ReadonlySet<number>,
  theirs: readonly number[],
  tells: (hash: number) => boolean,
): number | null {
  const window = theirs.at(-1) ?? 0;
  const sketch = sketchOf(print);
  const reach = Math.min(window, sketch.at(-1) ?? 0);
  const theirsTelling = theirs.filter((hash) => hash <= reach && tells(hash));
  const mineTelling = sketch.filter((hash) => hash <= reach && tells(hash));
  const base = Math.min(theirsTelling.length, mineTelling.length);
  if (base < fewestTelling) return null;
  return theirsTelling.filter((hash) => mine.has(hash)).length / base;
}
