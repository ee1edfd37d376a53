import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { contentStreams } from '#electron/export/pdf/content-streams.ts';
import { createFontMaps, markedText } from '#electron/export/pdf/marked-text.ts';
import { contentKey, contentsOf, elementsOf, readStructureTree } from '#electron/export/pdf/structure-tree.ts';

/** An element of a PDF as it is read aloud. */
export interface ReadElement {
  readonly type: string;
  /** All text in it, without the hyphens of typesetting. */
  readonly text: string;
  /** Pages it stands on. */
  readonly pages: number;
}

/** The elements of a PDF that hold text, in reading order. */
export async function readElements(bytes: Uint8Array): Promise<ReadElement[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const fontMaps = createFontMaps(document.context);
  const texts = new Map<string, string>();
  for (const stream of [...contentStreams(document)].flat())
    for (const [mcid, text] of markedText(stream, fontMaps)) {
      const isSoft = stream.source.includes(`/MCID ${mcid} /ActualText <FEFF00AD>`);
      texts.set(contentKey(stream.owner, mcid), isSoft ? '' : text);
    }
  const roots = readStructureTree(document.context, document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
  return [...elementsOf(roots)].map(({ type, kids }) => {
    const contents = [...contentsOf(kids)];
    const text = contents.map(({ owner, mcid }) => texts.get(contentKey(owner, mcid)) ?? '').join('');
    return { type, text, pages: new Set(contents.map(({ page }) => page)).size };
  });
}
