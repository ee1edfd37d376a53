import type { TextPrint } from './shingles.ts';

/** Shorter texts say too little to be told apart by their words alone. */
export const fewestShingles = 12;
/** So many unknown shingles in a row are a sentence of its own, not a changed word. */
const newRun = 8;
/** Numbers that must stand in the shorter text before they speak against it: two where none is shared, otherwise three. */
const fewestNumbers = 2;

/** How two texts lie in each other, seen from the first. */
export interface Comparison {
  /** How much of the shorter text stands in the other, 0…1. */
  readonly overlap: number;
  /** Different shingles of the shorter text. */
  readonly size: number;
  /** How much of the first stands in the second. */
  readonly mineInTheirs: number;
  /** Words behind the lead of the first text that form sentences of their own. */
  readonly added: number;
  /** The most unknown shingles of the first text in a row: a changed word makes three, a date of three words five. */
  readonly longestNew: number;
  /** Whether what they share is spread over the shorter text; shared closing paragraphs are not. */
  readonly spread: boolean;
  /** Whether the same sentences tell other figures: another year's report. */
  readonly otherFigures: boolean;
  /** Numbers of the first text that the second does not name. */
  readonly newFigures: number;
}

/** Compares two prints exactly; null when one of them is too short. */
export function comparePrints(mine: TextPrint, theirs: TextPrint): Comparison | null {
  const mineSet = new Set(mine.shingles);
  const theirSet = new Set(theirs.shingles);
  if (mineSet.size < fewestShingles || theirSet.size < fewestShingles) return null;
  let shared = 0;
  for (const hash of mineSet) if (theirSet.has(hash)) shared += 1;
  const theirNumbers = new Set(theirs.numbers);
  const [short, other, size] =
    mineSet.size <= theirSet.size ? [mine.shingles, theirSet, mineSet.size] : [theirs.shingles, mineSet, theirSet.size];
  return {
    overlap: shared / size,
    size,
    mineInTheirs: shared / mineSet.size,
    added: newRuns(mine, mine.leadCount, theirSet).reduce((sum, run) => sum + (run >= newRun ? run : 0), 0),
    longestNew: Math.max(0, ...newRuns(mine, 0, theirSet)),
    spread: isSpread(short, other),
    otherFigures: haveOtherFigures(mine.numbers, theirs.numbers),
    newFigures: mine.numbers.filter((number) => !theirNumbers.has(number)).length,
  };
}

/** Lengths of the rows of shingles from a place on that the other text does not have. */
function newRuns({ shingles }: TextPrint, from: number, theirs: ReadonlySet<number>): number[] {
  const runs: number[] = [];
  let current = 0;
  for (let at = from; at <= shingles.length; at += 1) {
    const hash = shingles[at];
    if (hash !== undefined && !theirs.has(hash)) {
      current += 1;
      continue;
    }
    if (current > 0) runs.push(current);
    current = 0;
  }
  return runs;
}

const leastHalf = 0.25;

function isSpread(short: Uint32Array, other: ReadonlySet<number>): boolean {
  const middle = Math.floor(short.length / 2);
  const share = (part: Uint32Array): number => part.reduce((sum, hash) => sum + (other.has(hash) ? 1 : 0), 0) / Math.max(1, part.length);
  return share(short.subarray(0, middle)) >= leastHalf && share(short.subarray(middle)) >= leastHalf;
}

function haveOtherFigures(mine: Uint32Array, theirs: Uint32Array): boolean {
  const [few, many] = mine.length <= theirs.length ? [mine, new Set(theirs)] : [theirs, new Set(mine)];
  if (few.length < fewestNumbers) return false;
  const shared = few.filter((number) => many.has(number)).length;
  return few.length === fewestNumbers ? shared === 0 : shared < few.length / 2;
}
