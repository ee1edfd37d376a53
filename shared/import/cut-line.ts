import type { Passage, Reading } from '../model/reading.ts';
import { piecesAt } from './mended-pieces.ts';
import type { PlacedText } from './mended-pieces.ts';

/** A stretch of a text that stays, with its places in the source. */
export interface CutPart {
  readonly from: number;
  readonly to: number;
  readonly passages: readonly Passage[];
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly isCut: boolean;
  readonly passages: readonly Passage[];
}

/**
 * Cuts the words of one line out of a text made of several places. What stays keeps its own wording: mended words, and what the editor
 * typed around the line's words. Null when the words cannot be found in the text, because the editor changed them.
 */
export function cutLine(reading: Reading, text: string, passages: readonly Passage[], line: number): CutPart[] | null {
  const pieces = piecesAt(reading, passages);
  const isCut = (piece: PlacedText): boolean => piece.passages.some((passage) => passage.line === line);
  const aligned = align(text, pieces, isCut) ?? around(text, pieces, isCut);
  if (aligned === null) return null;
  const parts: { from: number; to: number; passages: Passage[] }[] = [];
  let from = 0;
  let places: Passage[] = [];
  const close = (to: number): void => {
    if (text.slice(from, to).trim() !== '' || places.length > 0) parts.push({ from, to, passages: places });
    places = [];
  };
  for (const span of aligned) {
    if (span.isCut) {
      close(span.from);
      from = span.to;
    } else places.push(...span.passages);
  }
  close(text.length);
  return withWords(text, parts);
}

/** Places whose words the editor took out go to the part beside them; with no part left they stand alone with an empty text. */
function withWords(text: string, parts: readonly { from: number; to: number; passages: Passage[] }[]): CutPart[] {
  const full: { from: number; to: number; passages: Passage[] }[] = [];
  let loose: Passage[] = [];
  for (const part of parts) {
    if (text.slice(part.from, part.to).trim() !== '') {
      full.push({ ...part, passages: [...loose, ...part.passages] });
      loose = [];
    } else if (full.length > 0) full.at(-1)?.passages.push(...part.passages);
    else loose.push(...part.passages);
  }
  return loose.length > 0 ? [{ from: 0, to: 0, passages: loose }] : full;
}

/** Where each piece stands in a text that is these pieces and nothing else; mended words may be missing in it. */
function align(text: string, pieces: readonly PlacedText[], isCut: (piece: PlacedText) => boolean): Span[] | null {
  const spans: Span[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = skipBlanks(text, at);
    const to = matchAt(text, from, piece.text);
    if (to === null) {
      if (!piece.isMended) return null;
      continue;
    }
    spans.push({ from, to, isCut: isCut(piece), passages: piece.isMended ? [] : piece.passages });
    at = to;
  }
  return skipBlanks(text, at) === text.length ? spans : null;
}

/** The line's words found as a whole in a text that says other things too. */
function around(text: string, pieces: readonly PlacedText[], isCut: (piece: PlacedText) => boolean): Span[] | null {
  const mine = pieces.filter(isCut);
  const wanted = squeezed(mine.map((piece) => piece.text).join(' '));
  const found = squeezed(text);
  if (wanted.text === '') return null;
  for (let at = found.text.indexOf(wanted.text); at >= 0; at = found.text.indexOf(wanted.text, at + 1)) {
    const from = found.places[at] ?? 0;
    const to = (found.places[at + wanted.text.length - 1] ?? 0) + 1;
    if (insideWord(text, from) || insideWord(text, to)) continue;
    const first = pieces.findIndex(isCut);
    const beside = (index: number): boolean => {
      const piece = pieces[index];
      return piece !== undefined && !piece.isMended && !isCut(piece);
    };
    const places = (side: (index: number) => boolean): Passage[] =>
      pieces.flatMap((piece, index) => (beside(index) && side(index) ? piece.passages : []));
    return [
      { from: 0, to: from, isCut: false, passages: places((index) => index < first) },
      { from, to, isCut: true, passages: [] },
      { from: to, to: text.length, isCut: false, passages: places((index) => index > first) },
    ];
  }
  return null;
}

const isBlank = (char: string | undefined): boolean => char !== undefined && char.trim() === '';
const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const insideWord = (text: string, at: number): boolean => isLetter(text[at - 1]) && isLetter(text[at]);

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text[at])) at += 1;
  return at;
}

/** The end of `wanted` in a text from a place on, blanks apart; null when something else stands there. */
function matchAt(text: string, from: number, wanted: string): number | null {
  let at = from;
  let end = from;
  for (let index = 0; index < wanted.length; index += 1) {
    if (isBlank(wanted[index])) continue;
    at = skipBlanks(text, at);
    if (text[at] !== wanted[index]) return null;
    at += 1;
    end = at;
  }
  return end;
}

/** A text without its blanks, and where each of its characters stood. */
function squeezed(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    if (isBlank(text[at])) continue;
    kept += text[at] ?? '';
    places.push(at);
  }
  return { text: kept, places };
}
