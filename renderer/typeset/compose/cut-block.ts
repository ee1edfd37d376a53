import { cutLanguage, readMark } from '#shared/typeset/typeset-request.ts';
import type { MeasuredBlock } from './measure-flow.ts';

/** Where a block is cut: behind the end of a line, or before an element. */
export interface Place {
  readonly node: Node;
  readonly side: 'before' | 'after';
}

/** Elements that are one in the PDF however often they are cut. */
const oneInPdf = new Set(['P', 'UL', 'OL', 'LI', 'DIV', 'SECTION', 'ASIDE', 'BLOCKQUOTE']);

/** For each seam between two pieces of a written block, the place where it would be cut. */
export function seamsOf({ element, texts, items }: MeasuredBlock): Place[] {
  if (texts.length === 0) return items.slice(1).map((node) => ({ node: outermost(node, element), side: 'before' }));
  return texts.flatMap(({ block }, index): Place[] => {
    const ends = [...block.querySelectorAll('br')].map((node): Place => ({ node, side: 'after' }));
    const first: Place[] = index === 0 ? [] : [{ node: outermost(block, element), side: 'before' }];
    return [...first, ...ends];
  });
}

/** The outermost element within a block that begins with a node. */
function outermost(node: HTMLElement, within: HTMLElement): Node {
  let outer = node;
  for (let parent = node.parentElement; parent && parent !== within && parent.firstElementChild === outer; parent = parent.parentElement) {
    if (parent.firstChild !== outer && parent.textContent?.startsWith(outer.textContent ?? '') !== true) break;
    outer = parent;
  }
  return outer;
}

/** Cuts an element; answers what stood behind the place, in an element like it. `number` tells this cut from all others. */
export function cutBlock(element: HTMLElement, { node, side }: Place, number: number): HTMLElement {
  const above = around(node, element);
  const range = document.createRange();
  if (side === 'after') range.setStartAfter(node);
  else range.setStartBefore(node);
  range.setEnd(element, element.childNodes.length);
  const rest = element.cloneNode(false) as HTMLElement;
  rest.append(range.extractContents());
  markParts(above, rest, number);
  return rest;
}

/** The elements around a node, from the block inwards. */
function around(node: Node, element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let parent = node.parentElement; parent && parent !== element; parent = parent.parentElement) found.unshift(parent);
  return [element, ...found];
}

/** Both parts of each element that was cut say so, in what reaches the PDF; a list counts on. */
function markParts(above: readonly HTMLElement[], rest: HTMLElement, number: number): void {
  let part: Element | null = rest;
  for (const [depth, whole] of above.entries()) {
    if (!(part instanceof HTMLElement)) return;
    part.removeAttribute('id');
    if (oneInPdf.has(whole.tagName)) {
      // What is cut again keeps its mark: all its parts belong together.
      if (readMark(whole.lang)?.kind !== 'cut')
        whole.lang = cutLanguage(whole.lang || document.documentElement.lang, number * mostDeep + depth);
      part.lang = whole.lang;
      part.classList.add('continued');
    }
    const isWithinItem = above[depth + 1]?.tagName === 'LI';
    if (whole instanceof HTMLOListElement && part instanceof HTMLOListElement)
      part.start = whole.start + whole.childElementCount - (isWithinItem ? 1 : 0);
    part = part.firstElementChild;
  }
}

/** Lists in lists deeper than this share the number of a cut. */
const mostDeep = 16;
