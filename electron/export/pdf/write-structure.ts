import { PDFArray, PDFDict, PDFNull, PDFRef, PDFString } from 'pdf-lib';
import type { PDFContext, PDFObject } from 'pdf-lib';
import { dictOf, nameAt, numberAt, pdfName, refAt, textAt } from './pdf-objects.ts';
import { chromiumRoles } from './standard-types.ts';
import { contentsOf, eachElement } from './structure-tree.ts';
import type { StructureElement, StructureKid, TreeWalk } from './structure-tree.ts';

/**
 * Writes the tree back. Parent tree, role map and ids are made from the same tree, so that they agree with it.
 * `rootRef` is `/StructTreeRoot`; elements of `before` that are gone are deleted.
 */
export function* writeStructure(
  context: PDFContext,
  rootRef: PDFRef,
  before: readonly StructureElement[],
  after: readonly StructureElement[],
): TreeWalk<void> {
  const root = context.lookup(rootRef, PDFDict);
  const kept = new Set<PDFRef>();
  const types = new Set<string>();
  yield* eachElement(after, ({ ref, type }) => {
    kept.add(ref);
    types.add(type);
  });
  yield* eachElement(before, ({ ref }) => {
    if (!kept.has(ref)) context.delete(ref);
  });
  for (const element of after) writePlace(element, rootRef);
  yield* eachElement(after, (element) => writeElement(context, element));
  root.set(
    pdfName('K'),
    oneOrMany(
      context,
      after.map(({ ref }) => ref),
    ),
  );
  writeRoles(context, root, types);
  yield* writeIds(context, root, after);
  yield* writeParentTree(context, root, after);
  yield;
  dropOutlineTargets(context, kept);
}

function arrayOf(context: PDFContext, members: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(context);
  for (const member of members) array.push(member);
  return array;
}

function oneOrMany(context: PDFContext, members: readonly PDFObject[]): PDFObject {
  const [first] = members;
  return first !== undefined && members.length === 1 ? first : arrayOf(context, members);
}

/** Writes what an element holds, and into those of its kids that are elements where they hang. */
function writeElement(context: PDFContext, { dict, kids, ref }: StructureElement): void {
  for (const kid of kids) if (kid.kind === 'element') writePlace(kid, ref);
  const page = firstPage(kids);
  const holdsContent = kids.some((kid) => kid.kind === 'content');
  if (page !== null && holdsContent) dict.set(pdfName('Pg'), page);
  else dict.delete(pdfName('Pg'));
  if (kids.length === 0) dict.delete(pdfName('K'));
  else
    dict.set(
      pdfName('K'),
      oneOrMany(
        context,
        kids.map((kid) => kidObject(context, kid, page)),
      ),
    );
}

function writePlace({ dict, type }: StructureElement, parent: PDFRef): void {
  dict.set(pdfName('Type'), pdfName('StructElem'));
  dict.set(pdfName('S'), pdfName(type));
  dict.set(pdfName('P'), parent);
}

/** The page on which the first piece of content below an element stands. */
function firstPage(kids: readonly StructureKid[]): PDFRef | null {
  for (const { page } of contentsOf(kids)) return page;
  return null;
}

function kidObject(context: PDFContext, kid: StructureKid, page: PDFRef | null): PDFObject {
  switch (kid.kind) {
    case 'element':
      return kid.ref;
    case 'object':
      return context.obj({ Type: 'OBJR', Obj: kid.object, ...(kid.page ? { Pg: kid.page } : {}) });
    case 'content':
      if (kid.owner === kid.page && kid.page === page) return context.obj(kid.mcid);
      return context.obj({ Type: 'MCR', Pg: kid.page, ...(kid.owner === kid.page ? {} : { Stm: kid.owner }), MCID: kid.mcid });
  }
}

/** Types that ISO 32000-1 does not know, said in its own. */
function writeRoles(context: PDFContext, root: PDFDict, used: ReadonlySet<string>): void {
  const roles = Object.entries(chromiumRoles).filter(([type]) => used.has(type));
  if (roles.length > 0) root.set(pdfName('RoleMap'), context.obj(Object.fromEntries(roles)));
}

/** The tree of ids that the heads of table cells are named by; every Note has one (ISO 14289-1, 7.9). */
function* writeIds(context: PDFContext, root: PDFDict, after: readonly StructureElement[]): TreeWalk<void> {
  const named: [string, PDFRef][] = [];
  yield* eachElement(after, ({ dict, ref, type }) => {
    if ((chromiumRoles[type] ?? type) === 'Note' && !dict.has(pdfName('ID')))
      dict.set(pdfName('ID'), PDFString.of(`note-${ref.objectNumber}`));
    const id = textAt(dict, 'ID');
    if (id !== null) named.push([id, ref]);
  });
  if (named.length === 0) {
    root.delete(pdfName('IDTree'));
    return;
  }
  named.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = named.flatMap(([id, ref]) => [PDFString.of(id), ref]);
  root.set(pdfName('IDTree'), context.obj({ Names: arrayOf(context, names) }));
}

/** For each page, form and annotation, the element that holds it (ISO 32000-1, 14.7.4.4). */
function* writeParentTree(context: PDFContext, root: PDFDict, after: readonly StructureElement[]): TreeWalk<void> {
  const entries = new Map<number, PDFObject>();
  yield* eachElement(after, (element) => {
    for (const kid of element.kids) {
      if (kid.kind === 'element') continue;
      const dict = dictOf(context.lookup(kid.kind === 'content' ? kid.owner : kid.object));
      const key = dict && numberAt(dict, kid.kind === 'content' ? 'StructParents' : 'StructParent');
      if (key === null) continue;
      if (kid.kind === 'object') entries.set(key, element.ref);
      else setAt(context, entries, key, kid.mcid, element.ref);
    }
  });
  const old = root.get(pdfName('ParentTree'));
  if (old instanceof PDFRef) deleteNumberTree(context, old);
  const numbers = [...entries].sort(([a], [b]) => a - b).flatMap(([key, value]) => [context.obj(key), value]);
  root.set(pdfName('ParentTree'), context.register(context.obj({ Nums: arrayOf(context, numbers) })));
  root.set(pdfName('ParentTreeNextKey'), context.obj(Math.max(-1, ...entries.keys()) + 1));
}

function setAt(context: PDFContext, entries: Map<number, PDFObject>, key: number, index: number, ref: PDFRef): void {
  const known = entries.get(key);
  const array = known instanceof PDFArray ? known : PDFArray.withContext(context);
  while (array.size() < index) array.push(PDFNull);
  if (array.size() === index) array.push(ref);
  else array.set(index, ref);
  entries.set(key, array);
}

/** Deletes a number tree that was replaced, with the arrays it points to. */
function deleteNumberTree(context: PDFContext, ref: PDFRef): void {
  const node = context.lookup(ref);
  context.delete(ref);
  if (!(node instanceof PDFDict)) return;
  const kids = node.lookup(pdfName('Kids'));
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) if (kid instanceof PDFRef) deleteNumberTree(context, kid);
  const numbers = node.lookup(pdfName('Nums'));
  if (!(numbers instanceof PDFArray)) return;
  for (const value of numbers.asArray()) if (value instanceof PDFRef && context.lookup(value) instanceof PDFArray) context.delete(value);
}

/** A bookmark names the element it leads to; it keeps its place on the page when that element is gone. */
function dropOutlineTargets(context: PDFContext, kept: ReadonlySet<PDFRef>): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const target = refAt(object, 'SE');
    if (target !== null && !kept.has(target) && nameAt(object, 'Type') !== 'StructElem') object.delete(pdfName('SE'));
  }
}
