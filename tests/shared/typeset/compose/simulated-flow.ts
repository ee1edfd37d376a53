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

interface LooseParagraph {
  readonly lines: number;
  /** Lines, counted from 1, that end with a hyphen. */
  readonly hyphens: readonly number[];
  /** The line of each mark, by note. */
  readonly marks: ReadonlyMap<number, number>;
  /** By how many lines the marks move when the paragraph is set anew. */
  readonly shift: number;
}

/** A paragraph that can be set in any lines: its marks then stand elsewhere, and the line that shall be whole ends without a hyphen. */
export function looseParagraphOf({ lines, hyphens, marks, shift }: LooseParagraph): FlowBlock {
  const piecesOf = (count: number, whole: number | null, moved: number): Piece[] =>
    Array.from({ length: count }, (_, index): Piece => {
      const isKept = count > 1 && (index === 0 || index === count - 2);
      const end = isKept ? 'never' : index < count - 1 && hyphens.includes(index + 1) && whole !== index + 1 ? 'hyphen' : 'free';
      const notes = [...marks].filter(([, line]) => Math.min(count, Math.max(1, line + moved)) === index + 1).map(([note]) => note);
      return { height: magazineArea.grid, end, notes };
    });
  return {
    ...plain,
    isOnGrid: true,
    pieces: piecesOf(lines, null, 0),
    reset: (wish) => (wish.lines < 1 ? null : piecesOf(wish.lines, wish.whole, shift)),
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
