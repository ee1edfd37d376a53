import { fold } from './fold.ts';

/** Beyond this many words a text is compared by its beginning. */
const mostWords = 6_000;
/** About four times the words' usual length; folding stays bounded whatever comes. */
const mostCharacters = 60_000;
/** How many shingles stand for a text in an index: a cut copy shares as many of them as it is long. */
const sketchSize = 24;
/** Shingles of the opening that are indexed besides: a short teaser is found by its report's beginning. */
const openingSize = 3;
const openingShingles = 24;

/** A text reduced to what near-duplicates are found by. */
export interface TextPrint {
  /** Hashes of every three words in a row, in the order of the text. */
  readonly shingles: Uint32Array;
  /** How many of them belong to the lead. */
  readonly leadCount: number;
  /** Hashes of the different numbers in the text. */
  readonly numbers: Uint32Array;
}

const hyphenBefore =
  /(\p{L})-[^\S\n]{0,4}\n\s{0,8}(?=\p{Ll})|(\p{L}{2})-[^\S\n]{1,2}(?=(?!(?:und|oder|bzw|sowie|bis|als|noch|wie|auch)\b)\p{Ll})/gu;

/** The words two texts are compared by: hyphenation undone, case, accents, quotes and punctuation gone, numbers kept. */
export function comparedWords(text: string): string[] {
  const plain = text
    .slice(0, mostCharacters)
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(hyphenBefore, '$1$2');
  const folded = fold(plain);
  return folded === '' ? [] : folded.split(' ', mostWords);
}

/** FNV-1a. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** One number for three words in their order, well mixed: the smallest hashes of a text are a fair sample of it. */
function mix(one: number, two: number, three: number): number {
  let hash = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(two ^ 0x7f4a7c15, 0xc2b2ae35) ^ Math.imul(three ^ 0x165667b1, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function shinglesOf(words: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = 2; at < words.length; at += 1) found.push(mix(words[at - 2] ?? 0, words[at - 1] ?? 0, words[at] ?? 0));
  return found;
}

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** The print of a report: its lead and the text after it. */
export function printOf(lead: string, text: string): TextPrint {
  const leadWords = comparedWords(lead);
  const words = [...leadWords, ...comparedWords(text)];
  const numbers = new Set(words.filter(isNumber).map((word) => hashWord(word) >>> 0));
  return {
    shingles: Uint32Array.from(shinglesOf(words.map(hashWord))),
    leadCount: Math.max(0, leadWords.length - 2),
    numbers: Uint32Array.from(numbers),
  };
}

const smallest = (hashes: Iterable<number>, count: number): number[] => [...Uint32Array.from(new Set(hashes)).sort().subarray(0, count)];

/** The sample of a text that is compared: its 24 smallest shingles. */
export const sketchOf = (print: TextPrint): number[] => smallest(print.shingles, sketchSize);

/** What a text is found by: its sketch, and a few shingles of the openings of lead and text. */
export function indexedShingles(print: TextPrint): number[] {
  const { shingles, leadCount } = print;
  const openings = [0, leadCount].flatMap((at) => smallest(shingles.subarray(at, at + openingShingles), openingSize));
  return [...new Set([...sketchOf(print), ...openings])];
}

/** What to look a text up by: twice the sketch, so that short known texts are found in a long one, and the openings. */
export const soughtShingles = (print: TextPrint): number[] => [
  ...new Set([...smallest(print.shingles, 2 * sketchSize), ...indexedShingles(print)]),
];
