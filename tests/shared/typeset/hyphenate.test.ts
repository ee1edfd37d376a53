import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakExceptions } from '#shared/typeset/break-exceptions.ts';
import { createHyphenate } from '#shared/typeset/hyphenate.ts';
import type { HyphenateOptions } from '#shared/typeset/hyphenate.ts';

const lines = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, '../../fixtures/typeset', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** `Haus=hal-te`: joints and syllables of a word. */
function written(word: string, options: HyphenateOptions = {}): string {
  const breaks = createHyphenate(options)(word);
  return [...breaks].reverse().reduce((text, { at, kind }) => `${text.slice(0, at)}${kind === 'joint' ? '=' : '-'}${text.slice(at)}`, word);
}

describe('hyphenation', () => {
  it('allows every joint of the compounds of our field', () => {
    const hyphenate = createHyphenate();
    const compounds = lines('compounds.txt');
    const closed = compounds.filter((compound) => {
      const [first = '', second = ''] = compound.split('=');
      return !hyphenate(first + second).some(({ at }) => at === first.length);
    });
    expect(compounds.length).toBeGreaterThanOrEqual(800);
    expect(closed).toEqual([]);
  });

  it('makes none of the breaks that mislead a reader', () => {
    const hyphenate = createHyphenate();
    const traps = lines('misleading.txt');
    const misled = traps.filter((trap) => {
      const [first = '', second = ''] = trap.split('|');
      return hyphenate(first + second).some(({ at }) => at === first.length);
    });
    expect(traps.length).toBeGreaterThanOrEqual(40);
    expect(misled).toEqual([]);
  });

  it('leaves three letters at either end', () => {
    expect(written('Abend')).toBe('Abend');
    expect(written('Energieernte')).toBe('Ener-gie-ernte');
    expect(written('Sitzung')).toBe('Sit-zung');
  });

  it.each(['GmbH', 'DSGVO', 'eGovernment', 'OpenData', 'LoRaWAN', 'Mio', '2021er', 'a@b.de', 'z', ''])('keeps %s whole', (word) => {
    expect(createHyphenate()(word)).toEqual([]);
  });

  it('keeps a run of letters whole that no language knows', () => {
    expect(createHyphenate()('verwaltung'.repeat(50))).toEqual([]);
  });

  it('knows the joints it is told, and lets no two letters stand alone beside them', () => {
    expect(written('Stadtratssitzung', { jointsOf: () => [9] })).toBe('Stadt-rats=sit-zung');
    expect(written('Klimaerwärmung', { jointsOf: () => [5] })).toBe('Kli-ma=erwär-mung'.replace('Kli-ma', 'Klima'));
  });

  it('takes no joint that the patterns do not allow', () => {
    expect(written('Verwaltung', { jointsOf: () => [4] })).toBe('Ver-wal-tung');
  });

  it('follows an exception at the start of a word or of a part of it, and the patterns around it', () => {
    expect(written('Druckerzeugnisse')).toBe('Druck=erzeug-nis-se'.replace('-se', 'se'));
    expect(written('Landesdruckerzeugnis')).toBe('Lan-des-druck=erzeug-nis');
  });

  it('follows no exception whose letters only happen to stand there', () => {
    const exceptions = ['Rast=ende', 'satz=ende.'];
    expect(written('Umsatzende', { exceptions })).toBe('Umsatz=ende');
    expect(written('Umsatzendes', { exceptions })).toBe('Umsatz=endes');
    expect(written('besatzenden', { exceptions })).not.toContain('=');
    expect(written('Frastende', { exceptions })).not.toContain('=');
  });

  it.each([
    ['einrastende', 'ein-ras-tende'],
    ['rastenden', 'ras-ten-den'],
    ['Spielende', 'Spielende'],
    ['Spielendes', 'Spielendes'],
    ['Beispielende', 'Bei-spielende'],
    ['spielenden', 'spie-len-den'],
    ['Amtsende', 'Amts=ende'],
    ['Projektendes', 'Projekt=endes'],
    ['Pilotanwendungen', 'Pilot=an-wen-dun-gen'],
    ['Musikerlebnisse', 'Musik=erleb-nisse'],
    ['beinhaltet', 'beinhal-tet'],
    ['Werterhaltung', 'Wert=erhal-tung'],
  ])('breaks %s as %s', (word, expected) => {
    expect(written(word)).toBe(expected);
  });

  it('lets the exceptions of the house win', () => {
    expect(written('Druckerzeugnis', { exceptions: ['Drucker-zeugnis'] })).toBe('Drucker-zeugnis');
    expect(written('Verwaltung', { exceptions: ['verwaltung'] })).toBe('Verwaltung');
    expect(written('Verwaltung', { exceptions: ['', '-', 'Verwalt-ung'] })).toBe('Verwalt-ung');
  });

  it('has no exception twice', () => {
    const letters = breakExceptions.map((entry) => entry.toLowerCase().replace(/[-=.]/g, ''));
    expect(letters.filter((one, index) => letters.indexOf(one) !== index)).toEqual([]);
  });
});
