import { rowsOf } from './flow-block.ts';
import type { PageArea, PlacedNote } from './flow-block.ts';

/**
 * Notes stand at the foot of the page over the whole width, in its columns, and not under the column of their mark: so all columns of text end
 * on one line, and the notes of a page are found in one place. They are read column by column.
 */
export function noteColumns(notes: readonly number[], area: PageArea): { readonly rows: number; readonly placed: readonly PlacedNote[] } {
  const single = [...new Set(notes)].sort((a, b) => a - b);
  if (single.length === 0) return { rows: 0, placed: [] };
  const heights = single.map((note) => area.notes[note] ?? 0);
  const height = lowestHeight(heights, area.columns);
  const placed: PlacedNote[] = [];
  let column = 0;
  let y = 0;
  for (const [index, note] of single.entries()) {
    const own = heights[index] ?? 0;
    if (y > 0 && y + own > height && column < area.columns - 1) {
      column += 1;
      y = 0;
    }
    placed.push({ note, column, y });
    y += own;
  }
  return { rows: rowsOf(height + area.notesGap, area.grid), placed };
}

/** The least height of columns that hold blocks of these heights in order. */
function lowestHeight(heights: readonly number[], columns: number): number {
  const total = heights.reduce((sum, one) => sum + one, 0);
  let low = Math.max(...heights, total / columns);
  for (;;) {
    let used = 1;
    let y = 0;
    let next = Infinity;
    for (const one of heights) {
      if (y > 0 && y + one > low) {
        next = Math.min(next, y + one);
        used += 1;
        y = 0;
      }
      y += one;
    }
    if (used <= columns) return low;
    low = next;
  }
}
