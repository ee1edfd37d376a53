import { PDFRawStream, PDFRef } from 'pdf-lib';
import type { PDFContext, PDFDict, PDFDocument } from 'pdf-lib';
import { readMarkedContent } from './marked-content.ts';
import type { MarkedContent } from './marked-content.ts';
import { dictAt, dictOf, listOf, nameAt, pdfName, streamSource, valueOf } from './pdf-objects.ts';

/** The content of a page or of a form XObject, read. */
export interface ContentStream {
  /** The page or the form: whose MCIDs these are. */
  readonly owner: PDFRef;
  /** The page it is painted on; for a form the first. */
  readonly page: PDFRef;
  readonly kind: 'page' | 'form';
  /** The streams it is written in; a page may have several. */
  readonly parts: readonly PDFRef[];
  readonly source: string;
  readonly resources: PDFDict | null;
  readonly content: MarkedContent;
}

/** Forms in forms deeper than this are not read. */
const maxFormDepth = 20;

/** Reads the content page by page: the page first, then the forms painted on it. A form is read once, on the first page that has it. */
export function* contentStreams(document: PDFDocument): Generator<readonly ContentStream[]> {
  const { context } = document;
  const seen = new Set<PDFRef>();
  for (const { ref, node } of document.getPages()) {
    const parts = listOf(context, node.get(pdfName('Contents'))).filter((part) => part instanceof PDFRef);
    const source = parts.map((part) => sourceOf(context, part)).join('\n');
    const resources = dictOf(node.getInheritableAttribute(pdfName('Resources')) && node.Resources());
    const stream = readStream({ owner: ref, page: ref, kind: 'page', parts, source, resources });
    yield [stream, ...formsOf(context, stream, seen, 0)];
  }
}

function* formsOf(context: PDFContext, parent: ContentStream, seen: Set<PDFRef>, depth: number): Generator<ContentStream> {
  if (depth > maxFormDepth) return;
  for (const { kind, name } of parent.content.paints) {
    const ref = kind === 'object' ? objectNamed(parent.resources, name) : null;
    if (ref === null || seen.has(ref)) continue;
    seen.add(ref);
    const form = context.lookup(ref);
    if (!(form instanceof PDFRawStream) || nameAt(form.dict, 'Subtype') !== 'Form') continue;
    const resources = dictAt(form.dict, 'Resources') ?? parent.resources;
    const stream = readStream({
      owner: ref,
      page: parent.page,
      kind: 'form',
      parts: [ref],
      source: streamSource(form),
      resources,
    });
    yield stream;
    yield* formsOf(context, stream, seen, depth + 1);
  }
}

/** The object that a name stands for in a `Do`, or null. */
export function objectNamed(resources: PDFDict | null, name: string): PDFRef | null {
  const objects = resources && dictAt(resources, 'XObject');
  const ref = objects?.get(pdfName(name));
  return ref instanceof PDFRef ? ref : null;
}

function readStream(stream: Omit<ContentStream, 'content'>): ContentStream {
  const properties = stream.resources && dictAt(stream.resources, 'Properties');
  const named = (name: string): string => dictOf(properties ? valueOf(properties, name) : undefined)?.toString() ?? '';
  return { ...stream, content: readMarkedContent(stream.source, named) };
}

function sourceOf(context: PDFContext, ref: PDFRef): string {
  const stream = context.lookup(ref);
  return stream instanceof PDFRawStream ? streamSource(stream) : '';
}
