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

/** A walk through a tree: it stops now and then, when others may be answered. */
export type TreeWalk<Made> = Generator<undefined, Made>;

const elementsPerPause = 100;

/** Says at which elements a walk stops; at each of them would take longer than the walk. */
export function createPauses(): () => boolean {
  let count = 0;
  return () => {
    count += 1;
    return count % elementsPerPause === 0;
  };
}

/** Walks to the end without stopping. */
function walkThrough<Made>(walk: TreeWalk<Made>): Made {
  for (;;) {
    const next = walk.next();
    if (next.done) return next.value;
  }
}

export const readStructureTree = (context: PDFContext, root: PDFDict): readonly StructureElement[] =>
  walkThrough(readStructure(context, root));

/** Reads the tree below `/StructTreeRoot`. An element that is its own ancestor, or hangs in two places, is read once. */
export function* readStructure(context: PDFContext, root: PDFDict): TreeWalk<readonly StructureElement[]> {
  const seen = new Set<PDFRef>();
  const isPause = createPauses();
  function* read(object: PDFObject, page: PDFRef | null, depth: number): TreeWalk<StructureKid | null> {
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
    if (isPause()) yield;
    const kids: StructureKid[] = [];
    for (const kid of kidsOf(context, dict)) {
      const one = yield* read(kid, kidPage, depth + 1);
      if (one !== null) kids.push(one);
    }
    return { kind: 'element', ref: object, type: nameAt(dict, 'S') ?? '', dict, kids };
  }
  const roots: StructureElement[] = [];
  for (const kid of kidsOf(context, root)) {
    const one = yield* read(kid, null, 0);
    if (one?.kind === 'element') roots.push(one);
  }
  return roots;
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

/** Does the same to all elements in reading order. */
export function* eachElement(kids: readonly StructureKid[], visit: (element: StructureElement) => void): TreeWalk<void> {
  const isPause = createPauses();
  for (const element of elementsOf(kids)) {
    visit(element);
    if (isPause()) yield;
  }
}

/** Puts in the place of each element what is made of it; what is no element stays. */
export function* remade(
  kids: readonly StructureKid[],
  make: (element: StructureElement) => TreeWalk<readonly StructureKid[]>,
): TreeWalk<StructureKid[]> {
  const made: StructureKid[] = [];
  for (const kid of kids) {
    if (kid.kind === 'element') made.push(...(yield* make(kid)));
    else made.push(kid);
  }
  return made;
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
