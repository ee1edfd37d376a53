import { columnBreaks } from './column-breaks.ts';
import { columnWays, piecesWith } from './column-ways.ts';
import type { FilledColumns, Flow, Resets } from './column-ways.ts';
import { farthest } from './column-walk.ts';
import type { Position, Segment } from './column-walk.ts';

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
    .flatMap((found) => columnWays(flow, way, found, rows));
}
