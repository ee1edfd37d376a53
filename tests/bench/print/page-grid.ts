import type { PageLine } from './page-lines.ts';
import { commonest } from './page-lines.ts';

/** How the lines of a PDF stand on its pages. */
export interface PageGrid {
  /** Part of the lines that stand on the commonest grid of their page, 0…1. */
  readonly onGrid: number;
  /** By how much the columns of a page end one above the other, in parts of a line, at most; pages where one does not end with running text are left out. */
  readonly mostUneven: number;
  /** Columns whose last line ends with a hyphen. */
  readonly hyphenFeet: number;
}

/** How far a line may be from the grid, in parts of a line: half a point of 12.75. */
const near = 0.04;
/** Columns that differ by more end with something else than text. */
const sameFoot = 1.5;

/** Looks at lines as they were read. */
export function gridOf(lines: readonly PageLine[]): PageGrid {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && before.page === line.page && before.column === line.column ? Math.round((line.y - before.y) * 100) / 100 : [];
  });
  const leading = commonest(steps)[0] ?? 1;
  let onGrid = 0;
  let mostUneven = 0;
  let hyphenFeet = 0;
  for (const page of Map.groupBy(lines, (line) => line.page).values()) {
    const places = page.map(({ y }) => (y / leading) % 1);
    const phase = commonest(places.map((place) => Math.round(place * 50) / 50))[0] ?? 0;
    onGrid += places.filter((place) => Math.abs(((place - phase + 1.5) % 1) - 0.5) < near).length;
    const columns = [...Map.groupBy(page, ({ column }) => column).values()];
    const feet = columns.flatMap((column) => column.at(-1) ?? []);
    const lowest = Math.max(...feet.map(({ y }) => y));
    for (const { y } of feet) if (lowest - y < sameFoot * leading) mostUneven = Math.max(mostUneven, (lowest - y) / leading);
    hyphenFeet += feet.filter(({ text, isFull }) => isFull && /[-\u2010\u00AD]$/.test(text)).length;
  }
  return { onGrid: onGrid / Math.max(1, lines.length), mostUneven, hyphenFeet };
}
