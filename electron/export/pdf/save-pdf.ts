import { PDFStreamWriter } from 'pdf-lib';
import type { PDFDocument } from 'pdf-lib';

/** How long a file is written without answering others, in ms. */
const longest = 20;

/**
 * The bytes of a document, as `PDFDocument.save` gives them. pdf-lib counts single objects and packed ones by the fifty, and gives way where the sum can be
 * divided by a number: which it hardly ever can, so that it writes all in one go. Here it gives way by the clock.
 */
export async function savePdf(document: PDFDocument): Promise<Uint8Array> {
  await document.flush();
  const writer = PDFStreamWriter.forContext(document.context, Infinity);
  let since = performance.now();
  const shouldWaitForTick = (): boolean => {
    const now = performance.now();
    const isDue = now - since >= longest;
    if (isDue) since = now;
    return isDue;
  };
  Object.assign(writer, { shouldWaitForTick });
  return writer.serializeToBuffer();
}
