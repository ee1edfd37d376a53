import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { documentOf, headingBlock, listBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import type { ArticleInput, ReportsInput } from '#electron/export/format.ts';
import { sampleReports, siteReport } from './site-sample.ts';
import { attributeOf, pagesOf, readPage, siteAddress, siteContext, siteFiles, textOf, wordsOf } from './site-files.ts';

const changed = (input: ArticleInput, header: Partial<ArticleHeader>, over: Partial<ArticleInput['article']> = {}): ArticleInput => ({
  ...input,
  article: { ...input.article, ...over, header: { ...input.article.header, ...header } },
});
const siteOf = (reports: readonly ArticleInput[], over: Partial<ReportsInput> = {}): ReportsInput => ({
  ...sampleReports(1),
  reports: [...reports],
  ...over,
});
const reportPages = (files: ReadonlyMap<string, Uint8Array>): string[] =>
  pagesOf(files).flatMap(([path, html]) => (path.startsWith('berichte/') && !path.endsWith('.druck.html') ? [html] : []));
const onePage = async (report: ArticleInput, address = ''): Promise<string> =>
  reportPages(await siteFiles(siteOf([report]), siteContext({ siteAddress: address })))[0] ?? '';

it('offers to mail a link only where there is one', async () => {
  const report = changed(siteReport(4), { originUrl: null });
  expect(await onePage(report)).not.toMatch(/mailto:|Link mailen/);
  expect(await onePage(report, siteAddress)).toContain(`${encodeURIComponent(siteAddress)}berichte%2F`);
  expect(await onePage(changed(report, { originUrl: 'https://portal.example/7' }))).toContain('portal.example%2F7">Link mailen');
});

it('writes day and place in one form, whether or not a lead opens the text', async () => {
  for (const lead of ['Der Rat hat entschieden.', '']) {
    const words = async (place: string): Promise<string> => {
      const html = await onePage(changed(siteReport(3), { lead, place, datelineDate: '2026-06-01' }, { body: siteReport(3).article.body }));
      const first = readPage(html).elements.find(({ tagName, attrs }) => tagName === 'p' && attrs.some(({ value }) => value === 'lead'));
      const dated = readPage(html).elements.find((element) => attributeOf(element, 'class') === 'dateline');
      if (lead !== '') expect(first && wordsOf(first)).toMatch(/^\[1\.6\.2026\] (?:Musterstadt\. )?Der Rat hat entschieden\.$/);
      // Within the first paragraph, not in a line of its own.
      expect(dated?.tagName).toBe('span');
      return dated === undefined ? '' : wordsOf(dated);
    };
    expect(await words('Musterstadt')).toBe('[1.6.2026] Musterstadt.');
    expect(await words('')).toBe('[1.6.2026]');
  }
});

it('leads on to the latest three of the same rubric where the desk has related a report to none', async () => {
  const reports = Array.from({ length: 9 }, (_, index) => ({
    ...changed(siteReport(index), { rubric: index === 8 ? 'Bildung' : 'Politik', datelineDate: `2026-03-0${String(index + 1)}` }),
    related: [],
    back: [],
  }));
  const files = await siteFiles(siteOf(reports), siteContext({ siteAddress: '' }));
  const boxes = pagesOf(files).flatMap(([path, html]) => {
    if (!path.startsWith('berichte/') || path.endsWith('.druck.html')) return [];
    const { elements } = readPage(html);
    const box = elements.find((element) => attributeOf(element, 'class') === 'latest');
    return [[path.slice(9, 19), box === undefined ? [] : [...wordsOf(box).matchAll(/\[(\d+)\.3\.2026\]/g)].map(([, day]) => Number(day))]];
  });
  expect(new Map(boxes as [string, number[]][])).toEqual(
    new Map([
      ['2026-03-09', []],
      ['2026-03-08', [7, 6, 5]],
      ['2026-03-07', [8, 6, 5]],
      ['2026-03-06', [8, 7, 5]],
      ['2026-03-05', [8, 7, 6]],
      ['2026-03-04', [8, 7, 6]],
      ['2026-03-03', [8, 7, 6]],
      ['2026-03-02', [8, 7, 6]],
      ['2026-03-01', [8, 7, 6]],
    ]),
  );
  const related = await siteFiles(sampleReports(12), siteContext({ siteAddress: '' }));
  for (const html of reportPages(related)) expect([...html.matchAll(/<h2>Weitere Meldungen/g)].length).toBeLessThan(2);
});

it('shows no foot where there is nothing to say in it', async () => {
  const bare = siteOf([siteReport(1)], { settings: { ...sampleReports(1).settings, houseName: '' } });
  const footOf = (files: ReadonlyMap<string, Uint8Array>) => /<footer[^>]*>(.*)<\/footer>/s.exec(textOf(files.get('index.html')))?.[1];
  const files = await siteFiles(bare, siteContext({ siteAddress: '' }));
  expect(footOf(files)).toBe('');
  expect(textOf(files.get('stil/stil.css'))).toMatch(/\.site-foot:empty \{\s*display: none/);
  expect(footOf(await siteFiles(bare, siteContext({ siteAddress })))).toContain('RSS');
});

it('has no list of Stichwörter where there are none, and leads nobody to it', async () => {
  const wordless = siteOf([changed(siteReport(1), {}, { keywords: [] })]);
  const hint = async (input: ReportsInput): Promise<string> => {
    const { elements } = readPage(textOf((await siteFiles(input)).get('suche.html')));
    return wordsOf(elements.find((element) => attributeOf(element, 'id') === 'ohne-skript') as (typeof elements)[number]);
  };
  expect(await hint(wordless)).toMatch(/Ohne JavaScript führt das Archiv zu allen Beiträgen\.$/);
  const files = await siteFiles(wordless);
  expect(files.has('stichwoerter/index.html')).toBe(false);
  expect([...files.values()].some((bytes) => textOf(bytes).includes('stichwoerter/index.html'))).toBe(false);
  expect(textOf((await siteFiles(sampleReports(2))).get('sitemap.xml'))).toContain('stichwoerter/index.html');
  expect(await hint(sampleReports(2))).toMatch(/führen die Stichwörter von A bis Z und das Archiv zu allen Beiträgen\.$/);
});

it('breaks no date apart in what the search finds', async () => {
  const report = changed(siteReport(1), { teaser: '', lead: 'Am 14. März fließen 137,5 Mio. Euro.', headline: 'Frist endet am 3. April' });
  const self: { siteIndex?: { reports: string[][] } } = {};
  runInNewContext(textOf((await siteFiles(siteOf([report]))).get('suche/verzeichnis.js')), { self });
  const [title = '', , , , opening = ''] = self.siteIndex?.reports[0] ?? [];
  expect(title).toContain('am 3.\u00A0April');
  expect(opening).toBe('Am 14.\u00A0März fließen 137,5\u00A0Mio.\u00A0Euro.');
});

it('says of a report that is English throughout that head, subheads and lists are, too', async () => {
  const english =
    'The city has said that it will build the network with its own people, and that all of the work is to be done by the summer.';
  const body = documentOf([
    headingBlock('h2', [textInline('Own people')]),
    paragraphBlock([textInline(english)]),
    listBlock(false, [[textInline('Cables')]]),
  ]);
  const head = { headline: 'City builds network', subheadline: 'All of it', lead: english };
  const report = changed(siteReport(2), { ...head, teaser: '' }, { body });
  const files = await siteFiles(siteOf([report]));
  const html = reportPages(files)[0] ?? '';
  for (const opening of [
    '<h1 lang="en">',
    '<p class="subheadline" lang="en">',
    '<p class="lead" lang="en">',
    '<h2 lang="en">',
    '<ul lang="en">',
  ])
    expect(html).toContain(opening);
  expect(html).toMatch(/<p class="lead" lang="en"><span class="dateline">/);
  expect(html).toContain('"inLanguage":"en"');
  expect(html).toContain('content="en_GB"');
  expect(html).toContain('<html lang="de">');
  const start = textOf(files.get('index.html'));
  expect(start).toMatch(/<h[23] lang="en"><a /);
  expect(start).toMatch(/<p class="opening" lang="en">The city/);
  expect(textOf(files.get('feed.rss'))).toContain('<dc:language>en</dc:language>');
  expect(textOf(files.get('feed.atom'))).toContain('<entry xml:lang="en">');
  expect(textOf(files.get('feed.json'))).toContain('"language": "en"');
  expect(await onePage(siteReport(2))).not.toMatch(/ lang="en"|en_GB/);
  const german = await siteFiles(siteOf([siteReport(2)]));
  expect(textOf(german.get('feed.rss'))).not.toContain('dc:language');
  expect(textOf(german.get('feed.json'))).not.toContain('"language": "en"');
});
