const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', œ: 'oe' };
const plain = /^[a-z0-9]*$/;

/** The spelling under which a word is indexed: small letters, ä→ae, ß→ss, other accents and all signs within dropped. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  if (plain.test(small)) return small;
  return small
    .normalize('NFKC')
    .replace(/[äöüßæøœ]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
