import type { SourceLine } from '#shared/model/reading.ts';
import type { Box } from './html-measure.ts';
import type { Sums } from './html-sums.ts';
import { attribute } from './html-tree.ts';

/** A measured page whose report has been found. `net` counts no prose in parts beside it. */
export interface Page {
  readonly boxes: readonly Box[];
  readonly sums: Sums;
  readonly net: Sums;
  /** The box that holds nearly all of the report. */
  readonly core: number;
  /** The headline's box, -1 without one. */
  readonly head: number;
  /** The box around the core within which text may still belong to the report. */
  readonly reach: number;
}

export function holds({ boxes }: Pick<Page, 'boxes'>, index: number, inner: number): boolean {
  const box = boxes[index];
  return box !== undefined && index <= inner && inner <= box.last;
}

/** A few boxes around the core, but never beyond its article. */
export function reachOf(boxes: readonly Box[], core: number): number {
  let at = core;
  for (let step = 0; step < 4; step += 1) {
    const box = boxes[at];
    if (box === undefined || box.parent < 0 || box.element.tagName === 'article' || box.element.tagName === 'main') return at;
    if (attribute(box.element, 'itemprop') === 'articleBody') return box.parent;
    at = box.parent;
  }
  return at;
}

/** The part of the page that a box outside the core belongs to. */
export function placeOutside(page: Page, index: number): SourceLine['region'] {
  const { boxes, sums, net, core, head, reach } = page;
  const box = boxes[index];
  const coreBox = boxes[core];
  if (box === undefined || coreBox === undefined) return 'unknown';
  if (index === head) return 'main';
  const text = sums.length(box.from, box.to);
  const prose = net.prose(box.from, box.to);
  const linked = sums.linked(box.from, box.to);
  const isNear = holds(page, reach, index);
  if (index > coreBox.last)
    return isNear && sums.linkedHeads(box.from, box.to) === 0 && prose >= 120 && prose * 10 >= text * 6 && linked * 5 < text
      ? 'main'
      : 'aside';
  const headBox = boxes[head];
  if (headBox === undefined) return (core - box.last <= 3 && box.to - box.from <= 3) || (prose >= 80 && isNear) ? 'main' : 'header';
  if (index > head) return linked * 10 > text * 6 && text > 40 ? 'aside' : 'main';
  // Straight above the headline stands its kicker.
  return box.parent === headBox.parent && head - box.last <= 2 && text <= 80 ? 'main' : 'header';
}
