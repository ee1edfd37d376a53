import { PDFArray, PDFDict } from 'pdf-lib';
import type { PDFContext, PDFObject } from 'pdf-lib';
import { listOf, pdfName, valueOf } from '../pdf/pdf-objects.ts';

/** Reads a number tree whole (ISO 32000-1, 7.9.7); a node that hangs in two places is read once. */
export function readNumberTree(context: PDFContext, root: PDFObject | undefined): ReadonlyMap<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  const seen = new Set<PDFObject>();
  const read = (object: PDFObject | undefined): void => {
    const node = context.lookup(object);
    if (!(node instanceof PDFDict) || seen.has(node)) return;
    seen.add(node);
    const numbers = valueOf(node, 'Nums');
    if (numbers instanceof PDFArray)
      for (let at = 0; at + 1 < numbers.size(); at += 2) found.set(Number(numbers.get(at).toString()), numbers.get(at + 1));
    for (const kid of listOf(context, node.get(pdfName('Kids')))) read(kid);
  };
  read(root);
  return found;
}
