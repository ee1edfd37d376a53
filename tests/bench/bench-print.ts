/** `npm run bench:print`: one report of 1,200 words as PDF, and forty of them, set by Umbruch and by the peers that are installed: time, memory, size, and how good the pages are. */
import { tmpdir } from 'node:os';
import { defaultExportOptions } from '#shared/model/export.ts';
import type { ExportContext } from '#electron/export/format.ts';
import { magazineLayout } from '#electron/export/layouts.ts';
import { magazinePage } from '#electron/export/pages/magazine-page.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { fileFormat } from '../support/file-format.ts';
import { longReport } from './print/long-report.ts';
import { familyMemory } from './print/memory.ts';
import { installedPeers } from './print/peers.ts';
import type { Peer } from './print/peers.ts';
import { printQuality } from './print/quality.ts';
import type { PrintQuality } from './print/quality.ts';

const { signal } = new AbortController();
const host = createHeadlessHost({ rendererFolder: tmpdir(), exportFolder: tmpdir() });
const input = longReport();
const contextFor = (layout: string | null): ExportContext => ({
  printToPdf: host.printToPdf,
  options: { ...defaultExportOptions, layout },
  jointsOf,
  signal,
  report: () => undefined,
});
const ours = (layout: string): Promise<Uint8Array> => fileFormat('article-pdf', 'article').render(input, contextFor(layout));

/** A peer has no policy for styles, and is told to justify and to hyphenate. */
const peerPage = magazinePage(input, magazineLayout, null)
  .replace(/<meta http-equiv[^>]*>/, '')
  .replace('</style>', '.flow > p { text-align: justify; hyphens: auto }</style>');
const word = await fileFormat('docx', 'article').render(input, contextFor(null));

const ways: readonly Peer[] = [
  { name: 'Umbruch, magazine page', print: () => ours('magazine') },
  { name: 'Umbruch, one column', print: () => ours('report') },
  { name: 'Chromium alone, the same page', print: async () => (await host.printToPdf(peerPage, signal)).pdf },
  ...installedPeers(peerPage, word),
];

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const em = (value: number): string => value.toFixed(3);
const percent = (value: number): string => `${(100 * value).toFixed(0)} %`;

const rows = (quality: PrintQuality): readonly string[] => [
  `words: gap ${em(quality.gaps.median)} em, deviation ${em(quality.gaps.deviation)}, p95 ${em(quality.gaps.p95)}, most ${em(quality.gaps.most)} (${quality.gaps.lines} full lines)`,
  `hyphens: ${percent(quality.gaps.hyphenated)} of the lines, ${quality.gaps.hyphenRun} in a row at most, ${quality.grid.hyphenFeet} columns end with one`,
  `pages: ${quality.pages}; on one grid ${percent(quality.grid.onGrid)}; columns end ${quality.grid.mostUneven.toFixed(2)} lines apart at most`,
  `file: ${quality.isTagged ? 'tagged' : 'not tagged'}, ${quality.failedClauses} clauses of PDF/UA-1 and PDF/A-2a fail, ${quality.lostWords} words not found by a search`,
];

/** Programs that start anew take seconds. */
const rounds = 7;
const slowRounds = 3;
const slowMs = 1_500;

for (const { name, print } of ways) {
  const begun = performance.now();
  let bytes = await print();
  const first = performance.now() - begun;
  const times: number[] = [];
  let memory = 0;
  while (times.length < (first > slowMs && times.length > 0 && (times[0] ?? 0) > slowMs ? slowRounds : rounds)) {
    const start = performance.now();
    bytes = await print();
    times.push(performance.now() - start);
    memory = Math.max(memory, familyMemory() ?? 0);
  }
  console.log(
    `${name}: ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} at best, the first ${first.toFixed(0)}), ${memory.toFixed(0)} MB with the bench itself, ${(bytes.length / 1000).toFixed(0)} kB`,
  );
  for (const row of rows(await printQuality(bytes, input))) console.log(`  ${row}`);
}

const many = 40;
const start = performance.now();
let size = 0;
for (let index = 0; index < many; index += 1) size += (await ours('magazine')).length;
console.log(`Umbruch, ${many} magazine pages one by one: ${(performance.now() - start).toFixed(0)} ms, ${(size / 1e6).toFixed(1)} MB`);
await host.quit();
