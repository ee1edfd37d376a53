import { addsHyphen } from '#shared/typeset/break-places.ts';
import { setting } from '#shared/typeset/line-cost.ts';
import { applyLines } from './apply-lines.ts';
import type { Plan } from './apply-lines.ts';
import type { TypeRuler } from './text-ruler.ts';

/** What was written, in figures. */
export interface LineCount {
  paragraphs: number;
  lines: number;
  hyphens: number;
}

/** Writes the lines of a block into the page. */
export function writeBlock(block: HTMLElement, plans: readonly Plan[], ruler: TypeRuler, count: LineCount): void {
  if (plans.length === 0) return;
  prepare(
    block,
    plans.some(({ measure }) => measure.isJustified),
    ruler,
  );
  if (isShort(block, plans)) block.style.breakInside = 'avoid';
  for (const plan of plans) {
    applyLines(plan);
    count.paragraphs += 1;
    count.lines += plan.lines.length;
    for (const { place } of plan.lines) {
      const end = plan.places[place];
      if (end && addsHyphen(end)) count.hyphens += 1;
    }
  }
}

/** So few lines cannot be cut with two on either side. Chromium does it all the same now and then where pages are its own. */
const uncutLines = 3;

const isShort = (block: HTMLElement, plans: readonly Plan[]): boolean =>
  plans.reduce((sum, { lines }) => sum + lines.length, 0) <= uncutLines && block.querySelector('ul, ol, p') === null;

/** Takes the lines of a block out again: `before` is what stood in it. */
export function unwriteBlock(block: HTMLElement, before: readonly Node[]): void {
  block.classList.remove('set', 'set-justified');
  block.style.wordSpacing = '';
  block.replaceChildren(...before);
}

/** From here on the lines decide, not the browser: blanks start from their narrowest, and justifying widens them as the lines were reckoned. */
function prepare(block: HTMLElement, isJustified: boolean, ruler: TypeRuler): void {
  block.classList.add('set');
  if (!isJustified) return;
  block.classList.add('set-justified');
  block.style.wordSpacing = `${(-setting.shrink * ruler.width(block, ' ')).toFixed(3)}px`;
}
