import { modernLetters } from './modern-letters.ts';
import type { Lexicon } from './lexicon.ts';
import { spellingKey } from './own-lists.ts';

/** `Hauptstr.`, its dot left out. */
const shortStreet = /.{3}str$/;
/** Letters before an old spelling at the end of a compound. */
const shortestBefore = 4;

/** Today's spelling of a folded word (`photographie` → `fotografie`). */
export function modernSpelling({ lists }: Lexicon, written: string): string {
  const form = modernLetters(written);
  const exact = lists.exactSpellings.get(form);
  if (exact !== undefined) return exact;
  if (shortStreet.test(form)) return `${form}asse`;
  const first = lists.spellings.get(form.slice(0, spellingKey))?.find(({ old }) => form.startsWith(old));
  if (first) return first.today + form.slice(first.old.length);
  // `Geheimtip`, `Reisetips`
  const end = lists.endSpellings.find(({ old }) => form.length - old.length >= shortestBefore && form.endsWith(old));
  if (end) return form.slice(0, form.length - end.old.length) + end.today;
  if (form.length < 11) return form;
  const inner = lists.innerSpellings.find(({ old }) => form.includes(old));
  return inner ? form.replace(inner.old, inner.today) : form;
}

/** A word in the form that its ß or ss makes certain (`Busse` → `Bus`, `Maße` → `Maß`); folded, it would be another's. */
export function asWritten({ lists }: Lexicon, word: string): string {
  if (word.length < 4 || !/(?:ß|ss)en?$/.test(word)) return word;
  const small = word.toLowerCase();
  const known = lists.writtenForms.find(({ old }) => small.endsWith(old));
  return known === undefined ? word : word.slice(0, word.length - known.old.length) + known.today;
}
