import { PDFArray, PDFDict, PDFRef } from 'pdf-lib';
import type { PDFDocument } from 'pdf-lib';
import { dictAt, pdfName, readPdf } from './pdf/pdf-objects.ts';

/** On which page of a printed PDF each place lies that a link leads to: page numbers from 1, by the id of the element. */
export const destinationPages = async (pdf: Uint8Array): Promise<ReadonlyMap<string, number>> => placesIn(await readPdf(pdf));

/** The same of a PDF that has been read. */
export function placesIn(document: PDFDocument): ReadonlyMap<string, number> {
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const pages = new Map<string, number>();
  const named = dictAt(document.catalog, 'Dests');
  for (const [name, value] of named?.entries() ?? []) {
    const found = document.context.lookup(value);
    const target = found instanceof PDFDict ? found.lookup(pdfName('D')) : found;
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    const number = page instanceof PDFRef ? numbers.get(page) : undefined;
    if (number !== undefined) pages.set(name.decodeText(), number);
  }
  return pages;
}
