import { expect, it } from 'vitest';
import { defaultExportOptions } from '#shared/model/export.ts';
import { FaultError } from '#shared/result.ts';
import { eachReport } from '#electron/export/each-report.ts';
import type { ArticleInput, ExportContext, FileFormat, PackedFile, ReportsInput } from '#electron/export/format.ts';
import { forArticle } from '#electron/export/input-kinds.ts';
import { sampleInput } from './sample.ts';

const named = (headline: string): ArticleInput => {
  const input = sampleInput();
  return { ...input, article: { ...input.article, header: { ...input.article.header, headline } } };
};
const reports = (...headlines: string[]): ReportsInput => ({
  kind: 'reports',
  title: 'Energie',
  day: '2026-11-22',
  reports: headlines.map(named),
  settings: sampleInput().settings,
});
/** Writes the headline; one that is called `kaputt` cannot be written. */
const format: FileFormat = {
  id: 'probe',
  extension: 'txt',
  subjects: ['article'],
  render: async (input, context) => {
    const { headline } = forArticle(input).article.header;
    if (headline.startsWith('kaputt')) throw new FaultError('export-unknown-node', { node: 'tabelle' });
    context.report(0.5);
    return new TextEncoder().encode(headline);
  },
};

async function packed(
  input: ReportsInput,
  options: Partial<ExportContext['options']> = {},
  course: Pick<ExportContext, 'begins' | 'failed'> = {},
  stop = new AbortController(),
) {
  const told: number[] = [];
  const files: PackedFile[] = [];
  const context: ExportContext = {
    printToPdf: () => Promise.reject(new Error('nothing is printed here')),
    options: { ...defaultExportOptions, ...options },
    signal: stop.signal,
    report: (progress) => void told.push(progress),
    ...course,
  };
  for await (const file of eachReport(format).files(input, context)) files.push(file);
  return { told, files: files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const) };
}

it('writes a file for each report, named by the pattern, and tells how far it is', async () => {
  const begun: string[] = [];
  const { files, told } = await packed(
    reports('Erster', 'Zweiter'),
    { fileNames: '{nummer} {rubrik} – {titel}' },
    { begins: (name) => begun.push(name) },
  );
  expect(files).toEqual([
    ['3047 Energie – Erster.txt', 'Erster'],
    ['3047 Energie – Zweiter.txt', 'Zweiter'],
  ]);
  expect(told).toEqual([0, 0.25, 0.5, 0.75]);
  expect(begun).toEqual(['Erster', 'Zweiter']);
});

it('gives reports of one name a number, also where only capitals tell them apart', async () => {
  const { files } = await packed(reports('Haushalt', 'HAUSHALT', 'Haushalt', 'Haushalt 2'), { fileNames: '{titel}' });
  expect(files.map(([path]) => path)).toEqual(['Haushalt.txt', 'HAUSHALT 2.txt', 'Haushalt 3.txt', 'Haushalt 2 2.txt']);
});

it('goes on behind a report that cannot be written, and names it in the package', async () => {
  const failed: string[] = [];
  const { files } = await packed(reports('Erster', 'kaputt', 'Dritter'), { fileNames: '{titel}' }, { failed: (name) => failed.push(name) });
  expect(files.map(([path]) => path)).toEqual(['Erster.txt', 'Dritter.txt', 'Nicht ausgegeben.txt']);
  expect(files[2]?.[1]).toBe(
    'Ein Beitrag wurde nicht ausgegeben:\r\n\r\n2018-11-09 kaputt\r\n  Der Beitrag enthält ein Element, das diese Ausgabe noch nicht kennt (tabelle). Es wurde keine Datei geschrieben.\r\n\r\n',
  );
  expect(failed).toEqual(['kaputt']);
});

it('never hides the list of what is missing behind a report of that name', async () => {
  const { files } = await packed(reports('Nicht ausgegeben', 'kaputt'), { fileNames: '{titel}' });
  expect(files.map(([path]) => path)).toEqual(['Nicht ausgegeben 2.txt', 'Nicht ausgegeben.txt']);
});

it('fails as a whole where no report could be written', async () => {
  await expect(packed(reports('kaputt', 'kaputt auch'))).rejects.toMatchObject({ fault: { code: 'export-unknown-node' } });
});

it('ends at once when it is cancelled', async () => {
  const stop = new AbortController();
  const begun: string[] = [];
  const course = { begins: (name: string) => (begun.push(name), stop.abort()) };
  await expect(packed(reports('Erster', 'Zweiter', 'Dritter'), {}, course, stop)).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  expect(begun).toEqual(['Erster']);
});
