import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExportInput, ReportsInput } from '#electron/export/format.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import { variedReport } from '../../bench/print/varied-report.ts';
import { fileFormat } from '../../support/file-format.ts';
import { pageBlocks } from '../export/printed-words.ts';
import { lostTexts, pageFaults } from './page-faults.ts';
import { setTexts } from './set-texts.ts';

const host = createHeadlessHost({ rendererFolder: tmpdir(), exportFolder: tmpdir() });
afterAll(() => host.quit());
const { signal } = new AbortController();

/** What is found on the pages of a thing printed in a layout, and how many there are. */
async function lookThrough(input: ExportInput, layout: string) {
  let html = '';
  const pdf = await fileFormat(`${input.kind}-pdf`, input.kind).render(input, {
    printToPdf: (page, stop) => {
      html = page;
      return host.printToPdf(page, stop);
    },
    options: { ...defaultExportOptions, layout },
    jointsOf,
    signal,
    report: () => undefined,
  });
  const texts = await setTexts(pdf);
  const blocks = pageBlocks(html).map((block) => block.letters);
  const lines = texts.flatMap(({ columns }) => columns.flatMap((column) => column.lines));
  return {
    pages: Math.max(...texts.flatMap(({ columns }) => columns.map(({ page }) => page))),
    cut: texts.filter(({ columns }) => columns.length > 1).length,
    hyphens: lines.filter((line) => /\p{L}[-\u2010]$/u.test(line)).length,
    lost: lostTexts(texts, blocks),
    ...pageFaults(texts),
  };
}

const reports = (seeds: readonly number[], words: number): ReportsInput => {
  const all = seeds.map((seed) => variedReport(seed, words));
  return { kind: 'reports', title: 'Digitale Ämter', day: '2026-06-12', reports: all, settings: variedReport(1, 1).settings };
};

/** Each with how many pages it has at least: together more than 200. */
const prints: readonly (readonly [name: string, layout: string, pages: number, input: () => ExportInput])[] = [
  ['a magazine report of twelve pages', 'magazine', 11, () => variedReport(21, 5_200)],
  ['another, longer', 'magazine', 17, () => variedReport(22, 9_000)],
  ['a third', 'magazine', 17, () => variedReport(23, 9_000)],
  ['a report in one column', 'report', 30, () => variedReport(24, 9_000)],
  ['another', 'report', 28, () => variedReport(25, 9_000)],
  ['a booklet', 'booklet', 32, () => variedReport(26, 9_000)],
  ['large print', 'large', 35, () => variedReport(27, 5_000)],
  ['a dossier', 'dossier', 40, () => reports([31, 32, 33, 34, 35, 36, 37, 38, 39, 40], 900)],
];

it('is looked at on 200 pages and more', () => {
  expect(prints.reduce((sum, [, , pages]) => sum + pages, 0)).toBeGreaterThan(200);
});

describe.each(prints)('%s', (_, layout, leastPages, input) => {
  it('has no widow, no orphan, no ladder of more than three hyphens, every word, and no hyphen at the foot of a page or column', async () => {
    const { pages, cut, hyphens, ...faults } = await lookThrough(input(), layout);
    // Enough to find something in: pages, texts that go over columns, and hyphens.
    expect(pages).toBeGreaterThanOrEqual(leastPages);
    expect(cut).toBeGreaterThan(pages / 4);
    expect(hyphens).toBeGreaterThan(pages);
    expect(faults).toEqual({ lost: [], widows: [], orphans: [], ladders: [], hyphenFeet: [] });
  }, 120_000);
});

/** A page of A5 with these lines, each block cut where it says; the browser is told nothing of widows and orphans. */
const rawPage = (blocks: readonly (readonly string[])[]): string =>
  `<!doctype html><html lang="de"><title>Probe</title><style>@page { size: A5; margin: 10mm }
* { margin: 0; font: 10pt/20pt serif; orphans: 1; widows: 1 }</style>${blocks.map((lines) => `<p>${lines.join('<br>')}</p>`).join('')}`;

it('is refused where it breaks these rules: one line alone above and below the cut, four hyphens in a row, one at the foot, a word that is not there', async () => {
  const filler = (count: number): string[][] => Array.from({ length: count }, (_, index) => [`Zeile ${index}`]);
  // A page has room for 26 lines.
  const html = rawPage([
    ...filler(25),
    ['oben allein', 'dann drei', 'weitere', 'Zeilen'],
    ...filler(19),
    ['zwei Zei-', 'len und ei-', 'ne Lei-', 'ter von Trennun-', 'gen'],
    ['Schluss'],
  ]);
  const { pdf } = await host.printToPdf(html, signal);
  const texts = await setTexts(pdf);
  expect(pageFaults(texts)).toEqual({
    orphans: ['page 1: oben allein'],
    ladders: ['page 2: ter von Trennun-'],
    widows: ['page 3: gen'],
    hyphenFeet: ['page 2: ter von Trennun-'],
  });
  expect(lostTexts(texts, ['oben allein dann drei weitere Zeilen', 'Schluss mit allem'])).toEqual(['Schlussmitallem']);
}, 120_000);
