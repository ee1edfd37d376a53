import { followsAddress, isSurname } from './addressed-names.ts';
import { dayTerm, dayTerms } from './calendar-days.ts';
import { foldWord } from './fold-word.ts';
import { hangingCompound, isHanging } from './hanging-words.ts';
import type { Lexicon } from './lexicon.ts';
import { remember } from './remember.ts';
import { mayBePrefix, separatedVerb } from './separated-verbs.ts';
import { leafParts } from './split-compound.ts';
import type { LeavesOf } from './split-compound.ts';
import { tokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import { indexTerms, shareTerms, wholeLemma } from './word-terms.ts';
import { writtenParts } from './written-parts.ts';
import type { WordPart } from './written-parts.ts';

/** Changes with every change of a term: an index of another version is built anew. */
export const analysisVersion = 13;

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
  /** The index form of a text: its terms as the index writes them, joined by spaces, for the analysed column. */
  indexText(text: string): string;
  /** What to look for when this word is typed: normally one term, none for a stop word. */
  queryTerms(word: string): readonly string[];
  /** The parts of a compound, in order; empty when the word is none. */
  parts(word: string): readonly WordPart[];
}

/** Words whose terms are kept for questions and texts at hand, and whose index form is: that of a word takes a third of the memory. */
const mostWords = 80_000;
const mostIndexed = 320_000;
/** Parts of compounds whose own parts are kept. */
const mostParts = 20_000;

/**
 * An analyser over a lexicon; `houseWords` are words of the archive, folded, that no dictionary has. `asIndexed` is how the index writes a
 * term: kept with its word, for an archive is indexed word by word.
 */
export function createAnalyser(
  lexicon: Lexicon,
  houseWords: ReadonlySet<string> = new Set(),
  asIndexed: (term: string) => string = (term) => term,
): Analyser {
  const leaves: LeavesOf = remember(mostParts, (part) => leafParts(lexicon, part, houseWords, false, leaves));
  const shared = shareTerms(lexicon, houseWords, leaves);
  const termsOf = remember(mostWords, (word) => indexTerms(lexicon, word, houseWords, shared));
  const indexed = (terms: readonly string[]): string => terms.map(asIndexed).join(' ');
  const indexedOf = remember(mostIndexed, (word) => indexed(indexTerms(lexicon, word, houseWords, shared)));
  const headOf = remember(mostParts, (word): string => writtenParts(lexicon, word, houseWords, leaves).at(-1)?.term ?? '');
  const analysed = (text: string, list: readonly Token[], index: number): AnalysedWord | null => {
    const token = list[index];
    if (!token) return null;
    const compound = hangingCompound(text, list, index, headOf);
    const verb = separatedVerb(lexicon, text, list, index);
    const isName = followsAddress(text, list, index) && isSurname(token.value);
    const own = isName ? tokenTerms(token).slice(0, 1) : tokenTerms(token);
    const joined = [...(compound ? [compound.whole, compound.head] : []), ...(verb === null ? [] : verbTerms(verb))];
    return { start: token.start, end: token.end, terms: joined.length > 0 ? [...new Set([...own, ...joined])] : own };
  };
  const tokenTerms = (token: Token): readonly string[] => {
    if (token.kind === 'word') return termsOf(token.value);
    if (token.kind === 'day') return dayTerms(token.value);
    return token.kind === 'date' ? [token.value, token.value.slice(0, 4), ...dayTerms(token.value.slice(4))] : [token.value];
  };
  const verbTerms = (verb: string): readonly string[] => [verb, ...shared.derived({ kind: 'verb', term: verb })];
  const words = (text: string): AnalysedWord[] => {
    const list = tokens(text);
    return list.flatMap((_token, index) => {
      const word = analysed(text, list, index);
      return word === null || word.terms.length === 0 ? [] : [word];
    });
  };
  const queryTerm = (token: Token): readonly string[] => {
    if (token.kind === 'day') return [dayTerm(token.value)];
    if (token.kind !== 'word') return [token.value];
    if (lexicon.lists.stopWords.has(foldWord(token.value)) && tokenTerms(token).length === 0) return [];
    const isSmall = token.value === token.value.toLowerCase();
    return [wholeLemma(lexicon, token.value, isSmall ? 'typed' : 'capital', houseWords).term];
  };
  return {
    words,
    indexText: (text) => {
      const list = tokens(text);
      let found = '';
      for (const [index, token] of list.entries()) {
        const isPlain = token.kind === 'word' && !isHanging(text, token) && !mayBePrefix(token) && !followsAddress(text, list, index);
        const terms = isPlain ? indexedOf(token.value) : indexed(analysed(text, list, index)?.terms ?? []);
        if (terms !== '') found += found === '' ? terms : ` ${terms}`;
      }
      return found;
    },
    queryTerms: (word) => tokens(word).flatMap(queryTerm),
    parts: (word) => writtenParts(lexicon, word, houseWords, leaves),
  };
}
