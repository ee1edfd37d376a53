import type { PDFContext, PDFRef } from 'pdf-lib';
import { isLineEndHyphen } from './line-end-hyphens.ts';
import { dictOf, listOf, nameAt, pdfName } from './pdf-objects.ts';
import { blockContainers, inlineTypes } from './standard-types.ts';
import { createPauses, remade } from './structure-tree.ts';
import type { StructureElement, StructureKid, TreeWalk } from './structure-tree.ts';

/** What the rules know of the file. */
export interface StructureFacts {
  readonly context: PDFContext;
  readonly isLink: (object: PDFRef) => boolean;
}

/** Where an element stood: `parent` is the nearest type above that stays, `kids` what it held before anything was changed. */
interface Place {
  readonly parent: string;
  readonly kids: readonly StructureKid[];
}

/** Changes one element whose kids were changed before; answers what stands in its place. */
type StructureRule = (element: StructureElement, place: Place, facts: StructureFacts) => readonly StructureKid[];

const typed = (element: StructureElement, type: string): StructureElement => ({ ...element, type });

/** A new element around kids. */
function wrap(type: string, kids: readonly StructureKid[], { context }: StructureFacts): StructureElement {
  const dict = context.obj({});
  return { kind: 'element', ref: context.register(dict), type, dict, kids };
}

const isInline = (kid: StructureKid): boolean => kid.kind !== 'element' || inlineTypes.has(kid.type);

/** Runs of text and inline elements become paragraphs; blocks stay as they are. */
function inParagraphs(kids: readonly StructureKid[], facts: StructureFacts): readonly StructureKid[] {
  const blocks: StructureKid[] = [];
  let run: StructureKid[] = [];
  const close = (): void => {
    if (run.length > 0) blocks.push(wrap('P', run, facts));
    run = [];
  };
  for (const kid of kids) {
    if (isInline(kid)) run.push(kid);
    else {
      close();
      blocks.push(kid);
    }
  }
  close();
  return blocks;
}

const says = (element: StructureElement): boolean => ['Lang', 'Alt', 'ActualText', 'E'].some((key) => element.dict.has(pdfName(key)));

/** Chromium's annotated elements are links, whatever role the page gave them (ISO 14289-1, 7.18.5). */
const links: StructureRule = (element, _place, { isLink }) => {
  const holdsLink = element.kids.some((kid) => kid.kind === 'object' && isLink(kid.object));
  return [holdsLink ? typed(element, 'Link') : element];
};

/** Chromium wraps every run of text in a NonStruct: they go, as do the elements of hyphens at line ends, and text that stood between blocks becomes a paragraph. */
const noise: StructureRule = (element, { parent, kids }, facts) => {
  if (element.type !== 'NonStruct') return [element];
  if (isLineEndHyphen(element)) return element.kids;
  if (says(element)) return [typed(element, element.kids.every(isInline) ? 'Span' : 'Div')];
  const isBlock = kids.some((kid) => kid.kind === 'element');
  return blockContainers.has(parent) && isBlock ? inParagraphs(element.kids, facts) : element.kids;
};

/** A `<figure>` is a Figure without alternative text around the picture that has one (7.3). */
const figures: StructureRule = (element) => {
  const isFrame = element.type === 'Figure' && !element.dict.has(pdfName('Alt')) && element.kids.some((kid) => kid.kind === 'element');
  return [isFrame ? typed(element, 'Div') : element];
};

/** An item holds a label and a body, nothing else (7.2, 7.6). */
const listItems: StructureRule = (element, _place, facts) => {
  if (element.type === 'LI') {
    const isPart = (kid: StructureKid): boolean => kid.kind === 'element' && (kid.type === 'Lbl' || kid.type === 'LBody');
    const body = element.kids.filter((kid) => !isPart(kid));
    const parts = element.kids.filter(isPart);
    return [{ ...element, kids: body.length === 0 ? parts : [...parts, wrap('LBody', body, facts)] }];
  }
  if (element.type !== 'L') return [element];
  const isItem = (kid: StructureKid): boolean => kid.kind === 'element' && ['LI', 'L', 'Caption'].includes(kid.type);
  return [{ ...element, kids: element.kids.map((kid) => (isItem(kid) ? kid : wrap('LI', [wrap('LBody', [kid], facts)], facts))) }];
};

/** A cell's attributes in one dictionary, without spans of one; a head cell says what it heads (7.5). */
const tableCells: StructureRule = (element, _place, { context }) => {
  if (element.type !== 'TH' && element.type !== 'TD') return [element];
  const merged = context.obj({ O: 'Table' });
  for (const one of listOf(context, element.dict.get(pdfName('A')))) {
    const attributes = dictOf(context.lookup(one));
    if (attributes === null || nameAt(attributes, 'O') !== 'Table') continue;
    for (const [key, value] of attributes.entries()) {
      const isSingle = /Span$/.test(key.decodeText()) && value.toString() === '1';
      if (!isSingle) merged.set(key, value);
    }
  }
  if (element.type === 'TH' && !merged.has(pdfName('Scope'))) merged.set(pdfName('Scope'), pdfName('Column'));
  if (merged.entries().length > 1) element.dict.set(pdfName('A'), merged);
  else element.dict.delete(pdfName('A'));
  return [element];
};

/** A block that holds text without a paragraph around it. */
const bareText: StructureRule = (element, _place, facts) => [
  blockContainers.has(element.type) && element.kids.some(isInline) ? { ...element, kids: inParagraphs(element.kids, facts) } : element,
];

/** Types that mean something even when nothing is in them: an empty cell is a cell. */
const staysEmpty = new Set(['Document', 'TD', 'TH']);

/** What was emptied by the rules before, or never held anything. */
const empties: StructureRule = (element) => (element.kids.length === 0 && !staysEmpty.has(element.type) && !says(element) ? [] : [element]);

/** All rules, in the order in which they are applied to each element, innermost elements first. */
const rules: readonly StructureRule[] = [links, noise, figures, listItems, tableCells, bareText, empties];

/** Makes Chromium's structure tree one that ISO 14289-1 accepts. No piece of content is lost or moved out of its order. */
export function* mendStructure(roots: readonly StructureElement[], facts: StructureFacts): TreeWalk<readonly StructureElement[]> {
  const isPause = createPauses();
  function* mend(element: StructureElement, parent: string): TreeWalk<readonly StructureKid[]> {
    if (isPause()) yield;
    const place = { parent, kids: element.kids };
    const stays = element.type === 'NonStruct' ? parent : element.type;
    const kids = yield* remade(element.kids, (kid) => mend(kid, stays));
    return rules.reduce<readonly StructureKid[]>(
      (current, rule) => current.flatMap((kid) => (kid.kind === 'element' && kid.ref === element.ref ? rule(kid, place, facts) : [kid])),
      [{ ...element, kids }],
    );
  }
  const mended = yield* remade(roots, (root) => mend(root, ''));
  return yield* withoutSkippedLevels(mended.filter((kid) => kid.kind === 'element'));
}

/**
 * Headings whose levels skip none (7.4.2): a subhead of the third level right below the title becomes one of the second, and so do its like.
 * Levels in a text are often chosen by their look; which heading stands below which stays the same.
 */
function* withoutSkippedLevels(roots: readonly StructureElement[]): TreeWalk<readonly StructureElement[]> {
  const isPause = createPauses();
  const open: number[] = [];
  function* levelled(element: StructureElement): TreeWalk<readonly StructureElement[]> {
    if (isPause()) yield;
    const level = /^H([1-6])$/.exec(element.type)?.[1];
    if (level === undefined) return [{ ...element, kids: yield* remade(element.kids, levelled) }];
    while ((open.at(-1) ?? 0) >= Number(level)) open.pop();
    open.push(Number(level));
    return [typed(element, `H${open.length}`)];
  }
  return (yield* remade(roots, levelled)).filter((kid) => kid.kind === 'element');
}

/** Leaves out pieces of content that became artifacts. */
export function* withoutContent(
  roots: readonly StructureElement[],
  isDecoration: (owner: PDFRef, mcid: number) => boolean,
): TreeWalk<readonly StructureElement[]> {
  const isPause = createPauses();
  function* clean(element: StructureElement): TreeWalk<readonly StructureElement[]> {
    if (isPause()) yield;
    const kids = element.kids.filter((kid) => kid.kind !== 'content' || !isDecoration(kid.owner, kid.mcid));
    return [{ ...element, kids: yield* remade(kids, clean) }];
  }
  return (yield* remade(roots, clean)).filter((kid) => kid.kind === 'element');
}
