import { PDFRawStream } from 'pdf-lib';
import type { PDFContext, PDFDict, PDFObject } from 'pdf-lib';
import type { ContentStream } from './content-streams.ts';
import { taggedMark } from './marked-content.ts';
import type { Paint } from './marked-content.ts';
import { dictAt, dictOf, pdfName, streamSource, valueOf } from './pdf-objects.ts';
import { readToUnicode, shownCodes } from './to-unicode.ts';
import type { CodeMap } from './to-unicode.ts';

/** Finds a font's map to text by its resource name; each map is read once. */
export type FontMaps = (resources: PDFDict | null, name: string) => CodeMap | null;

export function createFontMaps(context: PDFContext): FontMaps {
  const known = new Map<PDFObject, CodeMap | null>();
  return (resources, name) => {
    const fonts = resources && dictAt(resources, 'Font');
    const entry = fonts?.get(pdfName(name));
    if (entry === undefined) return null;
    const cached = known.get(entry);
    if (cached !== undefined) return cached;
    const font = dictOf(context.lookup(entry));
    const stream = font && valueOf(font, 'ToUnicode');
    const map = stream instanceof PDFRawStream ? readToUnicode(streamSource(stream)) : null;
    known.set(entry, map);
    return map;
  };
}

/** Text shown at one go. */
export type TextRun = Pick<Paint, 'line' | 'size'> & { readonly text: string };

/** The runs of text of every marked sequence of a stream, by MCID. */
export function markedRuns(stream: ContentStream, fontMaps: FontMaps): ReadonlyMap<number, readonly TextRun[]> {
  const runs = new Map<number, TextRun[]>();
  for (const { kind, mark, name, strings, line, size } of stream.content.paints) {
    const mcid = kind === 'text' ? (taggedMark(mark)?.mcid ?? null) : null;
    if (mcid === null) continue;
    const map = fontMaps(stream.resources, name);
    const text = shownCodes(strings)
      .map((code) => map?.get(code) ?? '')
      .join('');
    const known = runs.get(mcid);
    if (known) known.push({ text, line, size });
    else runs.set(mcid, [{ text, line, size }]);
  }
  return runs;
}

export const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

/** The text of every marked sequence of a stream, by MCID. */
export const markedText = (stream: ContentStream, fontMaps: FontMaps): ReadonlyMap<number, string> =>
  new Map([...markedRuns(stream, fontMaps)].map(([mcid, runs]) => [mcid, textOf(runs)]));
