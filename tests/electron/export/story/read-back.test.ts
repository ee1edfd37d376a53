import { expect, it } from 'vitest';
import { docxFormat } from '#electron/export/docx/docx-format.ts';
import type { ArticleInput, FileFormat } from '#electron/export/format.ts';
import { plainTextFormat } from '#electron/export/plain-text.ts';
import { rtfFormat } from '#electron/export/rtf/rtf-format.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { generateArticles } from '../../../support/generated-articles.ts';
import { sampleInput } from '../sample.ts';
import { exportContext } from './export-context.ts';
import { collection } from './varied-reports.ts';

const reports = [...generateArticles(12)].map(({ header, text }): ArticleInput => {
  const input = sampleInput();
  const own = { ...header, extent: 'full' as const, kicker: `${header.kicker}:`, byline: 'ba' };
  return { ...input, article: { ...input.article, header: own, body: documentFromText(text) }, related: [], back: [] };
});

it.each<[string, FileFormat]>([
  ['dossier.docx', docxFormat],
  ['dossier.rtf', rtfFormat],
  ['dossier.txt', plainTextFormat],
])('gives the reports of a collection back one by one from %s', async (name, format) => {
  const { outcome } = await readFile(name, await format.render({ ...collection(1), reports }, exportContext()));
  const records = outcome.ok ? (outcome.value.reading?.records ?? []) : [];
  const read = records.flatMap((record) => (record.kind === 'article' && record.fields.date ? [record.fields] : []));
  expect(
    read.map(({ headline, kicker, date, byline, keywords }) => [headline, kicker, date, byline, keywords].map((field) => field?.value)),
  ).toEqual(
    reports.map(({ article: { header } }) => [
      header.headline,
      header.kicker.replace(':', ''),
      header.datelineDate,
      'ba',
      ['Zähler', 'Funk'],
    ]),
  );
});
