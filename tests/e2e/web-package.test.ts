import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReportsInput } from '#electron/export/format.ts';
import { sampleReports, siteReport } from '../electron/export/site/site-sample.ts';
import { siteAddress, siteFiles } from '../electron/export/site/site-files.ts';
import { sessionOf, startBrowser } from '../support/browser.ts';

let browser: Browser;
let files: ReadonlyMap<string, Uint8Array>;
let axe: string;

beforeAll(async () => {
  [browser, files, axe] = await Promise.all([
    startBrowser(),
    siteFiles(withLongWords()),
    readFile(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8'),
  ]);
});
afterAll(() => browser.close());

/** The sample and a report whose words are longer than a narrow screen is wide. */
function withLongWords(): ReportsInput {
  const input = sampleReports(60);
  const { article, ...rest } = siteReport(61);
  const long = 'Verwaltungsdigitalisierungsbeschleunigungsgesetzgebungsverfahren';
  const header = {
    ...article.header,
    headline: long,
    kicker: long,
    rubric: long,
    place: long,
    externalLinks: [`https://www.beispielstadt.example/${long}`],
  };
  const keywords = article.keywords.map((keyword) => ({ ...keyword, label: `${long} ${keyword.label}` }));
  return { ...input, reports: [...input.reports, { ...rest, article: { ...article, header, keywords } }] };
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** A reader's page that gets the files of the site and nothing else; `troubles` is what went wrong in it. */
async function openReader(options: BrowserContextOptions): Promise<{ readonly page: Page; readonly troubles: string[] }> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  const troubles: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && troubles.push(message.text())));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    const path = url.startsWith(siteAddress) ? new URL(url).pathname.slice(new URL(siteAddress).pathname.length) || 'index.html' : '';
    const bytes = files.get(path) ?? files.get('404.html');
    if (path === '') troubles.push(`asked outside: ${url}`);
    if (path === '' || bytes === undefined) return route.abort();
    const ending = files.has(path) ? (path.split('.').pop() ?? '') : 'html';
    return route.fulfill({ status: files.has(path) ? 200 : 404, contentType: types[ending] ?? 'text/plain', body: Buffer.from(bytes) });
  });
  return { page, troubles };
}

/** What axe finds on the page; it is run past the policy of the page, which lets no script in. */
async function violations(page: Page): Promise<unknown> {
  const cdp = await sessionOf(page);
  await cdp.send('Runtime.evaluate', { expression: axe });
  const expression = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map((v) => [v.id, ...v.nodes.map((node) => node.target.join(' '))]))`;
  const { result } = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  await cdp.detach();
  return result.value;
}

const report = 'berichte/2020-05-04-buergerbuero-oeffnet-am-bildschirm-nachbarn.html';
const kinds = [
  'index.html',
  report,
  report.replace('.html', '.druck.html'),
  'berichte/2019-04-09-glasfaser-erreicht-die-letzten-hoefe.html',
  'rubriken/bildung.html',
  'stichwoerter/index.html',
  'archiv/index.html',
  'archiv/2020.html',
  'suche.html?q=zaehler',
  'nirgends/nichts.html',
  'berichte/2022-11-10-verwaltungsdigitalisierungsbeschleunigungsgesetzg.html',
];

/** Every kind of page in both themes and at both widths; the main ones in each pairing. */
const pairings = [
  { width: 360, colorScheme: 'light', paths: kinds },
  { width: 1280, colorScheme: 'dark', paths: kinds },
  { width: 360, colorScheme: 'dark', paths: kinds.slice(0, 2) },
  { width: 1280, colorScheme: 'light', paths: kinds.slice(0, 2) },
] as const;

it.each(pairings)('is accessible and fits at $width pixels, $colorScheme', async ({ width, colorScheme, paths }) => {
  const { page, troubles } = await openReader({ viewport: { width, height: 900 }, colorScheme });
  for (const path of paths) {
    await page.goto(siteAddress + path);
    await page.evaluate(() => document.fonts.ready);
    expect([path, await violations(page)]).toEqual([path, []]);
    // The narrowest screen that WCAG asks for is 320 pixels wide (1.4.10).
    if (width === 360) await page.setViewportSize({ width: 320, height: 900 });
    const over = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
    expect([path, over]).toEqual([path, 0]);
    await page.setViewportSize({ width, height: 900 });
    const faces = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
    expect([path, faces > 0]).toEqual([path, true]);
  }
  // The browser itself tells of the address that leads nowhere.
  expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
  await page.close();
});

it('leads past the navigation by keyboard', async () => {
  const { page } = await openReader({ viewport: { width: 1280, height: 900 } });
  await page.goto(siteAddress + report);
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => [document.activeElement?.textContent, (document.activeElement?.getBoundingClientRect().top ?? -1) >= 0]),
  ).toEqual(['Zum Inhalt springen', true]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.close();
});

it('finds reports in the browser, however umlauts are typed and whatever the word is part of', async () => {
  const { page, troubles } = await openReader({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${siteAddress}suche.html`);
  const status = page.locator('#stand');
  const heads = page.locator('#treffer h2');
  const search = async (text: string): Promise<void> => {
    await page.locator('#q').fill(text);
    await page.locator('#q').press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === text);
  };
  await search('Höfe');
  const found = await heads.allTextContents();
  expect(found.length).toBeGreaterThan(5);
  expect(found.every((head) => head.includes('Höfe'))).toBe(true);
  await search('hoefe');
  expect(await heads.allTextContents()).toEqual(found);
  await search('die Höfen');
  expect(await heads.allTextContents()).toEqual(found);
  await search('büro bildschirm');
  expect((await heads.allTextContents()).every((head) => head.includes('Bürgerbüro'))).toBe(true);
  await search('moor landwirtin');
  expect((await heads.allTextContents()).every((head) => head.includes('Glasfaser'))).toBe(true);
  expect(await status.textContent()).toMatch(/^\d+ Beiträge gefunden$/);
  await search('quastenflosser');
  expect(await status.textContent()).toContain('Nichts gefunden');
  await search('Glasfaser');
  await heads.first().locator('a').press('Enter');
  await page.waitForURL(/berichte\/[^/]*glasfaser/);
  expect(troubles).toEqual([]);
  await page.close();
});

it('can be read without script, and says what the search would need', async () => {
  const { page } = await openReader({ javaScriptEnabled: false });
  await page.goto(`${siteAddress}suche.html`);
  expect(await page.locator('form').isVisible()).toBe(false);
  expect(await page.locator('#ohne-skript').isVisible()).toBe(true);
  await page.locator('#ohne-skript a').first().click();
  await page.locator('h1').filter({ hasText: 'Stichwörter von A bis Z' }).waitFor();
  await page.locator('.words a').first().click();
  await page.locator('.entry a').first().click();
  expect(await page.locator('article.report h1').isVisible()).toBe(true);
  await page.close();
});
