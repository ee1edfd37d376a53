export interface Figure {
  readonly what: string;
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

/** Median and 95th percentile of times in milliseconds. */
export function figure(what: string, times: readonly number[]): Figure {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { what, median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** Times `work` `runs` times, after `warm` unmeasured runs. */
export async function measure(what: string, runs: number, work: (run: number) => unknown, warm = 0): Promise<Figure> {
  for (let run = 0; run < warm; run += 1) await work(run);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    await work(run);
    times.push(performance.now() - begun);
  }
  return figure(what, times);
}

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0)).padStart(8);

/** One line: our figure, and where there is a peer, its figure and the ratio ours : peer (below 1 we are faster). */
export function line(ours: Figure, peer?: Figure): string {
  const own = `${ours.what.padEnd(46)} ${ms(ours.median)} ${ms(ours.p95)} ms  (${ours.runs})`;
  return peer
    ? `${own}   ${peer.what}: ${ms(peer.median).trim()} / ${ms(peer.p95).trim()} ms, ratio ${(ours.median / peer.median).toFixed(2)}`
    : own;
}
