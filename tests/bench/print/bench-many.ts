import { dossierLayout } from '#electron/export/layouts.ts';
import { dossierPage } from '#electron/export/pages/dossier-page.ts';
import type { ReportsInput } from '#electron/export/format.ts';
import { collectionQuality } from './collection-quality.ts';
import { failedClauses } from './failed-clauses.ts';
import { forPeers, ours, ourWord, plainPdf } from './our-ways.ts';
import { installedPeers } from './peers.ts';
import type { Way } from './peers.ts';
import { trialLine } from './trial-line.ts';
import { tryWay } from './try-way.ts';
import { loadTypst } from './typst.ts';
import { typstDossier } from './typst-source.ts';

const percent = (value: number): string => `${(100 * value).toFixed(0)} %`;

/** Many reports in one document, behind their contents and under running heads, beside the peers: once to warm up and once in earnest, programs that start anew once. */
export async function benchMany(title: string, input: ReportsInput): Promise<void> {
  const page = forPeers(await dossierPage(input, dossierLayout, null), '.text > p');
  const typst = await loadTypst();
  const source = typstDossier(input.title, input.reports);
  const warm: Way[] = [
    { name: 'Umbruch, dossier', print: () => ours(input, 'dossier') },
    { name: 'Chromium alone, the same pages', print: () => plainPdf(page) },
    ...(typst ? [{ name: 'Typst, kept in this process', print: () => Promise.resolve(typst(source, input.reports)) }] : []),
  ];
  console.log(`\n${title}`);
  for (const [ways, rounds] of [
    [warm, 1],
    [installedPeers(page, await ourWord(input)), 0],
  ] as const)
    for (const way of ways) {
      const trial = await tryWay(way, rounds);
      console.log(trialLine(way.name, trial));
      const { pages, headed, numbered, lostWords } = await collectionQuality(trial.bytes, input.reports);
      console.log(
        `  ${pages} pages; running heads on ${percent(headed)} of them; ${percent(numbered)} of the numbers in the contents right; ${lostWords} words not found by a search; ${await failedClauses(trial.bytes)} clauses fail`,
      );
    }
}
