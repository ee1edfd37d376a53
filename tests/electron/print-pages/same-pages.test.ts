import { tmpdir } from 'node:os';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { afterAll, expect, it } from 'vitest';
import type { ExportInput } from '#electron/export/format.ts';
import { layouts } from '#electron/export/layouts.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import type { ExportSubjectKind } from '#shared/model/export.ts';
import { variedReports } from '../../bench/print/many-reports.ts';
import { variedReport } from '../../bench/print/varied-report.ts';
import { fileFormat } from '../../support/file-format.ts';
import { sampleNewsletterInput } from '../export/sample.ts';

const host = createHeadlessHost({ rendererFolder: tmpdir(), exportFolder: tmpdir() });
afterAll(() => host.quit());

const inputs: Readonly<Record<ExportSubjectKind, () => ExportInput>> = {
  article: () => variedReport(3, 1_200),
  newsletter: sampleNewsletterInput,
  reports: () => variedReports(4),
};

/** Everything in a PDF but the two places that say when it was made: pages, fonts, pictures, tags and links, by the number of the object. */
async function drawn(input: ExportInput, layout: string): Promise<ReadonlyMap<string, string>> {
  const pdf = await fileFormat(`${input.kind}-pdf`, input.kind).render(input, {
    printToPdf: host.printToPdf,
    options: { ...defaultExportOptions, layout },
    jointsOf,
    signal: new AbortController().signal,
    report: () => undefined,
  });
  const { context, catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
  const dated = new Set([context.trailerInfo.Info, catalog.get(PDFName.of('Metadata'))]);
  return new Map(
    context
      .enumerateIndirectObjects()
      .filter(([ref]) => !dated.has(ref))
      .map(([ref, object]) => [
        ref.toString(),
        object instanceof PDFRawStream ? `${object.dict.toString()} ${Buffer.from(object.contents).toString('latin1')}` : object.toString(),
      ]),
  );
}

it.each(layouts.map(({ id, subject }) => [id, subject] as const))(
  'is the same in everything but its date when it is printed again: %s',
  async (layout, subject) => {
    const [first, second] = [await drawn(inputs[subject](), layout), await drawn(inputs[subject](), layout)];
    expect(first.size).toBeGreaterThan(20);
    expect([...second.keys()]).toEqual([...first.keys()]);
    // Told by their numbers: whole streams would fill the screen.
    expect([...first].filter(([ref, source]) => second.get(ref) !== source).map(([ref]) => ref)).toEqual([]);
  },
  120_000,
);
