import { analysisVersion, createAnalyser } from '#electron/language/analyse.ts';
import type { Analyser } from '#electron/language/analyse.ts';
import { foreignWords } from '#electron/language/house-words.ts';
import { loadLexicon } from '#electron/language/lexicon.ts';
import type { Lexicon } from '#electron/language/lexicon.ts';
import { foldForSearch, relatedTerm } from './fold-search.ts';

/** Words as they are, for a product whose word lists are missing: saving and searching go on without word forms. */
function plainAnalyser(): Analyser {
  const words: Analyser['words'] = (text) =>
    [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      terms: [foldForSearch(match[0])],
    }));
  return {
    words,
    indexText: (text) =>
      words(text)
        .flatMap(({ terms }) => terms.map(relatedTerm))
        .join(' '),
    queryTerms: (word) => words(word).flatMap((one) => one.terms),
    parts: () => [],
  };
}

interface Made {
  readonly analyser: Analyser;
  /** null without word lists. */
  readonly lexicon: Lexicon | null;
  readonly house: ReadonlySet<string>;
  /** The version of the terms; 0 without word lists. An index of another version is built anew. */
  readonly version: number;
}

/** Words of the Stichwörter of the open library. */
let candidates: readonly string[] = [];

const withHouse = (lexicon: Lexicon, house: ReadonlySet<string>): Omit<Made, 'version'> => ({
  analyser: createAnalyser(lexicon, house, relatedTerm),
  lexicon,
  house,
});

function make(): Made {
  try {
    const lexicon = loadLexicon();
    return { ...withHouse(lexicon, foreignWords(lexicon, candidates)), version: analysisVersion };
  } catch (error) {
    console.error('search: the German word lists cannot be read, words are searched as they are written', error);
    return { analyser: plainAnalyser(), lexicon: null, house: new Set(), version: 0 };
  }
}

let made: Made | null = null;

const current = (): Made => (made ??= make());
const shared: Analyser = {
  words: (text) => current().analyser.words(text),
  indexText: (text) => current().analyser.indexText(text),
  queryTerms: (word) => current().analyser.queryTerms(word),
  parts: (word) => current().analyser.parts(word),
};

/** The one analyser of this process: the index and the queries must read German alike. Its lexicon is loaded by the first who asks it anything. */
export const archiveAnalyser = (): Analyser => shared;
/** The same, but another one each time the words of the house change: for whoever keeps its answers. */
export const analyserNow = (): Analyser => current().analyser;
export const archiveAnalysis = (): number => current().version;
/** Whether there are word lists to read by. */
export const canReadGerman = (): boolean => current().lexicon !== null;
/** Words of the house that compounds are taken apart with. */
export const houseWords = (): readonly string[] => [...current().house];

/** Takes the words of the Stichwörter, folded, as parts of compounds where no dictionary has them. */
export function useHouseWords(words: readonly string[]): void {
  candidates = words;
  if (made === null || made.lexicon === null) return;
  const { lexicon, house: before, version } = made;
  const house = foreignWords(lexicon, words);
  if (house.size !== before.size || [...house].some((word) => !before.has(word))) made = { ...withHouse(lexicon, house), version };
}
