import type { SourceLine } from '#shared/model/reading.ts';
import { partsBeside } from './html-beside.ts';
import { coreOf } from './html-core.ts';
import { findHeadline } from './html-headline.ts';
import { measure } from './html-measure.ts';
import { factBoxes } from './html-own-parts.ts';
import { holds, type Page, placeOutside, reachOf } from './html-place.ts';
import { strayBoxes } from './html-strays.ts';
import { sumsOf } from './html-sums.ts';
import type { HtmlElement, HtmlParent } from './html-tree.ts';

type Region = SourceLine['region'];

/** The part of the page each box opens; a box that is not named stays in the part around it. Empty where the page is left to its own marks. */
export type PageLayout = ReadonlyMap<HtmlElement, Region>;

const leastText = 250;

/** Where the report of a page stands and what stands beside it. Pages with hardly any text are left to their own marks. */
export function layoutOf(root: HtmlParent): PageLayout {
  const regions = new Map<HtmlElement, Region>();
  const measured = measure(root);
  const { boxes, runs } = measured;
  const sums = sumsOf(runs);
  if (sums.prose(0, runs.length) < leastText) return regions;
  const headline = findHeadline(root, boxes);
  const beside = partsBeside(measured, sums, headline);
  const isBeside = new Uint8Array(runs.length);
  const marks = new Uint8Array(boxes.length);
  for (const index of beside.keys()) {
    const box = boxes[index];
    if (box !== undefined) isBeside.fill(1, box.from, box.to);
    marks[index] = 1;
  }
  const net = sumsOf(runs.map((run, index) => (isBeside[index] === 1 ? { ...run, prose: 0 } : run)));
  const core = coreOf(boxes, net, headline);
  const coreBox = boxes[core];
  const set = (index: number, region: Region): void => {
    const element = boxes[index]?.element;
    if (element !== undefined) regions.set(element, region);
  };
  if (coreBox === undefined || net.prose(coreBox.from, coreBox.to) < leastText) {
    for (const [index, region] of beside) set(index, region);
    return regions;
  }
  const page: Page = { boxes, sums, net, core, head: headline <= coreBox.last ? headline : -1, reach: reachOf(boxes, core) };
  const facts = factBoxes(page, isBeside);
  const strays = strayBoxes(page, runs);
  for (const index of facts) marks[index] = 1;
  const inside = insideOf(marks);
  for (let index = 0; index < boxes.length; index += 1) {
    const box = boxes[index];
    if (box === undefined) break;
    const region = beside.get(index) ?? (facts.has(index) ? 'header' : strays.has(index) ? 'aside' : undefined);
    if (region !== undefined) {
      set(index, region);
      index = box.last;
    } else if (index === core) set(index, 'main');
    else if (index < core || index > coreBox.last) {
      if (holds(page, index, core)) continue;
      if (page.head !== index && holds(page, index, page.head)) {
        // Words straight beside the headline are its kicker.
        if (boxes[page.head]?.parent === index) set(index, 'main');
        continue;
      }
      set(index, placeOutside(page, index));
      if (inside(index + 1, box.last + 1) === 0) index = box.last;
    }
  }
  return regions;
}

/** How many marks lie between two places. */
function insideOf(marks: Uint8Array): (from: number, to: number) => number {
  const totals = new Uint32Array(marks.length + 1);
  for (let index = 0; index < marks.length; index += 1) totals[index + 1] = (totals[index] ?? 0) + (marks[index] ?? 0);
  return (from, to) => (totals[to] ?? 0) - (totals[from] ?? 0);
}
