import type { PageLine } from './page-lines.ts';
import { commonest } from './page-lines.ts';

/** How the lines of a PDF stand on its pages. */
export interface PageGrid {
  /** Part of the lines that stand on the commonest grid of their page, 0…1. */
  readonly onGrid: number;
  /** Of the pages with two columns: by how much the lowest lines of the columns differ, in em, at most. */
  readonly mostUneven: number;
  /** Columns whose last line ends with a hyphen. */
  readonly hyphenFeet: number;
}

/** How far a line may be from the grid, in em: half a point of 9.4. */
const near = 0.053;

/** Looks at lines as they were read; `leading` in em. */
export function gridOf(lines: readonly PageLine[], leading: number): PageGrid {
  let onGrid = 0;
  let mostUneven = 0;
  let hyphenFeet = 0;
  const pages = Map.groupBy(lines, ({ page }) => page);
  for (const page of pages.values()) {
    const phase = commonest(page.map(({ y }) => Math.round((y % leading) * 50) / 50))[0] ?? 0;
    onGrid += page.filter(({ y }) => Math.abs(((y - phase + leading * 1.5) % leading) - leading / 2) < near).length;
    const columns = [...Map.groupBy(page, ({ column }) => column).values()];
    const feet = columns.map((column) => column.reduce((lowest, line) => (line.y > lowest.y ? line : lowest)));
    mostUneven = Math.max(mostUneven, ...feet.map(({ y }) => Math.max(...feet.map((other) => other.y)) - y));
    hyphenFeet += feet.filter(({ text, isFull }) => isFull && /[-\u2010]$/.test(text)).length;
  }
  return { onGrid: onGrid / Math.max(1, lines.length), mostUneven, hyphenFeet };
}
