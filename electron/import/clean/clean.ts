import type { CleanContext, Cleaned, CleanRule, Removed } from './removing.ts';
import type { Unit } from './unit.ts';
import { append } from '../append.ts';

/** Runs the rules in order, each on what the ones before it left. */
export function clean(units: readonly Unit[], rules: readonly CleanRule[], context: CleanContext): Cleaned {
  let left = units;
  const removals: Removed[] = [];
  for (const rule of rules) {
    const result = rule.apply(left, context);
    left = result.units;
    append(removals, result.removals);
  }
  return { units: left, removals };
}
