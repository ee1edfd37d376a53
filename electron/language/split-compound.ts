import { isPrefixed, isVerb } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import { mark } from './marks.ts';
import { firstPart, lastPart, rankPart, shortestPart } from './part-readings.ts';
import type { WordShape } from './part-readings.ts';

/** A part of a compound: its place in the folded word (its joint excluded) and its own dictionary form. */
export interface CompoundPart {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** No part costs less. */
const leastCost = 1;

interface Way {
  readonly cost: number;
  readonly parts: readonly CompoundPart[];
}

const shortestCompound = 6;
const longestCompound = 60;
/** Letters of the longest word of the archive that is looked for as a part. */
const longestListed = 20;

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

/** Letters of a noun behind a word nobody knows, and behind the stem of a verb. */
const shortestStrangeHead = 6;
const shortestHead = 4;

/** A word nobody knows before a long noun that is known (`Blockchaintechnologie`), or the stem of a verb that no dictionary has there (`Rührbesen`). */
function strangeCompound(lexicon: Lexicon, word: string): readonly CompoundPart[] | null {
  if (word.startsWith('un') || (lexicon.noun(word) ?? lexicon.adjective(word) ?? lexicon.verb(word))) return null;
  for (let start = 4; start <= word.length - shortestHead; start += 1) {
    const [first, rest] = [word.slice(0, start), word.slice(start)];
    const head = lexicon.lists.noHeads.has(rest) || lexicon.place(rest) ? null : lexicon.noun(rest);
    if (!head || (head.marks & mark.name) !== 0 || lexicon.lists.noFirstParts.has(first)) continue;
    const verb = lexicon.noun(first) === null ? [`${first}en`, `${first}n`].find((form) => isVerb(lexicon, form)) : undefined;
    if (verb !== undefined || rest.length >= shortestStrangeHead)
      return [
        { start: 0, end: start, term: verb ?? first },
        { start, end: word.length, term: head.lemma },
      ];
  }
  return null;
}

/** The name of a place or its people that no compound is like. */
const isKnownPlace = (lexicon: Lexicon, word: string): boolean => (lexicon.place(word)?.marks ?? 0) !== 0;

/** A word that our list keeps whole, a place, its people, a woman of it. */
const isWhole = (lexicon: Lexicon, word: string): boolean =>
  lexicon.lists.wholeWords.has(word) || isKnownPlace(lexicon, word) || (word.endsWith('in') && isKnownPlace(lexicon, word.slice(0, -2)));

/** `Kriegsende`, `Wochenenden`, with a joint before it, but not `Reisende`, a participle. */
const isEndAfter = (lexicon: Lexicon, word: string, before: CompoundPart, start: number): boolean =>
  before.end < start && /^ende[ns]?$/.test(word.slice(start)) && lexicon.verb(word) === null;

/** `Verleimen`, `Zugenähte`: forms of a verb with a prefix, which only look like compounds. */
const isFormOfVerb = (lexicon: Lexicon, word: string): boolean => {
  const verb = lexicon.verb(word)?.lemma;
  return verb !== undefined && (verb === word ? isPrefixed(lexicon, word) : /(?:t|n|nd)e$/.test(word));
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
