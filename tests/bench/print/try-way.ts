import { mostMemory } from './memory.ts';
import type { Way } from './peers.ts';
import { processorTime } from './processor-time.ts';

/** How long a way took, and what it made. Times in milliseconds, memory in MB. */
export interface Trial {
  readonly first: number;
  readonly median: number;
  readonly best: number;
  /** Of the processors, a print: tells more than the clock on a busy machine. */
  readonly processor: number | null;
  readonly memory: number | null;
  readonly bytes: Uint8Array;
}

/** The first print is warming up, and watched for its memory; the others are timed. `rounds` 0 takes the first for all. */
export async function tryWay({ print }: Way, rounds: number): Promise<Trial> {
  let pid = process.pid;
  let bytes: Uint8Array = new Uint8Array();
  const once = async (): Promise<number> => {
    const start = performance.now();
    bytes = await print((begun) => (pid = begun));
    return performance.now() - start;
  };
  let first = 0;
  let before = processorTime();
  const memory = await mostMemory(
    () => pid,
    async () => void (first = await once()),
  );
  if (rounds > 0) before = processorTime();
  const times: number[] = [];
  while (times.length < rounds) times.push(await once());
  const after = processorTime();
  const processor = before === null || after === null ? null : (after - before) / Math.max(1, rounds);
  const sorted = rounds === 0 ? [first] : times.sort((a, b) => a - b);
  return { first, median: sorted[sorted.length >> 1] ?? 0, best: sorted[0] ?? 0, processor, memory, bytes };
}
