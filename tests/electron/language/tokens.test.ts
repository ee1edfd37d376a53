import { expect, it } from 'vitest';
import { testAnalyser } from './language-probe.ts';

const analyser = testAnalyser();
const read = (text: string): readonly (readonly [string, ...string[]])[] =>
  analyser.words(text).map(({ start, end, terms }) => [text.slice(start, end), ...terms]);

it.each([
  [
    '10 000 Euro',
    [
      ['10 000', '10000'],
      ['Euro', 'euro'],
    ],
  ],
  ['10.000', [['10.000', '10000']]],
  ['10’000', [['10’000', '10000']]],
  ['10000', [['10000', '10000']]],
  ['1.234.567,89', [['1.234.567,89', '1234567komma89']]],
  ['3,5', [['3,5', '3komma5']]],
  ['3.5', [['3.5', '3komma5']]],
  [
    'Industrie 4.0',
    [
      ['Industrie', 'industrie'],
      ['4.0', '4komma0'],
    ],
  ],
  ['2021', [['2021', '2021']]],
  ['§ 5', [['§ 5', 'paragraf5']]],
  ['§5a', [['§5a', 'paragraf5a']]],
  ['§§ 12', [['§§ 12', 'paragraf12']]],
  ['1.2.2024', [['1.2.2024', '20240201', '2024', 'tag0201', '1', 'februar']]],
  ['01.02.2024', [['01.02.2024', '20240201', '2024', 'tag0201', '1', 'februar']]],
  ['1. Februar 2024', [['1. Februar 2024', '20240201', '2024', 'tag0201', '1', 'februar']]],
  ['2024-02-01', [['2024-02-01', '20240201', '2024', 'tag0201', '1', 'februar']]],
  ['14.3.', [['14.3.', 'tag0314', '14', 'maerz']]],
  ['14. März', [['14. März', 'tag0314', '14', 'maerz']]],
  ['31.2.', [['31.2', '31komma2']]],
  ['5G-Netz', [['5G-Netz', '5gnetz', '5g', 'netz']]],
  ['CO₂', [['CO₂', 'co2']]],
  ['COVID-19', [['COVID-19', 'covid19', 'covid', '19']]],
  ['U.S.A.', [['U.S.A.', 'usa']]],
  ['EU', [['EU', 'eu']]],
  ['KI-Verordnung', [['KI-Verordnung', 'kiverordnung', 'ki', 'verordnung', 'verordnen']]],
  ['AGBs', [['AGBs', 'agb']]],
  ['Baden-Württemberg', [['Baden-Württemberg', 'badenwuerttemberg', 'baden', 'wuerttemberg']]],
])('%s is read in one form', (text, words) => {
  expect(read(text)).toEqual(words);
});

it('words that nobody means have no term', () => {
  expect(read('Und die in der z.B. bzw. usw.')).toEqual([]);
  expect(analyser.queryTerms('und')).toEqual([]);
  expect(read('Waren waren')).toEqual([['Waren', 'ware']]);
});

it('the places of words are those of the text as it stands, also after letters outside the plane', () => {
  const text = '😀 „Häuser“, 1. Februar 2024 – Cyber\u00ADsicherheit';
  expect(analyser.words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Häuser',
    '1. Februar 2024',
    'Cyber\u00ADsicherheit',
  ]);
});

it('every term of the analysed column is one word for the index: letters and digits only', () => {
  const text = 'Bürger/-innen, 3,5 % (§ 5) – E-Mail: a.b@c.de; „Ärzt*innen“ 10:30 Uhr; Łódź; Москва; 東京; Ａ; ½; É.';
  const terms = analyser.indexText(text).split(' ');
  expect(terms.filter((term) => !/^[\p{L}\p{N}]+$/u.test(term))).toEqual([]);
});

it('the same text gives the same terms, whatever was read before', () => {
  const text = 'Gemeinderatssitzungen zur Verwaltungsdigitalisierung in Brandenburg';
  const first = testAnalyser().indexText(text);
  for (let number = 0; number < 500; number += 1) analyser.indexText(`Wort${String(number)}haus Häuser`);
  expect(analyser.indexText(text)).toBe(first);
});

it('the archive’s own words are parts like those of the dictionary', () => {
  const own = testAnalyser(['govtech', 'bundid']);
  expect(own.words('GovTechs BundID-Konto Govtechgipfel').map(({ terms }) => terms)).toEqual([
    ['govtechs', 'govtech'],
    ['bundidkonto', 'bundid', 'konto'],
    ['govtechgipfel', 'govtech', 'gipfel'],
  ]);
});

it('hostile words end in reasonable terms', () => {
  const long = `${'Donaudampfschifffahrts'.repeat(4_000)}gesellschaft`;
  const hyphens = `${'a-'.repeat(20_000)}b`;
  const marks = `e${'\u0301'.repeat(50_000)}`;
  for (const text of [long, hyphens, marks, '1.'.repeat(20_000), '§'.repeat(20_000), 'x.'.repeat(20_000)])
    expect(analyser.indexText(text).length).toBeLessThan(10 * text.length + 100);
});
