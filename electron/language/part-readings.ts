import { isVerb } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import { mark } from './marks.ts';
import { verbsOfAction } from './verb-nouns.ts';

/** A reading of a stretch of a word, and how far-fetched it is: 1 is a plain noun. */
export interface Reading {
  readonly term: string;
  readonly cost: number;
}

export const shortestPart = 3;

/** After these the rest of a long word keeps its meaning (`Unterausschuss`, `Überkapazität`), nouns of verbs do not. */
const rank = /^(?:ueber|unter|vor|nach|bei|mit|hinter|fehl|nieder)$/;
/** Feminine nouns that take a joining -s although they have no such form. */
const joinedByS =
  /(?:ung|heit|keit|schaft|ion|taet|arbeit|hilf|geburt|liebe|armut|sehnsucht|hochzeit|anstalt|weihnacht|gewalt|werbung|einkunft)$/;
const fewestLetters = (form: string, four: number, three: number): number => (form.length >= 5 ? 0 : form.length === 4 ? four : three);

/** A stretch read as a first part: a noun in any form, with a joining -s, a shortened noun (`Schul-`), a verb (`Wohn-`), an adjective. */
export function firstPart(lexicon: Lexicon, form: string, houseWords: ReadonlySet<string>): Reading | null {
  const { noFirstParts } = lexicon.lists;
  if (form.length < shortestPart || noFirstParts.has(form) || (form.endsWith('s') && noFirstParts.has(form.slice(0, -1)))) return null;
  const listed = lexicon.lists.firstParts.get(form);
  if (listed !== undefined) return { term: listed, cost: 1.1 };
  const isJoint = lexicon.isJoint(form);
  const noun = lexicon.noun(form);
  const short = fewestLetters(noun?.lemma ?? form, 0.15, 0.5);
  if (noun && (noun.marks & mark.name) === 0) return { term: noun.lemma, cost: 1 + short + (isJoint ? 0 : 0.3) };
  const stem = /[^s]s$/.test(form) ? form.slice(0, -1) : null;
  const joined = stem !== null && (isJoint || joinedByS.test(stem)) ? lexicon.noun(stem) : null;
  if (joined) return { term: joined.lemma, cost: 1 + short };
  const adjective = form.length >= 4 ? lexicon.adjective(form) : null;
  const isAdjective = adjective?.lemma === form && (adjective.marks & mark.uninflected) === 0;
  if (isJoint && isAdjective) return { term: form, cost: 1.1 };
  if (isJoint) {
    const elided = lexicon.noun(`${form}e`) ?? (stem === null ? null : lexicon.noun(`${stem}e`));
    const plural = /.{4}e[nrs]$/.test(form) ? lexicon.noun(form.slice(0, -2)) : null;
    const base = elided ?? plural;
    if (base) return { term: base.lemma, cost: 1 + short };
    const verb = lexicon.verb(`${form}en`) ?? lexicon.verb(`${form}n`);
    return { term: verb?.lemma ?? (stem !== null && joinedByS.test(stem) ? stem : form), cost: 1.2 + short };
  }
  if (isAdjective) return { term: form, cost: 1.6 };
  // `Mietshaus`: a joint that the dictionary does not mark.
  const elided = stem !== null && stem.length >= 4 ? lexicon.noun(`${stem}e`) : null;
  if (elided && (elided.marks & mark.feminine) !== 0) return { term: elided.lemma, cost: 1.7 };
  return houseWords.has(form) && form.length >= 4 ? { term: form, cost: 1.3 } : null;
}

/** What is known of a word before it is taken apart. */
export interface WordShape {
  /** An adjective: its last part is one too. */
  readonly isAdjective?: boolean;
  /** A dictionary form: its last part is one too (`Plantage` does not end with days). */
  readonly isBase?: boolean;
}

interface LastShape extends WordShape {
  /** A form of an adjective, perhaps used as a noun. */
  readonly isAdjectiveForm: boolean;
  /** The end of something (`Kriegsende`), which otherwise stands at the end of words by chance. */
  readonly isEnd: boolean;
}

/** A stretch read as a last part: a noun, an adjective (`-frei`), or a longer verb form. */
export function lastPart(
  lexicon: Lexicon,
  form: string,
  { isAdjective = false, isBase = false, isAdjectiveForm, isEnd }: LastShape,
  houseWords: ReadonlySet<string>,
): Reading | null {
  if (form.length < shortestPart || (!isEnd && lexicon.lists.noHeads.has(form))) return null;
  const noun = lexicon.noun(form);
  const adjective = form.length >= 4 ? lexicon.adjective(form) : null;
  const isNominalised = adjective !== null && noun?.lemma === `${adjective.lemma}e` && (noun.marks & mark.own) === 0;
  const fits = (found: { readonly lemma: string }): boolean => !isBase || found.lemma === form;
  const isPlain = isAdjectiveForm && adjective === null && lexicon.verb(form) === null;
  if (noun && !isAdjective && !isPlain && !isNominalised && fits(noun) && (noun.marks & mark.name) === 0)
    return { term: noun.lemma, cost: 1 + fewestLetters(form, 0, 0.4) };
  if (adjective && (fits(adjective) || isNominalised)) return { term: adjective.lemma, cost: 1.3 };
  const verb = form.length >= 6 ? lexicon.verb(form) : null;
  if (verb && fits(verb)) return { term: verb.lemma, cost: 1.6 };
  return houseWords.has(form) && form.length >= 4 ? { term: form, cost: 1.2 } : null;
}
/** `Unterausschuss`, `Beirat`, `Nachkriegszeit`: before a noun that comes of no verb with this prefix the particle is a first part. */
export function rankPart(lexicon: Lexicon, word: string, start: number, end: number): Reading | null {
  const form = word.slice(start, end);
  const rest = word.slice(end);
  if (start > 0 || !rank.test(form) || rest.endsWith('ung') || verbsOfAction(lexicon, word).length > 0) return null;
  const isOfVerb = isVerb(lexicon, `${word}en`) || isVerb(lexicon, `${word}n`) || lexicon.verb(word) !== null;
  const noun = lexicon.noun(rest);
  const isPlain = noun !== null && (noun.marks & mark.name) === 0;
  return isOfVerb || lexicon.adjective(word) !== null || (rest.length < 9 && !isPlain) ? null : { term: form, cost: 1.9 };
}
