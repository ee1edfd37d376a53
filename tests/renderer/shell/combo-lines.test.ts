import { describe, expect, it } from 'vitest';
import { firstThatBegins, newLineId, withNewLine } from '#renderer/ui/combo-lines.ts';

const options = ['Digitaler Haushalt', 'Haushalt', 'Haushaltsplan'].map((label) => ({ id: label, label }));
const make = (text: string) => `${text} anlegen`;

describe('the lines of a field with suggestions', () => {
  it('let Enter take the first suggestion that begins with the typed text, whatever its case', () => {
    expect(['haus', 'HAUSHALTSP', 'plan', '', ' '].map((typed) => firstThatBegins(options, typed))).toEqual([
      'Haushalt',
      'Haushaltsplan',
      null,
      null,
      null,
    ]);
  });

  it('make a new word only by the last line, and not of a word that is there', () => {
    expect(withNewLine(options, ' Haus ', make).at(-1)).toEqual({ id: newLineId, label: 'Haus anlegen' });
    expect(firstThatBegins(withNewLine([], 'Haus', make), 'Haus')).toBeNull();
    for (const typed of ['haushalt', '', '–']) expect(withNewLine(options, typed, make)).toEqual(options);
    expect(withNewLine(options, 'Haus', null)).toEqual(options);
  });
});
