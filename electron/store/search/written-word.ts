import type { Analyser, WordPart } from '#electron/language/analyse.ts';
import { foldWord } from '#electron/language/fold-word.ts';
import { remember } from '#electron/language/remember.ts';
import { analyserNow } from './archive-analyser.ts';

const single = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu;
const hyphen = /[-\u2010\u2011]/;

/** A word between hyphens, relative to the start of the whole. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** What a word of a text is, whatever is sought. */
export interface WrittenWord {
  readonly pieces: readonly Piece[];
  /** Its German terms, and those of the parts of the compound that it is: worked out when they are asked for. */
  readonly terms: () => readonly string[];
  readonly parts: () => readonly WordPart[];
}

function piecesOf(text: string): Piece[] {
  single.lastIndex = 0;
  return Array.from(text.matchAll(single), ({ 0: word, index }) => ({ start: index, end: index + word.length, folded: foldWord(word) }));
}

/** Words kept at most. */
const mostKept = 40_000;

function describe(analyser: Analyser, written: string): WrittenWord {
  let terms: readonly string[] | null = null;
  let parts: readonly WordPart[] | null = null;
  return {
    pieces: hyphen.test(written) ? piecesOf(written) : [{ start: 0, end: written.length, folded: foldWord(written) }],
    terms: () => (terms ??= analyser.words(written).flatMap((one) => one.terms)),
    parts: () => (parts ??= analyser.parts(written)),
  };
}

let kept: { readonly analyser: Analyser; readonly describe: (written: string) => WrittenWord } | null = null;

/** What a word is; kept as long as the analyser is the same. */
export function writtenWord(written: string): WrittenWord {
  const analyser = analyserNow();
  if (kept?.analyser !== analyser) kept = { analyser, describe: remember(mostKept, (word) => describe(analyser, word)) };
  return kept.describe(written);
}

/** Where a phrase ends that begins at `at`, given folded; null where none does. */
export function phraseEnd(text: string, at: number, phrase: readonly string[]): number | null {
  single.lastIndex = at;
  for (const wanted of phrase) {
    const word = single.exec(text);
    if (!word || foldWord(word[0]) !== wanted) return null;
  }
  return single.lastIndex;
}
