import type { ReadField } from './read-text.ts';
import type { Place } from './vocabulary-matches.ts';

/** A noun, name or noun phrase that stands out in a text. `key` is its terms, joined: inflected forms are one phrase. */
export interface KeyPhrase {
  readonly key: string;
  readonly label: string;
  readonly score: number;
  readonly count: number;
  readonly place: Place;
}

interface Found {
  readonly terms: readonly string[];
  readonly forms: Map<string, number>;
  weight: number;
  count: number;
  readonly place: Place;
  /** Stands within a sentence, where only nouns and names have a capital. */
  isNoun: boolean;
  /** Of words that are no compounds and derived from none, as names are. */
  readonly isPlain: boolean;
}

interface PhraseAt {
  readonly terms: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isPlain: boolean;
}

const longest = 3;
const shortestWord = 3;
const mostWords = 4_000;
const noun = /^\p{Lu}[\p{L}\p{N}-]*$/u;
const adjective = /^\p{L}\p{Ll}+(?:e|en|er|es|em)$/u;
/** What stands between two words of one phrase. */
const gap = /^[ \u00A0]$/;
const sentenceEnd = /(?:^|[.!?:;»“"„«–(]\s*|\n\s*)$/u;

function isPhrase(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (!noun.test(last) || last.length < shortestWord) return false;
  const before = words.slice(0, -1);
  return before.every((word) => noun.test(word)) || (before.length === 1 && before.every((word) => adjective.test(word)));
}

function phrasesAt(field: ReadField, at: number): PhraseAt[] {
  const found: PhraseAt[] = [];
  const terms: string[] = [];
  const words: string[] = [];
  const start = field.words[at]?.start ?? 0;
  let isPlain = true;
  for (let length = 1; length <= longest; length += 1) {
    const word = field.words[at + length - 1];
    const before = field.words[at + length - 2];
    const [term] = word?.terms ?? [];
    if (!word || term === undefined || (before && length > 1 && !gap.test(field.text.slice(before.end, word.start)))) break;
    terms.push(term);
    isPlain &&= word.terms.length === 1;
    words.push(field.text.slice(word.start, word.end));
    if (isPhrase(words)) found.push({ terms: [...terms], text: field.text.slice(start, word.end), start, end: word.end, isPlain });
  }
  return found;
}

function collect(fields: readonly ReadField[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const field of fields)
    for (let at = 0; at < Math.min(field.words.length, mostWords); at += 1)
      for (const { terms, text, start, end, isPlain } of phrasesAt(field, at)) {
        const key = terms.join(' ');
        const isWithin = !sentenceEnd.test(field.text.slice(Math.max(0, start - 3), start));
        const weight = field.weight * (isWithin ? 1 : 0.6) * (1 + 0.5 * (1 - start / Math.max(1, field.text.length)));
        const known = found.get(key);
        if (known) {
          known.weight += weight;
          known.count += 1;
          known.isNoun ||= isWithin;
          known.forms.set(text, (known.forms.get(text) ?? 0) + 1);
        } else
          found.set(key, { terms, forms: new Map([[text, 1]]), weight, count: 1, place: { field, start, end }, isNoun: isWithin, isPlain });
      }
  return found;
}

/** Capitals side by side within a sentence are a name as a rule: „Ada Lindner“. Three are a name with its title, and the name is enough. */
const isName = ({ terms, forms, isPlain }: Found): boolean =>
  terms.length === 2 && isPlain && [...forms.keys()].some((form) => form.split(' ').every((word) => noun.test(word)));

/** The form that looks like the dictionary's: the shortest of the frequent ones. */
const labelOf = (forms: ReadonlyMap<string, number>): string =>
  [...forms].sort((one, other) => one[0].length - other[0].length || other[1] - one[1])[0]?.[0] ?? '';

/**
 * Nouns, names and noun phrases that stand out in a text, the best first: TF-IDF × position (archive.md, „Stichwörter“).
 * `idf` says how telling a term is in the archive.
 */
export function keyPhrases(fields: readonly ReadField[], idf: (term: string) => number, limit: number): KeyPhrase[] {
  const found = collect(fields);
  const phrases = [...found]
    .filter(([, phrase]) => phrase.isNoun && (phrase.terms.length === 1 || phrase.count > 1 || isName(phrase)))
    .map(([key, { terms, forms, weight, count, place }]): KeyPhrase => {
      const telling = terms.reduce((sum, term) => sum + idf(term), 0) / terms.length;
      return { key, label: labelOf(forms), score: Math.log1p(weight) * telling * (terms.length > 1 && count > 1 ? 1.2 : 1), count, place };
    })
    .sort((one, other) => other.score - one.score);
  const chosen: KeyPhrase[] = [];
  const names = new Set([...found].filter(([, phrase]) => isName(phrase)).map(([key]) => key));
  for (const phrase of phrases) {
    const at = chosen.findIndex(({ key }) => isWithin(key, phrase.key) || isWithin(phrase.key, key));
    const known = chosen[at];
    // „Intelligenz“ adds nothing beside „künstliche Intelligenz“, and the other way round; but „Ada Lindner“ says more than „Lindner“.
    if (!known && chosen.length < limit) chosen.push(phrase);
    else if (known && names.has(phrase.key) && !known.key.includes(' ')) chosen[at] = { ...phrase, score: known.score };
  }
  return chosen;
}

const isWithin = (part: string, whole: string): boolean => ` ${whole} `.includes(` ${part} `);
