import { describe, expect, it } from 'vitest';
import { contrast, isReadableOnPaper } from '#shared/model/contrast.ts';
import { mostHyphenations, readHyphenations } from '#shared/model/house-hyphenation.ts';
import { defaultLook, houseLook } from '#shared/model/house-look.ts';
import { settings } from '#shared/model/settings.ts';
import { createHyphenate } from '#shared/typeset/hyphenate.ts';

describe('contrast', () => {
  it('is reckoned as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#0a5f66', '#0a5f66')).toBe(1);
  });

  it('lets the usual dark colours pass on paper, and no light one', () => {
    expect(['#0a5f66', '#767676', '#8a1c3c'].filter((colour) => !isReadableOnPaper(colour))).toEqual([]);
    expect(['#777777', '#f0a000', '#ffffff', '#00ff00'].filter(isReadableOnPaper)).toEqual([]);
  });
});

describe('the list of own hyphenations', () => {
  it('takes one word a line and passes over empty lines', () => {
    expect(readHyphenations(' Ur-instinkt \n\nDruck=erzeug-nis\r\nRauchmelder')).toEqual({
      entries: ['Ur-instinkt', 'Druck=erzeug-nis', 'Rauchmelder'],
      faults: [],
    });
  });

  it('says line by line what is wrong', () => {
    const faults = readHyphenations(
      ['gut-er Wille', 'E2E-Test', '-vorn', 'hinten-', 'Amts--stube', 'Rat', 'A'.repeat(61), 'Ur-instinkt', 'urin-stinkt'].join('\n'),
    ).faults;
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'several-words'],
      [2, 'no-letters'],
      [3, 'bad-mark'],
      [4, 'bad-mark'],
      [5, 'bad-mark'],
      [6, 'too-short'],
      [7, 'too-long'],
      [9, 'twice'],
    ]);
  });

  it('wins over the patterns and over the list of the trade', () => {
    const { entries } = readHyphenations('Druckerzeugnis\nRegis-termodernisierung\nGemeinde=rat');
    const hyphenate = createHyphenate({ exceptions: entries });
    expect(hyphenate('Druckerzeugnis')).toEqual([]);
    expect(hyphenate('Registermodernisierung')).toEqual([{ at: 5, kind: 'syllable' }]);
    expect(hyphenate('Gemeinderat')).toEqual([{ at: 8, kind: 'joint' }]);
  });
});

describe('the look', () => {
  it('is the one of before where nobody has set it', () => {
    expect(settings.parse({}).look).toEqual(defaultLook);
    expect(defaultLook).toEqual({ logo: null, accent: '#0a5f66', textFace: 'serif', headingFace: 'serif', imprint: '', hyphenations: [] });
  });

  it.each([
    ['a colour that cannot be read', { accent: '#f0a000' }],
    ['what is no colour', { accent: 'red;}*{color:red' }],
    ['a face that is not shipped', { textFace: 'Comic Sans' }],
    ['a logo that is no hash', { logo: '../../etc/passwd' }],
    ['an entry that is no word', { hyphenations: ['</style>'] }],
    ['an endless list', { hyphenations: Array(mostHyphenations + 1).fill('Amts-stube') }],
    ['an endless imprint', { imprint: 'x'.repeat(201) }],
  ])('refuses %s', (_, part) => {
    expect(houseLook.safeParse(part).success).toBe(false);
  });
});
