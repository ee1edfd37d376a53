import type { Lexicon } from './lexicon.ts';
import { plainSplit } from './split-compound.ts';

const none: ReadonlySet<string> = new Set();
const fits = /^(?=.*[a-z])[a-z0-9]{4,20}$/;

/** Of some folded words those that no dictionary has, not even as a compound: they help to take the house's compounds apart (`govtech`). */
export function foreignWords(lexicon: Lexicon, words: Iterable<string>): Set<string> {
  const isKnown = (word: string): boolean =>
    (lexicon.noun(word) ?? lexicon.verb(word) ?? lexicon.adjective(word) ?? lexicon.place(word)) !== null ||
    lexicon.lists.stopWords.has(word) ||
    lexicon.lists.noFirstParts.has(word) ||
    plainSplit(lexicon, word, none) !== null;
  const found = new Set<string>();
  for (const word of words) if (fits.test(word) && !found.has(word) && !isKnown(word)) found.add(word);
  return found;
}
