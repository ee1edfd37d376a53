import type { Run } from './html-measure.ts';

/** Lengths of the runs `from` up to, not including, `to`: each answer costs one subtraction. */
export interface Sums {
  readonly length: (from: number, to: number) => number;
  readonly linked: (from: number, to: number) => number;
  readonly prose: (from: number, to: number) => number;
  /** How many headings are links. */
  readonly linkedHeads: (from: number, to: number) => number;
}

export function sumsOf(runs: readonly Run[]): Sums {
  const sum = (value: (run: Run) => number): Sums['length'] => {
    // Not every sum is asked for.
    let totals: Float64Array | null = null;
    return (from, to) => {
      totals ??= totalsOf(runs, value);
      return (totals[to] ?? 0) - (totals[from] ?? 0);
    };
  };
  return {
    length: sum((run) => run.length),
    linked: sum((run) => run.linked),
    prose: sum((run) => run.prose),
    linkedHeads: sum((run) => (run.isLinkedHead ? 1 : 0)),
  };
}

function totalsOf(runs: readonly Run[], value: (run: Run) => number): Float64Array {
  const totals = new Float64Array(runs.length + 1);
  let total = 0;
  let index = 0;
  for (const run of runs) {
    total += value(run);
    index += 1;
    totals[index] = total;
  }
  return totals;
}
