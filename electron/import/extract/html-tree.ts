import type { DefaultTreeAdapterTypes } from 'parse5';
import { FaultError } from '#shared/result.ts';
import { collapsed } from '../collapsed.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export const maxDepth = 512;

/** The elements of headings. */
export const headingTags: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

export interface Visitor {
  /** Answers false to leave out the element with all it holds. */
  readonly enter: (element: HtmlElement) => boolean;
  readonly leave: (element: HtmlElement) => void;
  readonly text: (value: string, parent: HtmlElement | null) => void;
}

export const isElement = (node: HtmlNode | HtmlParent): node is HtmlElement => 'tagName' in node;

/** The value of an attribute, or null. A loop, as every step of reading a page asks this of every element. */
export function attribute(element: HtmlElement, name: string): string | null {
  for (const one of element.attrs) if (one.name === name) return one.value;
  return null;
}

/** Walks a tree in reading order without recursion; deeper than `maxDepth` is a fault, not a stack overflow. */
export function walk(root: HtmlParent, visitor: Visitor): void {
  // The elements around the current one, and which child of theirs comes next.
  const outer: HtmlParent[] = [];
  const nexts: number[] = [];
  let parent = root;
  let next = 0;
  for (;;) {
    const node = parent.childNodes[next];
    if (node === undefined) {
      const around = outer.pop();
      if (around === undefined) return;
      if (isElement(parent)) visitor.leave(parent);
      parent = around;
      next = nexts.pop() ?? 0;
      continue;
    }
    next += 1;
    if (node.nodeName === '#text' && 'value' in node) visitor.text(node.value, isElement(parent) ? parent : null);
    else if (isElement(node) && visitor.enter(node)) {
      if (outer.length >= maxDepth) throw new FaultError('parser-depth', { limit: maxDepth });
      outer.push(parent);
      nexts.push(next);
      parent = node;
      next = 0;
    }
  }
}

/** The first element below `root` that passes, in reading order. */
export function findElement(root: HtmlParent, passes: (element: HtmlElement) => boolean): HtmlElement | null {
  let found: HtmlElement | null = null;
  walk(root, {
    enter: (element) => {
      if (found === null && passes(element)) found = element;
      return found === null;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** All text below an element, white space collapsed. */
export function textOf(root: HtmlParent): string {
  const parts: string[] = [];
  walk(root, { enter: () => true, leave: () => undefined, text: (value) => parts.push(value) });
  return collapsed(parts.join(''));
}
