import type { Passage } from '#shared/model/reading.ts';

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A line cut where passages begin and end; put together again, the pieces are the line. */
export function markedPieces(text: string, passages: readonly Pick<Passage, 'start' | 'end'>[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}
