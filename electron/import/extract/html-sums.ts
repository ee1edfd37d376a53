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
    const totals = new Float64Array(runs.length + 1);
    for (const [index, run] of runs.entries()) totals[index + 1] = (totals[index] ?? 0) + value(run);
    return (from, to) => (totals[to] ?? 0) - (totals[from] ?? 0);
  };
  return {
    length: sum((run) => run.length),
    linked: sum((run) => run.linked),
    prose: sum((run) => run.prose),
    linkedHeads: sum((run) => (run.isLinkedHead ? 1 : 0)),
  };
}
