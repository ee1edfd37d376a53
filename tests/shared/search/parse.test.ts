import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/messages/catalogue.ts';
import { explainQuery } from '#shared/search/explain.ts';
import { parseQuery } from '#shared/search/parse.ts';
import type { SearchNode } from '#shared/search/tree.ts';

/** A tree on one line: `all(a, not(b), ort:"Bad Aue")`. */
function sketch(node: SearchNode | null): string {
  if (node === null) return '–';
  switch (node.kind) {
    case 'word':
      return `${node.field ? `${node.field}:` : ''}${node.text}${node.isBeginning ? '*' : ''}`;
    case 'phrase':
      return `${node.field ? `${node.field}:` : ''}"${node.text.trim()}"`;
    case 'dates':
      return `${node.from ?? ''}..${node.to ?? ''}`;
    case 'status':
      return node.statuses.join('|');
    case 'not':
      return `not(${sketch(node.part)})`;
    case 'and':
    case 'or':
      return `${node.kind === 'and' ? 'all' : 'any'}(${node.parts.map(sketch).join(', ')})`;
  }
}

const read = (text: string): string => sketch(parseQuery(text).tree);
const mends = (text: string): string[] => parseQuery(text).mends.map((mend) => mend.kind);

describe('a query', () => {
  it.each([
    ['haus', 'haus'],
    ['haus hof', 'all(haus, hof)'],
    ['haus und hof', 'all(haus, und, hof)'],
    ['haus UND hof', 'all(haus, hof)'],
    ['haus ODER hof garten', 'any(haus, all(hof, garten))'],
    ['(haus OR hof) AND garten', 'all(any(haus, hof), garten)'],
    ['haus NICHT hof', 'all(haus, not(hof))'],
    ['haus -hof', 'all(haus, not(hof))'],
    ['haus - hof', 'all(haus, hof)'],
    ['-(haus ODER hof)', 'not(any(haus, hof))'],
    ['NOT NOT haus', 'haus'],
    ['Cyber-Sicherheit', 'Cyber-Sicherheit'],
    ['„Bad Aue“', '"Bad Aue"'],
    ['»Bad Aue« x', 'all("Bad Aue", x)'],
    ['wahl*', 'wahl*'],
    ['wahl**', 'wahl*'],
    ['ort:Aue', 'place:Aue'],
    ['Ort: Aue', 'place:Aue'],
    ['ort:"Bad Aue" haus', 'all(place:"Bad Aue", haus)'],
    ['stichwort:(Haushalt ODER "IT-Planungsrat")', 'any(keyword:Haushalt, keyword:"IT-Planungsrat")'],
    ['-ort:Aue', 'not(place:Aue)'],
    ['headline:x', 'title:x'],
    ['nummer:3046', 'number:3046'],
    ['status:entwurf', 'draft'],
    ['status:veröff', 'published'],
    ['status:entwurf,redigat', 'draft|review'],
    ['http://aue.example', 'http://aue.example'],
    ['12:30', '12:30'],
    ['2 500', '2 500'],
    ['2\u2009500 Euro', 'all(2 500, Euro)'],
    ['1\u202F000\u00A0000,50 Euro', 'all(1 000 000,50, Euro)'],
    ['(2 500 €)', '2 500'],
    ['-2 500', 'not(2 500)'],
    ['nummer:2 500', 'number:2 500'],
    ['1.000.000 2.500,50', 'all(1.000.000, 2.500,50)'],
    ['2021 500', 'all(2021, 500)'],
    ['12 345 67', 'all(12 345, 67)'],
    ['2 500-3 000', 'all(2, 500-3, 000)'],
    ['2 500er', 'all(2, 500er)'],
    ['24/7 § 5', 'all(24/7, § 5)'],
    ['3. Mai 2021', '3. Mai 2021'],
    ['3. mai 2021, Aue', 'all(3. Mai 2021, Aue)'],
    ['3.\u00A0maerz', '3. März'],
    ['1. Mär. 2021', '1. März 2021'],
    ['3. 5. 2021', '3.5.2021'],
    ['titel:3. Mai', 'title:3. Mai'],
    ['1. Jan Hofer', 'all(1., Jan, Hofer)'],
    ['3. Maifeier', 'all(3., Maifeier)'],
    ['3. Mai 2021/22', 'all(3., Mai, 2021/22)'],
  ])('%s is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(mends(text)).toEqual([]);
  });

  it.each([
    ['datum:2021', '2021-01-01..2021-12-31'],
    ['jahr:2021', '2021-01-01..2021-12-31'],
    ['datum:2018..2021', '2018-01-01..2021-12-31'],
    ['datum:2018-2021', '2018-01-01..2021-12-31'],
    ['datum:2021..2018', '2018-01-01..2021-12-31'],
    ['datum:2018..', '2018-01-01..'],
    ['datum:..2018', '..2018-12-31'],
    ['datum:>=1.3.2021', '2021-03-01..'],
    ['datum:>2020', '2021-01-01..'],
    ['datum:<2020', '..2019-12-31'],
    ['datum:<= 2020', '..2020-12-31'],
    ['datum:märz 2021', '2021-03-01..2021-03-31'],
    ['datum:Feb. 2024', '2024-02-01..2024-02-29'],
    ['datum:märz 2021..juni 2022', '2021-03-01..2022-06-30'],
    ['datum:3.2021', '2021-03-01..2021-03-31'],
    ['datum:03/2021', '2021-03-01..2021-03-31'],
    ['datum:2021-03', '2021-03-01..2021-03-31'],
    ['datum:1. März 2021', '2021-03-01..2021-03-01'],
    ['datum:"1. März 2021"', '2021-03-01..2021-03-01'],
    ['datum:1.3.21', '2021-03-01..2021-03-01'],
    ['datum:2021-03-01..2021-04-01', '2021-03-01..2021-04-01'],
  ])('dates itself: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(mends(text)).toEqual([]);
  });

  it.each([
    ['AND', 'AND', []],
    ['NICHT', 'NICHT', []],
    ['haus AND', 'haus', ['operator-alone']],
    ['OR haus', 'haus', ['operator-alone']],
    ['haus AND OR hof', 'any(haus, hof)', ['operator-alone']],
    ['(haus hof', 'all(haus, hof)', ['bracket-open']],
    ['haus) hof', 'all(haus, hof)', ['bracket-close']],
    ['"haus hof', '"haus hof"', ['quote-open']],
    ['ort:', '–', ['value-missing']],
    ['ort: ort: Aue', 'place:Aue', ['value-missing']],
    ['status:quark haus', 'haus', ['value-unknown']],
    ['datum:31.2.2021', '–', ['value-unknown']],
    ['datum:übermorgen', '–', ['value-unknown']],
    ['😀', '–', ['no-word']],
    ['', '–', []],
    ['()', '–', []],
    ['""', '–', []],
    ['\u0000\u0000', '–', []],
  ])('that is malformed is read as best as possible: %j', (text, expected, kinds) => {
    expect(read(text)).toBe(expected);
    expect(mends(text)).toEqual(kinds);
  });

  it('of any length and depth is bounded, and says what was left out', () => {
    const long = Array.from({ length: 3_000 }, (_, n) => `wort${n}`).join(' ');
    const { tree, mends: cut } = parseQuery(long);
    expect(tree?.kind === 'and' && tree.parts.length).toBe(32);
    expect(new Set(cut.map((mend) => mend.kind))).toEqual(new Set(['too-much']));
    expect(read(`${'('.repeat(400)}haus`)).toBe('haus');
    expect(read('-'.repeat(900))).toBe('–');
    expect(read('NOT '.repeat(200))).toMatch(/^all\(/);
  });

  it('takes a section of a law as one word', () => {
    expect([read('§ 5'), read('§§ 12a BGB'), read('§5 -haus'), read('§')]).toEqual(['§ 5', 'all(§§ 12a, BGB)', 'all(§5, not(haus))', '–']);
  });

  it('marks the word that still grows', () => {
    const open = (text: string): boolean[] => {
      const { tree } = parseQuery(text);
      return (tree && 'parts' in tree ? tree.parts : [tree]).map((node) => node?.kind === 'word' && node.isOpen);
    };
    expect([open('haus'), open('haus '), open('alt hau'), open('haus*')]).toEqual([[true], [false], [false, true], [false]]);
  });

  it('says in both languages how it was read, in the order of typing', () => {
    const parsed = parseQuery('wahl* -ort:Aue datum:2021 status:entwurf "mehr Geld" AND');
    expect(explainQuery(parsed, catalogue.de).map(({ kind, explained }) => `${kind}: ${explained}`)).toEqual([
      'beginning: Wörter, die mit „wahl“ beginnen',
      'without: ohne Ort: Aue',
      'date: Datum: 2021',
      'status: Status: Entwurf',
      'phrase: genau die Wortfolge „mehr Geld“',
      'mended: „AND“ verbindet hier nichts und wurde übergangen',
    ]);
    expect(explainQuery(parsed, catalogue.en)[0]?.explained).toBe('words that begin with “wahl”');
  });

  it.each([
    ['datum:2021', '2021', '2021'],
    ['datum:2020..2026', '2020 bis 2026', '2020 to 2026'],
    ['datum:märz 2021', 'März 2021', 'March 2021'],
    ['datum:märz 2021..juni 2021', 'März bis Juni 2021', 'March to June 2021'],
    ['datum:2020..märz 2021', 'Januar 2020 bis März 2021', 'January 2020 to March 2021'],
    ['datum:5.3.2021', 'am 5.3.2021', 'on 5.3.2021'],
    ['datum:5.3.2021..2022', 'vom 5.3.2021 bis zum 31.12.2022', 'from 5.3.2021 to 31.12.2022'],
    ['datum:>=2021', 'ab 2021', 'from 2021'],
    ['datum:>märz 2021', 'ab April 2021', 'from April 2021'],
    ['datum:>=5.3.2021', 'ab dem 5.3.2021', 'from 5.3.2021'],
    ['datum:<2020', 'bis Ende 2019', 'to the end of 2019'],
    ['datum:..feb. 2024', 'bis Ende Februar 2024', 'to the end of February 2024'],
    ['datum:<=5.3.2021', 'bis zum 5.3.2021', 'up to 5.3.2021'],
  ])('tells %s as „%s“', (text, german, english) => {
    const inWords = (language: 'de' | 'en'): (string | undefined)[] =>
      explainQuery(parseQuery(text), catalogue[language]).map(({ explained }) => explained);
    expect([inWords('de'), inWords('en')]).toEqual([[`Datum: ${german}`], [`Date: ${english}`]]);
  });
});
