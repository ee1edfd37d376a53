import { PDFRawStream } from 'pdf-lib';
import { dictAt, nameAt, textAt, valueOf } from '../pdf/pdf-objects.ts';
import type { CheckedFile } from './checked-file.ts';
import { fontProgram, glyphCount, programWidths, statedWidths } from './checked-fonts.ts';
import type { CheckedFont } from './checked-fonts.ts';
import { each } from './clause.ts';
import type { Clause } from './clause.ts';

const fonts = ({ fonts: all }: CheckedFile): readonly CheckedFont[] => all;
const composite = ({ fonts: all }: CheckedFile): CheckedFont[] => all.filter(({ isComposite }) => isComposite);
const isType3 = ({ dict }: CheckedFont): boolean => nameAt(dict, 'Subtype') === 'Type3';

/** Codes that the font's two-byte encoding turns into the glyph of the same number. */
const isIdentity = ({ dict, inner }: CheckedFont): boolean =>
  nameAt(dict, 'Encoding') === 'Identity-H' && (nameAt(inner, 'CIDToGIDMap') ?? 'Identity') === 'Identity';

/** Simple fonts whose encoding says what the codes mean need no map (ISO 14289-1, 7.21.7). */
const knownEncodings = ['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding'];
const saysUnicode = ({ dict, isComposite, toUnicode }: CheckedFont): boolean =>
  toUnicode !== null || (!isComposite && knownEncodings.includes(nameAt(dict, 'Encoding') ?? ''));

const codesWhere = ({ codes }: CheckedFont, isWrong: (code: number) => boolean): string | null => {
  const wrong = [...codes].filter(isWrong);
  return wrong.length === 0
    ? null
    : wrong
        .slice(0, 5)
        .map((code) => `<${code.toString(16).toUpperCase().padStart(4, '0')}>`)
        .join(' ');
};
const inFont = (font: CheckedFont, fault: string | null): string | null => (fault === null ? null : `${font.name}: ${fault}`);

/** The private use area means something only to who made the font. */
const isPrivate = (text: string): boolean => /\p{Co}/u.test(text);

/** ISO 14289-1, 7.21; ISO 19005-2, 6.2.11: fonts. */
export const fontClauses: readonly Clause[] = [
  each('UA-1 7.21.4.1 embedded', 'Every font that is used stands in the file.', fonts, (font) =>
    isType3(font) || fontProgram(font) !== undefined ? null : font.name,
  ),
  each('UA-1 7.21.4.1 glyphs', 'The font in the file has all glyphs that are shown.', composite, (font) => {
    const count = isIdentity(font) ? glyphCount(font) : null;
    return count === null
      ? null
      : inFont(
          font,
          codesWhere(font, (code) => code >= count),
        );
  }),
  each('UA-1 7.21.3.1 system', 'A font of characters agrees with its encoding about the character set.', composite, (font) => {
    const system = dictAt(font.inner, 'CIDSystemInfo');
    return system && textAt(system, 'Registry') !== null && textAt(system, 'Ordering') !== null ? null : font.name;
  }),
  each(
    'UA-1 7.21.3.2 glyph-map',
    'An embedded TrueType font of characters has a map to its glyphs.',
    (file) => composite(file).filter(({ inner }) => nameAt(inner, 'Subtype') === 'CIDFontType2'),
    ({ inner, name }) => (valueOf(inner, 'CIDToGIDMap') === undefined ? name : null),
  ),
  each('UA-1 7.21.3.3 encoding', 'The encoding of a composite font is predefined or in the file.', composite, ({ dict, name }) => {
    // Predefined encodings (ISO 32000-1, table 118) all end in their writing direction.
    const isKnown = /(?:^|-)[HV]$/.test(nameAt(dict, 'Encoding') ?? '');
    return isKnown || valueOf(dict, 'Encoding') instanceof PDFRawStream ? null : name;
  }),
  each('UA-1 7.21.5 widths', 'Stated widths are those of the font program.', composite, (font) => {
    const actual = isIdentity(font) ? programWidths(font) : null;
    if (actual === null) return null;
    const stated = statedWidths(font);
    return inFont(
      font,
      codesWhere(font, (code) => {
        const width = actual(code);
        return width !== null && Math.abs(width - stated(code)) > 1;
      }),
    );
  }),
  each('UA-1 7.21.6 symbolic', 'A font says whether it is symbolic, and not both.', fonts, ({ descriptor, name }) => {
    if (descriptor === null) return null;
    const flags = Number(valueOf(descriptor, 'Flags')?.toString() ?? 0);
    return ((flags & 4) !== 0) !== ((flags & 32) !== 0) ? null : name;
  }),
  each('UA-1 7.21.7 to-unicode', 'Every code that is shown stands for text.', fonts, (font) => {
    if (!saysUnicode(font)) return `${font.name}: no ToUnicode`;
    const { toUnicode } = font;
    return toUnicode === null
      ? null
      : inFont(
          font,
          codesWhere(font, (code) => (toUnicode.get(code) ?? '') === ''),
        );
  }),
  each(
    'UA-1 7.21.7 values',
    'No code stands for U+0000, U+FEFF or U+FFFE.',
    ({ fonts: all }) => all.filter(({ toUnicode }) => toUnicode !== null),
    (font) => inFont(font, [...(font.toUnicode?.values() ?? [])].some((text) => /[\0\uFEFF\uFFFE]/.test(text)) ? 'ToUnicode' : null),
  ),
  each('UA-1 7.21.8 notdef', 'No text shows the glyph for what is missing.', composite, (font) =>
    isIdentity(font)
      ? inFont(
          font,
          codesWhere(font, (code) => code === 0),
        )
      : null,
  ),
  each(
    'A-2a 6.2.11.7.3 private-use',
    'No code stands for a sign of the private use area.',
    ({ fonts: all }) => all.filter(({ toUnicode }) => toUnicode !== null),
    (font) =>
      inFont(
        font,
        codesWhere(font, (code) => isPrivate(font.toUnicode?.get(code) ?? '')),
      ),
  ),
];
