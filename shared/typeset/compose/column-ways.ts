import { composeCosts } from './compose-costs.ts';
import type { Effort } from './compose-costs.ts';
import type { ColumnBreak, Position } from './column-walk.ts';
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
  const piecesOf = piecesWith(blocks, resets);
  // On the last page boxes stand behind the text as they come.
  const isFree = blocks[last?.block ?? -1]?.isOnGrid === false && found.next.block > lastText;
  const uneven = missing * (isFree ? composeCosts.boxFoot : composeCosts.uneven);
  return {
    columns: [...way.columns, { parts: found.parts, stretch, missing, isFree }],
    next: found.next,
    resets,
    notes: [
      ...way.notes,
      ...found.parts.flatMap(({ block, from, to }) =>
        piecesOf(block)
          .slice(from, to)
          .flatMap((piece) => piece.notes),
      ),
    ],
    cost: way.cost + composeCosts.stretch * stretch ** 2 + uneven + waiting + extra,
  };
}

const flawCosts: Readonly<Record<ColumnBreak['flaw'], number>> = {
  none: 0,
  hyphen: composeCosts.hyphen,
  'bare-head': composeCosts.bareHead,
};

/** The ways to end a column of `rows` at a place: as it comes, with rows added where they may be, or with paragraphs set anew. */
export const columnWays = (flow: Flow, way: FilledColumns, found: ColumnBreak, rows: number): FilledColumns[] => [
  ...plain(flow, way, found, rows),
  ...withWholeFoot(flow, way, found, rows),
  ...withOtherLines(flow, way, found, rows),
];

function plain(flow: Flow, way: FilledColumns, found: ColumnBreak, rows: number): FilledColumns[] {
  if (found.used > rows) return [];
  const lacking = rows - found.used;
  const stretch = Math.min(lacking, found.room);
  const missing = lacking - stretch;
  return [extended(flow, way, found, { resets: way.resets, stretch, missing, extra: flawCosts[found.flaw] })];
}

/** The paragraph that the column ends in set anew, so that its line there ends without a hyphen. */
function withWholeFoot(flow: Flow, way: FilledColumns, found: ColumnBreak, rows: number): FilledColumns[] {
  const last = found.parts.at(-1);
  const stretch = rows - found.used;
  if (found.flaw !== 'hyphen' || last?.from !== 0 || stretch < 0 || stretch > found.room || way.resets.has(last.block)) return [];
  const block = flow.blocks[last.block];
  for (const more of [0, 1, -1]) {
    const wish = { lines: (block?.pieces.length ?? 0) + more, whole: last.to };
    const pieces = block?.reset?.(wish);
    if (pieces?.[last.to - 1]?.end !== 'free') continue;
    const extra = composeCosts.whole + Math.abs(more) * composeCosts.reset;
    return [extended(flow, way, found, { resets: new Map(way.resets).set(last.block, wish), stretch, missing: 0, extra })];
  }
  return [];
}

/** Paragraphs of a column that are tried for a line more or less, and how many of them may be set so. */
const mostTried = 5;
const mostReset = 2;

/** Whole paragraphs of the column in a line more or less each, rows added for the rest. */
function withOtherLines(flow: Flow, way: FilledColumns, found: ColumnBreak, rows: number): FilledColumns[] {
  const lacking = rows - found.used;
  if (lacking === 0 || lacking < -mostReset || lacking > mostReset + found.room || found.flaw !== 'none') return [];
  const step = Math.sign(lacking);
  const whole = found.parts
    .filter(({ block, from, to }) => from === 0 && to === flow.blocks[block]?.pieces.length && to > 2 && !way.resets.has(block))
    .sort((a, b) => b.to - a.to)
    .slice(0, mostTried);
  const resets = new Map(way.resets);
  const ways: FilledColumns[] = [];
  let set = 0;
  for (const { block, to } of whole) {
    const wish: Reset = { lines: to + step, whole: null };
    if (flow.blocks[block]?.reset?.(wish)?.length !== wish.lines) continue;
    resets.set(block, wish);
    set += 1;
    const stretch = lacking - step * set;
    if (stretch >= 0 && stretch <= found.room) {
      const parts = found.parts.map((part) => ({
        ...part,
        to: part.from === 0 && resets.has(part.block) && !way.resets.has(part.block) ? (resets.get(part.block)?.lines ?? part.to) : part.to,
      }));
      ways.push(
        extended(flow, way, { ...found, parts }, { resets: new Map(resets), stretch, missing: 0, extra: composeCosts.reset * set * set }),
      );
    }
    if (set === mostReset) break;
  }
  return ways;
}
