import { composeCosts, efforts, mostPages, scantRows } from './compose-costs.ts';
import { piecesWith } from './column-ways.ts';
import { cheapest } from './fill-columns.ts';
import type { Flow, Resets } from './column-ways.ts';
import { fillPage } from './fill-page.ts';
import type { Band, FilledPage } from './fill-page.ts';
import type { Position } from './column-walk.ts';
import { heightOf, tolerancePx } from './flow-block.ts';
import type { ComposedPage, Composition, FlowBlock, PageArea, Part, PlacedPart } from './flow-block.ts';
import { noteColumns } from './note-columns.ts';
import { placeColumn } from './place-column.ts';

/** Pages so far, the last one first. */
interface Way {
  readonly page: FilledPage | null;
  readonly before: Way | null;
  readonly next: Position;
  readonly resets: Resets;
  readonly cost: number;
}

/**
 * Sets blocks onto pages: columns that end on one line, lines on one grid, notes at the foot of the page of their mark.
 * Of the ways that are kept while pages are filled the best of all is taken. Throws where a block fits onto no page.
 */
export function composePages(measured: readonly FlowBlock[], area: PageArea): Composition {
  if (measured.length === 0) return { pages: [], resets: new Map() };
  const blocks = measured.map((block) => fitted(block, area));
  const lastText = blocks.findLastIndex(({ isOnGrid }) => isOnGrid);
  let best: Composition | null = null;
  for (const effort of efforts) {
    if (best && best.pages.length > effort.pages) break;
    const found = search({ blocks, area, effort, lastText });
    if (found && (best === null || faultsOf(found) < faultsOf(best))) best = found;
    if (best && faultsOf(best) === 0) break;
  }
  if (best === null) throw new Error('The blocks fit onto no pages');
  return best;
}

const faultsOf = ({ pages }: Composition): number => pages.reduce((sum, { uneven, hyphens }) => sum + uneven + hyphens, 0);

function search(flow: Flow): Composition | null {
  let open: Way[] = [{ page: null, before: null, next: { block: 0, piece: 0, deferred: [] }, resets: new Map(), cost: 0 }];
  let done: Way | null = null;
  for (let pages = 0; open.length > 0 && pages < mostPages; pages += 1) {
    const further = open.flatMap((way) => nextPages(flow, way));
    for (const way of further) if (isDone(flow, way) && (done === null || way.cost < done.cost)) done = way;
    const least = done?.cost ?? Infinity;
    open = cheapest(
      further.filter((way) => !isDone(flow, way) && way.cost < least),
      flow.effort.ways,
    );
  }
  return done && compositionOf(flow, done);
}

/** A block that is too tall for a column does not wait and is cut; one that need not be cut is not. */
function fitted(block: FlowBlock, area: PageArea): FlowBlock {
  const room = area.rows * area.grid + tolerancePx;
  const fits = block.frame + heightOf(block.pieces) <= room;
  if (!fits) return { ...block, isFloat: false };
  if (!block.isWhole) return block;
  return { ...block, pieces: block.pieces.map((piece) => ({ ...piece, end: 'never' })) };
}

const isDone = ({ blocks }: Flow, { next }: Way): boolean => next.block >= blocks.length && next.deferred.length === 0;

function nextPages(flow: Flow, way: Way): Way[] {
  const { area, effort } = flow;
  const ways: Way[] = [];
  for (let short = 0; short <= effort.short; short += 1) {
    for (const page of fillPage(flow, way.next, way.resets, area.rows - short)) {
      if (page.bands.length === 0) continue;
      const isLast = isDone(flow, { ...way, next: page.next });
      const scant = isLast && way.page !== null && page.filled < scantRows ? composeCosts.scantPage : 0;
      const cost = way.cost + page.cost + composeCosts.page + scant + (isLast ? 0 : short * short * composeCosts.short);
      ways.push({ page, before: way, next: page.next, resets: page.resets, cost });
    }
  }
  return ways;
}

function compositionOf(flow: Flow, last: Way): Composition {
  const pages: FilledPage[] = [];
  for (let way: Way | null = last; way; way = way.before) if (way.page) pages.unshift(way.page);
  return { pages: pages.map((page) => composed(page, flow, last.resets)), resets: last.resets };
}

function composed(page: FilledPage, { blocks, area }: Flow, resets: Resets): ComposedPage {
  const piecesOf = piecesWith(blocks, resets);
  const placed = (band: Band): readonly PlacedPart[] => {
    const top = band.top * area.grid;
    if (band.kind === 'span') return [{ block: band.block, from: 0, to: piecesOf(band.block).length, column: null, y: top }];
    return band.columns.flatMap((filled, column) =>
      placeColumn(filled, band.rows, blocks, piecesOf, area).map((part) => ({ ...part, column, y: top + part.y })),
    );
  };
  // Columns of boxes alone end where their boxes do.
  const columns = page.bands.flatMap((band) =>
    band.kind === 'columns' && band.columns.some(({ parts }) => parts.some(({ block }) => blocks[block]?.isOnGrid)) ? band.columns : [],
  );
  const isHyphen = (part: Part | undefined): boolean =>
    part !== undefined && piecesOf(part.block)[part.to - 1]?.end === 'hyphen' && part.to < piecesOf(part.block).length;
  const notes = noteColumns(page.notes, area);
  const deepest = Math.max(0, ...notes.placed.map(({ note, y }) => y + (area.notes[note] ?? 0)));
  return {
    parts: page.bands.flatMap(placed),
    notes: notes.placed.map((one) => ({ ...one, y: area.rows * area.grid - deepest + one.y })),
    filled: page.filled,
    noteRows: notes.rows,
    uneven: columns.reduce((sum, { missing, isFree }) => sum + (isFree ? 0 : missing), 0),
    hyphens: columns.filter(({ parts }) => isHyphen(parts.at(-1))).length,
  };
}
