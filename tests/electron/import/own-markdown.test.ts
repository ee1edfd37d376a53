import { expect, it } from 'vitest';
import { articleMarkdown } from '#electron/export/article-markdown.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { documentFromText, documentOf, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { sampleArticle, sampleInput } from '../export/sample.ts';

const header: ArticleHeader = {
  ...emptyHeader,
  number: 3047,
  form: 'Bericht',
  kicker: 'Musterstadt',
  headline: 'Zähler: Hundert lernen „sprechen“ und "hören"',
  subheadline: 'Wie die Stadtwerke ihr Netz vermessen',
  lead: 'Die Stadtwerke Musterstadt haben hundert Zähler vernetzt. Im Herbst folgen weitere, sagt die Verwaltung.',
  datelineDate: '2018-11-09',
  place: 'Musterstadt',
  rubric: 'Energie, Wasser',
  byline: 'ba',
  authors: ['Karin Muster', 'Jan Beispiel'],
  originUrl: 'https://portal.example/3047',
  agency: 'dpa',
  sourceNote: 'Quelle: Stadtwerke Musterstadt',
};
const body = documentFromText(
  'Die Stadtwerke haben im Mai 137,5 Mio. Euro bewilligt, damit das Vorhaben in allen Stadtteilen noch vor dem Winter beginnen kann.\n\nIm Herbst beginnt der Bau. Bis dahin werden die Keller der Häuser besichtigt und die Anschlüsse geprüft.',
);

async function readBack(own: ArticleHeader, text = body): Promise<ReportRecord> {
  const keywords = [
    { id: 'stichwort-1', label: 'Zähler' },
    { id: 'stichwort-2', label: 'Bund, Länder' },
  ] as ReturnType<typeof sampleArticle>['keywords'];
  const article = { ...sampleArticle(), header: own, body: text, keywords };
  const written = articleMarkdown({ ...sampleInput(), article, related: [], back: [] });
  const { outcome } = await readFile('bericht.md', Buffer.from(written));
  if (!outcome.ok || outcome.value.reading === null) throw new Error(written);
  const [record, ...more] = outcome.value.reading.records;
  if (record?.kind !== 'article' || more.length > 0) throw new Error(JSON.stringify(outcome.value.reading.records));
  return record;
}

it('reads the fields of a report back from the Markdown that it was exported to', async () => {
  const { fields, blocks } = await readBack(header);
  expect({
    number: fields.number?.value,
    form: fields.form?.value,
    kicker: fields.kicker?.value,
    headline: fields.headline?.value,
    subheadline: fields.subheadline?.value,
    lead: fields.lead?.value,
    datelineDate: fields.date?.value,
    place: fields.place?.value,
    rubric: fields.rubric?.value,
    byline: fields.byline?.value,
    authors: fields.authors?.value,
    originUrl: fields.url?.value,
    agency: fields.agency?.value,
    sourceNote: fields.sourceNote?.value,
    keywords: fields.keywords?.value,
  }).toEqual({
    number: header.number,
    form: header.form,
    kicker: header.kicker,
    headline: header.headline,
    subheadline: header.subheadline,
    lead: header.lead,
    datelineDate: header.datelineDate,
    place: header.place,
    rubric: header.rubric,
    byline: header.byline,
    authors: header.authors,
    originUrl: header.originUrl,
    agency: header.agency,
    sourceNote: header.sourceNote,
    keywords: ['Zähler', 'Bund, Länder'],
  });
  expect(blocks.map(({ text }) => text)).toHaveLength(2);
});

it('keeps a lead of several paragraphs and lines, and none where there is none', async () => {
  const lead = 'Ein erster Absatz.\nMit einer zweiten Zeile.\n\nDer zweite.\n\nUnd ein dritter, der *Sterne* enthält.';
  const { fields, blocks } = await readBack({ ...header, lead });
  expect(fields.lead?.value).toBe(lead);
  expect(blocks).toHaveLength(2);
  const bold = documentOf([
    paragraphBlock([textInline('Ganz fett, aber kein Vorspann, obwohl er vorn steht und lang genug ist.', { bold: true })]),
    ...body.root.children,
  ]);
  const without = await readBack({ ...header, lead: '' }, bold);
  expect(without.fields.lead).toBeNull();
  expect(without.blocks).toHaveLength(3);
});

it('keeps a byline of any form and every external link', async () => {
  const externalLinks = ['https://www.kreis.example/a?b=1&c=2', 'mailto:a@b.example'];
  const { fields, blocks } = await readBack({ ...header, byline: 'K. Muster, Musterstadt', externalLinks });
  expect([fields.byline?.value, fields.externalLinks?.value, blocks.length]).toEqual(['K. Muster, Musterstadt', externalLinks, 2]);
});

it('takes no line of the text for what other files end with', async () => {
  const lines = ['Druckversion', 'Weitere Meldungen', 'Stichwörter: keine', 'Quelle: im Text', 'https://rat.example/allein', 'Eine Zeile.'];
  const { blocks } = await readBack(header, documentOf(lines.map((text) => paragraphBlock([textInline(text)]))));
  expect(blocks.map(({ type, text }) => [type, text])).toEqual(lines.map((text) => ['paragraph', text]));
});
