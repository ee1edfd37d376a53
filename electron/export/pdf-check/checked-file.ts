import { isUtf8 } from 'node:buffer';
import { PDFArray, PDFDict, PDFDocument, PDFRawStream, PDFRef } from 'pdf-lib';
import type { PDFContext, PDFObject } from 'pdf-lib';
import { contentStreams } from '../pdf/content-streams.ts';
import type { ContentStream } from '../pdf/content-streams.ts';
import { dictAt, dictOf, listOf, nameAt, pdfName, streamBytes, valueOf } from '../pdf/pdf-objects.ts';
import { standardTypes } from '../pdf/standard-types.ts';
import { readStructureTree } from '../pdf/structure-tree.ts';
import type { StructureElement } from '../pdf/structure-tree.ts';
import { checkedFonts } from './checked-fonts.ts';
import type { CheckedFont } from './checked-fonts.ts';
import { readNumberTree } from './number-tree.ts';

/** An element with its place in the tree. `type` is a standard type, or as written where the role map leads to none. */
export interface CheckedElement {
  readonly element: StructureElement;
  readonly type: string;
  readonly parent: CheckedElement | null;
  readonly kids: readonly CheckedElement[];
}

export interface CheckedAnnotation {
  readonly dict: PDFDict;
  readonly ref: PDFRef | null;
  readonly page: number;
}

/** A PDF read for checking: every clause looks at this. */
export interface CheckedFile {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly info: PDFDict | null;
  readonly structureRoot: PDFDict | null;
  readonly roleMap: PDFDict | null;
  /** All elements in reading order. */
  readonly elements: readonly CheckedElement[];
  /** The element that holds an annotation. */
  readonly holders: ReadonlyMap<PDFRef, CheckedElement>;
  /** For a page, form or annotation by its key, whom the file names as parent. */
  readonly parentTree: ReadonlyMap<number, PDFObject>;
  readonly streams: readonly ContentStream[];
  readonly annotations: readonly CheckedAnnotation[];
  readonly fonts: readonly CheckedFont[];
  /** Every dictionary in the file, also those inside of others; of streams too. */
  readonly dicts: readonly PDFDict[];
  readonly rawStreams: readonly PDFRawStream[];
  /** Those of them that cannot be unpacked; everything else is read as if they were empty. */
  readonly unreadable: ReadonlySet<PDFRawStream>;
  /** The metadata packet, or '' where there is none. */
  readonly xmp: string;
  /** Whether the packet's bytes are UTF-8. */
  readonly isXmpUtf8: boolean;
}

/** Reads a PDF for the clauses. Throws where it cannot be read at all. */
export async function readCheckedFile(bytes: Uint8Array): Promise<CheckedFile> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true, parseSpeed: 500 });
  const { context, catalog } = document;
  const structureRoot = dictAt(catalog, 'StructTreeRoot');
  const roleMap = structureRoot && dictAt(structureRoot, 'RoleMap');
  const objects = context.enumerateIndirectObjects();
  const unreadable = emptiedStreams(context, objects);
  const streams = [...contentStreams(document)].flat();
  const elements = structureRoot ? flatten(readStructureTree(context, structureRoot), roleMap) : [];
  const metadata = valueOf(catalog, 'Metadata');
  const packet = metadata instanceof PDFRawStream ? Buffer.from(streamBytes(metadata)) : Buffer.alloc(0);
  return {
    bytes,
    document,
    catalog,
    info: dictOf(context.lookup(context.trailerInfo.Info)),
    structureRoot,
    roleMap,
    elements,
    holders: new Map(
      elements.flatMap((one) => one.element.kids.flatMap((kid) => (kid.kind === 'object' ? [[kid.object, one] as const] : []))),
    ),
    parentTree: readNumberTree(context, structureRoot?.get(pdfName('ParentTree'))),
    streams,
    annotations: annotationsOf(document),
    fonts: checkedFonts(document, streams),
    dicts: objects.flatMap(([, object]) => [...dictsIn(object, 0)]),
    rawStreams: objects.flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : [])),
    unreadable,
    xmp: packet.toString('utf8'),
    isXmpUtf8: isUtf8(packet),
  };
}

/** Empties every deflated stream that cannot be unpacked, so that the rest of the file can be checked; answers what stood there. */
function emptiedStreams(context: PDFContext, objects: readonly [PDFRef, PDFObject][]): ReadonlySet<PDFRawStream> {
  const unreadable = new Set<PDFRawStream>();
  for (const [ref, object] of objects) {
    if (!(object instanceof PDFRawStream) || nameAt(object.dict, 'Filter') !== 'FlateDecode') continue;
    try {
      streamBytes(object);
    } catch {
      unreadable.add(object);
      const dict = object.dict.clone(context);
      dict.delete(pdfName('Filter'));
      context.assign(ref, PDFRawStream.of(dict, new Uint8Array()));
    }
  }
  return unreadable;
}

/** Dictionaries nested deeper are not looked at; no writer nests so. */
const maxNesting = 50;

function* dictsIn(object: PDFObject, depth: number): Generator<PDFDict> {
  if (depth > maxNesting) return;
  if (object instanceof PDFArray) for (const one of object.asArray()) yield* dictsIn(one, depth + 1);
  const dict = object instanceof PDFRawStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  yield dict;
  for (const value of dict.values()) yield* dictsIn(value, depth + 1);
}

/** What a type stands for: followed through the role map to a standard type; null where it leads in a circle or nowhere. */
export function standardType(type: string, roleMap: PDFDict | null): string | null {
  const seen = new Set<string>();
  for (let current: string | null = type; current !== null && !seen.has(current); current = roleMap && nameAt(roleMap, current)) {
    if (standardTypes.has(current)) return current;
    seen.add(current);
  }
  return null;
}

function flatten(roots: readonly StructureElement[], roleMap: PDFDict | null): readonly CheckedElement[] {
  const all: CheckedElement[] = [];
  const add = (element: StructureElement, parent: CheckedElement | null): CheckedElement => {
    const kids: CheckedElement[] = [];
    const checked = { element, type: standardType(element.type, roleMap) ?? element.type, parent, kids };
    all.push(checked);
    for (const kid of element.kids) if (kid.kind === 'element') kids.push(add(kid, checked));
    return checked;
  };
  for (const root of roots) add(root, null);
  return all;
}

function annotationsOf(document: PDFDocument): readonly CheckedAnnotation[] {
  return document.getPages().flatMap(({ node }, index) =>
    listOf(document.context, node.get(pdfName('Annots'))).flatMap((object): CheckedAnnotation[] => {
      const dict = dictOf(document.context.lookup(object));
      return dict ? [{ dict, ref: object instanceof PDFRef ? object : null, page: index + 1 }] : [];
    }),
  );
}
