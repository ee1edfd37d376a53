/**
 * The letter under which a word stands in an index: umlauts with their vowel (DIN 5007, first variant), ß with S, figures together, signs
 * together. In the order of `Intl.Collator` the words of each stand side by side, signs and figures first.
 */
export function initialLetter(word: string): string {
  const [first = ''] = word.trim().normalize('NFD').toLocaleUpperCase('de');
  return /\p{L}/u.test(first) ? first : /\p{N}/u.test(first) ? '0–9' : '#';
}
