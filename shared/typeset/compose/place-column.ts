import { heightOf, rowsOf } from './flow-block.ts';
import type { FlowBlock, PageArea, Part, Piece } from './flow-block.ts';
import type { FilledColumn } from './column-ways.ts';

interface Slot {
  readonly part: Part;
  readonly isOnGrid: boolean;
  readonly height: number;
  readonly depth: number;
  readonly stretch: number;
  /** The least room above it. */
  readonly gap: number;
  y: number;
}

/**
 * The upper edges of the parts of a column, in px below its head. Lines stand on the grid; what stands between them gets the same room above and below;
 * rows to be added are spread over the places where room may grow.
 */
export function placeColumn(
  { parts, stretch, missing }: FilledColumn,
  rows: number,
  blocks: readonly FlowBlock[],
  piecesOf: (block: number) => readonly Piece[],
  area: PageArea,
): readonly (Part & { readonly y: number })[] {
  const slots = slotsOf(parts, blocks, piecesOf);
  const added = spread(slots, stretch);
  let cursor = 0;
  for (const [index, slot] of slots.entries()) {
    const start = index === 0 ? 0 : cursor + slot.gap + (added[index] ?? 0) * area.grid;
    slot.y = slot.isOnGrid ? rowsOf(start, area.grid) * area.grid : start;
    cursor = slot.y + slot.height;
  }
  settle(slots, (rows - missing) * area.grid, area);
  return slots.map(({ part, y }) => ({ ...part, y }));
}

function slotsOf(parts: readonly Part[], blocks: readonly FlowBlock[], piecesOf: (block: number) => readonly Piece[]): Slot[] {
  return parts.flatMap((part, index) => {
    const block = blocks[part.block];
    if (!block) return [];
    const above = blocks[parts[index - 1]?.block ?? -1];
    return {
      part,
      isOnGrid: block.isOnGrid,
      height: block.frame + heightOf(piecesOf(part.block), part.from, part.to),
      depth: block.depth,
      stretch: index === 0 ? 0 : block.stretch,
      gap: Math.max(above?.after ?? 0, block.before),
      y: 0,
    };
  });
}

/** How many of the rows to be added go above each slot: one everywhere before a second one anywhere. */
function spread(slots: readonly Slot[], rows: number): number[] {
  const added = slots.map(() => 0);
  let left = rows;
  for (let round = 1; left > 0; round += 1) {
    const before = left;
    for (const [index, { stretch }] of slots.entries()) {
      if (left === 0 || stretch < round) continue;
      added[index] = (added[index] ?? 0) + 1;
      left -= 1;
    }
    if (left === before) break;
  }
  return added;
}

/** Moves runs of what is not on the grid down into the middle of their room; at the foot of the column the last baseline is on the grid. */
function settle(slots: readonly Slot[], foot: number, area: PageArea): void {
  for (let from = 0; from < slots.length;) {
    if (slots[from]?.isOnGrid) {
      from += 1;
      continue;
    }
    let to = from;
    while (to < slots.length && slots[to]?.isOnGrid === false) to += 1;
    const last = slots[to - 1];
    const below = slots[to];
    if (last) {
      const end = below ? below.y - below.gap : foot - area.depth + last.depth;
      // At the head of a column the first stays there; at its foot the last goes down to it.
      const gaps = to - from + (from > 0 ? 1 : 0) - (below ? 0 : 1);
      const slack = end - (last.y + last.height);
      let gap = from > 0 ? 1 : 0;
      for (const slot of slots.slice(from, to)) {
        if (gaps > 0) slot.y += (slack * gap) / gaps;
        gap += 1;
      }
    }
    from = to;
  }
}
