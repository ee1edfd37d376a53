import { expect, it } from 'vitest';
import type { BlockNode } from '#shared/document/document-schema.ts';
import type { ArticleInput, ReportsInput } from '#electron/export/format.ts';
import { missingFileName } from '#electron/export/missing-list.ts';
import { minimalPdf } from './minimal-pdf.ts';
import { sampleReports, siteSettings } from './site-sample.ts';
import { attributeOf, pagesOf, readPage, siteContext, siteFiles, textOf, wordsOf } from './site-files.ts';

/** A report that no page can show: one node of its text is of a kind that nobody knows. */
function broken(report: ArticleInput): ArticleInput {
  const { article } = report;
  const strange = { type: 'karussell', version: 1 } as unknown as BlockNode;
  return { ...report, article: { ...article, body: { ...article.body, root: { ...article.body.root, children: [strange] } } } };
}

const withBroken = (input: ReportsInput, ...which: number[]): ReportsInput => ({
  ...input,
  reports: input.reports.map((report, index) => (which.includes(index) ? broken(report) : report)),
});

it('leaves out a report that cannot be drawn, names it, and links to it from nowhere', async () => {
  const input = withBroken(sampleReports(12), 4);
  const failed: string[] = [];
  const files = await siteFiles(input, siteContext({}, { failed: (headline) => failed.push(headline) }));
  const headline = input.reports[4]?.article.header.headline ?? '';
  expect(failed).toEqual([headline]);
  expect(textOf(files.get(missingFileName))).toMatch(/^Ein Beitrag wurde nicht ausgegeben:/);
  expect(textOf(files.get(missingFileName))).toContain('karussell');
  const pages = pagesOf(files);
  expect(pages.filter(([path]) => /^berichte\/[^.]*\.html$/.test(path))).toHaveLength(11);
  for (const [path, html] of pages)
    for (const element of readPage(html).elements) {
      const href = element.tagName === 'a' ? (attributeOf(element, 'href') ?? '') : '';
      if (/^(?:#|https?:|mailto:)/.test(href) || href === '') continue;
      const { pathname } = new URL(href, `https://netz.example/${path === '404.html' ? '' : path}`);
      if (path !== '404.html') expect(files.has(decodeURI(pathname.slice(1)).replace(/\/$/, '/index.html')), `${path}: ${href}`).toBe(true);
    }
});

it('fails where no report can be drawn', async () => {
  await expect(siteFiles(withBroken(sampleReports(2), 0, 1))).rejects.toMatchObject({ fault: { code: 'export-unknown-node' } });
});

it('keeps the page of a report whose PDF cannot be printed, and says so', async () => {
  let count = 0;
  const printToPdf = async () => {
    count += 1;
    if (count === 2) throw new Error('the page crashed');
    return { pdf: await minimalPdf(), report: null };
  };
  const files = await siteFiles(sampleReports(3), siteContext({ withPdf: true }, { printToPdf }));
  expect([...files.keys()].filter((path) => path.endsWith('.pdf'))).toHaveLength(2);
  expect(pagesOf(files).filter(([path, html]) => /^berichte\/[^.]*\.html$/.test(path) && html.includes('>PDF<'))).toHaveLength(2);
  expect(textOf(files.get(missingFileName))).toMatch(/^Nicht ausgegeben wurde:[^]*\(PDF\)/);
});

it('keeps the words of a picture whose bytes cannot be read', async () => {
  const input = sampleReports(2);
  const unreadable = {
    get: () => {
      throw new Error('EIO');
    },
  };
  const files = await siteFiles({ ...input, reports: input.reports.map((report) => ({ ...report, pictures: unreadable })) });
  expect(
    pagesOf(files)
      .map(([, html]) => html)
      .join('\n'),
  ).toContain('Zwei Kästen aus Metall an einer Hauswand');
  expect(textOf(files.get(missingFileName))).toContain('(Bilder)');
});

it('leads from the foot of every page to the addresses in the imprint line', async () => {
  const look = { ...siteSettings.look, imprint: 'Kommune & Netz, Musterweg 1 · Impressum: www.netz.example/impressum, post@netz.example.' };
  const settings = { ...siteSettings, look };
  const files = await siteFiles({ ...sampleReports(2), settings });
  for (const [path, html] of pagesOf(files).filter(([name]) => !name.endsWith('.druck.html'))) {
    const { elements } = readPage(html.slice(html.indexOf('<footer')));
    const links = elements.filter(({ tagName }) => tagName === 'a').map((link) => [wordsOf(link), attributeOf(link, 'href')]);
    expect(links.slice(0, 2), path).toEqual([
      ['www.netz.example/impressum', 'https://www.netz.example/impressum'],
      ['post@netz.example', 'mailto:post@netz.example'],
    ]);
  }
});
