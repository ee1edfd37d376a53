import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePages } from '#shared/typeset/compose/compose-pages.ts';
import { requireNotes } from '#shared/typeset/compose/require-notes.ts';
import type { FlowBlock, PageArea } from '#shared/typeset/compose/flow-block.ts';
import { variedReport } from '../../../bench/print/varied-report.ts';
import { breachesOf } from './page-rules.ts';
import { reportFlow } from './report-flow.ts';
import { entriesOf, headOf, listOf, looseParagraphOf, magazineArea, paragraphOf, pictureOf, spanOf } from './simulated-flow.ts';

const compose = (blocks: readonly FlowBlock[], area: PageArea = magazineArea) => {
  const composition = composePages(blocks, area);
  return { ...composition, ...breachesOf(blocks, area, composition) };
};
const words = ['Die', 'Gemeinde', 'berät', 'den', 'Haushaltsentwurf', 'und', 'beschließt', 'das', 'Verwaltungsverfahren'];
const text = (count: number): string =>
  Array.from({ length: count }, (_, index) => words[(index * 7 + (index >> 3)) % words.length]).join(' ');
const lastRows = ({ parts }: { readonly parts: readonly { readonly y: number }[] }): number => Math.max(...parts.map(({ y }) => y));

describe('pages of a flow', () => {
  it('have no widow, no orphan, no hyphen at a foot and no uneven column on 200 pages of varied text', () => {
    let pages = 0;
    const sum = { hyphens: 0, uneven: 0 };
    const breaches: string[] = [];
    for (let seed = 1; pages < 200; seed += 1) {
      const { blocks, area } = reportFlow(variedReport(seed, 400 + (seed % 9) * 350));
      const found = compose(blocks, area);
      breaches.push(...found.breaches.map((breach) => `${seed}: ${breach}`));
      pages += found.pages.length;
      sum.hyphens += found.hyphens;
      sum.uneven += found.uneven;
    }
    expect(breaches).toEqual([]);
    expect(sum).toEqual({ hyphens: 0, uneven: 0 });
  });

  it('balance the last page: both columns are as long', () => {
    const { pages } = compose([spanOf(200), paragraphOf(text(60)), paragraphOf(text(60)), paragraphOf(text(60)), paragraphOf(text(60))]);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.parts.map(({ column }) => column)).toEqual([null, 0, 0, 1, 1]);
    expect(pages[0]?.uneven).toBe(0);
  });

  it('keep a subhead with two lines of what follows', () => {
    const fill = Array.from({ length: 10 }, () => paragraphOf(text(52)));
    for (let rows = 12; rows < 40; rows += 1) {
      const { breaches } = compose([...fill, headOf(), paragraphOf(text(90)), ...fill], { ...magazineArea, rows });
      expect(breaches).toEqual([]);
    }
  });

  it('let the text go on where a picture does not fit, and put the picture at the head of the next column', () => {
    const blocks = [
      ...Array.from({ length: 4 }, () => paragraphOf(text(60))),
      pictureOf(500),
      ...Array.from({ length: 14 }, (_, index) => paragraphOf(text(50 + 9 * index))),
    ];
    const { pages, breaches, uneven } = compose(blocks);
    expect(breaches).toEqual([]);
    expect(uneven).toBe(0);
    const picture = pages.flatMap(({ parts }) => parts).find(({ block }) => block === 4);
    expect(picture).toMatchObject({ column: 1, y: 0 });
  });

  it('put a quote told right below a subhead behind the first paragraph', () => {
    const { pages } = compose([paragraphOf(text(40)), headOf(), pictureOf(70), paragraphOf(text(40)), paragraphOf(text(300))]);
    expect(pages[0]?.parts.map(({ block }) => block).slice(0, 4)).toEqual([0, 1, 3, 2]);
  });

  it('put notes at the foot of the page of their mark, and shorten the columns for them', () => {
    const paragraphs = Array.from({ length: 24 }, (_, index) => paragraphOf(text(70), index % 3 === 0 ? [index / 3] : []));
    const { pages, breaches } = compose(paragraphs, { ...magazineArea, notes: Array.from({ length: 8 }, (_, index) => 12 + index) });
    expect(breaches).toEqual([]);
    expect(pages.flatMap(({ notes }) => notes.map(({ note }) => note))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const page of pages) expect(lastRows(page)).toBeLessThan(Math.min(Infinity, ...page.notes.map(({ y }) => y)));
  });

  it.each([-1, 1])('keep the note of a mark that moves over the cut by %i line when the paragraph is set anew', (shift) => {
    const block = looseParagraphOf({ lines: 16, hyphens: [8], marks: new Map([[0, shift < 0 ? 9 : 8]]), shift });
    const { pages, breaches, resets } = compose([block], { ...magazineArea, rows: 12, notes: [14] });
    expect(resets.get(0)).toMatchObject({ whole: 8 });
    expect(breaches).toEqual([]);
    expect(pages.flatMap(({ notes }) => notes.map(({ note }) => note))).toEqual([0]);
  });

  it('are refused where a note is missing or stands twice', () => {
    const area = { ...magazineArea, notes: [14, 14] };
    const { pages } = composePages([paragraphOf(text(40), [0, 1])], area);
    expect(() => requireNotes(pages, area)).not.toThrow();
    const [page] = pages;
    const less = pages.map((one) => ({ ...one, notes: one.notes.slice(1) }));
    expect(() => requireNotes(less, area)).toThrow('note 0 stands on the pages 0 times');
    expect(() => requireNotes([...pages, ...(page ? [page] : [])], area)).toThrow('note 0 stands on the pages 2 times');
  });

  it('have every note once, wherever marks go when paragraphs are set anew', () => {
    const paragraph = fc.record({
      lines: fc.integer({ min: 1, max: 40 }),
      hyphens: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 }),
      marks: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
      shift: fc.integer({ min: -3, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 14 }),
        fc.integer({ min: 18, max: 56 }),
        fc.integer({ min: 1, max: 3 }),
        (paragraphs, rows, columns) => {
          let notes = 0;
          const blocks = paragraphs.map((one) =>
            looseParagraphOf({ ...one, marks: new Map(one.marks.map((line) => [notes++, Math.min(line, one.lines)])) }),
          );
          const area = { ...magazineArea, rows, columns, notes: Array.from({ length: notes }, () => 14) };
          expect(compose(blocks, area).breaches).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cut a box that is taller than a page, and a list at its lines', () => {
    const box = compose([paragraphOf(text(30)), entriesOf(40, 51), paragraphOf(text(30))]);
    expect(box.breaches).toEqual([]);
    expect(box.pages.flatMap(({ parts }) => parts).filter(({ block }) => block === 1).length).toBeGreaterThan(1);
    const list = compose([
      paragraphOf(text(30)),
      listOf(Array.from({ length: 60 }, (_, index) => text(8 + (index % 30)))),
      paragraphOf(text(200)),
    ]);
    expect(list.breaches).toEqual([]);
    expect(list.uneven).toBe(0);
  });

  it('go over many pages for a paragraph that fills them', () => {
    const { pages, breaches, uneven } = compose([paragraphOf(text(4000))]);
    expect(pages.length).toBeGreaterThan(3);
    expect(breaches).toEqual([]);
    // An odd line is left on the last page: nothing else could give way.
    expect(uneven).toBeLessThanOrEqual(1);
  });

  it('say so where a block fits onto no page', () => {
    expect(() => composePages([paragraphOf(text(9)), pictureOf(2000)], magazineArea)).toThrow('fit onto no pages');
    expect(composePages([], magazineArea)).toMatchObject({ pages: [] });
  });

  it('lose nothing, keep the rules and come to an end whatever the blocks are', () => {
    const block = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 220 }).map((count) => paragraphOf(text(count))) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }).map(headOf) },
      { weight: 2, arbitrary: fc.integer({ min: 5, max: 480 }).map(pictureOf) },
      {
        weight: 1,
        arbitrary: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }).map((items) => listOf(items.map(text))),
      },
      { weight: 1, arbitrary: fc.integer({ min: 10, max: 400 }).map(spanOf) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 10, max: 200 }))
          .map(([count, height]) => entriesOf(count, height)),
      },
    );
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 40 }),
        fc.integer({ min: 30, max: 60 }),
        fc.integer({ min: 1, max: 3 }),
        (blocks, rows, columns) => {
          const { breaches } = compose(blocks, { ...magazineArea, rows, columns });
          expect(breaches).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });
});
