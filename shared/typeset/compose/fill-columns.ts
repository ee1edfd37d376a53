import { columnBreaks } from './column-breaks.ts';
import { farthest } from './column-walk.ts';
import type { ColumnBreak, Position, Segment } from './column-walk.ts';
import { composeCosts } from './compose-costs.ts';
import type { Effort } from './compose-costs.ts';
import type { FlowBlock, PageArea, Part, Piece, Reset } from './flow-block.ts';

export type Resets = ReadonlyMap<number, Reset>;

/** A column as it was filled. */
export interface FilledColumn {
  readonly parts: readonly Part[];
  /** Rows to be added between the parts. */
  readonly stretch: number;
  /** Rows that stay empty at its foot. */
  readonly missing: number;
  /** Whether it may end where it does: with a box, where nothing of the flow follows. */
  readonly isFree: boolean;
}

/** Columns side by side, and where the flow goes on. */
export interface FilledColumns {
  readonly columns: readonly FilledColumn[];
  readonly next: Position;
  readonly resets: Resets;
  readonly notes: readonly number[];
  readonly cost: number;
}

export interface Flow {
  readonly blocks: readonly FlowBlock[];
  readonly area: PageArea;
  readonly effort: Effort;
  /** The last block of running text. */
  readonly lastText: number;
}

/** The pieces of the blocks, those set anew among them. */
export const piecesWith =
  (blocks: readonly FlowBlock[], resets: Resets) =>
  (index: number): readonly Piece[] => {
    const block = blocks[index];
    const reset = resets.get(index);
    return (reset && block?.reset?.(reset)) ?? block?.pieces ?? [];
  };

/** The cheapest ways to fill columns of `rows`, starting at `start`, with the blocks up to before `end`. With `isAll` only those that take them all. */
export function fillColumns(flow: Flow, start: Position, end: number, rows: number, resets: Resets, isAll: boolean): FilledColumns[] {
  let ways: FilledColumns[] = [{ columns: [], next: start, resets, notes: [], cost: 0 }];
  for (let column = 0; column < flow.area.columns; column += 1) {
    const isLast = column === flow.area.columns - 1;
    const further = ways.flatMap((way) => nextColumns(flow, way, end, rows, isAll && isLast));
    ways = cheapest(further, flow.effort.ways);
  }
  return ways;
}

/** The cheapest ways, one for each place where the flow goes on. */
export function cheapest<T extends { readonly next: Position; readonly cost: number }>(ways: readonly T[], most: number): T[] {
  const best = new Map<string, T>();
  for (const way of ways) {
    const key = `${way.next.block}:${way.next.piece}:${way.next.deferred.join(',')}`;
    const known = best.get(key);
    if (!known || way.cost < known.cost) best.set(key, way);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, most);
}

const isComplete = ({ block, deferred }: Position, end: number): boolean => block >= end && deferred.length === 0;

function nextColumns(flow: Flow, way: FilledColumns, end: number, rows: number, isAll: boolean): FilledColumns[] {
  const { blocks, area } = flow;
  const segment: Segment = { blocks, end, piecesOf: piecesWith(blocks, way.resets) };
  const all = columnBreaks(way.next, segment, area, rows);
  const breaks = isAll ? all.filter(({ next }) => isComplete(next, end)) : all;
  const best = Math.min(...breaks.map(({ used }) => Math.abs(rows - used)));
  return breaks
    .filter(({ used }) => Math.abs(rows - used) <= Math.max(best, farthest))
    .flatMap((found) => [...plain(flow, way, found, rows), ...anew(flow, way, found, rows)]);
}

const flawCosts: Readonly<Record<ColumnBreak['flaw'], number>> = {
  none: 0,
  hyphen: composeCosts.hyphen,
  'bare-head': composeCosts.bareHead,
};

/** The column as it comes, rows added where they may be. */
function plain(flow: Flow, way: FilledColumns, found: ColumnBreak, rows: number): FilledColumns[] {
  if (found.used > rows) return [];
  const lacking = rows - found.used;
  const stretch = Math.min(lacking, found.room);
  const missing = lacking - stretch;
  return [extended(flow, way, found, { resets: way.resets, stretch, missing, extra: flawCosts[found.flaw] })];
}

interface Filling {
  readonly resets: Resets;
  readonly stretch: number;
  readonly missing: number;
  readonly extra: number;
}

function extended(
  { blocks, lastText }: Flow,
  way: FilledColumns,
  found: ColumnBreak,
  { resets, stretch, missing, extra }: Filling,
): FilledColumns {
  const waiting = found.next.deferred.length * composeCosts.deferred;
  const last = found.parts.at(-1);
  // On the last page boxes stand behind the text as they come.
  const isFree = blocks[last?.block ?? -1]?.isOnGrid === false && found.next.block > lastText;
  const uneven = missing * (isFree ? composeCosts.boxFoot : composeCosts.uneven);
  return {
    columns: [...way.columns, { parts: found.parts, stretch, missing, isFree }],
    next: found.next,
    resets,
    notes: [...way.notes, ...found.notes],
    cost: way.cost + composeCosts.stretch * stretch ** 2 + uneven + waiting + extra,
  };
}

/** Paragraphs of a column that are tried for a line more or less. */
const mostTried = 3;

/** The same column with one of its paragraphs set anew: in a line more or less, or so that its last line ends without a hyphen. */
function anew(flow: Flow, way: FilledColumns, found: ColumnBreak, rows: number): FilledColumns[] {
  const { blocks } = flow;
  const lacking = rows - found.used;
  const ways: FilledColumns[] = [];
  const offer = (index: number, wish: Reset, extra: number): boolean => {
    const pieces = blocks[index]?.reset?.(wish);
    const last = found.parts.at(-1);
    if (!pieces || pieces.length !== wish.lines || !last) return false;
    const resets = new Map(way.resets).set(index, wish);
    const parts = found.parts.map((part) => (part.block === index && part !== last ? { ...part, to: pieces.length } : part));
    const isCut = last.block === index && found.next.block === index;
    if (isCut && (pieces[last.to - 1]?.end !== 'free' || pieces.length - last.to < 2)) return false;
    if (!isCut && last.block === index) parts[parts.length - 1] = { ...last, to: pieces.length };
    ways.push(extended(flow, way, { ...found, parts }, { resets, stretch: 0, missing: 0, extra }));
    return true;
  };
  if (lacking === 0 && found.flaw === 'hyphen') {
    const last = found.parts.at(-1);
    if (last?.from === 0 && !way.resets.has(last.block)) {
      const lines = blocks[last.block]?.pieces.length ?? 0;
      for (const more of [0, 1, -1])
        if (offer(last.block, { lines: lines + more, whole: last.to }, composeCosts.whole + Math.abs(more) * composeCosts.reset)) break;
    }
  }
  if ((lacking !== 1 && lacking !== -1) || found.flaw !== 'none') return ways;
  const whole = found.parts
    .filter(
      ({ block, from, to }) =>
        from === 0 && to === blocks[block]?.pieces.length && to > 2 && !way.resets.has(block) && blocks[block]?.reset,
    )
    .sort((a, b) => b.to - a.to)
    .slice(0, mostTried);
  for (const { block, to } of whole) if (offer(block, { lines: to + lacking, whole: null }, composeCosts.reset)) break;
  return ways;
}
