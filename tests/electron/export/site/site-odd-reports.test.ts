import { expect, it } from 'vitest';
import type { ArticleHeader } from '#shared/model/article.ts';
import { articleRow, emptyHeader } from '#shared/model/article.ts';
import { recordToArticle } from '#shared/import/record-article.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import type { ArticleInput } from '#electron/export/format.ts';
import { readBytes } from '../../import/reading-support.ts';
import { sampleReports, siteReport } from './site-sample.ts';
import { pagesOf, siteContext, siteFiles } from './site-files.ts';

/** The sample report with other fields, as its own page of a site that stands nowhere yet tells it. */
async function readBack(header: Partial<ArticleHeader>, over: Partial<ArticleInput> = {}): Promise<readonly ReportRecord[]> {
  const base = siteReport(4);
  const input: ArticleInput = { ...base, ...over, article: { ...base.article, header: { ...base.article.header, ...header } } };
  const files = await siteFiles({ ...sampleReports(1), reports: [input] }, siteContext({ siteAddress: '' }));
  const page = pagesOf(files).find(([path]) => path.startsWith('berichte/') && !path.endsWith('.druck.html'));
  if (page === undefined) throw new Error('no page');
  const { records } = await readBytes('bericht.html', new TextEncoder().encode(page[1]));
  return records.filter((record) => record.kind !== 'newsletter');
}

async function headerBack(header: Partial<ArticleHeader>): Promise<ArticleHeader> {
  const own = (await readBack(header)).find((record) => record.kind === 'article');
  if (own === undefined) throw new Error('no report');
  return recordToArticle(own).header;
}

it('keeps a headline with a colon whole, with and without a kicker above it', async () => {
  for (const kicker of ['Hohenau', ''])
    expect(await headerBack({ kicker, headline: 'Politik: Kreis spart bei Straßen und Schulen' })).toMatchObject({
      kicker,
      headline: 'Politik: Kreis spart bei Straßen und Schulen',
    });
});

it('keeps the source, whether or not it is called one', async () => {
  for (const sourceNote of ['Quelle: Stadtwerke Musterstadt', 'Pressestelle der Stadt', 'dpa'])
    expect((await headerBack({ sourceNote })).sourceNote).toBe(sourceNote);
});

it('keeps a byline apart from the authors, however it is written', async () => {
  for (const byline of ['Karin Muster', 'AB/x.', 'Karin Muster, Musterstadt', 'red'])
    expect(await headerBack({ byline, authors: ['Jan Beispiel', 'Eva von Probe'] })).toMatchObject({
      byline,
      authors: ['Jan Beispiel', 'Eva von Probe'],
    });
});

it('keeps number and origin, and facts that nothing but their place tells', async () => {
  const facts = {
    number: 3047,
    originUrl: 'https://portal.example/3047?a=1&b=2',
    rubric: 'Interview',
    form: 'Hintergrund',
    agency: 'KNA',
    place: 'Bad Mustern (Kreis Probe)',
    datelineDate: null,
  };
  expect(await headerBack(facts)).toMatchObject(facts);
});

it('keeps a place before the day, and takes no first word for one', async () => {
  expect(await headerBack({ place: 'Mustern (Kreis Probe)', datelineDate: '2020-01-05' })).toMatchObject({
    place: 'Mustern (Kreis Probe)',
    datelineDate: '2020-01-05',
  });
  const lead = 'Energiewende. So heißt das Vorhaben, das der Rat gestern beschlossen hat.';
  expect(await headerBack({ place: '', datelineDate: '2020-01-05', lead })).toMatchObject({ place: '', lead, datelineDate: '2020-01-05' });
});

it('keeps the names of related reports that have neither day nor text', async () => {
  const rows = [
    { headline: 'Karte zeigt Baustellen', kicker: '', preview: '', datelineDate: null },
    { headline: 'Rat tagt', kicker: 'Hohenau', preview: 'Kurz.', datelineDate: null },
  ].map((row, index) =>
    articleRow.parse({ ...emptyHeader, ...row, id: `anderswo-${String(index)}`, characterCount: 1, changedAt: 1, deletedAt: null }),
  );
  const records = await readBack({}, { related: rows.map((row) => ({ kind: 'related', direction: 'both', article: row })), back: [] });
  expect(records.filter(({ kind }) => kind === 'teaser').map(({ fields }) => [fields.kicker?.value ?? '', fields.headline?.value])).toEqual(
    [
      ['', 'Karte zeigt Baustellen'],
      ['Hohenau', 'Rat tagt'],
    ],
  );
});

it('writes no day that does not exist where programs read it', async () => {
  const base = siteReport(4);
  const input = { ...base, article: { ...base.article, header: { ...base.article.header, datelineDate: '2020-02-30' } } };
  const files = await siteFiles({ ...sampleReports(1), reports: [input] });
  const told = pagesOf(files).map(([, html]) => html);
  expect(told.join('\n')).toContain('30.2.2020');
  expect(told.join('\n')).not.toMatch(/datetime="2020-02-30|datePublished|article:published_time/);
});
