import { PDFArray } from 'pdf-lib';
import type { PDFContext, PDFDocument, PDFPage, PDFRef } from 'pdf-lib';
import { packedStream, pdfName } from './pdf-objects.ts';

const millimetre = 72 / 25.4;
/** The bleed German printers ask for, and where the marks of the cut stand beyond it (all in points). */
const bleed = 3 * millimetre;
const gap = bleed + 0.5 * millimetre;
const length = 5 * millimetre;
/** So much larger is the sheet on each side. */
const slug = gap + length + 1.5 * millimetre;
const hairline = 0.25;

const rounded = (points: number): string => String(Number(points.toFixed(2)));

/**
 * Puts each page on a larger sheet with marks where it is to be cut (ISO 32000-1, 14.11.2): what was the page becomes its TrimBox, all around
 * it lie 3 mm of bleed (BleedBox). Every place on the page stays where it was.
 */
export async function addPrintMarks(document: PDFDocument): Promise<void> {
  const { context } = document;
  const marks = new Map<string, PDFRef>();
  for (const page of document.getPages()) {
    const { x, y, width, height } = page.getMediaBox();
    page.setTrimBox(x, y, width, height);
    page.setBleedBox(x - bleed, y - bleed, width + 2 * bleed, height + 2 * bleed);
    page.setMediaBox(x - slug, y - slug, width + 2 * slug, height + 2 * slug);
    page.setCropBox(x - slug, y - slug, width + 2 * slug, height + 2 * slug);
    const source = cutMarks(x, y, x + width, y + height);
    const stream = marks.get(source) ?? context.register(await packedStream(context, Buffer.from(source, 'latin1')));
    marks.set(source, stream);
    putFirst(context, page, stream);
  }
}

/** Two lines at each corner, marked as what belongs to the sheet and not to the text. */
function cutMarks(left: number, bottom: number, right: number, top: number): string {
  const lines = [
    ...[left, right].flatMap((x) => [
      [x, bottom - gap, x, bottom - gap - length],
      [x, top + gap, x, top + gap + length],
    ]),
    ...[bottom, top].flatMap((y) => [
      [left - gap, y, left - gap - length, y],
      [right + gap, y, right + gap + length, y],
    ]),
  ].map(([fromX = 0, fromY = 0, toX = 0, toY = 0]) => `${rounded(fromX)} ${rounded(fromY)} m ${rounded(toX)} ${rounded(toY)} l S`);
  return ['/Artifact <</Type /Page>> BDC', 'q', `0 0 0 RG ${rounded(hairline)} w`, ...lines, 'Q', 'EMC', ''].join('\n');
}

/** Before what is there: that may leave the page's coordinates changed. */
function putFirst(context: PDFContext, { node }: PDFPage, stream: PDFRef): void {
  const before = node.get(pdfName('Contents'));
  const streams = before && context.lookup(before);
  const contents = context.obj([stream]);
  for (const part of streams instanceof PDFArray ? streams.asArray() : before ? [before] : []) contents.push(part);
  node.set(pdfName('Contents'), contents);
}
