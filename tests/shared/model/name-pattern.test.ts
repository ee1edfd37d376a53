import { expect, it } from 'vitest';
import { filledPattern, unknownNamePart } from '#shared/model/name-pattern.ts';

const values = { datum: '2018-11-09', nummer: '3047', dachzeile: 'Musterstadt', titel: 'Zähler', rubrik: '', stichwort: 'Funk' };

it.each([
  ['{datum} {titel}', '2018-11-09 Zähler'],
  ['', '2018-11-09 Zähler'],
  ['{Nummer}_{ TITEL }', '3047_Zähler'],
  ['{rubrik} – {titel}', 'Zähler'],
  ['{titel} ({stichwort})', 'Zähler (Funk)'],
  ['fest', 'fest'],
])('makes of „%s“ the name „%s“', (pattern, name) => {
  expect(filledPattern(pattern, values)).toBe(name);
});

it.each([
  ['{datum} {titel}', null],
  ['', null],
  ['{autor} {titel}', '{autor}'],
  ['{titel', '{'],
  ['titel}', '}'],
  ['{}', '{}'],
  ['{{titel}}', '{'],
  ['{constructor}', '{constructor}'],
])('finds in „%s“ as unknown: %s', (pattern, part) => {
  expect(unknownNamePart(pattern)).toBe(part);
});
