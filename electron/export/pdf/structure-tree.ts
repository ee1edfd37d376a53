import { PDFDict, PDFNumber, PDFRef } from 'pdf-lib';
import type { PDFContext, PDFObject } from 'pdf-lib';
import { listOf, nameAt, numberAt, pdfName, refAt } from './pdf-objects.ts';

/** A piece of a content stream; `owner` is the page or form XObject whose MCID it is. */
export interface ContentKid {
  readonly kind: 'content';
  readonly owner: PDFRef;
  readonly page: PDFRef;
  readonly mcid: number;
}

/** An annotation or object that belongs to an element. */
export interface ObjectKid {
  readonly kind: 'object';
  readonly page: PDFRef | null;
  readonly object: PDFRef;
}

export interface StructureElement {
  readonly kind: 'element';
  readonly ref: PDFRef;
  /** As in the file, without standing for another through the role map. */
  readonly type: string;
  /** The element's own dictionary; all but type, parent and kids is read from it. */
  readonly dict: PDFDict;
  readonly kids: readonly StructureKid[];
}
export type StructureKid = StructureElement | ContentKid | ObjectKid;

/** Deeper than any text; what lies below is not read. */
const maxDepth = 400;

/** Reads the tree below `/StructTreeRoot`. An element that is its own ancestor, or hangs in two places, is read once. */
export function readStructureTree(context: PDFContext, root: PDFDict): readonly StructureElement[] {
  const seen = new Set<PDFRef>();
  const read = (object: PDFObject, page: PDFRef | null, depth: number): StructureKid | null => {
    if (object instanceof PDFNumber) return page === null ? null : { kind: 'content', owner: page, page, mcid: object.asNumber() };
    const dict = context.lookup(object);
    if (!(dict instanceof PDFDict) || depth > maxDepth) return null;
    const kidPage = refAt(dict, 'Pg') ?? page;
    switch (nameAt(dict, 'Type')) {
      case 'MCR': {
        const mcid = numberAt(dict, 'MCID');
        return mcid === null || kidPage === null ? null : { kind: 'content', owner: refAt(dict, 'Stm') ?? kidPage, page: kidPage, mcid };
      }
      case 'OBJR': {
        const target = refAt(dict, 'Obj');
        return target === null ? null : { kind: 'object', page: kidPage, object: target };
      }
    }
    if (!(object instanceof PDFRef) || seen.has(object)) return null;
    seen.add(object);
    const kids = kidsOf(context, dict).flatMap((kid) => read(kid, kidPage, depth + 1) ?? []);
    return { kind: 'element', ref: object, type: nameAt(dict, 'S') ?? '', dict, kids };
  };
  return kidsOf(context, root).flatMap((kid) => {
    const one = read(kid, null, 0);
    return one?.kind === 'element' ? one : [];
  });
}

const kidsOf = (context: PDFContext, dict: PDFDict): readonly PDFObject[] => listOf(context, dict.get(pdfName('K')));

/** All elements in reading order. */
export function* elementsOf(kids: readonly StructureKid[]): Generator<StructureElement> {
  for (const kid of kids) {
    if (kid.kind !== 'element') continue;
    yield kid;
    yield* elementsOf(kid.kids);
  }
}

/** All pieces of content below an element, in reading order. */
export function* contentsOf(kids: readonly StructureKid[]): Generator<ContentKid> {
  for (const kid of kids) {
    if (kid.kind === 'content') yield kid;
    else if (kid.kind === 'element') yield* contentsOf(kid.kids);
  }
}

/** The key of a piece of content. */
export const contentKey = (owner: PDFRef, mcid: number): string => `${owner.objectNumber}:${mcid}`;
