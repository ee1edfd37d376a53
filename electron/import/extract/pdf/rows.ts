import { median, rightOf } from './run.ts';
import type { Run } from './run.ts';

/** Runs on one baseline, from left to right. */
export interface Row {
  readonly runs: readonly Run[];
  readonly y: number;
  readonly x: number;
  readonly right: number;
  /** Of most of its letters. */
  readonly size: number;
}

/** Gathers runs into rows from top to bottom. Small raised or lowered signs join the row they belong to. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const groups: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = groups.at(-1);
    if (last && run.y - last.y <= 0.22 * Math.min(run.size, last.size)) last.runs.push(run);
    else groups.push({ y: run.y, size: run.size, runs: [run] });
  }
  return attachRaised(groups.map(({ runs: found }) => rowOf(found)));
}

export function rowOf(runs: readonly Run[]): Row {
  const sorted = runs.toSorted((a, b) => a.x - b.x);
  const size = sizeOf(sorted);
  const main = sorted.filter((run) => run.size > size * 0.85);
  return {
    runs: sorted,
    y: median((main.length > 0 ? main : sorted).map((run) => run.y)),
    x: Math.min(...sorted.map((run) => run.x)),
    right: Math.max(...sorted.map(rightOf)),
    size,
  };
}

/** The size of most letters. */
export function sizeOf(runs: readonly Pick<Run, 'size' | 'text'>[]): number {
  const weights = new Map<number, number>();
  for (const run of runs) {
    const key = Math.round(run.size * 4) / 4;
    weights.set(key, (weights.get(key) ?? 0) + run.text.length);
  }
  let best = 0;
  let most = -1;
  for (const [size, weight] of weights) {
    if (weight > most || (weight === most && size > best)) {
      best = size;
      most = weight;
    }
  }
  return best;
}

/** Raised and lowered signs are smaller than this part of the text they belong to. */
export const smallSign = 0.86;

const isSmallSign = (run: Run, size: number): boolean => run.size <= size * smallSign && run.text.trim().length <= 5;

function attachRaised(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  const taken = new Set<number>();
  const extra = new Map<number, Run[]>();
  for (const [index, row] of rows.entries()) {
    for (const at of [index + 1, index - 1]) {
      const target = rows[at];
      if (!target || taken.has(at) || !row.runs.every((run) => isSmallSign(run, target.size))) continue;
      if (Math.abs(target.y - row.y) > target.size * 0.7) continue;
      const touches = row.runs.every((run) =>
        target.runs.some(
          (other) => Math.abs(run.x - rightOf(other)) < target.size * 0.6 || Math.abs(rightOf(run) - other.x) < target.size * 0.6,
        ),
      );
      if (!touches) continue;
      taken.add(index);
      extra.set(at, [...(extra.get(at) ?? []), ...row.runs]);
      break;
    }
  }
  for (const [index, row] of rows.entries()) {
    if (taken.has(index)) continue;
    const more = extra.get(index);
    result.push(more ? rowOf([...row.runs, ...more]) : row);
  }
  return result;
}
