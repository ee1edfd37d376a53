import { createAnalyser } from '#electron/language/analyse.ts';
import type { Analyser } from '#electron/language/analyse.ts';
import { loadLexicon } from '#electron/language/lexicon.ts';
import { ensureLexicon } from '../../../resources/build/build-lexicon.ts';

/** An analyser over the compiled lists, which are built when they are missing or old. */
export function testAnalyser(houseWords: readonly string[] = []): Analyser {
  ensureLexicon();
  return createAnalyser(loadLexicon(), new Set(houseWords));
}

/** Whether a search for a word finds a text: each of its terms stands in the analysed column. */
export function finds(analyser: Analyser, query: string, text: string): boolean {
  const column = new Set(analyser.indexText(text).split(' '));
  const terms = analyser.queryTerms(query);
  return terms.length > 0 && terms.every((term) => column.has(term));
}
