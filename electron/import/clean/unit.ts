import type { Mark, Passage, SourceLine } from '#shared/model/reading.ts';
import { append } from '../append.ts';

/**
 * A piece of text and where it stands. `source`: as it stands there. `mended`: a word put together again, whose place belongs to
 * the removal that lists it. `glue`: the space that stands for a line break or a run of blanks.
 */
export type Piece =
  | { readonly kind: 'source'; readonly text: string; readonly line: number; readonly start: number; readonly end: number }
  | { readonly kind: 'mended'; readonly text: string; readonly line: number }
  | { readonly kind: 'glue'; readonly text: string };

/** One paragraph-like unit of the source on its way to a record: lines joined, broken words mended. */
export interface Unit {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly kind: SourceLine['kind'];
  readonly level: number;
  readonly ordered: boolean;
  readonly region: SourceLine['region'];
  readonly blankBefore: boolean;
  /** First and last line of the source. */
  readonly line: number;
  readonly lastLine: number;
  /** A „mehr …“ stood behind it: it ends a teaser. */
  readonly endsTeaser: boolean;
}

/** Text of pieces: the one place where text comes from passages, so that the two cannot drift apart. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

/** Places of pieces; neighbours on one line become one passage. */
export function passagesOf(pieces: readonly Piece[]): Passage[] {
  const passages: Passage[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'source' || piece.start === piece.end) continue;
    const last = passages.at(-1);
    if (last && last.line === piece.line && last.end === piece.start) last.end = piece.end;
    else passages.push({ line: piece.line, start: piece.start, end: piece.end });
  }
  return passages;
}

/** Marks of the source lines that fall into the pieces, as offsets into their text. */
export function marksOf(pieces: readonly Piece[], lines: readonly SourceLine[]): Mark[] {
  const marks: Mark[] = [];
  // The last mark of each kind and address: one that runs over glue or a line break goes on instead of starting anew.
  const latest = new Map<string, Mark>();
  let offset = 0;
  for (const piece of pieces) {
    if (piece.kind === 'source') {
      for (const mark of marksWithin(lines[piece.line]?.marks ?? [], piece.start, piece.end)) {
        const start = Math.max(mark.start, piece.start) - piece.start + offset;
        const end = Math.min(mark.end, piece.end) - piece.start + offset;
        if (start >= end) continue;
        const key = `${mark.kind} ${mark.url ?? ''}`;
        const last = latest.get(key);
        if (last && start - last.end <= 1) last.end = end;
        else {
          const next = { ...mark, start, end };
          latest.set(key, next);
          marks.push(next);
        }
      }
    }
    offset += piece.text.length;
  }
  return marks;
}

interface MarkIndex {
  readonly sorted: readonly Mark[];
  /** How far the marks up to each one reach. */
  readonly reach: readonly number[];
}
const indexes = new WeakMap<readonly Mark[], MarkIndex>();
const manyMarks = 64;

/** The marks of a line that may touch a part of it. Of a line with thousands of links only its own are looked at. */
function marksWithin(marks: readonly Mark[], start: number, end: number): readonly Mark[] {
  if (marks.length < manyMarks) return marks;
  const { sorted, reach } = indexOf(marks);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  let stop = low;
  while (stop < sorted.length && (sorted[stop]?.start ?? end) < end) stop += 1;
  return sorted.slice(low, stop);
}

function indexOf(marks: readonly Mark[]): MarkIndex {
  const known = indexes.get(marks);
  if (known !== undefined) return known;
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  let furthest = 0;
  const reach = sorted.map((mark) => (furthest = Math.max(furthest, mark.end)));
  const index = { sorted, reach };
  indexes.set(marks, index);
  return index;
}

/** The pieces that make up `from`…`to` of their text. A mended word cannot be cut; it goes where it starts. */
export function slicePieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const cut: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, piece.text.length);
    const begins = offset >= from && offset < to;
    if (piece.kind === 'source') {
      if (start < end) cut.push({ ...piece, text: piece.text.slice(start, end), start: piece.start + start, end: piece.start + end });
    } else if (begins) cut.push(piece);
    offset += piece.text.length;
  }
  return cut;
}

/** Pieces without blanks at their ends. A row keeps the cells at its start that are empty: without them it would move to the left. */
export function trimPieces(pieces: readonly Piece[], kind: SourceLine['kind'] = 'paragraph'): Piece[] {
  const text = textOf(pieces);
  const bare = kind === 'table-row' ? text.replace(/^[^\S\t]+/, '') : text.trimStart();
  const start = text.length - bare.length;
  return slicePieces(pieces, start, Math.max(start, text.trimEnd().length));
}

/** The unit with other pieces; its text follows. */
export const withPieces = (unit: Unit, pieces: readonly Piece[]): Unit => {
  const trimmed = trimPieces(pieces, unit.kind);
  return { ...unit, pieces: trimmed, text: textOf(trimmed) };
};

/** Units as one, each behind its glue. */
export function joinUnits(first: Unit, others: readonly { readonly glue: string; readonly unit: Unit }[]): Unit {
  const last = others.at(-1)?.unit;
  if (last === undefined) return first;
  const pieces = [...first.pieces];
  const texts = [first.text];
  for (const { glue, unit } of others) {
    pieces.push({ kind: 'glue', text: glue });
    append(pieces, unit.pieces);
    texts.push(glue, unit.text);
  }
  return { ...first, pieces, text: texts.join(''), lastLine: last.lastLine, endsTeaser: last.endsTeaser };
}

/** The source from a line on as units, one a line; runs of blanks become one space. Blank lines only part what stands around them. */
export function openUnits(lines: readonly SourceLine[], from = 0): Unit[] {
  const units: Unit[] = [];
  let blank = false;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    // A picture counts without a word.
    if (line.text.trim() === '' && line.kind !== 'picture') {
      blank = true;
      continue;
    }
    const pieces = trimPieces(
      line.kind === 'preformatted' || line.kind === 'table-row' ? [wholeLine(index, line.text)] : collapse(index, line.text),
      line.kind,
    );
    units.push({
      pieces,
      text: textOf(pieces),
      kind: line.kind,
      level: line.level,
      ordered: line.ordered,
      region: line.region,
      blankBefore: blank || line.blankBefore,
      line: index,
      lastLine: index,
      endsTeaser: false,
    });
    blank = false;
  }
  return units;
}

const wholeLine = (line: number, text: string): Piece => ({ kind: 'source', text, line, start: 0, end: text.length });

function collapse(line: number, text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const blanks of text.matchAll(/\s{2,}|[\t\f\v]/gu)) {
    if (blanks.index > from) pieces.push({ kind: 'source', text: text.slice(from, blanks.index), line, start: from, end: blanks.index });
    pieces.push({ kind: 'glue', text: ' ' });
    from = blanks.index + blanks[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'source', text: text.slice(from), line, start: from, end: text.length });
  return pieces;
}
