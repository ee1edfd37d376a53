import { wordHashes } from './compared-words.ts';

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

/** The print of a report: its lead and the text after it. */
export function printOf(lead: string, text: string): TextPrint {
  const one = wordHashes(lead);
  const two = wordHashes(text);
  return {
    shingles: Uint32Array.from(shinglesOf([...one.words, ...two.words])),
    leadCount: Math.max(0, one.words.length - 2),
    numbers: Uint32Array.from(new Set([...one.numbers, ...two.numbers])),
  };
}

/** The smallest different hashes, in order. */
function smallest(hashes: Uint32Array, count: number): number[] {
  const found: number[] = [];
  for (const hash of hashes.slice().sort()) {
    if (hash === found.at(-1)) continue;
    if (found.length === count) break;
    found.push(hash);
  }
  return found;
}

/** Twice the sketch is what a text is looked up by, so that short known texts are found in a long one. */
const soughtSize = 2 * sketchSize;
const samples = new WeakMap<TextPrint, readonly number[]>();
function sampleOf(print: TextPrint): readonly number[] {
  const known = samples.get(print) ?? smallest(print.shingles, soughtSize);
  samples.set(print, known);
  return known;
}

/** The sample of a text that is compared: its 24 smallest shingles. */
export const sketchOf = (print: TextPrint): number[] => sampleOf(print).slice(0, sketchSize);

const openingsOf = ({ shingles, leadCount }: TextPrint): number[] =>
  [0, leadCount].flatMap((at) => smallest(shingles.subarray(at, at + openingShingles), openingSize));

/** What a text is found by: its sketch, and a few shingles of the openings of lead and text. */
export const indexedShingles = (print: TextPrint): number[] => [...new Set([...sketchOf(print), ...openingsOf(print)])];

/** What to look a text up by. */
export const soughtShingles = (print: TextPrint): number[] => [...new Set([...sampleOf(print), ...openingsOf(print)])];
