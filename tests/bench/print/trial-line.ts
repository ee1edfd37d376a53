import type { Trial } from './try-way.ts';

/** A trial in a line. */
export const trialLine = (name: string, { first, median, best, processor, memory, bytes }: Trial): string =>
  `${name}: ${median.toFixed(0)} ms (${best.toFixed(0)} at best, the first ${first.toFixed(0)}; processors ${processor === null ? '?' : processor.toFixed(0)} ms), ${memory === null ? '?' : memory.toFixed(0)} MB, ${(bytes.length / 1000).toFixed(0)} kB`;
