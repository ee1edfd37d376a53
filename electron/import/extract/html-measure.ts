import { collapsed } from '../collapsed.ts';
import { blockElements, droppedElements } from './html-elements.ts';
import { isHidden } from './html-hidden.ts';
import { walk } from './html-tree.ts';
import type { HtmlElement, HtmlParent } from './html-tree.ts';

/** A stretch of running text between two block borders. */
export interface Run {
  /** The box it stands in. */
  readonly box: number;
  readonly length: number;
  readonly linked: number;
  /** A heading that is a link: another report is announced. */
  readonly isLinkedHead: boolean;
  /** Its length where it reads like sentences and is not mainly a link, else 0. */
  readonly prose: number;
}

/** A block element with its place in the order of the page. */
export interface Box {
  readonly element: HtmlElement;
  /** -1 for the outermost. */
  readonly parent: number;
  /** The last box within it; itself when it holds none. */
  last: number;
  /** Its runs are `runs[from]` up to, not including, `runs[to]`. */
  readonly from: number;
  to: number;
}

/** A page as boxes and runs, both in reading order. */
export interface Measured {
  readonly boxes: readonly Box[];
  readonly runs: readonly Run[];
}

const leastProse = 60;

/** Measures the visible text of a page, once through, whatever its size. */
export function measure(root: HtmlParent): Measured {
  const boxes: Box[] = [];
  const runs: Run[] = [];
  const open: number[] = [];
  let links = 0;
  let pieces: string[] = [];
  let linked = 0;

  const flush = (): void => {
    if (pieces.length === 0) return;
    const text = collapsed(pieces.join(''));
    pieces = [];
    const box = open.at(-1) ?? -1;
    const isLinkedHead = linked * 5 >= text.length * 4 && /^h[2-6]$/.test(boxes[box]?.element.tagName ?? '');
    if (text !== '')
      runs.push({ box, isLinkedHead, length: text.length, linked: Math.min(linked, text.length), prose: proseOf(text, linked) });
    linked = 0;
  };
  walk(root, {
    enter: (element) => {
      const tag = element.tagName;
      if (tag === 'br' && pieces.length > 0) pieces.push(' ');
      if (droppedElements.has(tag) || isHidden(element)) return false;
      if (tag === 'a') links += 1;
      if (blockElements.has(tag)) {
        flush();
        boxes.push({ element, parent: open.at(-1) ?? -1, last: boxes.length, from: runs.length, to: runs.length });
        open.push(boxes.length - 1);
      }
      return true;
    },
    leave: (element) => {
      if (element.tagName === 'a') links -= 1;
      if (!blockElements.has(element.tagName)) return;
      flush();
      const box = boxes[open.pop() ?? -1];
      if (box === undefined) return;
      box.last = boxes.length - 1;
      box.to = runs.length;
    },
    text: (value) => {
      const size = value.trim().length;
      if (size === 0 && pieces.length === 0) return;
      pieces.push(value);
      if (links > 0) linked += size;
    },
  });
  flush();
  return { boxes, runs };
}

/** Sentences of some length that are not mainly links. */
function proseOf(text: string, linked: number): number {
  if (text.length < leastProse || linked * 2 > text.length) return 0;
  return text.length >= 200 || /[.!?…][“”"«»)\]]{0,2}(?:\s|$)/u.test(text) ? text.length : 0;
}
