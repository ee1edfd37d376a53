import { describe, expect, it } from 'vitest';
import type { Analyser } from '#electron/language/analyse.ts';
import { finds } from './language-probe.ts';

/** What is searched for, and the words that this is said of. */
export type SearchCase = readonly [query: string, ...texts: string[]];

const testCases = (analyser: Analyser, cases: readonly SearchCase[], sentence: string, isFound: boolean): void => {
  describe.each(cases)('a search for „%s“', (query, ...texts) => {
    it.each(texts)(sentence, (text) => {
      expect([finds(analyser, query, text), analyser.indexText(text)]).toEqual([isFound, analyser.indexText(text)]);
    });
  });
};

/** Tests that each word finds the words beside it, and leaves those of `apart` alone. */
export function testSearches(analyser: Analyser, found: readonly SearchCase[], apart: readonly SearchCase[]): void {
  testCases(analyser, found, 'finds „%s“', true);
  testCases(analyser, apart, 'leaves „%s“ alone', false);
}
