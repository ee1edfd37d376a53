import { foldWord } from './fold-word.ts';
import type { Lexicon } from './lexicon.ts';
import { tokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import { indexTerms, wholeLemma } from './word-terms.ts';
import { writtenParts } from './written-parts.ts';
import type { WordPart } from './written-parts.ts';

/** Changes with every change of a term: an index of another version is built anew. */
export const analysisVersion = 3;

/** A word of a text with its place (UTF-16 offsets). `terms[0]` is the lemma of the whole word; compound parts and derivations follow. */
export interface AnalysedWord {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

export type { WordPart } from './written-parts.ts';

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

/** Words whose terms are kept; a text of any length needs no more than this. */
const mostKept = 160_000;

/** A bounded memory: when it is full the older half is forgotten. */
function remember<Value>(compute: (key: string) => Value): (key: string) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return (key) => {
    const kept = young.get(key);
    if (kept !== undefined) return kept;
    const value = old.get(key) ?? compute(key);
    if (young.size >= mostKept / 2) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
}

/** An analyser over a lexicon; `houseWords` are words of the archive, folded, that no dictionary has. */
export function createAnalyser(lexicon: Lexicon, houseWords: ReadonlySet<string> = new Set()): Analyser {
  const termsOf = remember((word) => indexTerms(lexicon, word, houseWords));
  const analysed = (token: Token): AnalysedWord => ({ start: token.start, end: token.end, terms: tokenTerms(token) });
  const tokenTerms = (token: Token): readonly string[] => {
    if (token.kind === 'word') return termsOf(token.value);
    return token.kind === 'date' ? [token.value, token.value.slice(0, 4)] : [token.value];
  };
  const words = (text: string): AnalysedWord[] =>
    tokens(text)
      .map(analysed)
      .filter(({ terms }) => terms.length > 0);
  const queryTerm = (token: Token): readonly string[] => {
    if (token.kind !== 'word') return [token.value];
    if (lexicon.lists.stopWords.has(foldWord(token.value)) && tokenTerms(token).length === 0) return [];
    const isSmall = token.value === token.value.toLowerCase();
    return [wholeLemma(lexicon, token.value, isSmall ? 'typed' : 'capital', houseWords).term];
  };
  return {
    words,
    indexText: (text) => tokens(text).flatMap(tokenTerms).join(' '),
    queryTerms: (word) => tokens(word).flatMap(queryTerm),
    parts: (word) => writtenParts(lexicon, word, houseWords),
  };
}
