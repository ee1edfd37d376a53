import type { SourceLine } from '#shared/model/reading.ts';
import type { RuleName } from '#shared/messages/import.ts';
import { type Removed, remove } from './removing.ts';
import { type Piece, slicePieces, textOf } from './unit.ts';
import { append } from '../append.ts';

/** A word to be put in the place of `from`…`to`. */
export interface Mend {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** Puts words in their places, first to last; the old forms are listed and keep their places. */
export function mend(
  rule: RuleName,
  pieces: readonly Piece[],
  mends: readonly Mend[],
  lines: readonly SourceLine[],
): { readonly pieces: Piece[]; readonly removals: Removed[] } {
  const mended: Piece[] = [];
  const removals: Removed[] = [];
  let at = 0;
  for (const { from, to, word } of mends) {
    const old = slicePieces(pieces, from, to);
    const line = old.find((piece) => piece.kind === 'source')?.line ?? 0;
    append(mended, slicePieces(pieces, at, from));
    mended.push({ kind: 'mended', text: word, line });
    removals.push(remove(rule, 'converted', old, lines));
    at = to;
  }
  for (const piece of slicePieces(pieces, at, textOf(pieces).length)) mended.push(piece);
  return { pieces: mended, removals };
}

/** Words that may follow a hyphen in lower case and belong there: „Ein- und Ausgang“, „Start-up“. */
export const standsAlone = new Set(
  'und oder bzw sowie als bis noch wie auch up ups to in on off out by how or by and zu vor ort the of'.split(' '),
);
