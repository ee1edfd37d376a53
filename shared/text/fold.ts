/** Folds German text to compare and sort by: lower case, ä→ae, ß→ss, other accents off, everything but letters and digits a single space. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The first `count` folded words: a key under which the same passage is found again. */
export const leadingWords = (text: string, count: number): string => fold(text.slice(0, 2_000)).split(' ').slice(0, count).join(' ');
