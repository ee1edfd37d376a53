import type { SourceLine } from '#shared/model/reading.ts';
import type { RuleName } from '#shared/messages/import.ts';
import { type Removed, remove } from './removing.ts';
import { type Piece, slicePieces, textOf } from './unit.ts';

/** Puts `word` in the place of `from`…`to`; the old form is listed and keeps its place. */
export function mend(
  rule: RuleName,
  pieces: readonly Piece[],
  from: number,
  to: number,
  word: string,
  lines: readonly SourceLine[],
): { readonly pieces: Piece[]; readonly removed: Removed } {
  const old = slicePieces(pieces, from, to);
  const line = old.find((piece) => piece.kind === 'source')?.line ?? 0;
  const rest = slicePieces(pieces, to, textOf(pieces).length);
  return {
    pieces: [...slicePieces(pieces, 0, from), { kind: 'mended', text: word, line }, ...rest],
    removed: remove(rule, 'converted', old, lines),
  };
}

/** Words that may follow a hyphen in lower case and belong there: „Ein- und Ausgang“, „Start-up“. */
export const standsAlone = new Set(
  'und oder bzw sowie als bis noch wie auch up ups to in on off out by how or by and zu vor ort the of'.split(' '),
);
