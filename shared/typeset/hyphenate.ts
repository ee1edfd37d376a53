import createHyphenator from 'hyphen';
import patterns from 'hyphen/patterns/de-1996.js';
import { breakExceptions } from './break-exceptions.ts';

/** A place where a word may be broken: before the letter `at`. A joint of a compound is the better place. */
export interface WordBreak {
  readonly at: number;
  readonly kind: 'joint' | 'syllable';
}

export interface HyphenateOptions {
  /** Entries of the house in the form of `break-exceptions.ts`; they win over all others. */
  readonly exceptions?: readonly string[];
  /** Where the parts of known compounds meet: places in the word as it is written. */
  readonly jointsOf?: (word: string) => readonly number[];
}

/** Breaks of one word. */
export type Hyphenate = (word: string) => readonly WordBreak[];

/** Letters that stay together at either end of a word, and of a part of a compound. */
const fewestLetters = 3;
const shortestWord = 2 * fewestLetters;
/** A longer run of letters is no word of ours. */
const longestWord = 300;
/** A word in small letters, with or without a capital at its head: no abbreviation, no `eGovernment`, nothing with figures. */
const ordinaryWord = /^\p{L}[\p{Ll}]+$/u;
const vowel = /[aeiouyäöüáàâéèêëíîïóôøúûýæœ]/;
const mark = '\u00AD';

interface Exception {
  readonly letters: string;
  /** Whether it holds at the end of a word only. */
  readonly isEnd: boolean;
  readonly breaks: readonly WordBreak[];
}

/** A hyphenator for German words: patterns of the spelling of 1996, exceptions of the trade and of the house, joints where they are known. */
export function createHyphenate({ exceptions = [], jointsOf = () => [] }: HyphenateOptions = {}): Hyphenate {
  const listed = [...exceptionsOf(exceptions), ...exceptionsOf(breakExceptions)];
  const known = new Map<string, readonly WordBreak[]>();
  const breaksOf: Hyphenate = (word) => {
    const lowered = word.toLowerCase();
    if (lowered.length !== word.length) return [];
    const places = patternPlaces(word);
    const joints = jointsOf(word);
    const bare = withJoints(decided(places, lowered), joints, word.length);
    const starts = [...new Set([0, ...places, ...joints])];
    const found = findException(listed, lowered, starts);
    return (found ? withException(bare, found.exception, found.start) : bare).filter(
      ({ at }) => at >= fewestLetters && at <= word.length - fewestLetters,
    );
  };
  return (word) => {
    if (word.length < shortestWord || word.length > longestWord || !ordinaryWord.test(word)) return [];
    const seen = known.get(word);
    if (seen) return seen;
    const breaks = breaksOf(word);
    known.set(word, breaks);
    return breaks;
  };
}

let byPatterns: ((text: string) => string) | null = null;
const placesKnown = new Map<string, readonly number[]>();
/** Some hundreds of reports have as many words. */
const mostPlacesKnown = 50_000;

/** The places that the patterns allow; they are made ready once, and each word is looked up once, whoever asks. */
function patternPlaces(word: string): readonly number[] {
  const seen = placesKnown.get(word);
  if (seen) return seen;
  byPatterns ??= createHyphenator(patterns, { hyphenChar: mark, minWordLength: shortestWord, html: false });
  const places = placesOf(byPatterns(word));
  if (placesKnown.size >= mostPlacesKnown) placesKnown.clear();
  placesKnown.set(word, places);
  return places;
}

/** The first exception that holds in a word where one of its parts may start. */
function findException(
  listed: readonly Exception[],
  lowered: string,
  starts: readonly number[],
): { readonly exception: Exception; readonly start: number } | null {
  for (const exception of listed) {
    const { letters, isEnd } = exception;
    const start = starts.find((at) => lowered.startsWith(letters, at) && (!isEnd || /^s?$/.test(lowered.slice(at + letters.length))));
    if (start !== undefined) return { exception, start };
  }
  return null;
}

/** The longest first: of two entries that fit a word the more exact one is meant. */
function exceptionsOf(entries: readonly string[]): Exception[] {
  return entries
    .map((entry) => ({ letters: entry.toLowerCase().replace(/[-=.]/g, ''), isEnd: entry.endsWith('.'), breaks: breaksOfEntry(entry) }))
    .filter(({ letters }) => letters.length > 0)
    .sort((a, b) => b.letters.length - a.letters.length);
}

function breaksOfEntry(entry: string): WordBreak[] {
  const breaks: WordBreak[] = [];
  let at = 0;
  for (const sign of entry) {
    if (sign === '-' || sign === '=') breaks.push({ at, kind: sign === '=' ? 'joint' : 'syllable' });
    else if (sign !== '.') at += sign.length;
  }
  return breaks;
}

function placesOf(marked: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const sign of marked) {
    if (sign === mark) places.push(at);
    else at += sign.length;
  }
  return places;
}

/**
 * `Füh-r-er-schein`: a piece without a vowel is no syllable, and the patterns have not decided between the breaks around it.
 * `Plan-er-stellung`: `er` after a consonant is a prefix, and the break behind it would make a planner of the plan.
 */
function decided(places: readonly number[], word: string): number[] {
  const isPiece = (from: number, to: number): boolean => vowel.test(word.slice(from, to));
  return places.filter((at, index) => {
    const before = places[index - 1];
    const after = places[index + 1];
    if (before !== undefined && before >= fewestLetters && word.slice(before, at) === 'er' && !vowel.test(word.charAt(before - 1)))
      return false;
    return (before === undefined || isPiece(before, at)) && (after === undefined || isPiece(at, after));
  });
}

/** `Funk-er-laubnis` → `Funk=erlaubnis`: beside a joint two letters never stand alone. A joint that the patterns do not allow is none. */
function withJoints(places: readonly number[], joints: readonly number[], length: number): WordBreak[] {
  const sure = joints.filter((at) => places.includes(at) && at >= fewestLetters && at <= length - fewestLetters);
  return places
    .filter((at) => sure.includes(at) || sure.every((joint) => Math.abs(joint - at) >= fewestLetters))
    .map((at) => ({ at, kind: sure.includes(at) ? 'joint' : 'syllable' }));
}

/** The entry's own breaks for its letters, the patterns' for the rest of the word and for the seams. */
function withException(breaks: readonly WordBreak[], { letters, breaks: own }: Exception, start: number): WordBreak[] {
  const end = start + letters.length;
  return [
    ...breaks.filter(({ at }) => at <= start),
    ...own.map(({ at, kind }) => ({ at: at + start, kind })),
    ...breaks.filter(({ at }) => at >= end),
  ];
}
