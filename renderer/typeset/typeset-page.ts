import { breakPlaces } from '#shared/typeset/break-places.ts';
import { createHyphenate } from '#shared/typeset/hyphenate.ts';
import type { Hyphenate } from '#shared/typeset/hyphenate.ts';
import { setting } from '#shared/typeset/line-cost.ts';
import { measurePlaces } from '#shared/typeset/measure-places.ts';
import { totalFit } from '#shared/typeset/total-fit.ts';
import { typesetAttribute } from '#shared/typeset/typeset-request.ts';
import type { TypesetReport, TypesetRequest } from '#shared/typeset/typeset-request.ts';
import { applyLines } from './apply-lines.ts';
import type { Plan } from './apply-lines.ts';
import { pieceAt, readParagraphs, textBlocks } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';
import { createTypeRuler, paragraphRuler } from './text-ruler.ts';
import type { TypeRuler } from './text-ruler.ts';

interface Tools {
  readonly hyphenate: Hyphenate;
  readonly ruler: TypeRuler;
}

/** Browsers place boxes on a grid of 1/64 px: lines are made that much shorter than the measure, twice over. */
const slackPx = 2 / 64;

/**
 * Sets the lines of the blocks that the page's root names, once its fonts are there. Measures all first, then writes.
 * A paragraph that cannot be set stays as the browser sets it; without a request nothing happens.
 */
export async function typesetPage(): Promise<TypesetReport | null> {
  const wish = document.documentElement.getAttribute(typesetAttribute);
  if (wish === null) return null;
  const request = JSON.parse(wish) as TypesetRequest;
  // Fonts load when something is laid out in them.
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
  const { joints, exceptions } = request;
  const tools: Tools = {
    hyphenate: createHyphenate({ exceptions, jointsOf: (word) => (Object.hasOwn(joints, word) ? (joints[word] ?? []) : []) }),
    ruler: createTypeRuler(),
  };
  const planned = [
    ...blocksOf(request.justified).map((block) => plansOf(block, true, tools)),
    ...blocksOf(request.ragged).map((block) => plansOf(block, false, tools)),
  ];
  const report = { paragraphs: 0, plain: 0, lines: 0, hyphens: 0 };
  for (const { block, plans, isJustified } of planned) {
    if (plans.length === 0) continue;
    if (plans.some((plan) => plan === null)) {
      report.plain += 1;
      continue;
    }
    prepare(block, isJustified, tools.ruler);
    for (const plan of plans) {
      if (plan === null) continue;
      applyLines(plan);
      report.paragraphs += 1;
      report.lines += plan.lines.length;
      report.hyphens += plan.lines.filter(({ place }) => ['joint', 'syllable'].includes(plan.places[place]?.kind ?? '')).length;
    }
  }
  return report;
}

const blocksOf = (selectors: readonly string[]): HTMLElement[] =>
  selectors.length === 0
    ? []
    : [...document.querySelectorAll(selectors.join(','))].flatMap((element) => (element instanceof HTMLElement ? textBlocks(element) : []));

interface PlannedBlock {
  readonly block: HTMLElement;
  readonly isJustified: boolean;
  /** A paragraph that could not be set is null. */
  readonly plans: readonly (Plan | null)[];
}

function plansOf(block: HTMLElement, isJustified: boolean, tools: Tools): PlannedBlock {
  const plans = readParagraphs(block).map((paragraph, index) => {
    try {
      return planOf(paragraph, isJustified, index === 0, tools);
    } catch {
      return null;
    }
  });
  return { block, isJustified, plans };
}

function planOf(paragraph: Paragraph, isJustified: boolean, isFirst: boolean, { hyphenate, ruler }: Tools): Plan {
  const { text, pieces, block } = paragraph;
  const style = getComputedStyle(block);
  const em = Number.parseFloat(style.fontSize);
  const indent = isFirst ? Number.parseFloat(style.textIndent) || 0 : 0;
  const width = contentWidth(block, style) - slackPx;
  const kept = new Map(pieces.map(({ element }) => [element, isNoWrap(element)]));
  const isKept = (at: number): boolean => {
    const piece = pieceAt(pieces, at);
    return (
      piece !== undefined && kept.get(piece.element) === true && (at > piece.start || pieceAt(pieces, at - 1)?.element === piece.element)
    );
  };
  const places = breakPlaces(text, hyphenate, isKept);
  const measured = measurePlaces(text, places, paragraphRuler(paragraph, ruler), em);
  const lines = totalFit(measured, { width, indent, em, isJustified });
  const last = measured.at(-1);
  const before = measured[lines.at(-2)?.place ?? -1];
  const room = lines.length === 1 ? width - indent : width;
  return { paragraph, places, lines, isJustified, rest: Math.max(0, room - ((last?.end ?? 0) - (before?.next ?? 0))) };
}

const isNoWrap = (element: Element): boolean => getComputedStyle(element).textWrapMode === 'nowrap';

function contentWidth(block: HTMLElement, style: CSSStyleDeclaration): number {
  const edges = [style.paddingLeft, style.paddingRight, style.borderLeftWidth, style.borderRightWidth];
  return edges.reduce((width, edge) => width - (Number.parseFloat(edge) || 0), block.getBoundingClientRect().width);
}

/** From here on the lines decide, not the browser: blanks start from their narrowest, and justifying widens them as the lines were reckoned. */
function prepare(block: HTMLElement, isJustified: boolean, ruler: TypeRuler): void {
  block.classList.add('set');
  if (!isJustified) return;
  block.classList.add('set-justified');
  block.style.wordSpacing = `${(-setting.shrink * ruler.width(block, ' ')).toFixed(3)}px`;
}
