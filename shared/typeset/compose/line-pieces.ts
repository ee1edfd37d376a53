import { endsInHyphen } from '../break-places.ts';
import type { MeasuredPlace, SetLine } from '../total-fit.ts';
import type { Piece } from './flow-block.ts';

/** A paragraph in lines, with the places they end at and the notes whose marks stand in them, by line. */
export interface LinedParagraph {
  readonly lines: readonly SetLine[];
  readonly measured: readonly MeasuredPlace[];
  readonly notes: ReadonlyMap<number, readonly number[]>;
}

const isHyphen = (kind: MeasuredPlace['kind'] | undefined): boolean => kind !== undefined && kind !== 'end' && endsInHyphen({ kind });

/** The lines of a block as pieces: no column ends with the first line of a paragraph or an item, or begins with the last one. */
export function linePieces(paragraphs: readonly LinedParagraph[], height: number): Piece[] {
  const pieces = paragraphs.flatMap(({ lines, measured, notes }) =>
    lines.map(({ place }, line): Piece => {
      const isKept = lines.length > 1 && (line === 0 || line === lines.length - 2);
      const end = isKept ? 'never' : isHyphen(measured[place]?.kind) ? 'hyphen' : 'free';
      return { height, end, notes: notes.get(line) ?? [] };
    }),
  );
  return pieces.map((piece, index) => (index === pieces.length - 2 ? { ...piece, end: 'never' } : piece));
}
