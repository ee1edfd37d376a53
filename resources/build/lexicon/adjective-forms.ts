import { foldWord } from '#electron/language/fold-word.ts';
import { mark } from '#electron/language/marks.ts';
import { formsBy } from './affixes.ts';
import type { Affixes } from './affixes.ts';
import type { DictionaryWord } from './verb-forms.ts';
import type { WordEntry } from './word-graph-bytes.ts';

/**
 * All forms of adjectives, folded, each with its base form; adverbs and particles as they are.
 * Participles of known verbs are left to their verbs but for those in `ownWords`, which mean something of their own (`bekannt`).
 */
export function adjectiveForms(
  words: readonly DictionaryWord[],
  verbs: ReadonlyMap<string, WordEntry>,
  ownWords: ReadonlySet<string>,
  irregular: ReadonlyMap<string, string>,
  affixes: Affixes,
): Map<string, WordEntry> {
  const found = new Map<string, WordEntry>();
  const add = (form: string, lemma: string, marks = 0): void => {
    const folded = foldWord(form);
    if (!found.has(folded)) found.set(folded, { lemma: foldWord(lemma), marks });
  };
  const isLeftToVerb = (word: string): boolean => verbs.has(foldWord(word)) && !ownWords.has(foldWord(word));
  const adjectives = words.filter(
    ({ word, flags }) => /^\p{Ll}/u.test(word) && !/[od]/.test(flags) && /A/.test(flags) && !isLeftToVerb(word),
  );
  const inflect = (stem: string, lemma: string): void => {
    for (const form of formsBy(affixes, 'A', stem)) add(form, lemma);
  };
  for (const [form, lemma] of irregular) {
    add(form, lemma);
    inflect(form, lemma);
  }
  for (const { word } of adjectives) add(word, word);
  for (const { word, flags } of adjectives) {
    if (irregular.has(foldWord(word))) continue;
    for (const base of flags.includes('U') ? [word, `un${word}`] : [word]) {
      add(base, base);
      inflect(base, base);
      if (flags.includes('C')) for (const form of formsBy(affixes, 'C', base)) add(form, base);
    }
  }
  const others = words.filter(({ word, flags }) => /^\p{Ll}[\p{Ll}]+$/u.test(word) && !/[ohdAz]/.test(flags) && !verbs.has(foldWord(word)));
  for (const { word } of others) add(word, word, mark.uninflected);
  return found;
}
