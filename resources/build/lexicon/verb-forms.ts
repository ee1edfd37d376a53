import { foldWord } from '#electron/language/fold-word.ts';
import { mark } from '#electron/language/marks.ts';
import { prefixSplits } from '#electron/language/prefixes.ts';
import { formsBy } from './affixes.ts';
import type { Affixes } from './affixes.ts';
import type { WordEntry } from './word-graph-bytes.ts';

/** A line of `strong-verbs.txt`, unfolded. */
interface StrongVerb {
  readonly infinitive: string;
  readonly past: readonly string[];
  readonly participles: readonly string[];
  readonly present: string | null;
}

/** A line of a hunspell dictionary. */
export interface DictionaryWord {
  readonly word: string;
  readonly flags: string;
}

const adjectiveEndings = ['', 'e', 'er', 'es', 'en', 'em'];
const withEndings = (stem: string): string[] => adjectiveEndings.map((ending) => stem + ending);

/** Reads `strong-verbs.txt`. */
export function readStrongVerbs(lines: readonly string[]): StrongVerb[] {
  return lines.map((line) => {
    const [infinitive = '', past = '', participle = '', present] = line.split(' ');
    return { infinitive, past: past.split('/'), participles: participle.split('/'), present: present ?? null };
  });
}

const umlauts: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü' };

/** `gab` → `gäb`: the stem of the subjunctive. */
const subjunctive = (past: string): string => past.replace(/[aou](?=[^aouäöü]*$)/u, (vowel) => umlauts[vowel] ?? vowel);

function pastForms(past: string): string[] {
  if (past.endsWith('te')) return ['', 'st', 'n', 't'].map((ending) => past + ending);
  const stem = subjunctive(past);
  return [...['', 'st', 'est', 'en', 't', 'et'].map((ending) => past + ending), ...['e', 'est', 'en', 'et'].map((ending) => stem + ending)];
}

function presentForms(present: string | null): string[] {
  if (present === null) return [];
  const stem = present.replace(/t$/, '');
  return [present, stem, `${stem}st`, present.endsWith('tt') ? `${stem.slice(0, -1)}ttst` : `${stem}t`];
}

/** Forms of a verb, folded; participles apart, as they take `ge` between. */
interface StrongForms {
  readonly finite: readonly string[];
  readonly participles: readonly string[];
}

/** The forms of a strong verb that its rules of inflection do not give. */
function strongForms(verb: StrongVerb): StrongForms {
  return {
    finite: [...verb.past.flatMap(pastForms), ...presentForms(verb.present)].map(foldWord),
    participles: verb.participles.map(foldWord),
  };
}

/** A participle behind a prefix: `begangen` beside `vorgegangen`. */
const prefixedParticiple = (prefix: string, participle: string, isFirm: boolean): string =>
  prefix + (isFirm && participle.startsWith('ge') ? participle.slice(2) : participle);

/** Forms of a verb with a prefix before them; one that parts from its verb may stay with it in another sense (`übersetzt`, `übergesetzt`). */
const behindPrefix = ({ finite, participles }: StrongForms, prefix: string, isFirm: boolean): StrongForms => ({
  finite: finite.map((form) => prefix + form),
  participles: participles.flatMap((participle) => [
    prefixedParticiple(prefix, participle, isFirm),
    ...(isFirm ? [] : [prefixedParticiple(prefix, participle, true)]),
  ]),
});

/** The weak participle of a verb without a prefix: `gesucht`, `gearbeitet`, `studiert`. */
function weakParticiple(verb: string): string {
  const stem = verb.endsWith('en') ? verb.slice(0, -2) : verb.slice(0, -1);
  const ending = /[dt]$|[^aeiourlhmn][mn]$/.test(stem) ? 'et' : 't';
  return `${/.ier$/.test(stem) ? '' : 'ge'}${stem}${ending}`;
}

/** All forms of all verbs, folded, each with its infinitive; where two verbs share one, the strong verb has it. */
export function verbForms(words: readonly DictionaryWord[], strong: readonly StrongVerb[], affixes: Affixes): Map<string, WordEntry> {
  const dictionary = new Set(words.map(({ word }) => foldWord(word)));
  const isZuForm = (word: string): boolean =>
    prefixSplits(foldWord(word)).some(({ rest, isFirm }) => !isFirm && rest.startsWith('zu') && dictionary.has(rest.slice(2)));
  const listed = words.filter(({ word, flags }) => /^\p{Ll}.*n$/u.test(word) && /[DI]/.test(flags) && !isZuForm(word));
  // The dictionary lists `sprechen` with a flag for `versprechen`.
  const verbs = listed.flatMap((verb) => (verb.flags.includes('V') ? [verb, { ...verb, word: `ver${verb.word}` }] : [verb]));
  const known = new Map<string, StrongVerb>(strong.map((verb) => [foldWord(verb.infinitive), verb]));
  const infinitives = new Set([...known.keys(), ...verbs.map(({ word }) => foldWord(word))]);
  const found = new Map<string, WordEntry>();
  const add = (form: string, lemma: string, marks = 0): void => {
    if (!found.has(form)) found.set(form, { lemma, marks });
  };
  for (const infinitive of infinitives) add(infinitive, infinitive, known.has(infinitive) ? mark.strong : 0);
  /** The forms of a strong verb behind its prefixes: `erkannte an`, `anerkannt` of `anerkennen`. */
  const formsOf = (infinitive: string): StrongForms[] => {
    const root = known.get(infinitive);
    if (root) return [strongForms(root)];
    return prefixSplits(infinitive)
      .filter(({ rest }) => infinitives.has(rest))
      .flatMap(({ prefix, rest, isFirm }) => formsOf(rest).map((forms) => behindPrefix(forms, prefix, isFirm)));
  };
  for (const infinitive of infinitives)
    for (const { finite, participles } of formsOf(infinitive))
      for (const form of [...finite, ...participles.flatMap(withEndings)]) add(form, infinitive);
  for (const { word, flags } of verbs) {
    const infinitive = foldWord(word);
    for (const flag of ['D', 'I', 'X', 'Y', 'O', 'W'].filter((one) => flags.includes(one)))
      for (const form of formsBy(affixes, flag, word)) add(foldWord(form), infinitive);
    for (const form of withEndings(`${infinitive}d`)) add(form, infinitive);
    const splits = prefixSplits(infinitive).filter(({ rest }) => infinitives.has(rest));
    for (const { prefix, rest, isFirm } of splits) {
      for (const form of withEndings(prefixedParticiple(prefix, weakParticiple(rest), isFirm))) add(form, infinitive);
      if (!isFirm) add(`${prefix}zu${rest}`, infinitive);
    }
    if (splits.length === 0) for (const form of withEndings(weakParticiple(infinitive))) add(form, infinitive);
  }
  return found;
}
