import type { FlowBlock, PageArea, Piece } from '#shared/typeset/compose/flow-block.ts';
import { linePieces } from '#shared/typeset/compose/line-pieces.ts';
import { totalFit, wishedFit } from '#shared/typeset/total-fit.ts';
import type { SetLine } from '#shared/typeset/total-fit.ts';
import { measureText, simulatedEm } from '../set-text.ts';

/** A page of a magazine in numbers: two columns, 17 px from line to line, 56 lines. */
export const magazineArea: PageArea = { columns: 2, grid: 17, rows: 56, depth: 5, notes: [], notesGap: 17 };
const columnWidth = 25.3 * simulatedEm;

const plain: Omit<FlowBlock, 'isOnGrid' | 'pieces'> = {
  place: 'column',
  before: 0,
  after: 0,
  frame: 0,
  depth: 5,
  keepsNext: false,
  keepsPrevious: false,
  isFloat: false,
  isWhole: false,
  stretch: 0,
  reset: null,
};

/** A paragraph in lines reckoned with letters of fixed widths; it can be set anew. `notes` stand in its last line. */
export function paragraphOf(text: string, notes: readonly number[] = []): FlowBlock {
  const { measured } = measureText(text);
  const measure = { width: columnWidth, indent: 0, em: simulatedEm, isJustified: true };
  const piecesOf = (lines: readonly SetLine[]): Piece[] =>
    linePieces([{ lines, measured, notes: new Map([[lines.length - 1, notes]]) }], magazineArea.grid);
  const known = new Map<string, readonly Piece[] | null>();
  return {
    ...plain,
    isOnGrid: true,
    pieces: piecesOf(totalFit(measured, measure)),
    reset: (wish) => {
      const key = `${wish.lines}:${wish.whole}`;
      const seen = known.get(key);
      if (seen !== undefined) return seen;
      const lines = wishedFit(measured, measure, wish);
      const pieces = lines && piecesOf(lines);
      known.set(key, pieces);
      return pieces;
    },
  };
}

/** A block of one piece, so many px high. */
const boxOf = (height: number, more: Partial<FlowBlock>): FlowBlock => ({
  ...plain,
  isOnGrid: false,
  before: 12,
  after: 12,
  stretch: 2,
  pieces: [{ height, end: 'free', notes: [] }],
  ...more,
});

export const headOf = (lines = 1): FlowBlock => boxOf(17 * lines, { before: 17, after: 0, keepsNext: true });
export const pictureOf = (height: number): FlowBlock => boxOf(height, { isFloat: true, isWhole: true });
export const spanOf = (height: number): FlowBlock => boxOf(height, { place: 'span', stretch: 0 });
/** A box with so many entries of a height each. */
export const entriesOf = (count: number, height: number): FlowBlock =>
  boxOf(0, { isWhole: true, isFloat: true, frame: 14, pieces: Array.from({ length: count }, () => ({ height, end: 'free', notes: [] })) });

/** Items of a list, on the grid, ragged. */
export function listOf(items: readonly string[]): FlowBlock {
  const measure = { width: columnWidth - 15, indent: 0, em: simulatedEm, isJustified: false };
  const paragraphs = items.map((text) => {
    const { measured } = measureText(text);
    return { lines: totalFit(measured, measure), measured, notes: new Map<number, readonly number[]>() };
  });
  return { ...plain, isOnGrid: true, before: 8, after: 8, stretch: 2, pieces: linePieces(paragraphs, magazineArea.grid) };
}
