import { PDFDict, PDFHeader, PDFHexString, PDFRawStream } from 'pdf-lib';
import type { PDFContext, PDFDocument, PDFRef } from 'pdf-lib';
import { createGiveWay, stepByStep } from '#electron/give-way.ts';
import type { GiveWay } from '#electron/give-way.ts';
import { FaultError } from '#shared/result.ts';
import type { DocumentDetails } from './document-details.ts';
import { writeMetadata } from './document-metadata.ts';
import { linkDescription } from './link-words.ts';
import type { LinkRun } from './link-words.ts';
import { markPages } from './mark-pages.ts';
import { dictAt, dictOf, nameAt, packedStream, pdfName, readPdf, refAt, streamSource, textAt } from './pdf-objects.ts';
import { addPrintMarks } from './print-marks.ts';
import { savePdf } from './save-pdf.ts';
import { mendStructure, withoutContent } from './structure-rules.ts';
import { contentKey, contentsOf, eachElement, readStructure } from './structure-tree.ts';
import type { StructureKid, TreeWalk } from './structure-tree.ts';
import { mendToUnicode } from './to-unicode.ts';
import { readTypesetMarks } from './typeset-marks.ts';
import { writeStructure } from './write-structure.ts';

const stopIfCancelled = (signal: AbortSignal): void => {
  if (signal.aborted) throw new FaultError('cancelled');
};

interface AccessibleOptions {
  /** Marks for the cut, on a larger sheet. */
  readonly withMarks?: boolean;
  /** The bytes, where somebody has read them already. */
  readonly read?: PDFDocument | null;
}

/**
 * Makes of Chromium's tagged PDF one that follows PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
 * The same bytes and details give the same file. A PDF without structure is answered as it came, but for the marks: nothing is claimed for it.
 */
export async function accessiblePdf(
  bytes: Uint8Array,
  details: DocumentDetails,
  signal: AbortSignal,
  { withMarks = false, read = null }: AccessibleOptions = {},
): Promise<Uint8Array> {
  const document = read ?? (await readPdf(bytes));
  const { context, catalog } = document;
  const rootRef = refAt(catalog, 'StructTreeRoot');
  const root = rootRef && context.lookup(rootRef);
  if (!rootRef || !(root instanceof PDFDict)) return withMarks ? onlyMarked(document) : bytes;
  const whenever = createGiveWay(signal);
  const step = <Made>(walk: TreeWalk<Made>): Promise<Made> => stepByStep(walk, whenever);
  const before = await step(readStructure(context, root));
  const marks = await markPages(document, before, signal);
  const content = await step(withoutContent(before, (owner, mcid) => marks.decorations.has(contentKey(owner, mcid))));
  const joined = await step(readTypesetMarks(content, details.language));
  const after = await step(mendStructure(joined, { context, isLink: (object) => isLink(context, object) }));
  await step(eachElement(after, ({ kids }) => describeLinks(context, kids, marks.runs)));
  await step(writeStructure(context, rootRef, before, after));
  await mendFonts(context, whenever);
  await whenever();
  mendPages(document);
  if (withMarks) await addPrintMarks(document);
  await writeMetadata(document, details, marks.fingerprint);
  context.header = PDFHeader.forVersion(1, 7);
  stopIfCancelled(signal);
  return savePdf(document);
}

async function onlyMarked(document: PDFDocument): Promise<Uint8Array> {
  await addPrintMarks(document);
  return savePdf(document);
}

const isLink = (context: PDFContext, object: PDFRef): boolean => {
  const annotation = context.lookup(object);
  return annotation instanceof PDFDict && nameAt(annotation, 'Subtype') === 'Link';
};

/** A link says where it leads, for those who hear it. */
function describeLinks(context: PDFContext, kids: readonly StructureKid[], runs: ReadonlyMap<string, readonly LinkRun[]>): void {
  for (const kid of kids) {
    const annotation = kid.kind === 'object' ? dictOf(context.lookup(kid.object)) : null;
    if (annotation === null || nameAt(annotation, 'Subtype') !== 'Link' || textAt(annotation, 'Contents')) continue;
    const own = [...contentsOf(kids)].flatMap(({ owner, mcid }) => runs.get(contentKey(owner, mcid)) ?? []);
    const action = dictAt(annotation, 'A');
    const text = linkDescription(own, (action && textAt(action, 'URI')) ?? '');
    annotation.set(pdfName('Contents'), PDFHexString.fromText(text));
  }
}

/** Glyphs that Chromium could give no text stand for a blank (7.21.7). */
async function mendFonts(context: PDFContext, whenever: GiveWay): Promise<void> {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? refAt(object, 'ToUnicode') : null;
    const stream = ref && context.lookup(ref);
    if (!ref || !(stream instanceof PDFRawStream)) continue;
    await whenever();
    const source = streamSource(stream);
    const mended = mendToUnicode(source);
    if (mended !== source) context.assign(ref, await packedStream(context, Buffer.from(mended, 'latin1'), stream.dict));
  }
}

/** The tab key follows the structure (7.18.3); no picture is smoothed by the viewer (ISO 19005-2, 6.2.8). */
function mendPages(document: PDFDocument): void {
  for (const { node } of document.getPages()) node.set(pdfName('Tabs'), pdfName('S'));
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFRawStream && nameAt(object.dict, 'Subtype') === 'Image') object.dict.delete(pdfName('Interpolate'));
}
