import { expect, it } from 'vitest';
import { initialLetter } from '#electron/export/initial-letter.ts';

it.each([
  ['Übertragungsnetz', 'U'],
  ['abwärme', 'A'],
  ['ßtest', 'S'],
  ['50Hertz', '0–9'],
  [' ½ Stelle', '0–9'],
  ['§ 24 EnWG', '#'],
  ['„Grüne“ Fernwärme', '#'],
  ['Żeromski', 'Z'],
  ['Днепр', 'Д'],
  ['𝒢raph', '𝒢'],
  ['', '#'],
])('puts %j under %s', (word, letter) => {
  expect(initialLetter(word)).toBe(letter);
});

it('keeps the words of a letter side by side', () => {
  const words = ['Öl', 'Ofen', 'Ort', '50Hertz', '§ 24', '2G', '„Ost“', 'Abwärme', 'Äther', 'azur', 'Zeit', 'ß', 'Strom'];
  const letters = words.toSorted(new Intl.Collator('de', { numeric: true }).compare).map(initialLetter);
  expect(letters.filter((letter, at) => letter !== letters[at - 1])).toEqual(['#', '0–9', 'A', 'O', 'S', 'Z']);
});
