import type { FlowBlock, PageArea, Piece } from '#shared/typeset/compose/flow-block.ts';
import { notesAttribute } from '#shared/typeset/typeset-request.ts';
import type { Plan } from '../apply-lines.ts';
import type { PlannedBlock } from '../plan-block.ts';
import { blockStyle, flowStyle, probe } from './flow-style.ts';
import type { BlockStyle, FlowStyle } from './flow-style.ts';
import { createResets, textPieces } from './flow-text.ts';
import type { Marks } from './flow-text.ts';

/** A child of a flow, measured. */
export interface MeasuredBlock {
  readonly element: HTMLElement;
  readonly block: FlowBlock;
  /** The texts whose lines are its pieces; none where its pieces are its children, or it is one piece. */
  readonly texts: readonly PlannedBlock[];
  /** What its pieces are, where they are no lines. */
  readonly items: readonly HTMLElement[];
  readonly resetPlan: ReturnType<typeof createResets> | null;
}

export interface MeasuredFlow {
  readonly flow: HTMLElement;
  readonly style: FlowStyle;
  readonly area: PageArea;
  readonly blocks: readonly MeasuredBlock[];
  readonly notes: readonly HTMLElement[];
}

/** The texts of a flow that are set on its grid, by the child they are in. */
export type TextsOf = (child: HTMLElement) => readonly PlannedBlock[];

const isElement = (node: Element): node is HTMLElement => node instanceof HTMLElement;

/** Measures the children of a flow, as they stand one below the other. */
export function measureFlow(flow: HTMLElement, textsOf: TextsOf): MeasuredFlow {
  const style = flowStyle(flow);
  const children = [...flow.children].filter(isElement);
  const holder = children.find((child) => child.hasAttribute(notesAttribute));
  const notes = holder ? [...holder.children].filter(isElement) : [];
  const marks = marksOf(flow, notes);
  const content = children.filter((child) => child !== holder);
  for (const child of content) shrinkPictures(child, style);
  const depths = depthsOf(content);
  const blocks = content.map((element, index): MeasuredBlock => {
    const look = blockStyle(element);
    const texts = textsOf(element);
    if (texts.length > 0) return measureText(element, look, texts, style, marks);
    // A frame, or whatever stands below the last words, ends on the baseline itself.
    const depth = depths[index] ?? 0;
    return measureBox(element, look, look.isClosedBelow || depth > style.grid ? 0 : depth, marks);
  });
  const area: PageArea = {
    columns: style.columns,
    grid: style.grid,
    rows: style.rows,
    depth: style.depth,
    notes: notes.map((note) => note.getBoundingClientRect().height),
    notesGap: holder ? Number.parseFloat(getComputedStyle(holder).paddingTop) || 0 : 0,
  };
  return { flow, style, area, blocks, notes };
}

/** The links that lead to notes. */
function marksOf(flow: HTMLElement, notes: readonly HTMLElement[]): Marks {
  const numbers = new Map(notes.map((note, index) => [`#${note.id}`, index]));
  const marks = new Map<Element, number>();
  if (notes.length === 0) return marks;
  for (const link of flow.querySelectorAll('a[href^="#"]')) {
    const note = numbers.get(link.getAttribute('href') ?? '');
    if (note !== undefined) marks.set(link, note);
  }
  return marks;
}

/** A picture that would not fit onto a page with its caption becomes smaller. */
function shrinkPictures(child: HTMLElement, { rows, grid }: FlowStyle): void {
  const over = child.getBoundingClientRect().height - (rows - 1) * grid;
  const picture = over > 0 ? child.querySelector('img') : null;
  if (!picture) return;
  const height = picture.getBoundingClientRect().height - over;
  if (height > grid) picture.style.maxHeight = `${height}px`;
}

/** For each block, from the baseline of its last line to its lower edge; 0 for one that ends without text. */
function depthsOf(blocks: readonly HTMLElement[]): number[] {
  const probes = blocks.map((block) => {
    const text = lastText(block);
    if (!text) return null;
    const box = probe();
    text.after(box);
    return box;
  });
  const depths = blocks.map((block, index) => {
    const box = probes[index];
    return box ? Math.max(0, block.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom) : 0;
  });
  for (const box of probes) box?.remove();
  return depths;
}

function lastText(block: HTMLElement): Text | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text && node.data.trim() !== '') last = node;
  return last;
}

const common = (look: BlockStyle) => ({
  place: look.isAcross ? ('span' as const) : ('column' as const),
  before: look.before,
  after: look.after,
  keepsNext: look.keepsNext,
  keepsPrevious: look.keepsPrevious,
  isWhole: look.isWhole,
  stretch: look.stretch,
});

function measureText(
  element: HTMLElement,
  look: BlockStyle,
  texts: readonly PlannedBlock[],
  { grid, depth }: FlowStyle,
  marks: Marks,
): MeasuredBlock {
  const plans = texts.flatMap(({ plans: own }) => own ?? []);
  const pieces = textPieces(plans, grid, marks);
  const [only] = plans;
  const resetPlan = only && plans.length === 1 && only.measure.isJustified ? createResets(only) : null;
  const known = new Map<Plan, readonly Piece[]>();
  const reset: FlowBlock['reset'] =
    resetPlan &&
    ((wish) => {
      const plan = resetPlan(wish);
      if (!plan) return null;
      const made = known.get(plan) ?? textPieces([plan], grid, marks);
      known.set(plan, made);
      return made;
    });
  const block = { ...common(look), isOnGrid: true, isFloat: false, frame: 0, depth, pieces, reset };
  return { element, block, texts, items: [], resetPlan };
}

/** A block that is no running text: one piece, or, where it may be cut, a piece an item. */
function measureBox(element: HTMLElement, look: BlockStyle, depth: number, marks: Marks): MeasuredBlock {
  const items = itemsOf(element);
  const top = element.getBoundingClientRect().top;
  const height = element.getBoundingClientRect().height;
  const tops = items.map((item) => item.getBoundingClientRect().top - top);
  const notesIn = (part: Element): number[] => [...marks].flatMap(([link, note]) => (part.contains(link) ? note : []));
  const frame = items.length > 1 ? look.frame : 0;
  const pieces = items.map((item, index): Piece => {
    const from = index === 0 ? frame : (tops[index] ?? 0);
    const to = tops[index + 1] ?? height;
    // A heading within goes with what follows it.
    return { height: Math.max(0, to - from), end: /^H\d$/.test(item.tagName) ? 'never' : 'free', notes: notesIn(item) };
  });
  const hasNotes = pieces.some(({ notes }) => notes.length > 0);
  // A block with notes keeps its place, so that their numbers stay in order.
  const block = { ...common(look), isOnGrid: false, isFloat: look.isFloat && !hasNotes, frame, depth, pieces, reset: null };
  return { element, block, texts: [], items, resetPlan: null };
}

const kinds = new Set(['UL', 'OL', 'DL', 'TBODY', 'TABLE']);

const oneItem = new Set(['FIGURE', 'P', 'H1', 'H2', 'H3', 'H4']);

/** Where a block may be cut: its children, and the items of lists among them. A picture with its caption is one, as is a text: its lines are the browser's. */
function itemsOf(element: HTMLElement): HTMLElement[] {
  if (oneItem.has(element.tagName) || element.childElementCount < 2) return [element];
  const items = [...element.children]
    .filter(isElement)
    .flatMap((child) => (kinds.has(child.tagName) ? [...child.children].filter(isElement) : [child]));
  return items.length < 2 ? [element] : items;
}
