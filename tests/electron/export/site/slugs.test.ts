import { expect, it } from 'vitest';
import { slugOf, uniqueSlugs } from '#electron/export/site/slugs.ts';
import { planSite } from '#electron/export/site/site-plan.ts';
import { sampleReports, siteReport } from './site-sample.ts';

it('makes addresses that anybody can type', () => {
  expect(slugOf('Bürger fragen – Ämter antworten: „Was nun?“')).toBe('buerger-fragen-aemter-antworten-was-nun');
  expect(slugOf('Straße nach Łódź & zurück')).toBe('strasse-nach-odz-zurueck');
  expect(slugOf('§ 24 – 137,5 Mio. Euro')).toBe('24-137-5-mio-euro');
  expect(slugOf('../../etc/passwd')).toBe('etc-passwd');
  expect(slugOf('„…“')).toBe('');
  expect(slugOf(`${'Donaudampfschifffahrt'.repeat(9)} fährt`).length).toBe(60);
});

it('gives each its own address, and none that a system keeps for itself', () => {
  const slugs = uniqueSlugs(
    ['KI', 'K.I.', 'Index', 'con', '???', '!!!'].map((text) => ({ key: text, text })),
    'wort',
  );
  expect([...slugs.values()]).toEqual([
    'ki',
    expect.stringMatching(/^k-i$/),
    expect.stringMatching(/^index-[0-9a-f]{8}$/),
    expect.stringMatching(/^con-[0-9a-f]{8}$/),
    'wort',
    expect.stringMatching(/^wort-[0-9a-f]{8}$/),
  ]);
});

const { signal } = new AbortController();

it('keeps the address of a report whatever else the package holds', async () => {
  const paths = async (numbers: readonly number[]) =>
    new Map(
      (await planSite({ ...sampleReports(1), reports: numbers.map(siteReport) }, null, false, signal)).reports.map(({ path, input }) => [
        input.article.id,
        path,
      ]),
    );
  const [few, many] = [await paths([3, 9]), await paths([9, 0, 14, 3, 22, 8])];
  expect([few.get(siteReport(3).article.id), few.get(siteReport(9).article.id)]).toEqual([
    many.get(siteReport(3).article.id),
    many.get(siteReport(9).article.id),
  ]);
});

it('lets the older report keep its address where two have the same day and headline', async () => {
  const older = siteReport(4);
  const newer = {
    ...older,
    article: { ...older.article, id: 'bericht-zwilling' as typeof older.article.id, createdAt: older.article.createdAt + 1 },
  };
  const plan = await planSite({ ...sampleReports(1), reports: [newer, older] }, null, false, signal);
  const path = 'berichte/2019-04-09-glasfaser-erreicht-die-letzten-hoefe';
  expect(plan.byId.get(older.article.id)?.path).toBe(`${path}.html`);
  expect(plan.byId.get('bericht-zwilling')?.path).toMatch(/^berichte\/2019-04-09-glasfaser-erreicht-die-letzten-hoefe-[0-9a-f]{8}\.html$/);
});
