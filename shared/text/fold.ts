/** Folds German text to compare and sort by: lower case, ä→ae, ß→ss, other accents off, everything but letters and digits a single space. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower.replace(/[^a-z0-9]+/g, ' ').trim();
  const german = lower.replace(/[äöüß]/g, (letter) => transcribed[letter] ?? letter);
  // Most texts have no other accents.
  const bare = isAscii(german) ? german : german.normalize('NFD').replace(/\p{M}+/gu, '');
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const transcribed: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const isAscii = (text: string): boolean => !/[^\u0000-\u007f]/.test(text);

/** The first `count` folded words: a key under which the same passage is found again. */
export const leadingWords = (text: string, count: number): string => fold(text.slice(0, 2_000)).split(' ').slice(0, count).join(' ');
