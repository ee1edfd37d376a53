import type { SourceLine } from '#shared/model/reading.ts';
import { coreOf } from './html-core.ts';
import { findHeadline } from './html-headline.ts';
import { measure } from './html-measure.ts';
import { partsBeside } from './html-beside.ts';
import { sumsOf } from './html-sums.ts';
import { attribute } from './html-tree.ts';
import type { HtmlElement, HtmlParent } from './html-tree.ts';

type Region = SourceLine['region'];

/** The part of the page each box opens; a box that is not named stays in the part around it. */
export type PageLayout = ReadonlyMap<HtmlElement, Region>;

const leastText = 250;
const noLayout: PageLayout = new Map();

/** Where the report of a page stands and what stands beside it. Pages with hardly any text are left to their own marks. */
export function layoutOf(root: HtmlParent): PageLayout {
  const measured = measure(root);
  const { boxes, runs } = measured;
  const sums = sumsOf(runs);
  const whole = sums.prose(0, runs.length);
  if (whole < leastText) return noLayout;
  const headline = findHeadline(root, boxes);
  const beside = partsBeside(measured, sums, headline);
  const isBeside = new Uint8Array(runs.length);
  for (const [index] of beside) {
    const box = boxes[index];
    if (box !== undefined) isBeside.fill(1, box.from, box.to);
  }
  const net = sumsOf(runs.map((run, index) => (isBeside[index] === 1 ? { ...run, prose: 0 } : run)));
  const core = coreOf(boxes, net);
  const regions = new Map<HtmlElement, Region>();
  const coreBox = boxes[core];
  if (coreBox === undefined || net.prose(coreBox.from, coreBox.to) < leastText) {
    for (const [index, region] of beside) set(index, region);
    return regions;
  }
  const head = headline >= 0 && headline <= coreBox.last ? headline : -1;
  const headBox = boxes[head];
  const outer = reach(core);
  for (let index = 0; index < boxes.length; index += 1) {
    const box = boxes[index];
    if (box === undefined) break;
    const region = beside.get(index);
    if (region !== undefined) {
      set(index, region);
      index = box.last;
    } else if (index === core) set(index, 'main');
    else if (index > core && index <= coreBox.last) continue;
    else if (holds(index, core) || (head >= 0 && index !== head && holds(index, head))) continue;
    else {
      set(index, outside(index));
      if (![...beside.keys()].some((other) => other > index && other <= box.last)) index = box.last;
    }
  }
  return regions;

  function set(index: number, region: Region): void {
    const element = boxes[index]?.element;
    if (element !== undefined) regions.set(element, region);
  }
  function holds(index: number, inner: number): boolean {
    const box = boxes[index];
    return box !== undefined && index <= inner && inner <= box.last;
  }
  /** The box around the core within which text behind it may still belong to the report. */
  function reach(from: number): number {
    let at = from;
    for (let step = 0; step < 4; step += 1) {
      const box = boxes[at];
      if (box === undefined || box.parent < 0 || box.element.tagName === 'article' || box.element.tagName === 'main') return at;
      if (attribute(box.element, 'itemprop') === 'articleBody') return box.parent;
      at = box.parent;
    }
    return at;
  }
  function outside(index: number): Region {
    const box = boxes[index];
    if (box === undefined || coreBox === undefined) return 'unknown';
    if (index === head) return 'main';
    const text = sums.length(box.from, box.to);
    const prose = net.prose(box.from, box.to);
    const linked = sums.linked(box.from, box.to);
    if (index > coreBox.last) {
      const near = holds(outer, index);
      return near && prose >= 120 && prose * 10 >= text * 6 && linked * 5 < text ? 'main' : 'aside';
    }
    if (headBox === undefined) return near(index) || (prose >= 80 && holds(outer, index)) ? 'main' : 'header';
    if (index > head) return linked * 10 > text * 6 && text > 40 ? 'aside' : 'main';
    // Straight above the headline stands its kicker.
    return box.parent === headBox.parent && head - box.last <= 2 && text <= 80 ? 'main' : 'header';
  }
  /** Straight above the core. */
  function near(index: number): boolean {
    const box = boxes[index];
    return box !== undefined && core - box.last <= 3 && box.to - box.from <= 3;
  }
}
