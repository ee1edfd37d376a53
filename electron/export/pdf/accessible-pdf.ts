import { createHash } from 'node:crypto';
import { PDFDict, PDFHeader, PDFHexString, PDFRawStream } from 'pdf-lib';
import type { PDFContext, PDFDocument, PDFRef } from 'pdf-lib';
import { createGiveWay, giveWay } from '#electron/give-way.ts';
import { FaultError } from '#shared/result.ts';
import { decorationsOf, markArtifacts } from './artifacts.ts';
import type { MarkPlan } from './artifacts.ts';
import { contentStreams, objectNamed } from './content-streams.ts';
import type { ContentStream } from './content-streams.ts';
import type { DocumentDetails } from './document-details.ts';
import { writeMetadata } from './document-metadata.ts';
import { hyphenPieces, lineEndHyphens } from './line-end-hyphens.ts';
import { linkDescription } from './link-words.ts';
import type { LinkRun } from './link-words.ts';
import { createFontMaps, markedRuns } from './marked-text.ts';
import { dictAt, dictOf, nameAt, packedStream, pdfName, readPdf, refAt, streamSource, textAt } from './pdf-objects.ts';
import { addPrintMarks } from './print-marks.ts';
import { savePdf } from './save-pdf.ts';
import { mendStructure, withoutContent } from './structure-rules.ts';
import { contentKey, contentsOf, elementsOf, readStructureTree } from './structure-tree.ts';
import type { StructureElement } from './structure-tree.ts';
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
  const before = readStructureTree(context, root);
  await giveWay();
  const marks = await markPages(document, before, signal);
  const content = withoutContent(before, (owner, mcid) => marks.decorations.has(contentKey(owner, mcid)));
  await giveWay();
  const joined = readTypesetMarks(content, details.language);
  const after = mendStructure(joined, { context, isLink: (object) => isLink(context, object) });
  describeLinks(context, after, marks.runs);
  await giveWay();
  writeStructure(context, rootRef, before, after);
  await giveWay();
  await mendFonts(context);
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

/** What was found while the pages were marked. */
interface PageMarks {
  /** Pieces of content that became artifacts, by `contentKey`. */
  readonly decorations: ReadonlySet<string>;
  /** The text of the other pieces. */
  readonly runs: ReadonlyMap<string, readonly LinkRun[]>;
  /** Stands for all that is on the pages. */
  readonly fingerprint: string;
}

/** Pages whose content waits to be packed. */
const mostPacking = 16;

/** Marks page by page what is artifact, so that only a few pages at a time are in memory. */
async function markPages(document: PDFDocument, before: readonly StructureElement[], signal: AbortSignal): Promise<PageMarks> {
  const { context } = document;
  const typesAt = typesByContent(before);
  const hyphens = hyphenPieces(before);
  const fontMaps = createFontMaps(context);
  const marked = new Set<PDFRef>();
  const decorations = new Set<string>();
  const runs = new Map<string, readonly LinkRun[]>();
  const hash = createHash('sha256');
  const packing: Promise<void>[] = [];
  const whenever = createGiveWay(signal);
  for (const streams of contentStreams(document)) {
    // A form without marks of its own is content or artifact as a whole, where it is drawn.
    const tagged = streams.filter(({ kind, content }) => kind === 'page' || content.marks.some(({ mcid }) => mcid !== null));
    for (const { owner } of tagged) marked.add(owner);
    for (const stream of tagged) {
      const found = decorationsOf(stream.content, (mcid) => typesAt.get(contentKey(stream.owner, mcid)) ?? []);
      for (const { mcid } of found) decorations.add(contentKey(stream.owner, mcid ?? -1));
      const own = markedRuns(stream, fontMaps);
      const spoken = lineEndHyphens(stream.content, own, (mcid) => hyphens.has(contentKey(stream.owner, mcid)));
      const softened = new Set([...spoken.keys()].map(({ mcid }) => mcid));
      const owner = String(stream.owner.objectNumber);
      for (const [mcid, painted] of own)
        runs.set(
          contentKey(stream.owner, mcid),
          painted.map((run) => ({ ...run, owner, isHyphen: softened.has(mcid) })),
        );
      const source = Buffer.from(markedSource(stream, { decorations: found, spoken }, marked), 'latin1');
      hash.update(source);
      packing.push(writeStream(context, stream, source));
    }
    if (packing.length >= mostPacking) await Promise.all(packing.splice(0));
    await whenever();
    stopIfCancelled(signal);
  }
  await Promise.all(packing);
  return { decorations, runs, fingerprint: hash.digest('hex') };
}

/** For each piece of content, the types of the elements above it; a frame around a picture is no picture. */
function typesByContent(roots: readonly StructureElement[]): ReadonlyMap<string, readonly string[]> {
  const types = new Map<string, readonly string[]>();
  const walk = (element: StructureElement, above: readonly string[]): void => {
    const isFrame = element.type === 'Figure' && !element.dict.has(pdfName('Alt'));
    const here = isFrame ? above : [...above, element.type];
    for (const kid of element.kids) {
      if (kid.kind === 'element') walk(kid, here);
      else if (kid.kind === 'content') types.set(contentKey(kid.owner, kid.mcid), here);
    }
  };
  for (const root of roots) walk(root, []);
  return types;
}

/** The content of a stream with its artifacts. */
function markedSource(stream: ContentStream, plan: Omit<MarkPlan, 'isTagged'>, marked: ReadonlySet<PDFRef>): string {
  const isTagged = (name: string): boolean => {
    const ref = objectNamed(stream.resources, name);
    return ref !== null && marked.has(ref);
  };
  return markArtifacts(stream.source, stream.content, { ...plan, isTagged });
}

/** Puts content in the place of a stream's own. */
async function writeStream(context: PDFContext, stream: ContentStream, source: Buffer): Promise<void> {
  const [first, ...rest] = stream.parts;
  if (first === undefined) return;
  const form = context.lookup(first);
  const entries = stream.kind === 'form' && form instanceof PDFRawStream ? form.dict : null;
  if (stream.kind === 'page') {
    context.lookup(stream.owner, PDFDict).set(pdfName('Contents'), first);
    for (const part of rest) context.delete(part);
  }
  context.assign(first, await packedStream(context, source, entries));
}

const isLink = (context: PDFContext, object: PDFRef): boolean => {
  const annotation = context.lookup(object);
  return annotation instanceof PDFDict && nameAt(annotation, 'Subtype') === 'Link';
};

/** A link says where it leads, for those who hear it. */
function describeLinks(context: PDFContext, roots: readonly StructureElement[], runs: ReadonlyMap<string, readonly LinkRun[]>): void {
  for (const { kids } of elementsOf(roots)) {
    for (const kid of kids) {
      const annotation = kid.kind === 'object' ? dictOf(context.lookup(kid.object)) : null;
      if (annotation === null || nameAt(annotation, 'Subtype') !== 'Link' || textAt(annotation, 'Contents')) continue;
      const own = [...contentsOf(kids)].flatMap(({ owner, mcid }) => runs.get(contentKey(owner, mcid)) ?? []);
      const action = dictAt(annotation, 'A');
      const text = linkDescription(own, (action && textAt(action, 'URI')) ?? '');
      annotation.set(pdfName('Contents'), PDFHexString.fromText(text));
    }
  }
}

/** Glyphs that Chromium could give no text stand for a blank (7.21.7). */
async function mendFonts(context: PDFContext): Promise<void> {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? refAt(object, 'ToUnicode') : null;
    const stream = ref && context.lookup(ref);
    if (!ref || !(stream instanceof PDFRawStream)) continue;
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
