import type { WordPart } from '#electron/language/analyse.ts';
import { foldWord } from '#electron/language/fold-word.ts';
import { remember } from '#electron/language/remember.ts';
import { archiveAnalyser } from './archive-analyser.ts';

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

export const writtenWord: (written: string) => WrittenWord = remember(mostKept, (written) => {
  let terms: readonly string[] | null = null;
  let parts: readonly WordPart[] | null = null;
  return {
    pieces: hyphen.test(written) ? piecesOf(written) : [{ start: 0, end: written.length, folded: foldWord(written) }],
    terms: () =>
      (terms ??= archiveAnalyser()
        .words(written)
        .flatMap((one) => one.terms)),
    parts: () => (parts ??= archiveAnalyser().parts(written)),
  };
});

/** Where a phrase ends that begins at `at`, given folded; null where none does. */
export function phraseEnd(text: string, at: number, phrase: readonly string[]): number | null {
  single.lastIndex = at;
  for (const wanted of phrase) {
    const word = single.exec(text);
    if (!word || foldWord(word[0]) !== wanted) return null;
  }
  return single.lastIndex;
}
