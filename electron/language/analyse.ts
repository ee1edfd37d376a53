import { foldWord } from './fold-word.ts';
import type { Lexicon } from './lexicon.ts';

/** Changes with every change of a term: an index of another version is built anew. */
export const analysisVersion = 1;

/** A word of a text with its place (UTF-16 offsets). `terms[0]` is the lemma of the whole word; compound parts and derivations follow. */
export interface AnalysedWord {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

/** A part of a compound with its place in the word as it is written (UTF-16 offsets, joints excluded). */
export interface WordPart {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** Reads German for the index: which words stand in a text, and under which terms they are found. */
export interface Analyser {
  /** Every word of a text that can be searched, in order. */
  words(text: string): AnalysedWord[];
  /** The index form of a text: its terms joined by spaces, for the analysed column. */
  indexText(text: string): string;
  /** What to look for when this word is typed: normally one term, none for a stop word. */
  queryTerms(word: string): readonly string[];
  /** The parts of a compound, in order; empty when the word is none. */
  parts(word: string): readonly WordPart[];
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:[-\u2010\u2011][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*)*/gu;

/** An analyser over a lexicon; `houseWords` are words of the archive that no dictionary has. */
export function createAnalyser(lexicon: Lexicon, _houseWords: ReadonlySet<string> = new Set()): Analyser {
  const lemma = (word: string): string => {
    const folded = foldWord(word);
    const known = lexicon.lemma(folded);
    if (known !== null) return known;
    return folded.length > 6 ? folded.replace(/(?:en|er|es|e|n|s)$/, '') : folded;
  };
  const pieces = (word: string): string[] => word.split(/[-\u2010\u2011]/);
  const termsOf = (word: string): readonly string[] =>
    word.includes('-') ? [...new Set([lemma(word), ...pieces(word).map(lemma)])] : [lemma(word)];
  const words = (text: string): AnalysedWord[] =>
    [...text.matchAll(wordPattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      terms: termsOf(match[0]),
    }));
  return {
    words,
    indexText: (text) =>
      words(text)
        .flatMap((word) => word.terms)
        .join(' '),
    queryTerms: (word) => words(word).flatMap(({ terms }) => terms.slice(0, 1)),
    parts(word) {
      const found: WordPart[] = [];
      let at = 0;
      for (const piece of pieces(word)) {
        if (piece.length < word.length) found.push({ start: at, end: at + piece.length, term: lemma(piece) });
        at += piece.length + 1;
      }
      return found;
    },
  };
}
