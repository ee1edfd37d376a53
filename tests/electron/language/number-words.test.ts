import { expect, it } from 'vitest';
import { digitsOf } from '#electron/language/number-words.ts';
import { finds, testAnalyser } from './language-probe.ts';

it.each([
  ['zwei', '2'],
  ['zwoelf', '12'],
  ['dreizehn', '13'],
  ['siebzehn', '17'],
  ['einundzwanzig', '21'],
  ['neunundneunzig', '99'],
  ['hundert', '100'],
  ['zweihundertdrei', '203'],
  ['hundertundeins', '101'],
  ['tausend', '1000'],
  ['neunzehnhundert', '1900'],
  ['zweitausendvierundzwanzig', '2024'],
  ['dreihunderttausend', '300000'],
])('%s is %s', (word, digits) => {
  expect(digitsOf(word)).toBe(digits);
});

it.each([
  'ein',
  'eins',
  'und',
  'achtung',
  'zwanziger',
  'hundertfach',
  'dreirad',
  'undzwanzig',
  'einund',
  'tausendschoen',
  'elfenbein',
  'tausendconstructor',
  'hundertvalueof',
  'einundconstructor',
  'constructorzehn',
  '',
])('„%s“ is no number', (word) => {
  expect(digitsOf(word)).toBeNull();
});

it('numbers are found in words and in digits', () => {
  const analyser = testAnalyser();
  expect([
    finds(analyser, '30', 'Dreißig Betriebe'),
    finds(analyser, 'dreißig', '30 Betriebe'),
    finds(analyser, 'zweitausend', '2.000 Euro'),
    finds(analyser, 'drei', 'Ein Dreirad'),
  ]).toEqual([true, true, true, false]);
});
