import { foldWord } from '#electron/language/fold-word.ts';
import type { DictionaryWord } from './verb-forms.ts';
import type { WordEntry } from './word-graph-bytes.ts';

/** The forms with which words stand first in compounds (`Verwaltungs-`, `Schul-`, `Wohn-`), as a hunspell dictionary marks them and our own list adds. */
export function jointForms(words: readonly DictionaryWord[], listed: readonly string[]): Map<string, WordEntry> {
  const joints = words.filter(({ word, flags }) => /[ijke]/.test(flags) && !/d/.test(flags) && /^[\p{L}]{2,}$/u.test(word));
  const forms = [...joints.map(({ word }) => word), ...listed].map(foldWord);
  return new Map(forms.map((form) => [form, { lemma: form, marks: 0 }]));
}
