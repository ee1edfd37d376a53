import type { Hyphenate } from './hyphenate.ts';

/**
 * A place where a line may end: before the character `at`.
 * `space`: the blank there stays behind at the end of the line. `joint`, `syllable`: a hyphen is added. `mark`: a hyphen, dash or slash stands before it;
 * `near`: so soon that little is left before or behind it (`E-`). `address`: within an address, nothing is added. `cut`: within a run of letters that
 * has no other place, a hyphen is added. `forced`: within a run of other signs.
 */
export interface BreakPlace {
  readonly at: number;
  readonly kind: 'space' | 'joint' | 'syllable' | 'mark' | 'near' | 'address' | 'cut' | 'forced';
}

/** Kinds that end a line with a hyphen of ours. */
export const addsHyphen = ({ kind }: Pick<BreakPlace, 'kind'>): boolean => kind === 'joint' || kind === 'syllable' || kind === 'cut';

/** Kinds that end a line with a hyphen, of ours or written. */
export const endsInHyphen = (place: Pick<BreakPlace, 'kind'>): boolean =>
  addsHyphen(place) || place.kind === 'mark' || place.kind === 'near';

const token = /[^ ]+/g;
const word = /\p{L}+/gu;
/** Addresses, file names, figures with a unit: never hyphenated. */
const address = /[@\\_]|\/\/|\bwww\.|\p{L}\.\p{L}{2}|\p{N}/u;
/** A compound that begins with a figure: `24-Stunden-Betrieb`. */
const withFigure = /^\p{P}?\p{N}{1,4}(?:-\p{L}+)+\p{P}*$/u;
/** A hyphen, dash or slash within a word. */
const inner = /[-\u2010\u2013\u2014/]/g;
const addressMark = /[/.?&=_@-]/g;
/** Signs without a place for a break are broken all the same where there are more of them: what is wider than its column makes the whole print smaller. */
const longestRun = 24;
const forcedEvery = 4;
/** An address of fewer signs stays whole. */
const shortAddress = 20;
const fewestLetters = 3;
/** Letters, or figures, that may stand before a hyphen at the end of a line: `EU-`, `24-`. */
const fewestBeforeMark = 2;

const signsBefore = (text: string, at: number): number =>
  /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - fewestLetters), at))?.[0].length ?? 0;
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
  if (address.test(signs)) return withFigure.test(signs) ? markPlaces(signs) : addressPlaces(signs);
  const marks = markPlaces(signs);
  const syllables = [...signs.matchAll(word)].flatMap(({ 0: letters, index }) =>
    hyphenate(letters).map(({ at, kind }): BreakPlace => ({ at: at + index, kind })),
  );
  return [...marks, ...syllables].sort((a, b) => a.at - b.at);
}

/** Behind hyphens, dashes and slashes that are written. */
const markPlaces = (signs: string): BreakPlace[] =>
  [...signs.matchAll(inner)].flatMap(({ index }): BreakPlace[] => {
    const before = signsBefore(signs, index);
    const at = index + 1;
    if (before === 0 || lettersAfter(signs, at) < fewestLetters) return [];
    return [{ at, kind: before < fewestBeforeMark ? 'near' : 'mark' }];
  });

/** An address goes on behind its signs; a short one, or a figure, stays whole. */
function addressPlaces(signs: string): BreakPlace[] {
  if (signs.length < shortAddress) return [];
  return [...signs.matchAll(addressMark)]
    .map(({ index }) => index + 1)
    .filter((at) => at > fewestLetters && at < signs.length - fewestLetters && !/[/.?&=_@-]/.test(signs.charAt(at)))
    .map((at) => ({ at, kind: 'address' }));
}

/** The places of a run of signs, and further ones wherever too many signs stand between two of them. */
function withForced(open: readonly BreakPlace[], signs: string, start: number): BreakPlace[] {
  const ends = [...open.map(({ at }) => at - start), signs.length];
  const isAddress = address.test(signs);
  return ends.flatMap((end, index) => {
    const from = ends[index - 1] ?? 0;
    const forced = end - from > longestRun ? forcedPlaces(signs.slice(from, end), start + from, isAddress) : [];
    return [...forced, ...open.slice(index, index + 1)];
  });
}

const betweenLetters = /^\p{L}\p{L}$/u;
let graphemes: Intl.Segmenter | null = null;

/** In parts of one length, the last as short as the others, between signs as they are seen: a sign of several code units stays whole. */
function forcedPlaces(signs: string, start: number, isAddress: boolean): BreakPlace[] {
  const places: BreakPlace[] = [];
  const step = signs.length / Math.ceil(signs.length / forcedEvery);
  // Made when it is needed, which is seldom: it takes longer than a page of lines.
  graphemes ??= new Intl.Segmenter('de', { granularity: 'grapheme' });
  for (const { index } of graphemes.segment(signs)) {
    if (index > signs.length - fewestLetters) break;
    if (index < (places.length + 1) * step) continue;
    // Where letters are cut apart a hyphen says so; in an address it would be read as part of it.
    const isWord = !isAddress && betweenLetters.test(signs.slice(index - 1, index + 1));
    places.push({ at: start + index, kind: isWord ? 'cut' : 'forced' });
  }
  return places;
}
