import { composePages } from '#shared/typeset/compose/compose-pages.ts';
import type { Composition } from '#shared/typeset/compose/flow-block.ts';
import { requireNotes } from '#shared/typeset/compose/require-notes.ts';
import { notesAttribute } from '#shared/typeset/typeset-request.ts';
import type { PageReport } from '#shared/typeset/typeset-request.ts';
import type { PlannedBlock } from '../plan-block.ts';
import type { TypeRuler } from '../text-ruler.ts';
import { writeBlock } from '../write-block.ts';
import type { LineCount } from '../write-block.ts';
import { checkNotes, checkTexts, lettersOf } from './check-texts.ts';
import { blockStyle } from './flow-style.ts';
import { measureFlow } from './measure-flow.ts';
import type { MeasuredFlow } from './measure-flow.ts';
import { writePages } from './write-pages.ts';

/** Texts that stand on the grid of a flow, each with the child of the flow that it is in. */
export type FlowTexts = ReadonlyMap<HTMLElement, HTMLElement>;

const running = new Set(['P', 'UL', 'OL', 'BLOCKQUOTE']);

/** The set blocks that are running text of a flow: all of its child is set, in lines as high as those of the grid. */
export function flowTexts(flows: readonly HTMLElement[], planned: readonly PlannedBlock[]): FlowTexts {
  const texts = new Map<HTMLElement, HTMLElement>();
  for (const flow of flows) {
    const grid = Number.parseFloat(getComputedStyle(flow).lineHeight);
    for (const child of flow.children) {
      if (!(child instanceof HTMLElement) || !running.has(child.tagName) || child.hasAttribute(notesAttribute)) continue;
      const look = blockStyle(child);
      if (look.isAcross || look.frame > 0 || Math.abs(look.lineHeight - grid) > 0.1) continue;
      const own = planned.filter(({ block }) => child.contains(block));
      const set = own.filter(({ plans }) => plans !== null && plans.length > 0);
      const letters = set.reduce((sum, { block }) => sum + lettersOf(block).length, 0);
      const isWhole =
        letters === lettersOf(child).length && set.every(({ block, plans }) => block.querySelectorAll('br').length + 1 === plans?.length);
      if (set.length === 0 || !isWhole) continue;
      for (const { block } of set) texts.set(block, child);
    }
  }
  return texts;
}

/** Sets the children of all flows onto pages: measures all, finds the pages, and writes then. Throws rather than lose a word. */
export function composeFlows(
  flows: readonly HTMLElement[],
  texts: FlowTexts,
  planned: readonly PlannedBlock[],
  ruler: TypeRuler,
  count: LineCount,
): readonly PageReport[] {
  const byChild = new Map<HTMLElement, PlannedBlock[]>();
  for (const one of planned) {
    const child = texts.get(one.block);
    if (child) byChild.set(child, [...(byChild.get(child) ?? []), one]);
  }
  const measured = flows.map((flow) => measureFlow(flow, (child) => byChild.get(child) ?? []));
  const composed = measured.map((flow) => ({
    flow,
    composition: composePages(
      flow.blocks.map(({ block }) => block),
      flow.area,
    ),
  }));
  for (const { flow, composition } of composed) {
    requireNotes(composition.pages, flow.area);
    const before = flow.blocks.map(({ element }) => lettersOf(element));
    const notesBefore = flow.notes.map(lettersOf);
    writeLines(flow, composition, ruler, count);
    checkTexts(before, writePages(flow, composition));
    checkNotes(flow.flow, notesBefore, flow.notes);
  }
  return composed.flatMap(({ flow, composition }) => pageReports(flow, composition));
}

function writeLines({ blocks }: MeasuredFlow, { resets }: Composition, ruler: TypeRuler, count: LineCount): void {
  for (const [index, { texts, resetPlan }] of blocks.entries()) {
    const wish = resets.get(index);
    const other = wish && resetPlan?.(wish);
    for (const { block, plans } of texts) writeBlock(block, other ? [other] : (plans ?? []), ruler, count);
  }
}

const pageReports = ({ area: { columns, rows } }: MeasuredFlow, { pages }: Composition): PageReport[] =>
  pages.map(({ filled, noteRows, uneven }) => ({ columns, room: (rows - noteRows) * columns, filled: filled * columns - uneven, uneven }));
