import { newsletterLayout, reportLayout } from '#electron/export/layouts.ts';
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportPage } from '#electron/export/pages/report-page.ts';
import { newsletterPage } from '#electron/export/pages/newsletter-page.ts';
import { typesetExpression } from '#electron/host/typeset-page.ts';
import type { TypesetReport, TypesetRequest } from '#shared/typeset/typeset-request.ts';
import { longReport } from '../../bench/print/long-report.ts';
import { sampleInput, sampleNewsletterInput } from '../../electron/export/sample.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await driver.launch({ executablePath: await chromium.executablePath(), args: ['--headless=shell', '--no-sandbox'] });
}, 60_000);
afterAll(() => browser.close());

async function open(html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  return page;
}
const typeset = (page: Page): Promise<TypesetReport | null> => page.evaluate<TypesetReport | null>(typesetExpression());

const escaped = (request: Partial<TypesetRequest>): string =>
  JSON.stringify({ justified: [], ragged: [], exceptions: [], joints: {}, ...request }).replaceAll('"', '&quot;');
const small = (body: string, request: Partial<TypesetRequest> = { justified: ['p', 'li'] }): string =>
  `<!doctype html><html lang="de" data-typeset="${escaped(request)}"><style>body{width:260px;font:16px/20px serif;margin:0}.set{white-space:nowrap}.set-justified{text-align:justify;text-align-last:justify}.rest{display:inline-block}.nb{white-space:nowrap}</style><body>${body}</body></html>`;

/** The words of the page, hyphens of ours and line ends taken out, blanks as they are read. */
const words = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const ours of copy.querySelectorAll('.hyphen, .line-end')) ours.remove();
    for (const end of copy.querySelectorAll('br, p, li, ul, h1, h2, h3, div, figcaption')) end.after(' ');
    for (const item of copy.querySelectorAll('ul, ol')) item.before(' ');
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

/** By how many px the lines of the set blocks stick out of them, hung hyphens left aside, or fall short of them (last lines and blocks with forced breaks aside). */
const edges = (page: Page): Promise<{ over: number; short: number }> =>
  page.evaluate(() => {
    let over = 0;
    let short = 0;
    for (const block of document.querySelectorAll('.set-justified')) {
      const isBroken = block.querySelector('br:not(.line-end)') !== null;
      const right = block.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(block).paddingRight);
      const ends = new Map<number, number>();
      const range = document.createRange();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        range.selectNodeContents(node);
        const isHyphen = node.parentElement?.className === 'hyphen';
        for (const box of range.getClientRects()) {
          const line = Math.round(box.bottom / 8);
          ends.set(line, Math.max(ends.get(line) ?? 0, isHyphen ? Math.min(box.right, right) : box.right));
        }
      }
      const lines = [...ends].sort(([a], [b]) => a - b).map(([, end]) => end);
      for (const [index, end] of lines.entries()) {
        over = Math.max(over, end - right);
        if (index < lines.length - 1 && !isBroken) short = Math.max(short, right - end);
      }
    }
    return { over, short };
  });

it('leaves a lead of two lines whole, where another text is broken', async () => {
  const text = 'Der Rat berät nun die Verwaltungsvereinbarungen.';
  const hyphens = async (name: string): Promise<number> => {
    const page = await open(small(`<p class="${name}">${text}</p>`, { ragged: ['p'] }));
    await typeset(page);
    const count = await page.evaluate(() => document.querySelectorAll('.hyphen').length);
    await page.close();
    return count;
  };
  expect([await hyphens('text'), await hyphens('lead')]).toEqual([1, 0]);
});

it('tells the sheet how many digits the numbers of a list have', async () => {
  const items = (count: number): string => '<li>a</li>'.repeat(count);
  const page = await open(small(`<ol>${items(9)}</ol><ol>${items(10)}</ol><ol start="99">${items(1)}</ol><ol start="99">${items(2)}</ol>`));
  await typeset(page);
  const digits = await page.evaluate(() => [...document.querySelectorAll('ol')].map((list) => list.style.getPropertyValue('--digits')));
  expect(digits).toEqual(['1', '2', '2', '3']);
  await page.close();
});

describe('the typesetting engine in a page', () => {
  it.each([
    ['a long report', reportPage(longReport(), reportLayout, {})],
    ['a report with every kind of block', reportPage(sampleInput(), reportLayout, {})],
    ['a newsletter', newsletterPage(sampleNewsletterInput(), newsletterLayout, {})],
  ])('sets %s and leaves its words as they were', async (_name, html) => {
    const page = await open(html);
    const before = await words(page);
    const report = await typeset(page);
    expect(report?.plain).toBe(0);
    expect(report?.lines).toBeGreaterThanOrEqual(report?.paragraphs ?? Infinity);
    expect(await words(page)).toBe(before);
    const { over, short } = await edges(page);
    expect(over).toBeLessThanOrEqual(0.5);
    // A line whose type is measured otherwise than it is drawn would not reach the edge.
    expect(short).toBeLessThanOrEqual(1);
    await page.close();
  });

  it('reckons the lines as they are drawn: no blank wider than .5 em in a column of ordinary width', async () => {
    const page = await open(reportPage(longReport(), reportLayout, {}));
    await typeset(page);
    const widest = await page.evaluate(() => {
      const range = document.createRange();
      let most = 0;
      for (const block of document.querySelectorAll('.text > p.set-justified')) {
        const em = Number.parseFloat(getComputedStyle(block).fontSize);
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode())
          for (const { index } of node.data.matchAll(/ /g)) {
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            most = Math.max(most, range.getBoundingClientRect().width / em);
          }
      }
      return most;
    });
    expect(widest).toBeGreaterThan(0.24);
    expect(widest).toBeLessThanOrEqual(0.5);
    await page.close();
  });

  it('keeps markup, forced breaks and what is held together, and sets lists within lists', async () => {
    const page = await open(
      small(
        `<p>Die <b>Verwaltungs</b>digitalisierung<sup>1</sup> beginnt,<br>  wie   <a href="#x">der Gemeinderat von Musterstadt</a> beschloss, im <span class="nb">Haus B 12</span> am Marktplatz\nder Stadt.</p><p> </p><ul><li>Ein Punkt mit vielen langen Wörtern wie Straßenausbaubeitrag<ul><li>und darunter ein weiterer Punkt mit noch mehr Wörtern</li></ul></li></ul>`,
      ),
    );
    const before = await words(page);
    const report = await typeset(page);
    expect(report).toMatchObject({ plain: 0, paragraphs: 4 });
    expect(await words(page)).toBe(before);
    expect(
      await page.evaluate(() => ({
        link: document.querySelector('a')?.getAttribute('href'),
        held: [...document.querySelectorAll('.nb')].map((one) => one.querySelectorAll('br').length),
        sup: document.querySelector('sup')?.textContent,
        inner: document.querySelectorAll('li li.set-justified').length,
        listInLines: document.querySelectorAll('.set ul').length,
      })),
    ).toEqual({ link: '#x', held: [0], sup: '1', inner: 1, listInLines: 0 });
    await page.close();
  });

  it.each([
    ['a report', reportPage(sampleInput(), reportLayout, {})],
    ['a newsletter', newsletterPage(sampleNewsletterInput(), newsletterLayout, {})],
  ])('finds the pictures of %s at the edge of the text, with captions in small print', async (_name, html) => {
    const page = await open(html);
    const figures = await page.evaluate(() =>
      [...document.querySelectorAll('figure')].map((figure) => ({
        indent: getComputedStyle(figure).marginLeft,
        isSmall: [...figure.querySelectorAll('figcaption')].every(
          (caption) => Number.parseFloat(getComputedStyle(caption).fontSize) < Number.parseFloat(getComputedStyle(document.body).fontSize),
        ),
      })),
    );
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(figure).toEqual({ indent: '0px', isSmall: true });
    await page.close();
  });

  it('leaves no soft hyphen of the source in a set text', async () => {
    const page = await open(small('<p>Die Ver\u00ADwal\u00ADtung der Stadt.</p>'));
    await typeset(page);
    expect(await words(page)).toBe('Die Verwaltung der Stadt.');
    await page.close();
  });

  it('does as the house says of its words', async () => {
    const text = `<p>${'Die Stadtratssitzung. '.repeat(12)}</p>`;
    const page = await open(small(text, { ragged: ['p'], exceptions: ['stadtratssitzung'] }));
    expect(await typeset(page)).toMatchObject({ hyphens: 0, paragraphs: 1 });
    await page.close();
  });

  it('does nothing to a page that does not ask', async () => {
    const page = await open('<!doctype html><p>Ein Absatz.</p>');
    expect(await typeset(page)).toBeNull();
    expect(await page.evaluate(() => document.querySelectorAll('.set').length)).toBe(0);
    await page.close();
  });
});
