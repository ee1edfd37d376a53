import { setting } from '#shared/typeset/line-cost.ts';
import { wishedFit } from '#shared/typeset/total-fit.ts';
import type { Plan } from './apply-lines.ts';
import { latePictures, moveLate } from './late-pictures.ts';
import { readParagraphs } from './paragraph.ts';
import type { PlannedBlock } from './plan-block.ts';
import type { TypeRuler } from './text-ruler.ts';
import { unwriteBlock, writeBlock } from './write-block.ts';

/** A block whose lines were written, and what stood in it before. */
export interface WrittenBlock {
  readonly planned: PlannedBlock;
  readonly before: readonly Node[];
}

/** The class of the root while its page is laid out as it will be printed: page beside page (`resources/print/page.css`). */
const paginating = 'paginating';

/** Another line may come to stand at a foot when one was mended; more is not tried. Pictures are moved in the first of the rounds. */
const mostRounds = 12;
const pictureRounds = 5;

/** What stands in a block before its lines are written. */
export const beforeWriting = (planned: PlannedBlock): WrittenBlock => ({
  planned,
  before: [...planned.block.childNodes].map((node) => node.cloneNode(true)),
});

/** Whether the browser breaks the page into pages whose height the sheet tells. */
export const hasFeet = (): boolean => getComputedStyle(document.documentElement).getPropertyValue('--page-height').trim() !== '';

/**
 * Mends how the browser's pages and columns end: text fills the room before a picture that fit no more, and paragraphs are set anew that end one with a
 * hyphen. Where that cannot be had in good lines, the line goes over to the next page. To be called while the page is laid out in pages.
 */
export function mendFeet(written: readonly WrittenBlock[], ruler: TypeRuler): void {
  const current = new Map(written.map((one) => [one.planned.block, one]));
  const moved = new Set<HTMLElement>();
  for (let round = 0; round < mostRounds; round += 1) {
    const late = round < pictureRounds ? latePictures(moved) : [];
    const torn = late.length > 0 ? new Map<HTMLElement, number>() : tornLines([...current.keys()]);
    if (late.length === 0 && torn.size === 0) return;
    for (const one of late) {
      moveLate(one);
      moved.add(one.picture);
    }
    for (const [block, line] of torn) {
      const own = current.get(block);
      const wrong = own?.planned.plans && lineIn(own.planned.plans, line);
      if (!own || !wrong) continue;
      const lines = wholeAt(wrong);
      if (lines) current.set(block, setAnew(own, wrong.plan, lines, ruler));
      else takeOver(block, wrong);
    }
  }
}

/** The blocks that a page or column ends in with a hyphen, and the line of it, counted from 0 by the ends of lines in the block. */
function tornLines(blocks: readonly HTMLElement[]): Map<HTMLElement, number> {
  const torn = new Map<HTMLElement, number>();
  for (const block of blocks) {
    for (const [line, end] of [...block.querySelectorAll('br.line-end')].entries()) {
      const hyphen = end.previousElementSibling;
      if (hyphen?.className !== 'hyphen' || hyphen.nextSibling !== end) continue;
      const below = topBehind(end, block);
      if (below !== null && below < hyphen.getBoundingClientRect().top - 1) torn.set(block, line);
    }
  }
  return torn;
}

/** Does something while the page is laid out in pages, each change of which is laid out by itself. */
export function inPages<T>(work: () => T): T {
  const { classList } = document.documentElement;
  classList.add(paginating);
  const done = work();
  classList.remove(paginating);
  return done;
}

/** The upper edge of the first words behind the end of a line. */
function topBehind(end: Element, block: HTMLElement): number | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  walker.currentNode = end;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.data === '') continue;
    const range = document.createRange();
    range.setStart(node, 0);
    range.setEnd(node, 1);
    return range.getBoundingClientRect().top;
  }
  return null;
}

/** Lines more or less that a paragraph may have instead, the best first. */
const otherLines = [0, 1, -1];

/** Sets a block with other lines for one of its paragraphs. */
function setAnew({ before, planned }: WrittenBlock, changed: Plan, lines: Plan['lines'], ruler: TypeRuler): WrittenBlock {
  const { block } = planned;
  unwriteBlock(
    block,
    before.map((node) => node.cloneNode(true)),
  );
  const paragraphs = readParagraphs(block);
  const plans = (planned.plans ?? []).flatMap((plan, index) => {
    const paragraph = paragraphs[index];
    return paragraph ? { ...plan, paragraph, lines: plan === changed ? lines : plan.lines } : [];
  });
  writeBlock(block, plans, ruler, { paragraphs: 0, lines: 0, hyphens: 0 });
  return { before, planned: { ...planned, plans } };
}

interface LineIn {
  readonly plan: Plan;
  /** Counted from 1 in its paragraph. */
  readonly line: number;
  /** The lines of the block before it, and those from it on. */
  readonly above: number;
  readonly left: number;
}

/** The paragraph that a line of a block stands in. `torn` counts the ends of lines from 0: the last line of a paragraph has none. */
function lineIn(plans: readonly Plan[], torn: number): LineIn | null {
  let ends = 0;
  for (const [index, plan] of plans.entries()) {
    const line = torn - ends + 1;
    if (line < plan.lines.length) {
      const above = torn + index;
      return { plan, line, above, left: plans.reduce((sum, { lines }) => sum + lines.length, 0) - above };
    }
    ends += plan.lines.length - 1;
  }
  return null;
}

/** A paragraph of more places is not set anew: to count its lines takes the square of them. About a thousand words without a break. */
const mostPlaces = 3_000;

/** The paragraph in lines of which that one ends without a hyphen; null where that cannot be had. */
function wholeAt({ plan, line }: LineIn): Plan['lines'] | null {
  if (plan.measured.length > mostPlaces) return null;
  for (const tolerance of setting.tolerances.slice(0, 2)) {
    for (const more of otherLines) {
      const lines = wishedFit(plan.measured, plan.measure, { lines: plan.lines.length + more, whole: line }, tolerance);
      if (lines) return lines;
    }
  }
  return null;
}

/** Fewer lines of a block never stand alone at a foot (`orphans` in `resources/print/page.css`). */
const leastAbove = 2;

/** Lets a line and all behind it go over to the next page or column; with it the one before, where that would stand there alone. */
function takeOver(block: HTMLElement, { above, left }: LineIn): void {
  if (above < leastAbove) block.style.breakInside = 'avoid';
  else block.style.widows = String(left);
}
