import { PDFDocument } from 'pdf-lib';

/** A PDF with one empty page. */
export async function minimalPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  return document.save();
}
