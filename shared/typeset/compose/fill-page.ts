import { composeCosts } from './compose-costs.ts';
import { heightOf, rowsOf } from './flow-block.ts';
import { piecesWith } from './column-ways.ts';
import { cheapest, fillColumns } from './fill-columns.ts';
import type { FilledColumn, FilledColumns, Flow, Resets } from './column-ways.ts';
import type { Position } from './column-walk.ts';
import { noteColumns } from './note-columns.ts';

/** A strip of a page: a block across it, or columns. `top` in rows. */
export type Band =
  | { readonly kind: 'span'; readonly top: number; readonly rows: number; readonly block: number }
  | { readonly kind: 'columns'; readonly top: number; readonly rows: number; readonly columns: readonly FilledColumn[] };

/** A page as it was filled so far. */
export interface FilledPage {
  readonly bands: readonly Band[];
  readonly next: Position;
  readonly resets: Resets;
  readonly notes: readonly number[];
  readonly filled: number;
  readonly cost: number;
}

interface Strip extends FilledPage {
  /** Nothing more goes onto the page. */
  readonly isFull: boolean;
}

/** How often the room of the notes is tried: it only grows. */
const mostAttempts = 8;

/** Ways to fill a page of `rows`: the room of the notes is found by trying. */
export function fillPage(flow: Flow, start: Position, resets: Resets, rows: number): FilledPage[] {
  const { area } = flow;
  let reserved = 0;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const ways = fillStrips(flow, start, resets, rows - reserved);
    const needed = ways.map((way) => noteColumns(way.notes, area).rows);
    const fitting = ways.filter((_, index) => (needed[index] ?? 0) <= reserved);
    if (fitting.length > 0) return fitting;
    const least = Math.min(...needed);
    if (ways.length === 0 || least <= reserved) return [];
    reserved = least;
  }
  return [];
}

/** Rows that must be left below a head that goes across. */
const rowsBelowHead = 3;

function fillStrips(flow: Flow, start: Position, resets: Resets, rows: number): FilledPage[] {
  const { blocks } = flow;
  let open: Strip[] = [{ bands: [], next: start, resets, notes: [], filled: 0, cost: 0, isFull: rows <= 0 }];
  const done: Strip[] = [];
  while (open.length > 0) {
    const further = open.flatMap((strip) => nextStrips(flow, strip, rows));
    done.push(...further.filter(({ isFull, next }) => isFull || (next.block >= blocks.length && next.deferred.length === 0)));
    open = cheapest(
      further.filter((strip) => !done.includes(strip)),
      flow.effort.ways,
    );
  }
  return cheapest(done, flow.effort.ways);
}

function nextStrips(flow: Flow, strip: Strip, rows: number): Strip[] {
  const { blocks } = flow;
  const block = blocks[strip.next.block];
  if (strip.next.deferred.length === 0 && block?.place === 'span') return [spanStrip(flow, strip, rows)];
  return columnStrips(flow, strip, rows);
}

/** A block across all columns, or the page's end where it does not fit. */
function spanStrip({ blocks, area }: Flow, strip: Strip, rows: number): Strip {
  const index = strip.next.block;
  const block = blocks[index];
  if (!block) return { ...strip, isFull: true };
  const top = strip.filled + (strip.filled > 0 ? rowsOf(block.before, area.grid) : 0);
  const pieces = piecesWith(blocks, strip.resets)(index);
  const isLast = index === blocks.length - 1;
  const height = rowsOf(block.frame + heightOf(pieces) + (isLast ? area.depth - block.depth : block.after), area.grid);
  if (top + height + (block.keepsNext ? rowsBelowHead : 0) > rows) return { ...strip, isFull: true };
  return {
    ...strip,
    bands: [...strip.bands, { kind: 'span', top, rows: height, block: index }],
    next: { block: index + 1, piece: 0, deferred: [] },
    notes: [...strip.notes, ...pieces.flatMap(({ notes }) => notes)],
    filled: top + height,
  };
}

/** Heights that are tried for columns that end on this page; more while all have a fault. */
const balancedTried = 4;
const mostTried = 16;

/** Columns down to the foot of the page; or, where all blocks before the next one across fit, columns of equal length. */
function columnStrips(flow: Flow, strip: Strip, rows: number): Strip[] {
  const { blocks } = flow;
  const across = blocks.findIndex((block, index) => index >= strip.next.block && block.place === 'span');
  const end = across < 0 ? blocks.length : across;
  const top = strip.filled;
  const room = rows - top;
  if (room < rowsBelowHead) return [{ ...strip, isFull: true }];
  const balanced = balancedColumns(flow, strip, end, room);
  const found =
    balanced.length > 0
      ? balanced
      : fillColumns(flow, strip.next, end, room, strip.resets, false).map((columns) => ({ columns, rows: room }));
  return found.map(({ columns, rows: height }): Strip => {
    const isEmpty = columns.columns.every(({ parts }) => parts.length === 0);
    return {
      bands: isEmpty ? strip.bands : [...strip.bands, { kind: 'columns', top, rows: height, columns: columns.columns }],
      next: columns.next,
      resets: columns.resets,
      notes: [...strip.notes, ...columns.notes],
      filled: isEmpty ? strip.filled : top + height,
      cost: strip.cost + columns.cost,
      isFull: balanced.length === 0,
    };
  });
}

interface BalancedColumns {
  readonly columns: FilledColumns;
  readonly rows: number;
}

/** The best columns that hold all blocks up to before `end`, as low as they can be. */
function balancedColumns(flow: Flow, strip: Strip, end: number, room: number): BalancedColumns[] {
  const { blocks, area } = flow;
  const piecesOf = piecesWith(blocks, strip.resets);
  let height = 0;
  for (const index of strip.next.deferred) height += heightOf(piecesOf(index));
  for (let index = strip.next.block; index < end; index += 1)
    height += heightOf(piecesOf(index), index === strip.next.block ? strip.next.piece : 0);
  const found: BalancedColumns[] = [];
  let tried = 0;
  for (let rows = Math.max(1, rowsOf(height, area.grid * area.columns)); rows <= room && tried < mostTried; rows += 1) {
    if (tried >= balancedTried && found.some(({ columns }) => columns.cost < composeCosts.hyphen)) break;
    const ways = fillColumns(flow, strip.next, end, rows, strip.resets, true);
    if (ways.length > 0) tried += 1;
    for (const columns of ways) found.push({ columns: { ...columns, cost: columns.cost + tried * composeCosts.short }, rows });
  }
  return found.sort((a, b) => a.columns.cost - b.columns.cost).slice(0, 1);
}
