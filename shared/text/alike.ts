import type { Comparison } from './compare-prints.ts';
import { leastTelling } from './similar-texts.ts';

/** Containment from which a text is to be looked at (measured: tests/bench/bench-duplicates.ts). */
export const lookFrom = 0.3;
/** A notice of a sentence or two has the form of its like: almost all of it must be shared. */
const shortSize = 30;
const shortLookFrom = 0.7;

/**
 * One text in another's words, not two reports that share a closing paragraph, turns of phrase or the form of last year's.
 * `telling` answers their share of telling shingles, null where it is not known.
 */
export function isAlike(compared: Comparison, telling: (() => number | null) | null): boolean {
  if (compared.overlap < (compared.size < shortSize ? shortLookFrom : lookFrom) || !compared.spread || compared.otherFigures) return false;
  return (telling?.() ?? 1) >= leastTelling;
}
