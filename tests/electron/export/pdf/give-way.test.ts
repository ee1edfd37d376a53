import { PDFDocument, PDFName } from 'pdf-lib';
import { afterEach, expect, it, vi } from 'vitest';
import { savePdf } from '#electron/export/pdf/save-pdf.ts';
import { mendStructure, withoutContent } from '#electron/export/pdf/structure-rules.ts';
import { readStructure } from '#electron/export/pdf/structure-tree.ts';
import type { StructureElement, TreeWalk } from '#electron/export/pdf/structure-tree.ts';
import { readTypesetMarks } from '#electron/export/pdf/typeset-marks.ts';
import { writeStructure } from '#electron/export/pdf/write-structure.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A document of so many paragraphs. */
async function paragraphs(count: number) {
  const document = await PDFDocument.create();
  const { context } = document;
  const page = document.addPage().ref;
  const kids = Array.from({ length: count }, (_, mcid) => context.register(context.obj({ Type: 'StructElem', S: 'P', Pg: page, K: mcid })));
  const root = context.obj({ K: context.register(context.obj({ Type: 'StructElem', S: 'Document', K: kids })) });
  const rootRef = context.register(root);
  document.catalog.set(PDFName.of('StructTreeRoot'), rootRef);
  return { document, root, rootRef };
}

/** What a walk makes, and how often it stopped. */
function walked<Made>(walk: TreeWalk<Made>): { readonly made: Made; readonly pauses: number } {
  for (let pauses = 0; ; pauses += 1) {
    const next = walk.next();
    if (next.done) return { made: next.value, pauses };
  }
}

it('stops now and then on every walk through the structure of a long document', async () => {
  const { document, root, rootRef } = await paragraphs(1_000);
  const { context } = document;
  const before = walked(readStructure(context, root));
  const kept = walked(withoutContent(before.made, () => false));
  const joined = walked(readTypesetMarks(kept.made, 'de'));
  const after = walked(mendStructure(joined.made, { context, isLink: () => false }));
  const written = walked(writeStructure(context, rootRef, before.made, after.made));
  for (const { pauses } of [before, kept, joined, after, written]) expect(pauses).toBeGreaterThanOrEqual(10);
  const paragraphsIn = (roots: readonly StructureElement[]): number => roots[0]?.kids.length ?? 0;
  expect(paragraphsIn(walked(readStructure(context, root)).made)).toBe(1_000);
});

it('writes a file by the clock, however many objects it has, and byte for byte the same', async () => {
  const { document } = await paragraphs(1_000);
  const whole = await document.save({ addDefaultPage: false, updateFieldAppearances: false });
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 20));
  const wait = vi.spyOn(globalThis, 'setTimeout');
  expect(await savePdf(document)).toEqual(whole);
  expect(wait.mock.calls.length).toBeGreaterThanOrEqual(20);
});
