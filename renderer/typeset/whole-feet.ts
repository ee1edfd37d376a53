import { setting } from '#shared/typeset/line-cost.ts';
import { wishedFit } from '#shared/typeset/total-fit.ts';
import type { Plan } from './apply-lines.ts';
import { planBlock } from './plan-block.ts';
import type { PlannedBlock, Tools } from './plan-block.ts';
import { unwriteBlock, writeBlock } from './write-block.ts';

/** A block whose lines were written, and what stood in it before. */
export interface WrittenBlock {
  readonly planned: PlannedBlock;
  readonly before: readonly Node[];
}

/** The class of the root while its page is laid out as it will be printed: page beside page (`resources/print/page.css`). */
const paginating = 'paginating';

/** Another line may come to stand at a foot when one was mended. */
const mostRounds = 3;

/** What stands in a block before its lines are written. */
export const beforeWriting = (planned: PlannedBlock): WrittenBlock => ({
  planned,
  before: [...planned.block.childNodes].map((node) => node.cloneNode(true)),
});

/** Whether the browser breaks the page into pages whose height the sheet tells. */
export const hasFeet = (): boolean => getComputedStyle(document.documentElement).getPropertyValue('--page-height').trim() !== '';

/** Sets paragraphs anew that end a page or column of the browser's with a hyphen. What cannot be had in good lines stays. */
export function mendFeet(written: readonly WrittenBlock[], tools: Tools): void {
  const current = new Map(written.map((one) => [one.planned.block, one]));
  for (let round = 0; round < mostRounds; round += 1) {
    const torn = tornLines([...current.keys()]);
    if (torn.size === 0) return;
    for (const [block, line] of torn) {
      const own = current.get(block);
      const mended = own && mendBlock(own, line, tools);
      if (mended) current.set(block, mended);
    }
  }
}

/** The blocks that a page or column ends in with a hyphen, and the line of it, counted from 0 by the ends of lines in the block. */
function tornLines(blocks: readonly HTMLElement[]): Map<HTMLElement, number> {
  const torn = new Map<HTMLElement, number>();
  const root = document.documentElement;
  root.classList.add(paginating);
  for (const block of blocks) {
    for (const [line, end] of [...block.querySelectorAll('br.line-end')].entries()) {
      const hyphen = end.previousElementSibling;
      if (hyphen?.className !== 'hyphen' || hyphen.nextSibling !== end) continue;
      const below = topBehind(end, block);
      if (below !== null && below < hyphen.getBoundingClientRect().top - 1) torn.set(block, line);
    }
  }
  root.classList.remove(paginating);
  return torn;
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

function mendBlock({ before, planned: { block, isJustified } }: WrittenBlock, torn: number, tools: Tools): WrittenBlock | null {
  unwriteBlock(
    block,
    before.map((node) => node.cloneNode(true)),
  );
  const planned = planBlock(block, isJustified, tools);
  if (!planned.plans) return null;
  let line = torn;
  let isFound = false;
  const plans = planned.plans.map((plan) => {
    const isHere = !isFound && line < plan.lines.length - 1;
    if (isHere) isFound = true;
    else line -= plan.lines.length - 1;
    return isHere ? wholeAt(plan, line + 1) : plan;
  });
  writeBlock(block, plans, tools.ruler, { paragraphs: 0, lines: 0, hyphens: 0 });
  return { before, planned: { ...planned, plans } };
}

/** The paragraph in lines of which that one, counted from 1, ends without a hyphen; as it was where that cannot be had. */
function wholeAt(plan: Plan, line: number): Plan {
  for (const tolerance of setting.tolerances.slice(0, 2)) {
    for (const more of otherLines) {
      const lines = wishedFit(plan.measured, plan.measure, { lines: plan.lines.length + more, whole: line }, tolerance);
      if (lines) return { ...plan, lines };
    }
  }
  return plan;
}
