import { tmpdir } from 'node:os';
import { afterAll, expect, it } from 'vitest';
import type { ArticleInput, ExportInput } from '#electron/export/format.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import { pageLines } from '../../bench/print/page-lines.ts';
import { longReport } from '../../bench/print/long-report.ts';
import { variedReport } from '../../bench/print/varied-report.ts';
import { fileFormat } from '../../support/file-format.ts';
import { sampleNewsletterInput, sampleReportsInput } from './sample.ts';

const host = createHeadlessHost({ rendererFolder: tmpdir(), exportFolder: tmpdir() });
afterAll(() => host.quit());

const print = (input: ExportInput, layout: string): Promise<Uint8Array> =>
  fileFormat(`${input.kind}-pdf`, input.kind).render(input, {
    printToPdf: host.printToPdf,
    options: { ...defaultExportOptions, layout },
    jointsOf,
    signal: new AbortController().signal,
    report: () => undefined,
  });

const report = variedReport(8, 3000);
const issue = sampleNewsletterInput();
const newsletter: ExportInput = {
  ...issue,
  newsletter: {
    ...issue.newsletter,
    sections: issue.newsletter.sections.map((section) =>
      section.content.kind === 'text' ? { ...section, content: { ...section.content, body: report.article.body } } : section,
    ),
  },
};
const short = (seed: number): ArticleInput => ({ ...variedReport(seed, 700), related: [], back: [] });
const reports: ExportInput = { ...sampleReportsInput(), reports: [20, 21, 22, 23].map(short) };

it.each([
  ['report', report],
  // A line ends on the very edge of its first page.
  ['report', longReport()],
  ['newsletter', newsletter],
  ['column', reports],
  ['booklet', variedReport(30, 3000)],
  ['large', report],
  ['dossier', { ...reports, reports: [30, 31, 32, 33, 34, 35, 36, 37].map(short) }],
] as const)(
  'ends no page and no column with a word cut in two: %s',
  async (layout, input) => {
    const lines = await pageLines(await print(input, layout));
    const columns = [...Map.groupBy(lines, ({ page, column }) => `${page}:${column}`).values()];
    expect(columns.length).toBeGreaterThan(3);
    const feet = columns.map((column) => column.at(-1)?.text ?? '');
    expect(feet.filter((text) => /\p{L}[-\u2010\u00AD]$/u.test(text))).toEqual([]);
  },
  60_000,
);
