import { fileURLToPath } from 'node:url';
import { magazineLayout } from '#electron/export/layouts.ts';
import { magazinePage } from '#electron/export/pages/magazine-page.ts';
import { longReport } from './long-report.ts';
import { forPeers, ours, ourWord, plainPdf } from './our-ways.ts';
import { installedPeers } from './peers.ts';
import type { Way } from './peers.ts';
import { printQuality } from './quality.ts';
import type { PrintQuality } from './quality.ts';
import { runProgram } from './run-program.ts';
import { trialLine } from './trial-line.ts';
import { tryWay } from './try-way.ts';
import { loadTypst } from './typst.ts';
import { typstReport } from './typst-source.ts';

const em = (value: number): string => value.toFixed(3);
const percent = (value: number): string => `${(100 * value).toFixed(0)} %`;

const rows = ({ gaps, grid, pages, isTagged, failedClauses, lostWords }: PrintQuality): readonly string[] => [
  gaps.lines === 0
    ? 'words: no justified lines'
    : `words: gap ${em(gaps.median)} em, deviation ${em(gaps.deviation)}, p95 ${em(gaps.p95)}, most ${em(gaps.most)} (${gaps.lines} full lines)`,
  `hyphens: ${percent(gaps.hyphenated)} of the lines, ${gaps.hyphenRun} in a row at most, ${grid.hyphenFeet} columns end with one`,
  `pages: ${pages}; on one grid ${percent(grid.onGrid)}; columns end ${grid.mostUneven.toFixed(2)} lines apart at most`,
  `file: ${isTagged ? 'tagged' : 'not tagged'}, ${failedClauses} clauses of PDF/UA-1 and PDF/A-2a fail, ${lostWords} words not found by a search`,
];

const rounds = 9;
/** Programs that start anew take seconds. */
const slowRounds = 3;

/** One report of 1,200 words: a magazine page, a page of one column and a proof, beside the peers. */
export async function benchOne(): Promise<void> {
  const input = longReport();
  const page = forPeers(magazinePage(input, magazineLayout, null), '.flow > p');
  const typst = await loadTypst();
  const source = typstReport(input);
  const warm: Way[] = [
    { name: 'Umbruch, magazine page (goal 250 ms)', print: () => ours(input, 'magazine') },
    { name: 'Umbruch, one column (goal 250 ms)', print: () => ours(input, 'report') },
    { name: 'Umbruch, proof print (goal 150 ms)', print: () => ours(input, 'proof') },
    { name: 'Chromium alone, the same page', print: () => plainPdf(page) },
  ];
  const cold: Way[] = installedPeers(page, await ourWord(input));
  if (typst) {
    warm.push({ name: 'Typst, its own template, kept in this process', print: () => Promise.resolve(typst(source, [input])) });
    const program = fileURLToPath(new URL('typst-once.ts', import.meta.url));
    cold.unshift({
      name: 'Typst, started anew',
      print: (begun) => runProgram({ program: process.execPath, args: () => [program], input: source }, begun),
    });
  }
  console.log('\nOne report of 1,200 words');
  for (const [ways, count] of [
    [warm, rounds],
    [cold, slowRounds],
  ] as const)
    for (const way of ways) {
      const trial = await tryWay(way, count);
      console.log(trialLine(way.name, trial));
      for (const row of rows(await printQuality(trial.bytes, input))) console.log(`  ${row}`);
    }
}
