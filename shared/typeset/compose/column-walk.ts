import { rowsOf, tolerancePx } from './flow-block.ts';
import type { FlowBlock, PageArea, Part, Piece } from './flow-block.ts';

/** Where a flow goes on: at a piece of a block, and before that with the blocks that had to wait. */
export interface Position {
  readonly block: number;
  readonly piece: number;
  readonly deferred: readonly number[];
}

/** A place where a column may end. */
export interface ColumnBreak {
  readonly next: Position;
  readonly parts: readonly Part[];
  /** Rows that the parts take. */
  readonly used: number;
  /** What is poor about ending here: a hyphen, or a subhead without what it heads. */
  readonly flaw: 'none' | 'hyphen' | 'bare-head';
  /** Rows that may be added between the parts. */
  readonly room: number;
}

/** The blocks to fill columns with, up to before `end`; `piecesOf` knows which paragraphs were set anew. */
export interface Segment {
  readonly blocks: readonly FlowBlock[];
  readonly end: number;
  readonly piecesOf: (block: number) => readonly Piece[];
}

/** A column while it is filled. */
export interface Walk {
  readonly segment: Segment;
  readonly area: PageArea;
  readonly rows: number;
  /** The lower edge of what was placed, in px. */
  cursor: number;
  /** The room that the last block wants below it. */
  lastAfter: number;
  /** Lines still owed to a subhead. */
  owed: number;
  room: number;
  readonly parts: Part[];
  /** Blocks that wait for the next column. */
  readonly deferred: number[];
  /** Pictures and quotes told right below a subhead: they stand behind the first paragraph. */
  held: number[];
  readonly breaks: ColumnBreak[];
}

/** Lines below a subhead that stay with it. */
const linesBelowHead = 2;

/** The upper edge of the next block. */
export function startOf({ parts, cursor, lastAfter, area }: Walk, block: FlowBlock): number {
  if (parts.length === 0) return 0;
  const start = cursor + Math.max(lastAfter, block.before);
  return block.isOnGrid ? rowsOf(start, area.grid) * area.grid : start;
}

/** How far down a block reaches when the column ends with it: its last baseline is the measure. */
export const footOf = ({ area }: Walk, block: FlowBlock, end: number): number => (block.isOnGrid ? end : end - block.depth + area.depth);

/** Whether something that ends there stays within the column. */
export const isWithin = ({ rows, area }: Walk, end: number, extraRows = 0): boolean => end <= (rows + extraRows) * area.grid + tolerancePx;

/** Puts a part into the column. */
export function take(walk: Walk, block: FlowBlock, part: Part, end: number): void {
  if (walk.parts.length > 0) walk.room += block.stretch;
  walk.cursor = end;
  walk.lastAfter = block.after;
  walk.parts.push(part);
  walk.owed = block.keepsNext ? linesBelowHead : block.isOnGrid ? Math.max(0, walk.owed - (part.to - part.from)) : 0;
}

/** Whether a block that is not cut was placed. */
export function placeWhole(walk: Walk, index: number): boolean {
  const block = walk.segment.blocks[index];
  if (!block) return false;
  const pieces = walk.segment.piecesOf(index);
  const end = pieces.reduce((at, piece) => at + piece.height, startOf(walk, block) + block.frame);
  if (!isWithin(walk, footOf(walk, block, end))) return false;
  take(walk, block, { block: index, from: 0, to: pieces.length }, end);
  return true;
}

const waitingIn = ({ deferred, held }: Walk): number[] => [...deferred, ...held];

/** Notes that the column may end behind what was placed last; the flow goes on at `next`. */
export function noteBreak(walk: Walk, next: Omit<Position, 'deferred'>, waiting: readonly number[] = waitingIn(walk)): void {
  const last = walk.segment.blocks[walk.parts.at(-1)?.block ?? -1];
  walk.breaks.push({
    next: { ...next, deferred: waiting },
    parts: [...walk.parts],
    used: rowsOf(last ? footOf(walk, last, walk.cursor) : 0, walk.area.grid),
    flaw: walk.owed > 0 && (waiting.length > 0 || next.block < walk.segment.end) ? 'bare-head' : 'none',
    room: walk.room,
  });
}

/** Rows by which a column may be stretched or left short before it is not looked at. */
export const farthest = 8;

/** Notes that the column may end within a block; far above its foot it had better end with a block. */
export function noteBreakWithin(walk: Walk, block: FlowBlock, part: Part, pieces: readonly Piece[], end: number): void {
  const used = rowsOf(end, walk.area.grid);
  if (used < walk.rows - farthest) return;
  walk.breaks.push({
    next: { block: part.block, piece: part.to, deferred: waitingIn(walk) },
    parts: [...walk.parts, part],
    used,
    flaw: pieces[part.to - 1]?.end === 'hyphen' ? 'hyphen' : 'none',
    room: walk.room + (walk.parts.length > 0 ? block.stretch : 0),
  });
}
