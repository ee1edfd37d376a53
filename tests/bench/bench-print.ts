/** `npm run bench:print`: one report of 1,200 words as PDF, set by Umbruch and by Chromium alone; time, size, and how even the lines are. */
import { tmpdir } from 'node:os';
import { reportPage } from '#electron/export/pages/report-page.ts';
import { reportLayout } from '#electron/export/layouts.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import { fileFormat } from '../support/file-format.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { gapsOf } from './print/line-gaps.ts';
import { longReport } from './print/long-report.ts';
import { pageLines } from './print/page-lines.ts';

const rounds = 7;
const { signal } = new AbortController();
const host = createHeadlessHost({ rendererFolder: tmpdir(), exportFolder: tmpdir() });
const input = longReport();
const justified = '.text > p:not(.byline), .text li { text-align: justify; hyphens: auto }';

const printed = async (html: string): Promise<Uint8Array> => (await host.printToPdf(html, signal)).pdf;

const ways: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  [
    'Umbruch: lines set, PDF/UA-1 and PDF/A-2a',
    () =>
      fileFormat('article-pdf', 'article').render(input, {
        printToPdf: host.printToPdf,
        options: defaultExportOptions,
        jointsOf,
        signal,
        report: () => undefined,
      }),
  ],
  ['Umbruch: lines set, as printed', () => printed(reportPage(input, reportLayout, {}))],
  // The policy of the page allows no other style; a peer has none.
  [
    'Chromium alone: justified, hyphens: auto',
    () =>
      printed(
        reportPage(input, reportLayout, null)
          .replace(/<meta http-equiv[^>]*>/, '')
          .replace('</style>', `${justified}</style>`),
      ),
  ],
];

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const em = (value: number): string => value.toFixed(3);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

for (const [name, print] of ways) {
  let bytes = await print();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    bytes = await print();
    times.push(performance.now() - start);
  }
  const lines = await pageLines(bytes);
  const gaps = gapsOf(lines);
  console.log(
    `${name}: ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} at best), ${(bytes.length / 1000).toFixed(0)} kB, ${new Set(lines.map(({ page }) => page)).size} pages`,
  );
  console.log(
    `  ${gaps.lines} full lines: gap median ${em(gaps.median)} em, deviation ${em(gaps.deviation)}, p95 ${em(gaps.p95)}, most ${em(gaps.most)}, above .40: ${percent(gaps.above40)}; hyphens ${percent(gaps.hyphenated)}, in a row ${gaps.hyphenRun}`,
  );
}
await host.quit();
