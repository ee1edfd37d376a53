/** A stretch of a block that is never cut: a line, an item, or all of it. Lengths in px. */
export interface Piece {
  readonly height: number;
  /** What a column that ends behind it would end with: a good line, one with a hyphen, or nothing a column may end with. */
  readonly end: 'free' | 'hyphen' | 'never';
  /** Notes whose marks stand in it, by their index. */
  readonly notes: readonly number[];
}

/** How a paragraph shall be set anew: in how many lines, and which of them (counted from 1) may not end with a hyphen. */
export interface Reset {
  readonly lines: number;
  readonly whole: number | null;
}

/** A block of a flow, measured. Lengths in px. */
export interface FlowBlock {
  readonly place: 'column' | 'span';
  /** Whether its pieces are lines of the grid. Others stand between lines of the grid. */
  readonly isOnGrid: boolean;
  /** The least room above and below; of two neighbours the larger counts, none at the head of a column. */
  readonly before: number;
  readonly after: number;
  /** What its frame takes above and below its pieces. */
  readonly frame: number;
  /** From the baseline of its last line to its lower edge. */
  readonly depth: number;
  readonly pieces: readonly Piece[];
  /** A subhead: no column ends behind it, nor with a single line below it. */
  readonly keepsNext: boolean;
  /** A line that never begins a column. */
  readonly keepsPrevious: boolean;
  /** May stand later than it is told: a picture, a pull quote. */
  readonly isFloat: boolean;
  /** Cut only when it would not fit into an empty column. */
  readonly isWhole: boolean;
  /** Rows that may be added before it. */
  readonly stretch: number;
  /** Sets it anew; null where that cannot be had in good lines. */
  readonly reset: ((wish: Reset) => readonly Piece[] | null) | null;
}

/** The room of each page. */
export interface PageArea {
  readonly columns: number;
  /** From line to line, in px. */
  readonly grid: number;
  /** Lines of the grid. */
  readonly rows: number;
  /** From the baseline of a line of the grid to its lower edge, in px. */
  readonly depth: number;
  /** The heights of the notes, set in the width of a column; by index, in px. */
  readonly notes: readonly number[];
  /** Room above the notes, in px. */
  readonly notesGap: number;
}

/** Part of a block: its pieces from `from` to before `to`. */
export interface Part {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** A part in its place: `column` is null where it goes across, `y` is the upper edge in px from the head of the page. */
export interface PlacedPart extends Part {
  readonly column: number | null;
  readonly y: number;
}

export interface ComposedPage {
  /** In the order in which they are read. */
  readonly parts: readonly PlacedPart[];
  readonly notes: readonly PlacedNote[];
  /** Where the lowest column ends, in rows. */
  readonly filled: number;
  /** Rows that the notes take at the foot. */
  readonly noteRows: number;
  /** Lines by which columns of text end higher than their neighbours. */
  readonly uneven: number;
  /** Columns that end with a hyphen. */
  readonly hyphens: number;
}

export interface PlacedNote {
  readonly note: number;
  readonly column: number;
  readonly y: number;
}

export interface Composition {
  readonly pages: readonly ComposedPage[];
  /** Paragraphs to be set anew, by block. */
  readonly resets: ReadonlyMap<number, Reset>;
}

/** Smaller than any difference that is seen, larger than the steps in which a browser places boxes. In px. */
export const tolerancePx = 0.5;

/** Rows that a height takes. */
export const rowsOf = (height: number, grid: number): number => Math.max(0, Math.ceil((height - tolerancePx) / grid));

/** The height of pieces one below the other. */
export function heightOf(pieces: readonly Piece[], from = 0, to = pieces.length): number {
  let height = 0;
  for (let at = from; at < to; at += 1) height += pieces[at]?.height ?? 0;
  return height;
}
