import type { DefaultTreeAdapterTypes } from 'parse5';
import { FaultError } from '#shared/result.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export const maxDepth = 512;

export interface Visitor {
  /** Answers false to leave out the element with all it holds. */
  readonly enter: (element: HtmlElement) => boolean;
  readonly leave: (element: HtmlElement) => void;
  readonly text: (value: string, parent: HtmlElement | null) => void;
}

export const isElement = (node: HtmlNode | HtmlParent): node is HtmlElement => 'tagName' in node;

export const attribute = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** Walks a tree in reading order without recursion; deeper than `maxDepth` is a fault, not a stack overflow. */
export function walk(root: HtmlParent, visitor: Visitor): void {
  const stack: { readonly parent: HtmlParent; next: number }[] = [{ parent: root, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const node = top.parent.childNodes[top.next];
    if (node === undefined) {
      stack.pop();
      if (isElement(top.parent) && top.parent !== root) visitor.leave(top.parent);
      continue;
    }
    top.next += 1;
    if (node.nodeName === '#text' && 'value' in node) visitor.text(node.value, isElement(top.parent) ? top.parent : null);
    else if (isElement(node) && visitor.enter(node)) {
      if (stack.length > maxDepth) throw new FaultError('parser-depth', { limit: maxDepth });
      stack.push({ parent: node, next: 0 });
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
  return parts.join('').replace(/\s+/g, ' ').trim();
}
