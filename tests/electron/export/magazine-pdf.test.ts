import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleInput } from '#electron/export/format.ts';
import { magazineLayout } from '#electron/export/layouts.ts';
import { magazinePage } from '#electron/export/pages/magazine-page.ts';
import { checkPdf, findings } from '#electron/export/pdf-check/check-pdf.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { documentOf, linkInline, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import type { TypesetReport } from '#shared/typeset/typeset-request.ts';
import { gapsOf } from '../../bench/print/line-gaps.ts';
import { longReport } from '../../bench/print/long-report.ts';
import { gridOf } from '../../bench/print/page-grid.ts';
import { pageLines } from '../../bench/print/page-lines.ts';
import { variedReport } from '../../bench/print/varied-report.ts';
import { fileFormat } from '../../support/file-format.ts';
import { setTexts } from '../print-pages/set-texts.ts';
import { readElements } from './pdf/structure-text.ts';
import { sampleInput } from './sample.ts';

const host = createHeadlessHost({ rendererFolder: tmpdir(), exportFolder: tmpdir() });
afterAll(() => host.quit());

interface PrintedReport {
  readonly pdf: Uint8Array;
  readonly report: TypesetReport | null;
}

async function printAnew(input: ArticleInput): Promise<PrintedReport> {
  let report: TypesetReport | null = null;
  const pdf = await fileFormat('article-pdf', 'article').render(input, {
    printToPdf: host.printToPdf,
    options: { ...defaultExportOptions, layout: 'magazine' },
    jointsOf,
    signal: new AbortController().signal,
    report: () => undefined,
    typeset: (found) => (report = found),
  });
  return { pdf, report };
}

const letters = (text: string): string => text.replace(/[\s\u00A0\u00AD]/g, '');
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
/** The texts of a page's blocks, as its HTML has them; with `kinds` only those tags. */
const blocksOf = (input: ArticleInput, kinds = /^(?:p|h1|h2|h3|li|figcaption)$/): string[] =>
  [...magazinePage(input, magazineLayout, null).matchAll(/<(p|h1|h2|h3|li|figcaption)\b[^>]*>(.*?)<\/\1>/g)]
    .filter(([, tag = '']) => kinds.test(tag))
    .map(([, , inner = '']) =>
      letters(
        (inner.split(/<[uo]l\b/)[0] ?? '')
          .replace(/<[^<>]*>/g, '')
          .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity),
      ),
    )
    .filter((text) => text !== '');

const longTexts: readonly (readonly [string, ArticleInput])[] = [
  ['a report of 1,200 words', longReport()],
  ['varied text with pictures, lists and notes', variedReport(3, 1900)],
  ['varied text with many paragraphs', variedReport(11, 2300)],
  ['varied text of twelve pages', variedReport(5, 5200)],
];
const known = new Map<ArticleInput, Promise<PrintedReport>>();
/** Prints each report once. */
function print(input: ArticleInput): Promise<PrintedReport> {
  const printed = known.get(input) ?? printAnew(input);
  known.set(input, printed);
  return printed;
}

describe('a report on pages of a magazine', () => {
  it.each([...longTexts, ['a report with every kind of block', sampleInput()] as const])(
    'follows PDF/UA-1 and PDF/A-2a: %s',
    async (_, input) => {
      expect(findings(await checkPdf((await print(input)).pdf))).toEqual([]);
    },
  );

  it.each([...longTexts, ['a report with every kind of block', sampleInput()] as const])(
    'has every word, each block in one element and in its order: %s',
    async (_, input) => {
      const elements = await readElements((await print(input)).pdf);
      const found = elements.map(({ text }) => letters(text).replace(/^[•◦▪]|^\d+\.(?=\p{L})/u, ''));
      expect(blocksOf(input).filter((block) => !found.some((text) => text.includes(block)))).toEqual([]);
      const all = letters(elements[0]?.text ?? '');
      // A picture may stand later than it was told, a note at the foot of its page: the text itself keeps its order.
      const paragraphs = blocksOf(input, /^p$/).filter((text) => text.length > 120);
      const places = paragraphs.map((text) => all.indexOf(text));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    },
  );

  it.each(longTexts)('stands on one grid, ends its columns on one line and never with a hyphen: %s', async (_, input) => {
    const { pdf, report } = await print(input);
    const lines = await pageLines(pdf);
    const { onGrid, mostUneven, hyphenFeet } = gridOf(lines);
    expect(onGrid).toBeGreaterThanOrEqual(0.95);
    expect(mostUneven).toBeLessThanOrEqual(1 / 12.75);
    expect(hyphenFeet).toBe(0);
    expect(gapsOf(lines).hyphenRun).toBeLessThanOrEqual(3);
    expect(report?.plain).toBe(0);
    expect(report?.pages.length).toBeGreaterThan(1);
    expect(report?.pages.filter(({ uneven }) => uneven > 0)).toEqual([]);
  });
});

it('makes one paragraph of what goes over two pages, and Notes of the notes', async () => {
  const elements = await readElements((await printAnew(variedReport(3, 1900))).pdf);
  expect(elements.filter(({ type, pages }) => type === 'P' && pages > 1).length).toBeGreaterThan(0);
  expect(elements.filter(({ type }) => type === 'Note').length).toBeGreaterThan(1);
});

it('prints the long report in even lines, small enough to send', async () => {
  const { pdf } = await printAnew(longReport());
  const gaps = gapsOf(await pageLines(pdf));
  expect(gaps.lines).toBeGreaterThan(90);
  expect(gaps.deviation).toBeLessThanOrEqual(0.06);
  expect(gaps.p95).toBeLessThanOrEqual(0.36);
  expect(gaps.most).toBeLessThanOrEqual(0.45);
  expect(gaps.hyphenated).toBeLessThanOrEqual(0.35);
  expect(pdf.length).toBeLessThanOrEqual(150_000);
});

it('loses no word of paragraphs in another language, breaks no word of them, and cuts them between their lines', async () => {
  const sentence = (at: number): string =>
    `In year ${2000 + at} the council has decided that the network of meters will be built before the autumn. `;
  const paragraphs = Array.from({ length: 14 }, (_, at) =>
    paragraphBlock([
      textInline(sentence(at).repeat(3 + at)),
      linkInline('the minutes', `https://rat.example/${at}`),
      textInline(` and ${sentence(at)}`),
      linkInline('the plan', `https://plan.example/${at}`),
      textInline('.'),
    ]),
  );
  const input = sampleInput();
  const report = { ...input, article: { ...input.article, body: documentOf(paragraphs) } };
  const { pdf, report: set } = await printAnew(report);
  expect(set?.pages.length).toBeGreaterThan(1);
  expect(set?.pages.filter(({ uneven }) => uneven > 0)).toEqual([]);
  const texts = (await setTexts(pdf)).filter(({ columns }) => columns[0]?.lines[0]?.startsWith('In year'));
  expect(texts.filter(({ columns }) => columns.length > 1).length).toBeGreaterThan(1);
  expect(texts.flatMap(({ columns }) => columns.flatMap(({ lines }) => lines)).filter((line) => /\p{L}[-\u2010]$/u.test(line))).toEqual([]);
  const all = letters((await readElements(pdf))[0]?.text ?? '');
  expect(blocksOf(report).filter((block) => !all.includes(block))).toEqual([]);
  expect((await readElements(pdf)).filter(({ type }) => type === 'Note')).toHaveLength(28);
});
