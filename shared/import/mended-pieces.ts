import type { Field, Passage, Reading, Removal } from '../model/reading.ts';
import { byPlace, firstPlace } from './passages.ts';

/** Words with their place: the source's own, or a mended word whose old form is listed as converted. */
export interface PlacedText {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly isMended: boolean;
}

const mends: readonly string[] = ['broken-line', 'split-word'];

/** A broken word and the form it was given; null for removals that mended nothing. */
export function mendOf(removal: Removal): { readonly original: string; readonly mended: string } | null {
  const original = removal.text.replace(/-\n/g, '-');
  // At a broken line only the hyphen at its end was taken out; the word may have others of its own.
  const mended = removal.text.includes('-\n') ? removal.text.replace(/-\n/g, '') : removal.text.replace(/[-\u00AD]/g, '');
  return mended === original || mended === '' ? null : { original, mended };
}

/** Whether the removal lists the old form of a word that stands mended in a text. */
export const isMend = (removal: Removal): boolean => removal.effect === 'converted' && mends.includes(removal.rule);

/** Whether a text's places stand right beside the removed ones, or around them; a space may lie between. */
export const touches = (places: readonly Passage[], removed: readonly Passage[]): boolean =>
  places.some((place) => removed.some((one) => one.line === place.line && place.start <= one.end + 1 && one.start <= place.end + 1));

/** What stands at some places, the mended words in and beside them included. */
export function piecesAt({ lines, removals }: Reading, passages: readonly Passage[]): PlacedText[] {
  const pieces = passages.map((passage): PlacedText => {
    return { text: lines[passage.line]?.text.slice(passage.start, passage.end) ?? '', passages: [passage], isMended: false };
  });
  const beside = removals.filter((removal) => isMend(removal) && touches(passages, removal.passages));
  for (const removal of beside) {
    const mend = mendOf(removal);
    const place = firstPlace(removal.passages);
    if (mend === null || place === null) continue;
    const index = pieces.findIndex((piece) => byPlace(piece.passages[0] ?? place, place) > 0);
    pieces.splice(index < 0 ? pieces.length : index, 0, { text: mend.mended, passages: removal.passages, isMended: true });
  }
  return pieces;
}

/** The words at some places as a reader has them: the source's own, broken words mended. */
export const wordsAt = (reading: Reading, passages: readonly Passage[]): string =>
  piecesAt(reading, passages)
    .map((piece) => piece.text)
    .filter((text) => text !== '')
    .join(' ');

/** The words that are gone with a field: what the editor typed, else what stands in the source. */
export function wordsOfField(reading: Reading, field: Field<unknown>): string {
  const value = Array.isArray(field.value) ? field.value.join(', ') : String(field.value);
  return field.edited ? value : wordsAt(reading, field.passages) || value;
}
