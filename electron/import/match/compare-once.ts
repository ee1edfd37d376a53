import { comparePrints } from '#shared/text/compare-prints.ts';
import type { Comparison } from '#shared/text/compare-prints.ts';
import type { TextPrint } from '#shared/text/shingles.ts';

const known = new WeakMap<TextPrint, WeakMap<TextPrint, Comparison | null>>();

/** Two texts compared; those that lie in memory together, as the records of one file do, only once. */
export function compareOnce(mine: TextPrint, theirs: TextPrint): Comparison | null {
  const others = known.get(mine) ?? new WeakMap<TextPrint, Comparison | null>();
  known.set(mine, others);
  const before = others.get(theirs);
  if (before !== undefined) return before;
  const comparison = comparePrints(mine, theirs);
  others.set(theirs, comparison);
  return comparison;
}
