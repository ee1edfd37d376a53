import { foldWord } from './fold-word.ts';
import type { Lexicon } from './lexicon.ts';
import { lemmaOf } from './lemma.ts';
import { leafParts } from './split-compound.ts';
import type { LeavesOf } from './split-compound.ts';
import { jointLemma } from './word-terms.ts';

/** A part of a compound with its place in the word as it is written (UTF-16 offsets, joints excluded). */
export interface WordPart {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** The folded word, and for each of its letters the place in the written one that it comes from. */
function foldWithPlaces(word: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of word) {
    const piece = foldWord(letter);
    folded += piece;
    for (let index = 0; index < piece.length; index += 1) places.push(at);
    at += letter.length;
  }
  return { folded, places: [...places, word.length] };
}

/** The parts of a written compound, with or without hyphens, in order; empty when it is none. */
export function writtenParts(lexicon: Lexicon, word: string, houseWords: ReadonlySet<string>, leavesOf: LeavesOf): WordPart[] {
  const found: WordPart[] = [];
  const pieces = [...word.matchAll(/[^-\u2010\u2011&]+/g)];
  for (const piece of pieces) {
    const { folded, places } = foldWithPlaces(piece[0]);
    const add = (start: number, end: number, term: string): void => {
      found.push({ start: piece.index + (places[start] ?? 0), end: piece.index + (places[end] ?? piece[0].length), term });
    };
    const { term, kind } = lemmaOf(lexicon, folded, /^\p{Lu}/u.test(word) ? 'capital' : 'small', houseWords);
    if (pieces.length > 1) add(0, folded.length, (kind === 'unknown' ? jointLemma(lexicon, folded) : null) ?? term);
    const leaves = kind === 'verb' ? [] : leafParts(lexicon, term, houseWords, kind === 'adjective', leavesOf);
    for (const [index, leaf] of leaves.entries()) add(leaf.start, index === leaves.length - 1 ? folded.length : leaf.end, leaf.term);
  }
  return found;
}
