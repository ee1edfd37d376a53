import { foldWord } from '#electron/language/fold-word.ts';
import type { DictionaryWord } from './verb-forms.ts';
import type { WordEntry } from './word-graph-bytes.ts';

/** The forms with which words stand first in compounds (`Verwaltungs-`, `Schul-`, `Wohn-`), as a hunspell dictionary marks them. */
export function jointForms(words: readonly DictionaryWord[]): Map<string, WordEntry> {
  const joints = words.filter(({ word, flags }) => /[ijke]/.test(flags) && !/d/.test(flags) && /^[\p{L}]{2,}$/u.test(word));
  return new Map(joints.map(({ word }) => [foldWord(word), { lemma: foldWord(word), marks: 0 }]));
}
