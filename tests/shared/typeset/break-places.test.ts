import { expect, it } from 'vitest';
import { breakPlaces } from '#shared/typeset/break-places.ts';
import { createHyphenate } from '#shared/typeset/hyphenate.ts';

const hyphenate = createHyphenate({ jointsOf: (word) => (word === 'Stadtratssitzung' ? [9] : []) });
const signs = { space: '_', joint: '=', syllable: '-', mark: '|', near: '~', address: '|', cut: '!', forced: '!' } as const;

/** The text with all its places shown. */
const shown = (text: string, isKept?: (at: number) => boolean): string =>
  [...breakPlaces(text, hyphenate, isKept)].reverse().reduce((all, { at, kind }) => all.slice(0, at) + signs[kind] + all.slice(at), text);

it.each([
  ['Die Stadtratssitzung', 'Die_ Stadt-rats=sit-zung'],
  ['„Verwaltung“, (Verwaltung)', '„Ver-wal-tung“,_ (Ver-wal-tung)'],
  ['IT-Sicherheit und E-Mails', 'IT-|Sicher-heit_ und_ E-~Mails'],
  ['die EU-Kommission', 'die_ EU-|Kom-mis-sion'],
  ['ein 24-Stunden-Betrieb', 'ein_ 24-|Stunden-|Betrieb'],
  ['Baden-Württemberg', 'Baden-|Würt-tem-berg'],
  ['Bund/Länder – ja', 'Bund/Län-der_ –_ ja'.replace('/', '/|')],
  ['137,5 Mio. 2021er CO2-Bilanz', '137,5_ Mio._ 2021er_ CO2-Bilanz'],
  ['z.\u00A0B. heute', 'z.\u00A0B._ heute'],
  ['redaktion@beispiel.example', 'redaktion@|beispiel.|example'],
  ['www.stadt.de', 'www.stadt.de'],
  ['DSGVO OpenData eGovernment', 'DSGVO_ OpenData_ eGovernment'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

it('keeps words together that are marked so', () => {
  expect(shown('eine Kita-Satzung heute', (at) => at > 4 && at < 17)).toBe('eine_ Kita-Satzung_ heute');
});

it('breaks what would run over the margin, at the worst anywhere', () => {
  // No part is longer than another.
  const parts = shown('x'.repeat(50)).split('!');
  expect(parts.join('')).toBe('x'.repeat(50));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(4);
  const address = `https://a.example/${'0'.repeat(50)}/b?c=${'1'.repeat(45)}`;
  const runs = shown(address).split(/[|!]/);
  expect(runs.join('')).toBe(address);
  expect(Math.max(...runs.map((run) => run.length))).toBeLessThan(32);
});

it('adds a hyphen where it cuts letters apart, and none within an address', () => {
  const kindsIn = (text: string): string[] => [...new Set(breakPlaces(text, hyphenate).map(({ kind }) => kind))];
  expect(kindsIn('X'.repeat(90))).toEqual(['cut']);
  expect(kindsIn('0'.repeat(90))).toEqual(['forced']);
  expect(kindsIn(`redaktion@${'x'.repeat(60)}`)).toEqual(['address', 'forced']);
});

it('breaks long compounds by their syllables', () => {
  const compound = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsdurchführungsbestimmung';
  const pieces = shown(compound).split(/[-=]/);
  expect(pieces.join('')).toBe(compound);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(9);
});

it('breaks no sign that is written with several', () => {
  for (const sign of ['😀', 'ä'.normalize('NFD'), '👩🏽‍🚒', '🇩🇪']) {
    const text = `x${sign.repeat(30)}`;
    const places = breakPlaces(text, hyphenate);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter(({ at }) => (at - 1) % sign.length !== 0)).toEqual([]);
  }
});
