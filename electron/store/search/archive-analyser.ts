import { analysisVersion, createAnalyser } from '#electron/language/analyse.ts';
import type { Analyser } from '#electron/language/analyse.ts';
import { loadLexicon } from '#electron/language/lexicon.ts';
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
  /** The version of the terms; 0 without word lists. An index of another version is built anew. */
  readonly version: number;
}

function make(): Made {
  try {
    return { analyser: createAnalyser(loadLexicon(), new Set(), relatedTerm), version: analysisVersion };
  } catch (error) {
    console.error('search: the German word lists cannot be read, words are searched as they are written', error);
    return { analyser: plainAnalyser(), version: 0 };
  }
}

let made: Made | null = null;

/** The one analyser of this process: the index and the queries must read German alike. Its lexicon is loaded by the first who asks. */
export const archiveAnalyser = (): Analyser => (made ??= make()).analyser;
export const archiveAnalysis = (): number => (made ??= make()).version;
