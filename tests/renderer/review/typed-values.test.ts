import { describe, expect, it } from 'vitest';
import { confidencePercent, confidenceWord } from '#renderer/features/review/confidence.ts';
import { fieldText, typedValue } from '#renderer/features/review/field-text.ts';
import { parseTypedDate, parseTypedMonth, showDate, showMonth } from '#renderer/features/review/typed-date.ts';
import { articleOf, field } from './reading-samples.ts';

describe('a typed date', () => {
  it.each([
    ['22.11.2026', '2026-11-22'],
    ['2.1.2026', '2026-01-02'],
    ['22.11.26', '2026-11-22'],
    ['3.5.98', '1998-05-03'],
    ['22. November 2026', '2026-11-22'],
    ['22. Nov. 2026', '2026-11-22'],
    ['1. März 2024', '2024-03-01'],
    ['1. Mrz. 2024', '2024-03-01'],
    ['2026-11-22', '2026-11-22'],
    [' 29.02.2024 ', '2024-02-29'],
  ])('%s is read as %s', (typed, day) => {
    expect(parseTypedDate(typed)).toBe(day);
  });

  it.each(['31.02.2026', '29.02.2023', '2026-13-01', '0.1.2026', '22.11.', 'gestern', '22. Foo 2026', '', '22.11.20261'])(
    '%s is refused',
    (typed) => {
      expect(parseTypedDate(typed)).toBeNull();
    },
  );

  it('is shown in German and anything else is left alone', () => {
    expect([showDate('2026-11-22'), showDate('im Herbst')]).toEqual(['22.11.2026', 'im Herbst']);
  });
});

describe('a typed month', () => {
  it('is read in figures and in words', () => {
    const typed = ['11/2026', '11.2026', 'November 2026', 'Nov. 2026', '2026-11', '13/2026', 'bald', ''];
    expect(typed.map(parseTypedMonth)).toEqual(['2026-11', '2026-11', '2026-11', '2026-11', '2026-11', null, null, null]);
  });

  it('is shown by its name', () => {
    expect([showMonth('2026-02', ['Januar', 'Februar']), showMonth('im Herbst', ['Januar'])]).toEqual(['Februar 2026', 'im Herbst']);
  });
});

describe('a typed field', () => {
  const { fields } = articleOf('r1', {
    number: field(3046),
    date: field('2026-11-22'),
    keywords: field(['OZG', 'Portale']),
    externalLinks: field(['https://a.example', 'https://b.example']),
  });

  it('is shown as an editor reads it', () => {
    expect((['number', 'date', 'keywords', 'externalLinks', 'kicker'] as const).map((name) => fieldText(fields, name))).toEqual([
      '3046',
      '22.11.2026',
      'OZG, Portale',
      'https://a.example\nhttps://b.example',
      '',
    ]);
  });

  it('goes to the core in the form of its kind', () => {
    expect([
      typedValue('headline', ' Neuer Titel '),
      typedValue('date', '22. Nov. 2026'),
      typedValue('number', '3046'),
      typedValue('keywords', 'OZG; Portale, OZG,'),
      typedValue('externalLinks', 'https://a.example\nhttps://b.example'),
      typedValue('kicker', '  '),
    ]).toEqual([
      { value: 'Neuer Titel' },
      { value: '2026-11-22' },
      { value: '3046' },
      { value: ['OZG', 'Portale'] },
      { value: ['https://a.example', 'https://b.example'] },
      { value: null },
    ]);
  });

  it('is refused when it is not of its kind', () => {
    expect([typedValue('date', '31.02.2026'), typedValue('number', 'drei'), typedValue('number', '0')]).toEqual([
      { wrong: 'date' },
      { wrong: 'number' },
      { wrong: 'number' },
    ]);
  });
});

describe('confidence', () => {
  it('is said in three words, and typed values are the editor’s own', () => {
    expect([0.97, 0.85, 0.7, 0.6, 0.59, 0].map((value) => confidenceWord(value, false))).toEqual([
      'sure',
      'sure',
      'likely',
      'likely',
      'unsure',
      'unsure',
    ]);
    expect(confidenceWord(0.1, true)).toBe('edited');
  });

  it('never claims a hundred percent for what is not certain', () => {
    expect([1, 0.999, 0.644, 0.001].map(confidencePercent)).toEqual([100, 99, 64, 1]);
  });
});
