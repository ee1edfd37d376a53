import { giveWay } from '#electron/give-way.ts';
import { PDFArray, PDFDict, PDFDocument, PDFRef } from 'pdf-lib';
import { dictAt, pdfName } from './pdf/pdf-objects.ts';

/** Objects that pdf-lib reads before it gives way. */
const objectsPerTick = 500;

/** On which page of a printed PDF each place lies that a link leads to: page numbers from 1, by the id of the element. */
export async function destinationPages(pdf: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: objectsPerTick });
  await giveWay();
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
