/** How long something took, in milliseconds: half of the runs at most `p50`, 99 of 100 at most `p99`. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly runs: number;
}

export function latencyOf(times: readonly number[]): Latency {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
  return { p50: at(0.5), p99: at(0.99), runs: sorted.length };
}

/** The clock of all times: the wall's, or what this process used, for a machine that others keep busy. */
export const now: () => number =
  process.env.UMBRUCH_BENCH_CLOCK === 'cpu'
    ? () => {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1000;
      }
    : () => performance.now();

/** Times `work` once for each item, one after the other. */
export async function latencyOver<Item>(items: readonly Item[], work: (item: Item) => unknown): Promise<Latency> {
  const times: number[] = [];
  for (const item of items) {
    const begun = now();
    await work(item);
    times.push(now() - begun);
  }
  return latencyOf(times);
}
