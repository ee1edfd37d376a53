import { breakPlaces } from '#shared/typeset/break-places.ts';
import type { Hyphenate } from '#shared/typeset/hyphenate.ts';
import { setting } from '#shared/typeset/line-cost.ts';
import { measurePlaces } from '#shared/typeset/measure-places.ts';
import { totalFit, wishedFit } from '#shared/typeset/total-fit.ts';
import type { Plan } from './apply-lines.ts';
import { pieceAt, readParagraphs } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';
import { paragraphRuler } from './text-ruler.ts';
import type { TypeRuler } from './text-ruler.ts';

/** What lines are made with. */
export interface Tools {
  readonly hyphenate: Hyphenate;
  readonly ruler: TypeRuler;
}

/** A block of text and the lines it shall have. */
export interface PlannedBlock {
  readonly block: HTMLElement;
  readonly isJustified: boolean;
  /** One a paragraph; null where one could not be set: the block stays as the browser sets it. */
  readonly plans: readonly Plan[] | null;
}

/** Browsers place boxes on a grid of 1/64 px: lines are made that much shorter than the measure, twice over. */
const slackPx = 2 / 64;

/** Of other languages than German we have no patterns: their words stay whole. */
const unbroken: Hyphenate = () => [];
const isGerman = (block: HTMLElement): boolean => (block.closest('[lang]')?.getAttribute('lang') ?? 'de').startsWith('de');

/** Finds the lines of a block; nothing is written. */
export function planBlock(block: HTMLElement, isJustified: boolean, { ruler, hyphenate }: Tools): PlannedBlock {
  const paragraphs = readParagraphs(block);
  const tools: Tools = { ruler, hyphenate: isGerman(block) ? hyphenate : unbroken };
  try {
    const plans = paragraphs.map((paragraph, index) => planOf(paragraph, isJustified, index === 0, tools));
    return { block, isJustified, plans: block.classList.contains('lead') ? plans.map(wholeLead) : plans };
  } catch {
    return { block, isJustified, plans: null };
  }
}

function planOf(paragraph: Paragraph, isJustified: boolean, isFirst: boolean, { hyphenate, ruler }: Tools): Plan {
  const { text, pieces, block } = paragraph;
  const style = getComputedStyle(block);
  const em = Number.parseFloat(style.fontSize);
  const indent = isFirst ? Number.parseFloat(style.textIndent) || 0 : 0;
  const width = contentWidth(block, style) - slackPx;
  const kept = new Set(pieces.flatMap(({ element }) => (isNoWrap(element) ? element : [])));
  const isKept = (at: number): boolean => {
    const piece = kept.size === 0 ? undefined : pieceAt(pieces, at);
    return piece !== undefined && kept.has(piece.element) && (at > piece.start || pieceAt(pieces, at - 1)?.element === piece.element);
  };
  const places = breakPlaces(text, hyphenate, isKept);
  const measured = measurePlaces(text, places, paragraphRuler(paragraph, ruler), em);
  const measure = { width, indent, em, isJustified };
  return { paragraph, places, measured, measure, lines: totalFit(measured, measure) };
}

/** A lead of two lines looks better whole, where that can be had in lines that are not too loose. */
function wholeLead(plan: Plan): Plan {
  const [first, ...others] = plan.lines;
  if (first === undefined || others.length !== 1) return plan;
  const lines = wishedFit(plan.measured, plan.measure, { lines: 2, whole: 1 }, setting.tolerances[1]);
  return lines ? { ...plan, lines } : plan;
}

const isNoWrap = (element: Element): boolean => getComputedStyle(element).textWrapMode === 'nowrap';

function contentWidth(block: HTMLElement, style: CSSStyleDeclaration): number {
  const edges = [style.paddingLeft, style.paddingRight, style.borderLeftWidth, style.borderRightWidth];
  return edges.reduce((width, edge) => width - (Number.parseFloat(edge) || 0), block.getBoundingClientRect().width);
}
