import { holds, type Page } from './html-place.ts';
import type { Run } from './html-measure.ts';
import { headingTags } from './html-tree.ts';

const textTags: ReadonlySet<string> = new Set([
  'p',
  'li',
  'blockquote',
  ...headingTags,
  'td',
  'th',
  'dt',
  'dd',
  'pre',
  'figcaption',
  'caption',
  'summary',
  'legend',
]);
const longestStray = 100;

/** Scraps in boxes of their own amid a report that is written in paragraphs: labels, buttons, counters. */
const linkTags: ReadonlySet<string> = new Set(['div', 'section', 'aside', 'article', 'header', 'footer', 'figure']);

export function strayBoxes(page: Page, runs: readonly Run[]): ReadonlySet<number> {
  const { boxes, sums, net, core } = page;
  const found = new Set<number>();
  const coreBox = boxes[core];
  if (coreBox === undefined) return found;
  let inParagraphs = 0;
  for (let at = coreBox.from; at < coreBox.to; at += 1) {
    const run = runs[at];
    const tag = boxes[run?.box ?? -1]?.element.tagName ?? '';
    if (run !== undefined && (tag === 'p' || tag === 'li' || tag === 'blockquote')) inParagraphs += run.prose;
  }
  const prose = net.prose(coreBox.from, coreBox.to);
  if (inParagraphs * 5 < prose * 4) return found;
  const last = coreBox.last;
  const texts = new Uint32Array(boxes.length + 1);
  for (let index = core; index <= last; index += 1)
    texts[index + 1] = (texts[index] ?? 0) + (textTags.has(boxes[index]?.element.tagName ?? '') ? 1 : 0);
  for (let index = core + 1; index <= last; index += 1) {
    const box = boxes[index];
    if (box === undefined) break;
    if (box.to === box.from || holds(page, index, page.head)) continue;
    const length = sums.length(box.from, box.to);
    if (
      linkTags.has(box.element.tagName) &&
      length >= 25 &&
      sums.prose(box.from, box.to) === 0 &&
      sums.linked(box.from, box.to) >= length * 0.6
    ) {
      found.add(index);
      index = box.last;
      continue;
    }
    if (textTags.has(box.element.tagName)) continue;
    if (sums.prose(box.from, box.to) > 0 || sums.length(box.from, box.to) > longestStray) continue;
    if ((texts[box.last + 1] ?? 0) - (texts[index] ?? 0) > 0) continue;
    found.add(index);
    index = box.last;
  }
  return found;
}
