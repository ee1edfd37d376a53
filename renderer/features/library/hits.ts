import { fold } from '#shared/text/fold.ts';

export interface HitPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** A text in parts, the words of a search set apart. As the search does, every word counts whole and the last one as a beginning. */
export function markHits(text: string, search: string): HitPart[] {
  const words = fold(search).split(' ').filter(Boolean);
  if (words.length === 0) return [{ text, isHit: false }];
  const parts: HitPart[] = [];
  let end = 0;
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const length = hitLength(token, words);
    if (length === 0) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isHit: false });
    parts.push({ text: token.slice(0, length), isHit: true });
    end = index + length;
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end), isHit: false });
  return parts;
}

function hitLength(token: string, words: readonly string[]): number {
  const folded = fold(token);
  if (words.includes(folded)) return token.length;
  const last = words.at(-1) ?? '';
  if (!folded.startsWith(last)) return 0;
  // Folding makes letters longer (ä, ß): the shortest beginning whose folded form holds the word.
  for (let length = 1; length < token.length; length += 1) if (fold(token.slice(0, length)).length >= last.length) return length;
  return token.length;
}
