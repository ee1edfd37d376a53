const compatibility: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
  '\u2010': '-',
  '\u2011': '-',
  '\uf0b7': '•',
  '\uf0a7': '•',
  '\uf0d8': '•',
  '\uf02d': '–',
  '\u00a0': ' ',
  '\u200b': '',
  '\ufeff': '',
};

/** Letters as they are typed: ligatures parted, letters with loose accents put together, signs of symbol fonts as plain signs. */
export const plainGlyphs = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06\u2010\u2011\uf0b7\uf0a7\uf0d8\uf02d\u00a0\u200b\ufeff]/gu, (sign) => compatibility[sign] ?? sign)
    .replace(/([aouAOU])\s?[\u00a8\u0308]/gu, (_, vowel: string) => `${vowel}\u0308`)
    .normalize('NFC');

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Digits set above the line, as for footnotes and square metres. */
export const raisedDigits = (text: string): string => text.replace(/\d/g, (digit) => raised[Number(digit)] ?? digit);

/** Words set wide („P R E S S E“) are closed up; two blanks part two words. */
export const closeSpaced = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,60}(?![\p{L}\p{N}])/gu, (spaced) => spaced.replaceAll(' ', ''));
