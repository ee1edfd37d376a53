import { describe, expect, it } from 'vitest';
import { mendToUnicode, readToUnicode } from '#electron/export/pdf/to-unicode.ts';

const map = (entries: string): string =>
  `/CMapName /Adobe-Identity-UCS def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${entries}\n`;
const mended = (entries: string): [number, string][] => [...readToUnicode(mendToUnicode(map(entries)))];

describe('a font’s map to text', () => {
  it('gets a blank for a code that stands for nothing', () => {
    expect(mended('2 beginbfchar\n<0003> <0000>\n<0024> <0041>\nendbfchar')).toEqual([
      [3, ' '],
      [36, 'A'],
    ]);
  });

  it('keeps the codes themselves, the code 0 among them', () => {
    expect(mended('2 beginbfchar\n<0000> <0000>\n<0000> <0041>\nendbfchar')).toEqual([[0, 'A']]);
    expect(mended('2 beginbfrange\n<0000> <0000> <0041>\n<0005> <0006> <0043>\nendbfrange')).toEqual([
      [0, 'A'],
      [5, 'C'],
      [6, 'D'],
    ]);
  });

  it('gets a blank in a range, where only the one text is nothing', () => {
    expect(mended('2 beginbfrange\n<0000> <0002> <0000>\n<0010> <0011> [<0000> <0041>]\nendbfrange')).toEqual([
      [0, ' '],
      [1, '\u0001'],
      [2, '\u0002'],
      [16, ' '],
      [17, 'A'],
    ]);
  });

  it('stays as it is where all stands for something', () => {
    const whole = map('1 beginbfrange\n<0000> <0000> <0041>\nendbfrange\n1 beginbfchar\n<0000> <0042>\nendbfchar');
    expect(mendToUnicode(whole)).toBe(whole);
  });
});
