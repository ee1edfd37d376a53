import { isVerb } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import { mark } from './marks.ts';
import { plainSplit, splitCompound } from './split-compound.ts';

export type WordKind = 'noun' | 'verb' | 'adjective' | 'unknown';

/** The dictionary form of a word, folded, and what kind of word it is taken for. */
export interface Lemma {
  readonly term: string;
  readonly kind: WordKind;
  readonly marks: number;
}

/** What the spelling of a word in its text says of its kind; `typed` is a word somebody searches for, often in small letters. */
export type WordCase = 'capital' | 'small' | 'typed';

const orders: Readonly<Record<WordCase | 'inflected' | 'verbal', readonly Exclude<WordKind, 'unknown'>[]>> = {
  capital: ['noun', 'adjective', 'verb'],
  small: ['adjective', 'verb', 'noun'],
  typed: ['noun', 'adjective', 'verb'],
  // `kommunale` is typed for the adjective, though a paper is called so.
  inflected: ['adjective', 'noun', 'verb'],
  verbal: ['verb', 'noun', 'adjective'],
};

/** Endings of nouns whose inflection is certain even when the noun is unknown: inflected → base. */
const nounEndings: readonly (readonly [string, string])[] = [
  ['ungen', 'ung'],
  ['heiten', 'heit'],
  ['keiten', 'keit'],
  ['schaften', 'schaft'],
  ['ionen', 'ion'],
  ['itaeten', 'itaet'],
  ['ismen', 'ismus'],
  ['ismusses', 'ismus'],
  ['tuemer', 'tum'],
  ['tuemern', 'tum'],
  ['eien', 'ei'],
  ['ikern', 'iker'],
  ['ikers', 'iker'],
  ['logen', 'loge'],
  ['isten', 'ist'],
  ['enzen', 'enz'],
  ['anzen', 'anz'],
  ['graphien', 'graphie'],
  ['grafien', 'grafie'],
  ['logien', 'logie'],
  ['theken', 'thek'],
  ['nissen', 'nis'],
  ['nisses', 'nis'],
  ['nisse', 'nis'],
  ['usse', 'us'],
  ['ussen', 'us'],
  ['usses', 'us'],
];

const adjectiveForm =
  /^(.{3,}(?:isch|lich|ig|bar|sam|haft|los|iv|oes|ell|abel|frei|voll|arm|reich|weit|maessig|artig|foermig|fach))(?:e[rsnm]?)$/;
/** Verbs in -ieren are all inflected alike. */
const ierenForm = /^(.{2,}ier)(?:t|te|ten|tet|test|ter|tes|tem|e|est|en|end|ende|ender|endes|enden|endem)$/;

/** A participle used as a noun (`Betrogene`, `Angestellte`). */
export const isParticipleNoun = (lexicon: Lexicon, noun: string): boolean =>
  noun.length >= 7 && /(?:t|n|nd)e$/.test(noun) && lexicon.verb(noun.slice(0, -1)) !== null;

/** `betrogene` is typed for the verb, not for the one who was cheated; `angestellte` is a person all the same. */
const isParticiple = (lexicon: Lexicon, noun: string): boolean => isParticipleNoun(lexicon, noun) && !lexicon.lists.personNouns.has(noun);

function known(lexicon: Lexicon, form: string, order: readonly Exclude<WordKind, 'unknown'>[]): Lemma | null {
  for (const kind of order) {
    const found = lexicon[kind](form);
    if (found && !(kind === 'noun' && order === orders.inflected && isParticiple(lexicon, found.lemma)))
      return { term: found.lemma, kind, marks: found.marks };
  }
  return null;
}

/** `Beschäftigter`, `Studierendem`: an adjective or participle used as a noun stands under its form in -e. */
function nominalised(lexicon: Lexicon, form: string, found: Lemma): Lemma {
  const base = /^(.{4,})e[rsnm]?$/.exec(form)?.[1];
  const noun = base === undefined ? null : lexicon.noun(`${base}e`);
  return noun ? { term: noun.lemma, kind: 'noun', marks: noun.marks } : found;
}

/** `Hobbies`, `Parties`: English plurals of words that German inflects otherwise. */
const englishPlural = (lexicon: Lexicon, form: string): Lemma | null => {
  const singular = form.endsWith('ies') ? `${form.slice(0, -3)}y` : '';
  return lexicon.noun(singular)?.lemma === singular ? { term: singular, kind: 'noun', marks: 0 } : null;
};

/** `ungestörte`: a participle with `un-`, which no list has. */
function negated(lexicon: Lexicon, form: string): Lemma | null {
  const base = /^un(.{4,}?(?:t|n|nd))(?:e[rsnm]?)?$/.exec(form)?.[1];
  return base !== undefined && lexicon.verb(base) !== null && !isVerb(lexicon, base)
    ? { term: `un${base}`, kind: 'adjective', marks: 0 }
    : null;
}

function guessed(form: string): Lemma | null {
  const verb = ierenForm.exec(form)?.[1];
  if (verb !== undefined) return { term: `${verb}en`, kind: 'verb', marks: 0 };
  for (const [ending, base] of nounEndings)
    if (form.length > ending.length + 3 && form.endsWith(ending))
      return { term: form.slice(0, form.length - ending.length) + base, kind: 'noun', marks: 0 };
  const adjective = adjectiveForm.exec(form)?.[1];
  return adjective === undefined ? null : { term: adjective, kind: 'adjective', marks: 0 };
}

/** `liebe` and `dürre` are typed for the noun rather than for the adjective. */
function isFeminine(lexicon: Lexicon, form: string): boolean {
  const noun = lexicon.noun(form);
  return noun?.lemma === form && (noun.marks & mark.feminine) !== 0;
}

/** `messen` and `bergen` are typed for the verb: strong verbs are known to all, and few look for the dative of a noun. */
function isTypedVerb(lexicon: Lexicon, form: string): boolean {
  const verb = lexicon.verb(form);
  const noun = lexicon.noun(form);
  if (verb?.lemma !== form || noun === null || noun.lemma === form) return false;
  return (verb.marks & mark.strong) !== 0 || isDativePlural(lexicon, form, noun.lemma);
}

/** `bergen` of `Berg`, whose plural is `Berge`. */
const isDativePlural = (lexicon: Lexicon, form: string, lemma: string): boolean => {
  const plural = form.slice(0, -1);
  return plural !== lemma && plural.endsWith('e') && lexicon.noun(plural)?.lemma === lemma;
};

/** `Bürgerinnen` where only the man is listed. */
function woman(lexicon: Lexicon, form: string): Lemma | null {
  const stem = /^(.{4,})in(?:nen)?$/.exec(form)?.[1];
  return stem !== undefined && lexicon.noun(stem)?.lemma === stem ? { term: `${stem}in`, kind: 'noun', marks: 0 } : null;
}

/** `Ballettänzer` → `balletttaenzer`: of three letters alike one was left out before a vowel until 1998. */
function withThirdLetter(lexicon: Lexicon, form: string, houseWords: ReadonlySet<string>): string | null {
  for (const { 0: pair, index } of form.matchAll(/([bdfglmnprt])\1(?=[aeiou])/g)) {
    const [first, rest] = [form.slice(0, index + 2), form.slice(index + 1)];
    const isFirst = first.length >= 4 && (lexicon.isJoint(first) || lexicon.noun(first) !== null);
    if (isFirst && rest.length >= 4 && lexicon.noun(rest) && plainSplit(lexicon, form, houseWords) === null)
      return first + pair.charAt(0) + rest.slice(1);
  }
  return null;
}

/** What a word is taken for first, second and third. */
function orderFor(lexicon: Lexicon, form: string, wordCase: WordCase): readonly Exclude<WordKind, 'unknown'>[] {
  if (wordCase !== 'typed' || !/e[nms]?$/.test(form)) return orders[wordCase];
  if (isTypedVerb(lexicon, form)) return orders.verbal;
  return isFeminine(lexicon, form) ? orders.typed : orders.inflected;
}

/** The dictionary form of a folded word: from the lexicon, else by the last part of a compound, else by an ending, else the word itself. */
export function lemmaOf(lexicon: Lexicon, form: string, wordCase: WordCase, houseWords: ReadonlySet<string>): Lemma {
  const order = orderFor(lexicon, form, wordCase);
  const found = known(lexicon, form, order);
  if (found?.kind === 'noun' && wordCase !== 'capital') return negated(lexicon, form) ?? found;
  if (found) return wordCase === 'capital' && found.kind !== 'noun' ? nominalised(lexicon, form, found) : found;
  const adjective = wordCase === 'capital' ? null : adjectiveForm.exec(form)?.[1];
  if (adjective && /(?:haft|los|bar|sam|lich|isch|ig)$/.test(adjective)) return { term: adjective, kind: 'adjective', marks: 0 };
  const listed = woman(lexicon, form) ?? englishPlural(lexicon, form) ?? negated(lexicon, form);
  if (listed) return listed;
  const tripled = withThirdLetter(lexicon, form, houseWords);
  if (tripled !== null) return lemmaOf(lexicon, tripled, wordCase, houseWords);
  const parts = splitCompound(lexicon, form, houseWords);
  const head = parts?.at(-1);
  if (head) {
    const last = known(lexicon, form.slice(head.start), order);
    // `coronabedingt` is an adjective, although its last part is a verb’s participle.
    if (last) return { ...last, kind: last.kind === 'verb' ? 'adjective' : last.kind, term: form.slice(0, head.start) + last.term };
  }
  return (houseWords.has(form) ? null : guessed(form)) ?? { term: form, kind: 'unknown', marks: 0 };
}
