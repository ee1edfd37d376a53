import { tmpdir } from 'node:os';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultExportOptions } from '#shared/model/export.ts';
import { fileFormat } from '../../support/file-format.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { lineGaps } from '../../bench/print/line-gaps.ts';
import { longReport } from '../../bench/print/long-report.ts';

const host = createHeadlessHost({ rendererFolder: tmpdir(), exportFolder: tmpdir() });
let pdf: Uint8Array;
beforeAll(async () => {
  const context = {
    printToPdf: host.printToPdf,
    options: defaultExportOptions,
    jointsOf,
    signal: new AbortController().signal,
    report: () => undefined,
  };
  pdf = await fileFormat('article-pdf', 'article').render(longReport(), context);
}, 60_000);
afterAll(() => host.quit());

it('prints a long report in even lines', async () => {
  const gaps = await lineGaps(pdf);
  expect(gaps.lines).toBeGreaterThan(90);
  expect(gaps.deviation).toBeLessThanOrEqual(0.06);
  expect(gaps.p95).toBeLessThanOrEqual(0.36);
  expect(gaps.most).toBeLessThanOrEqual(0.45);
  expect(gaps.hyphenated).toBeGreaterThan(0.1);
  expect(gaps.hyphenated).toBeLessThanOrEqual(0.35);
  expect(gaps.hyphenRun).toBeLessThanOrEqual(3);
});

it('prints it in the size of the sheet: hyphens that hang out do not make all of it smaller', async () => {
  const page = await (await getDocumentProxy(pdf.slice())).getPage(1);
  const { items } = await page.getTextContent();
  const sizes = items.map((item) => ('transform' in item ? Math.round(100 * Number(item.transform[0])) / 100 : 0));
  expect(sizes).toContain(10.5);
});

it('keeps every word of the text', async () => {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
  // Words may run over a page, and the foot stands between.
  const read = text.replace(/Seite \d von \dKommune & Netz.*/g, '').replace(/[-\s\u00AD]/g, '');
  const words = JSON.stringify(longReport().article.body)
    .match(/"text":"[^"]*"/g)
    ?.flatMap((found) => found.slice(8, -1).match(/\p{L}{4,}/gu) ?? []);
  expect(words?.length).toBeGreaterThan(700);
  expect(words?.filter((word) => !read.includes(word))).toEqual([]);
});
