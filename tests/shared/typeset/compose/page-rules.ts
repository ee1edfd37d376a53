import type { Composition, FlowBlock, PageArea, PlacedPart } from '#shared/typeset/compose/flow-block.ts';
import { piecesWith } from '#shared/typeset/compose/column-ways.ts';

/** What composed pages do that they should not, in words; and how often. */
export interface Breaches {
  readonly breaches: readonly string[];
  /** Columns that end with a hyphen. */
  readonly hyphens: number;
  /** Lines by which columns end above their neighbours. */
  readonly uneven: number;
  readonly columns: number;
}

/** Looks through the pages of a flow. */
export function breachesOf(blocks: readonly FlowBlock[], area: PageArea, { pages, resets }: Composition): Breaches {
  const breaches: string[] = [];
  const piecesOf = piecesWith(blocks, resets);
  const heightOf = ({ block, from, to }: PlacedPart): number =>
    (blocks[block]?.frame ?? 0) +
    piecesOf(block)
      .slice(from, to)
      .reduce((sum, { height }) => sum + height, 0);
  const next = blocks.map(() => 0);
  let hyphens = 0;
  let columns = 0;
  for (const [number, page] of pages.entries()) {
    const say = (text: string): void => void breaches.push(`page ${number + 1}: ${text}`);
    const notes = page.parts.flatMap(({ block, from, to }) =>
      piecesOf(block)
        .slice(from, to)
        .flatMap((piece) => piece.notes),
    );
    if ([...new Set(notes)].sort((a, b) => a - b).join() !== page.notes.map(({ note }) => note).join()) say('has other notes than marks');
    const top = Math.min(area.rows * area.grid, ...page.notes.map(({ y }) => y));
    for (const part of page.parts) {
      if (next[part.block] !== part.from) say(`block ${part.block} goes on at ${part.from} instead of ${next[part.block]}`);
      next[part.block] = part.to;
      const bottom = part.y + heightOf(part);
      if (part.y < -0.5 || bottom > top + 0.5 + area.grid) say(`block ${part.block} stands at ${part.y} to ${bottom}`);
      if (blocks[part.block]?.isOnGrid && Math.abs(part.y / area.grid - Math.round(part.y / area.grid)) > 0.03)
        say(`block ${part.block} is off the grid`);
    }
    for (const column of columnsOf(page.parts)) {
      columns += 1;
      for (const [index, part] of column.entries()) {
        const above = column[index - 1];
        if (above && above.y + heightOf(above) > part.y + 0.5) say(`blocks ${above.block} and ${part.block} overlap`);
        const total = piecesOf(part.block).length;
        const isText = blocks[part.block]?.isOnGrid === true;
        if (isText && part.from > 0 && part.to - part.from < 2) say(`widow of block ${part.block}`);
        if (isText && part.to < total && part.to - part.from < 2) say(`orphan of block ${part.block}`);
        if (part.to < total && index < column.length - 1) say(`block ${part.block} is cut within a column`);
      }
      const last = column.at(-1);
      if (!last) continue;
      const below = blocks[last.block + 1];
      // A picture that has to wait may leave the subhead above it behind, where no text follows; subheads alone have nothing to stay with.
      if (blocks[last.block]?.keepsNext && below?.place === 'column' && !below.isFloat && !below.keepsNext)
        say(`subhead ${last.block} ends a column`);
      if (last.to < piecesOf(last.block).length && piecesOf(last.block)[last.to - 1]?.end === 'hyphen') hyphens += 1;
    }
  }
  const placed = pages.flatMap(({ notes }) => notes.map(({ note }) => note)).sort((a, b) => a - b);
  if (placed.join() !== [...area.notes.keys()].join()) breaches.push(`notes ${placed.join()} stand on the pages`);
  for (const [block, to] of next.entries()) if (to !== piecesOf(block).length) breaches.push(`block ${block} ends at ${to}`);
  return { breaches, hyphens, columns, uneven: pages.reduce((sum, { uneven }) => sum + uneven, 0) };
}

/** The columns of a page, band by band: runs of parts that stand in one. */
function columnsOf(parts: readonly PlacedPart[]): PlacedPart[][] {
  const columns: PlacedPart[][] = [];
  let before: number | null = null;
  for (const part of parts) {
    if (part.column !== null && part.column === before) columns.at(-1)?.push(part);
    else if (part.column !== null) columns.push([part]);
    before = part.column;
  }
  return columns;
}
