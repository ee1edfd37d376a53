/** A piece of text in one font on one baseline, in points from the top left of the upright page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly url: string | null;
  /** White space stood before it in the file. */
  readonly spaceBefore: boolean;
  /** The marked content it belongs to. */
  readonly content: string | null;
  /** The file itself says: not part of the text. */
  readonly artifact: boolean;
  /** Stands across the reading direction, as watermarks and names of photographers do. */
  readonly turned: boolean;
}

export interface PageRuns {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
}

export const rightOf = (run: Pick<Run, 'x' | 'width'>): number => run.x + run.width;

/** The value in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
