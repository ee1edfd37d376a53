import type { Hyphenate } from './hyphenate.ts';

/**
 * A place where a line may end: before the character `at`.
 * `space`: the blank there stays behind at the end of the line. `joint`, `syllable`: a hyphen is added. `mark`: a hyphen, dash or slash stands before it.
 * `address`: within an address, nothing is added. `forced`: within a run of signs that has no other place.
 */
export interface BreakPlace {
  readonly at: number;
  readonly kind: 'space' | 'joint' | 'syllable' | 'mark' | 'address' | 'forced';
}

/** Kinds that end a line with a hyphen of ours. */
export const addsHyphen = ({ kind }: Pick<BreakPlace, 'kind'>): boolean => kind === 'joint' || kind === 'syllable';

const token = /[^ ]+/g;
const word = /\p{L}+/gu;
/** Addresses, file names, figures with a unit: never hyphenated. */
const address = /[@\\_]|\/\/|\bwww\.|\p{L}\.\p{L}{2}|\p{N}/u;
/** A hyphen, dash or slash within a word. */
const inner = /[-\u2010\u2013\u2014/]/g;
const addressMark = /[/.?&=_@-]/g;
/** Signs without a place for a break are broken all the same where there are more of them: what is wider than its column makes the whole print smaller. */
const longestRun = 40;
const forcedEvery = 16;
const fewestLetters = 3;

const lettersBefore = (text: string, at: number): number =>
  /\p{L}*$/u.exec(text.slice(Math.max(0, at - fewestLetters), at))?.[0].length ?? 0;
const lettersAfter = (text: string, at: number): number => /^\p{L}*/u.exec(text.slice(at, at + fewestLetters))?.[0].length ?? 0;

/**
 * All places of one paragraph where a line may end, in order. Blanks are single and stand neither at its start nor at its end.
 * `isKept` says of a place that it lies within words held together.
 */
export function breakPlaces(text: string, hyphenate: Hyphenate, isKept: (at: number) => boolean = () => false): BreakPlace[] {
  const places: BreakPlace[] = [];
  for (const { 0: signs, index: start } of text.matchAll(token)) {
    if (start > 0) places.push({ at: start - 1, kind: 'space' });
    const within = tokenPlaces(signs, hyphenate).map(({ at, kind }): BreakPlace => ({ at: at + start, kind }));
    const open = within.filter(({ at }) => !isKept(at));
    places.push(...withForced(open, signs, start));
  }
  return places.filter(({ at, kind }) => kind !== 'space' || !isKept(at));
}

function tokenPlaces(signs: string, hyphenate: Hyphenate): BreakPlace[] {
  if (address.test(signs)) return addressPlaces(signs);
  const marks = [...signs.matchAll(inner)]
    .map(({ index }) => index + 1)
    .filter((at) => lettersBefore(signs, at - 1) === fewestLetters && lettersAfter(signs, at) === fewestLetters)
    .map((at): BreakPlace => ({ at, kind: 'mark' }));
  const syllables = [...signs.matchAll(word)].flatMap(({ 0: letters, index }) =>
    hyphenate(letters).map(({ at, kind }): BreakPlace => ({ at: at + index, kind })),
  );
  return [...marks, ...syllables].sort((a, b) => a.at - b.at);
}

/** An address goes on behind its signs; a short one, or a figure, stays whole. */
function addressPlaces(signs: string): BreakPlace[] {
  if (signs.length < longestRun / 2) return [];
  return [...signs.matchAll(addressMark)]
    .map(({ index }) => index + 1)
    .filter((at) => at > fewestLetters && at < signs.length - fewestLetters && !/[/.?&=_@-]/.test(signs.charAt(at)))
    .map((at) => ({ at, kind: 'address' }));
}

/** The places of a run of signs, and further ones wherever too many signs stand between two of them. */
function withForced(open: readonly BreakPlace[], signs: string, start: number): BreakPlace[] {
  const ends = [...open.map(({ at }) => at - start), signs.length];
  return ends.flatMap((end, index) => {
    const from = ends[index - 1] ?? 0;
    const forced = end - from > longestRun ? forcedPlaces(signs.slice(from, end), start + from) : [];
    return [...forced, ...open.slice(index, index + 1)];
  });
}

let graphemes: Intl.Segmenter | null = null;

/** Between signs as they are seen: a sign of several code units stays whole. */
function forcedPlaces(signs: string, start: number): BreakPlace[] {
  const places: BreakPlace[] = [];
  let last = 0;
  // Made when it is needed, which is seldom: it takes longer than a page of lines.
  graphemes ??= new Intl.Segmenter('de', { granularity: 'grapheme' });
  for (const { index } of graphemes.segment(signs)) {
    if (index > signs.length - forcedEvery) break;
    if (index < last + forcedEvery) continue;
    places.push({ at: start + index, kind: 'forced' });
    last = index;
  }
  return places;
}
