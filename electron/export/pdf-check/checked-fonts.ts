import { PDFArray, PDFNumber, PDFRawStream } from 'pdf-lib';
import type { PDFContext, PDFDict, PDFDocument, PDFObject } from 'pdf-lib';
import type { ContentStream } from '../pdf/content-streams.ts';
import { dictAt, dictOf, listOf, nameAt, pdfName, streamBytes, streamSource, valueOf } from '../pdf/pdf-objects.ts';
import { readToUnicode, shownCodes } from '../pdf/to-unicode.ts';
import type { CodeMap } from '../pdf/to-unicode.ts';

/** A font with all codes that are shown in it. */
export interface CheckedFont {
  readonly name: string;
  readonly dict: PDFDict;
  readonly isComposite: boolean;
  /** For a composite font that of its descendant. */
  readonly inner: PDFDict;
  readonly descriptor: PDFDict | null;
  readonly toUnicode: CodeMap | null;
  readonly codes: ReadonlySet<number>;
}

/** The fonts that text is set in, found where it is shown. */
export function checkedFonts(document: PDFDocument, streams: readonly ContentStream[]): readonly CheckedFont[] {
  const { context } = document;
  const codes = new Map<PDFDict, Set<number>>();
  for (const { content, resources } of streams) {
    const fonts = resources && dictAt(resources, 'Font');
    for (const { kind, name, strings } of content.paints) {
      const dict = kind === 'text' && fonts ? dictAt(fonts, name) : null;
      if (!dict) continue;
      const known = codes.get(dict) ?? new Set();
      codes.set(dict, known);
      for (const code of shownCodes(strings, isComposite(dict) ? 2 : 1)) known.add(code);
    }
  }
  return [...codes].map(([dict, used]) => checkedFont(context, dict, used));
}

const isComposite = (dict: PDFDict): boolean => nameAt(dict, 'Subtype') === 'Type0';

function checkedFont(context: PDFContext, dict: PDFDict, codes: ReadonlySet<number>): CheckedFont {
  const [descendant] = isComposite(dict) ? listOf(context, dict.get(pdfName('DescendantFonts'))) : [];
  const inner = dictOf(context.lookup(descendant)) ?? dict;
  const map = valueOf(dict, 'ToUnicode');
  return {
    name: nameAt(dict, 'BaseFont') ?? '?',
    dict,
    isComposite: isComposite(dict),
    inner,
    descriptor: dictAt(inner, 'FontDescriptor'),
    toUnicode: map instanceof PDFRawStream ? readToUnicode(streamSource(map)) : null,
    codes,
  };
}

/** The program of a font in the file, of whatever kind. */
export const fontProgram = ({ descriptor }: CheckedFont): PDFObject | undefined =>
  descriptor
    ? ['FontFile2', 'FontFile3', 'FontFile'].map((key) => valueOf(descriptor, key)).find((one) => one instanceof PDFRawStream)
    : undefined;

/** How many glyphs a TrueType program has; null for other programs. */
export function glyphCount({ descriptor }: CheckedFont): number | null {
  const stream = descriptor && valueOf(descriptor, 'FontFile2');
  const maxp = stream instanceof PDFRawStream ? tableAt(Buffer.from(streamBytes(stream)), 'maxp') : null;
  return maxp && maxp.length >= 6 ? maxp.readUInt16BE(4) : null;
}

/** Widths of a TrueType program's glyphs in thousandths of em; null for other programs. */
export function programWidths({ descriptor }: CheckedFont): ((glyph: number) => number | null) | null {
  const stream = descriptor && valueOf(descriptor, 'FontFile2');
  if (!(stream instanceof PDFRawStream)) return null;
  const bytes = Buffer.from(streamBytes(stream));
  const head = tableAt(bytes, 'head');
  const hhea = tableAt(bytes, 'hhea');
  const hmtx = tableAt(bytes, 'hmtx');
  if (!head || !hhea || !hmtx || head.length < 20 || hhea.length < 36) return null;
  const unitsPerEm = head.readUInt16BE(18);
  const metrics = hhea.readUInt16BE(34);
  return (glyph) => {
    const at = Math.min(glyph, metrics - 1) * 4;
    return unitsPerEm === 0 || at < 0 || at + 2 > hmtx.length ? null : (hmtx.readUInt16BE(at) * 1000) / unitsPerEm;
  };
}

function tableAt(font: Buffer, tag: string): Buffer | null {
  if (font.length < 12) return null;
  const count = font.readUInt16BE(4);
  for (let at = 12; at + 16 <= font.length && at < 12 + count * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== tag) continue;
    const offset = font.readUInt32BE(at + 8);
    return font.subarray(offset, offset + font.readUInt32BE(at + 12));
  }
  return null;
}

/** The widths that the file states for the codes of a CID font (`/W`, `/DW`). */
export function statedWidths({ inner }: CheckedFont): (code: number) => number {
  const widths = new Map<number, number>();
  const list = valueOf(inner, 'W');
  const entries = list instanceof PDFArray ? list.asArray().map((_, index) => list.lookup(index)) : [];
  for (let at = 0; at < entries.length;) {
    const first = numberOf(entries[at]);
    const second = entries[at + 1];
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, index) => widths.set(first + index, numberOf(width)));
      at += 2;
    } else {
      const last = Math.min(numberOf(second), first + 0xffff);
      for (let code = first; code <= last; code++) widths.set(code, numberOf(entries[at + 2]));
      at += 3;
    }
  }
  const standard = valueOf(inner, 'DW');
  const usual = standard instanceof PDFNumber ? standard.asNumber() : 1000;
  return (code) => widths.get(code) ?? usual;
}

const numberOf = (object: PDFObject | undefined): number => (object instanceof PDFNumber ? object.asNumber() : 0);
