import type { Box } from './html-measure.ts';
import { partOf } from './html-parts.ts';
import type { Sums } from './html-sums.ts';
import { attribute, headingTags } from './html-tree.ts';
import type { HtmlElement } from './html-tree.ts';

const paragraphs: ReadonlySet<string> = new Set([
  'p',
  'li',
  'blockquote',
  ...headingTags,
  'pre',
  'ul',
  'ol',
  'dl',
  'dd',
  'dt',
  'tr',
  'tbody',
  'center',
]);

/** The smallest box that holds nearly all running text of the page; -1 on a page without boxes. */
export function coreOf(boxes: readonly Box[], net: Sums, head: number): number {
  const proseOf = (index: number): number => {
    const box = boxes[index];
    return box === undefined ? 0 : net.prose(box.from, box.to);
  };
  let core = -1;
  let first = 0;
  let last = boxes.length - 1;
  for (;;) {
    let best = -1;
    let inner = 0;
    for (let child = first; child <= last; child = (boxes[child]?.last ?? last) + 1) {
      const prose = proseOf(child);
      inner += prose;
      if (best < 0 || prose > proseOf(best)) best = child;
    }
    const whole = core < 0 ? inner : proseOf(core);
    const box = boxes[best];
    if (box === undefined || proseOf(best) < whole * shareNeeded(box.element, best <= head && head <= box.last)) break;
    core = best;
    first = best + 1;
    last = box.last;
  }
  while (core >= 0 && paragraphs.has(boxes[core]?.element.tagName ?? '')) core = boxes[core]?.parent ?? -1;
  return core;
}

/** How much of the text around it a box must hold to be the place of the report. */
function shareNeeded(element: HtmlElement, hasHeadline: boolean): number {
  if (hasHeadline) return 0.55;
  if (partOf(element) === 'body') return 0.6;
  if (element.tagName === 'article' || element.tagName === 'main' || attribute(element, 'role')?.toLowerCase() === 'main') return 0.65;
  return 0.85;
}
