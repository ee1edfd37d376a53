import { draftAttribute } from '#shared/typeset/draft.ts';
import { createHyphenate } from '#shared/typeset/hyphenate.ts';
import { composeAttribute, composingClass, typesetAttribute } from '#shared/typeset/typeset-request.ts';
import type { TypesetReport, TypesetRequest } from '#shared/typeset/typeset-request.ts';
import { composeFlows, flowTexts } from './compose/compose-flows.ts';
import { tidyBreaks } from './compose/tidy-breaks.ts';
import { tellListDigits } from './list-digits.ts';
import { pagePlaces } from './page-places.ts';
import { textBlocks } from './paragraph.ts';
import { planBlock } from './plan-block.ts';
import type { Tools } from './plan-block.ts';
import { createTypeRuler } from './text-ruler.ts';
import { beforeWriting, hasFeet, inPages, mendFeet } from './whole-feet.ts';
import { writeBlock } from './write-block.ts';

export { reviseLinks } from './revise-links.ts';

/**
 * Sets the lines of the blocks that the page's root names, once its fonts are there, and the pages of the flows in it. Measures all first, then writes.
 * A paragraph that cannot be set stays as the browser sets it; without a request nothing happens. Throws where a flow fits onto no pages.
 */
export async function typesetPage(): Promise<TypesetReport | null> {
  const wish = document.documentElement.getAttribute(typesetAttribute);
  if (wish === null) return null;
  const request = JSON.parse(wish) as TypesetRequest;
  const flows = [...document.querySelectorAll(`[${composeAttribute}]`)].filter((element) => element instanceof HTMLElement);
  for (const flow of flows) {
    flow.classList.add(composingClass);
    tidyBreaks(flow);
  }
  tellListDigits(document);
  // Fonts load when something is laid out in them.
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
  const { joints, exceptions } = request;
  const tools: Tools = {
    hyphenate: createHyphenate({ exceptions, jointsOf: (word) => (Object.hasOwn(joints, word) ? (joints[word] ?? []) : []) }),
    ruler: createTypeRuler(),
  };
  const planned = [
    ...blocksOf(request.justified).map((block) => planBlock(block, true, tools)),
    ...blocksOf(request.ragged).map((block) => planBlock(block, false, tools)),
  ];
  const count = { paragraphs: 0, lines: 0, hyphens: 0 };
  // The lines of running text in a flow may still change where its columns end.
  const texts = flowTexts(flows, planned);
  const written = planned.filter(({ block, plans }) => plans && !texts.has(block));
  const isInPages = flows.length === 0 && hasFeet();
  const before = isInPages ? written.map(beforeWriting) : [];
  for (const { block, plans } of written) writeBlock(block, plans ?? [], tools.ruler, count);
  const pages = composeFlows(flows, texts, planned, tools.ruler, count);
  const places = isInPages
    ? inPages(() => {
        mendFeet(before, tools.ruler);
        return document.documentElement.hasAttribute(draftAttribute) ? pagePlaces() : null;
      })
    : null;
  return { ...count, plain: planned.filter(({ plans }) => plans === null).length, pages, places };
}

const blocksOf = (selectors: readonly string[]): HTMLElement[] =>
  selectors.length === 0
    ? []
    : [...document.querySelectorAll(selectors.join(','))].flatMap((element) => (element instanceof HTMLElement ? textBlocks(element) : []));
