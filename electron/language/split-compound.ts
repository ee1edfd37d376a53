import type { Lexicon } from './lexicon.ts';
import { mark } from './marks.ts';
import { prefixSplits } from './prefixes.ts';
import { isVerb } from './known-words.ts';
import { verbsOfAction } from './verb-nouns.ts';

/** A part of a compound: its place in the folded word (its joint excluded) and its own dictionary form. */
export interface CompoundPart {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** A reading of a stretch of a word, and how far-fetched it is: 1 is a plain noun. */
interface Reading {
  readonly term: string;
  readonly cost: number;
}

/** No part costs less. */
const leastCost = 1;

interface Way {
  readonly cost: number;
  readonly parts: readonly CompoundPart[];
}

const shortestCompound = 6;
const longestCompound = 60;
const shortestPart = 3;
/** Letters of the longest word of the archive that is looked for as a part. */
const longestListed = 20;

/** After these the rest of a long word keeps its meaning (`Unterausschuss`, `Überkapazität`), nouns of verbs do not. */
const rank = /^(?:ueber|unter|vor|nach|bei|mit)$/;
/** Feminine nouns that take a joining -s although they have no such form. */
const joinedByS =
  /(?:ung|heit|keit|schaft|ion|taet|arbeit|hilf|geburt|liebe|armut|sehnsucht|hochzeit|anstalt|weihnacht|gewalt|werbung|einkunft)$/;
const fewestLetters = (form: string, four: number, three: number): number => (form.length >= 5 ? 0 : form.length === 4 ? four : three);

/** A stretch read as a first part: a noun in any form, with a joining -s, a shortened noun (`Schul-`), a verb (`Wohn-`), an adjective. */
function firstPart(lexicon: Lexicon, form: string, houseWords: ReadonlySet<string>): Reading | null {
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
    const plural = /e[nrs]$/.test(form) ? lexicon.noun(form.slice(0, -2)) : null;
    const base = elided ?? plural;
    if (base) return { term: base.lemma, cost: 1 + short };
    const verb = lexicon.verb(`${form}en`) ?? lexicon.verb(`${form}n`);
    return { term: verb?.lemma ?? form, cost: 1.2 + short };
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
function lastPart(
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

/** Ends of foreign words that are no word by themselves (`Diktator`, `Biologin`, `Fundamental-`): no part begins within. */
const foreignEnd = /.{2}(?:[aiu]tor|[ai]smus|olog(?:e|in)|[ai]list|[om]ental|ontal|[aeiouk]tion|[aeu]sion|ischere)$/;
const cutsForeignEnd = (word: string, start: number, end: number): boolean => {
  const foreign = start > 0 ? foreignEnd.exec(word.slice(0, end)) : null;
  return foreign !== null && foreign.index + 2 < start;
};

/** How words of the archive begin: only there are they looked for. */
const onset = 4;
const onsets = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();
function onsetsOf(houseWords: ReadonlySet<string>): ReadonlySet<string> {
  let found = onsets.get(houseWords);
  if (!found) onsets.set(houseWords, (found = new Set([...houseWords].map((word) => word.slice(0, onset)))));
  return found;
}

/** Where first parts may end that begin at a place: only there is it worth looking. */
function firstEnds(lexicon: Lexicon, word: string, start: number, houseWords: ReadonlySet<string>): number[] {
  const ends: number[] = [];
  const add = (end: number): void => {
    if (end - start >= shortestPart && end <= word.length - shortestPart && !ends.includes(end)) ends.push(end);
  };
  for (const end of lexicon.partEnds(word, start)) {
    add(end);
    if (word[end] === 's') add(end + 1);
  }
  if (onsetsOf(houseWords).has(word.slice(start, start + onset)))
    for (let end = start + onset; end <= Math.min(word.length - shortestPart, start + longestListed); end += 1)
      if (houseWords.has(word.slice(start, end))) add(end);
  return ends;
}

/** The first part without its joint: `gemeinderats` → the end of `gemeinderat`. */
const withoutJoint = (word: string, start: number, end: number, term: string): number =>
  word.startsWith(term, start) ? Math.min(end, start + term.length) : end;

/** `Unterausschuss`, `Beirat`, `Nachkriegszeit`: before a noun that comes of no verb with this prefix the particle is a first part. */
function rankPart(lexicon: Lexicon, word: string, start: number, end: number): Reading | null {
  const form = word.slice(start, end);
  const rest = word.slice(end);
  if (start > 0 || !rank.test(form) || rest.endsWith('ung') || verbsOfAction(lexicon, word).length > 0) return null;
  const isOfVerb = isVerb(lexicon, `${word}en`) || isVerb(lexicon, `${word}n`) || lexicon.verb(word) !== null;
  const noun = lexicon.noun(rest);
  const isPlain = noun !== null && (noun.marks & mark.name) === 0;
  return isOfVerb || lexicon.adjective(word) !== null || (rest.length < 9 && !isPlain) ? null : { term: form, cost: 1.9 };
}

/** A word nobody knows before a long noun that is known (`Blockchaintechnologie`). */
function strangeCompound(lexicon: Lexicon, word: string): readonly CompoundPart[] | null {
  if (lexicon.noun(word) ?? lexicon.adjective(word) ?? lexicon.verb(word)) return null;
  for (let start = 4; start <= word.length - 6; start += 1) {
    const rest = word.slice(start);
    const head = lexicon.lists.noHeads.has(rest) || lexicon.place(rest) ? null : lexicon.noun(rest);
    if (head && (head.marks & mark.name) === 0 && !lexicon.lists.noFirstParts.has(word.slice(0, start)))
      return [
        { start: 0, end: start, term: word.slice(0, start) },
        { start, end: word.length, term: head.lemma },
      ];
  }
  return null;
}

/** A word that our list keeps whole, or the name of a place or its people. */
const isWhole = (lexicon: Lexicon, word: string): boolean =>
  lexicon.lists.wholeWords.has(word) || (lexicon.place(word) !== null && lexicon.place(word)?.marks !== 0);

/** `Kriegsende`, `Wochenenden`, with a joint before it, but not `Reisende`, a participle. */
const isEndAfter = (lexicon: Lexicon, word: string, before: CompoundPart, start: number): boolean =>
  before.end < start && /^ende[ns]?$/.test(word.slice(start)) && lexicon.verb(word) === null;

/** `Verleimen`, `Zugenähte`: forms of a verb with a prefix, which only look like compounds. */
const isFormOfVerb = (lexicon: Lexicon, word: string): boolean => {
  const verb = lexicon.verb(word)?.lemma;
  return verb !== undefined && (verb === word ? prefixSplits(word).some(({ rest }) => isVerb(lexicon, rest)) : /(?:t|n|nd)e$/.test(word));
};

/** `Kubanische`, `Romantischere`: adjectives used as nouns end with another such, if with anything. */
const isFormOfAdjective = (lexicon: Lexicon, word: string): boolean => {
  const adjective = lexicon.adjective(word);
  return adjective !== null && adjective.lemma !== word;
};

const canBeSplit = (lexicon: Lexicon, word: string): boolean =>
  word.length >= shortestCompound && word.length <= longestCompound && !isWhole(lexicon, word) && !isFormOfVerb(lexicon, word);

/** The parts of a folded compound whose parts are all known: as few and as plain ones as will do; null when it is none. */
export function plainSplit(
  lexicon: Lexicon,
  word: string,
  houseWords: ReadonlySet<string>,
  shape: WordShape = {},
): readonly CompoundPart[] | null {
  if (!canBeSplit(lexicon, word)) return null;
  const isAdjectiveForm = isFormOfAdjective(lexicon, word);
  const ways: (Way | undefined)[] = [{ cost: 0, parts: [] }];
  let best: Way | null = null;
  for (let start = 0; start <= word.length - shortestPart; start += 1) {
    const way = ways[start];
    if (!way || (best !== null && way.cost + leastCost >= best.cost)) continue;
    const before = way.parts.at(-1);
    const last =
      before && !cutsForeignEnd(word, start, word.length)
        ? lastPart(lexicon, word.slice(start), { ...shape, isAdjectiveForm, isEnd: isEndAfter(lexicon, word, before, start) }, houseWords)
        : null;
    if (last && (best === null || way.cost + last.cost < best.cost))
      best = { cost: way.cost + last.cost, parts: [...way.parts, { start, end: word.length, term: last.term }] };
    if (best !== null && way.cost + 2 * leastCost >= best.cost) continue;
    for (const end of firstEnds(lexicon, word, start, houseWords)) {
      if (way.cost + leastCost >= (ways[end]?.cost ?? Infinity)) continue;
      const first = firstPart(lexicon, word.slice(start, end), houseWords) ?? rankPart(lexicon, word, start, end);
      const cost = way.cost + (first?.cost ?? 0);
      if (first && cost < (ways[end]?.cost ?? Infinity) && !cutsForeignEnd(word, start, end))
        ways[end] = { cost, parts: [...way.parts, { start, end: withoutJoint(word, start, end, first.term), term: first.term }] };
    }
  }
  return best?.parts ?? null;
}

/** The parts of a folded compound, the first of which may be a word nobody knows; null when it is none. */
export const splitCompound = (
  lexicon: Lexicon,
  word: string,
  houseWords: ReadonlySet<string>,
  shape: WordShape = {},
): readonly CompoundPart[] | null =>
  plainSplit(lexicon, word, houseWords, shape) ?? (canBeSplit(lexicon, word) ? strangeCompound(lexicon, word) : null);

/** The smallest parts of a word, kept once they are known: `leafParts` asks for those of each part. */
export type LeavesOf = (word: string) => readonly CompoundPart[];

/** The smallest parts of a compound in its dictionary form, in order; empty when it is none. */
export function leafParts(
  lexicon: Lexicon,
  word: string,
  houseWords: ReadonlySet<string>,
  isAdjective: boolean,
  leaves: LeavesOf,
): readonly CompoundPart[] {
  return (splitCompound(lexicon, word, houseWords, { isAdjective, isBase: true }) ?? []).flatMap((part) => {
    // A part in its dictionary form may be longer than it stands here (`Schul-`), never as long as the whole.
    const inner = part.term.length < word.length ? leaves(part.term) : [];
    return inner.length === 0
      ? [part]
      : inner.map((leaf, index) => ({
          start: part.start + leaf.start,
          end: index === inner.length - 1 ? part.end : part.start + leaf.end,
          term: leaf.term,
        }));
  });
}
