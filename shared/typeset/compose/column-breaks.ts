import { footOf, isWithin, noteBreak, noteBreakWithin, placeWhole, startOf, take } from './column-walk.ts';
import type { ColumnBreak, Position, Segment, Walk } from './column-walk.ts';
import type { FlowBlock, PageArea } from './flow-block.ts';

/** Rows below the foot that paragraphs set shorter may win. */
const rowsTooFar = 2;
/** A part of a paragraph is never shorter. */
const leastLines = 2;

/**
 * All places where a column of `rows` that begins at `start` may end, also those a row or two below its foot, the last ones first.
 * A picture that does not fit waits for the next column, and the text goes on.
 */
export function columnBreaks(start: Position, segment: Segment, area: PageArea, rows: number): ColumnBreak[] {
  const empty = { cursor: 0, lastAfter: 0, owed: 0, room: 0, parts: [], deferred: [], held: [], breaks: [] };
  const walk: Walk = { segment, area, rows, ...empty };
  noteBreak(walk, start, start.deferred);
  const waiting = [...start.deferred];
  for (let block = waiting[0]; block !== undefined && placeWhole(walk, block); block = waiting[0]) {
    waiting.shift();
    noteBreak(walk, start, [...waiting]);
  }
  // What does not fit even at the head of the column waits on, and the text goes on without it.
  walk.deferred.push(...waiting);
  for (let block = start.block; block < segment.end; block += 1)
    if (!placeBlock(walk, block, block === start.block ? start.piece : 0)) {
      // Nothing but subheads fits, one after the other.
      if (walk.breaks.length === 1 && walk.parts.length > 0) noteBreak(walk, { block, piece: 0 });
      break;
    }
  return walk.breaks.reverse();
}

/** Places a block as far as it fits and notes where the column may end in it; whether the column goes on behind it. */
function placeBlock(walk: Walk, index: number, from: number): boolean {
  const block = walk.segment.blocks[index];
  if (!block) return false;
  if (block.isFloat && from === 0) {
    if (walk.owed > 0) walk.held.push(index);
    else placeFloat(walk, index);
    if (index + 1 >= walk.segment.end) releaseHeld(walk);
    noteEnd(walk, index);
    return true;
  }
  const isPlaced = placeLines(walk, block, index, from);
  if (!isPlaced) return false;
  if (walk.owed === 0) releaseHeld(walk);
  noteEnd(walk, index);
  return true;
}

function placeFloat(walk: Walk, index: number): void {
  if (!placeWhole(walk, index)) walk.deferred.push(index);
}

/** What was held below a subhead has its first paragraph above it now. */
function releaseHeld(walk: Walk): void {
  const { held } = walk;
  walk.held = [];
  for (const index of held) placeFloat(walk, index);
}

/** Whether all of a block was placed. */
function placeLines(walk: Walk, block: FlowBlock, index: number, from: number): boolean {
  const pieces = walk.segment.piecesOf(index);
  const start = startOf(walk, block);
  let end = start + block.frame;
  let to = from;
  for (; to < pieces.length; to += 1) {
    const piece = pieces[to];
    if (piece === undefined) return false;
    const isLast = to === pieces.length - 1;
    // Lines may reach too far: paragraphs set shorter may win the rows.
    if (!isWithin(walk, isLast ? footOf(walk, block, end + piece.height) : end + piece.height, block.isOnGrid ? rowsTooFar : 0))
      return false;
    end += piece.height;
    const lines = to + 1 - from;
    const isLong = !block.isOnGrid || (lines >= leastLines && walk.owed <= lines);
    if (!isLast && piece.end !== 'never' && isLong) noteBreakWithin(walk, block, { block: index, from, to: to + 1 }, pieces, end);
  }
  take(walk, block, { block: index, from, to }, end);
  return true;
}

/** Notes that the column may end behind a block. */
function noteEnd(walk: Walk, index: number): void {
  const isEnd = index + 1 >= walk.segment.end;
  const follower = walk.segment.blocks[index + 1];
  if (isEnd || (walk.owed === 0 && !follower?.keepsPrevious)) noteBreak(walk, { block: index + 1, piece: 0 });
}
