import { pageLines } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';

/** How the justified lines of a PDF are set; widths in em of the type. */
export interface LineGaps {
  readonly lines: number;
  readonly median: number;
  readonly deviation: number;
  readonly p95: number;
  readonly most: number;
  /** Parts of the lines, 0…1. */
  readonly above40: number;
  readonly hyphenated: number;
  /** Most lines in a row that end with a hyphen. */
  readonly hyphenRun: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Measures the lines of the commonest size of type that fill their column. */
export const lineGaps = async (bytes: Uint8Array): Promise<LineGaps> => gapsOf(await pageLines(bytes));

/** Measures lines that were read before. */
export function gapsOf(lines: readonly PageLine[]): LineGaps {
  const full = lines.filter(({ isFull, gaps }) => isFull && gaps.length > 0);
  const gaps = full.map((line) => mean(line.gaps));
  let run = 0;
  let hyphenRun = 0;
  for (const { text, isFull } of lines) {
    run = isFull && /[-\u2010\u00AD]$/.test(text) ? run + 1 : 0;
    hyphenRun = Math.max(hyphenRun, run);
  }
  const sorted = [...gaps].sort((a, b) => a - b);
  const part = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    lines: gaps.length,
    median: part(0.5),
    deviation: Math.sqrt(mean(gaps.map((gap) => (gap - mean(gaps)) ** 2))),
    p95: part(0.95),
    most: sorted.at(-1) ?? 0,
    above40: gaps.filter((gap) => gap > 0.4).length / Math.max(1, gaps.length),
    hyphenated: full.filter(({ text }) => /[-\u2010\u00AD]$/.test(text)).length / Math.max(1, gaps.length),
    hyphenRun,
  };
}
