import { inflateSync } from 'node:zlib';
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatFor } from '#electron/export/formats.ts';
import type { ExportContext, ExportInput } from '#electron/export/formats.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { emptyHeader } from '#shared/model/article.ts';
import { sampleInput, sampleNewsletterInput } from './sample.ts';

let browser: Browser;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  browser = await driver.launch({ executablePath: await chromium.executablePath(), args: ['--headless=shell', '--no-sandbox'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
});

/** Prints as the hosts do: scripting off, page size from the sheet, tagged, with outline. */
async function print(html: string): Promise<Uint8Array> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  await page.setContent(html, { waitUntil: 'load' });
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await page.close();
  return bytes;
}

const context: ExportContext = { printToPdf: print, signal: new AbortController().signal, report: () => undefined };
const pdf = async (input: ExportInput): Promise<string> =>
  Buffer.from(await formatFor(`${input.kind}-pdf`, input.kind).render(input, context)).toString('latin1');

/** All objects of the file, packed ones unpacked: enough to read what the file says about itself. */
function objects(file: string): string {
  const packed = [...file.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, data]) => {
    try {
      return inflateSync(Buffer.from(data ?? '', 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [file, ...packed].join('\n');
}
const utf16 = (text: string): string => `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}`.toUpperCase();
const says = (all: string, text: string): boolean =>
  all.includes(`(${text})`) ||
  all.toUpperCase().includes(utf16(text)) ||
  all.includes(Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1'));

it('prints the report as a tagged A4 page with title, language and outline, and asks for nothing', async () => {
  const all = objects(await pdf(sampleInput()));
  expect(all.startsWith('%PDF-')).toBe(true);
  expect(says(all, 'Musterstadt: Hundert Zähler lernen sprechen')).toBe(true);
  expect(all).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(all).toMatch(/\/Lang\s*\(de\)/);
  expect(all).toContain('/StructTreeRoot');
  expect(all).toContain('/Outlines');
  expect(all).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/);
  expect(all).toMatch(/SourceSerif4/);
  expect(all).not.toMatch(/DejaVu|Times/);
  expect(asked.filter((url) => !url.startsWith('data:') && url !== 'about:blank')).toEqual([]);
  expect(complaints).toEqual([]);
});

it('sets a long report on several pages and leaves no soft hyphen in its words', async () => {
  const input = sampleInput();
  const paragraph =
    'Die Stadtwerke vermessen ihr Niederspannungsnetz und die Verteilnetzinfrastruktur mit vielen kleinen Funkzählern. '.repeat(6);
  const long = { ...input, article: { ...input.article, body: documentFromText(Array(24).fill(paragraph).join('\n\n')) } };
  const file = await pdf(long);
  const pages = [...objects(file).matchAll(/\/Type\s*\/Page[^s]/g)].length;
  expect(pages).toBeGreaterThanOrEqual(4);
  expect(pages).toBeLessThanOrEqual(8);
  // U+00AD in the map from glyphs to text would be a soft hyphen in the middle of a word.
  expect(objects(file)).not.toMatch(/<00AD>/i);
});

it('prints the newsletter with all its sections', async () => {
  const all = objects(await pdf(sampleNewsletterInput()));
  expect(says(all, 'Netzbrief im Mai')).toBe(true);
  expect(all).toMatch(/\/Marked true/);
});

it('sets the foot in the house face even where nothing else on the page uses it', async () => {
  const input = sampleInput();
  const header = { ...emptyHeader, headline: 'Nur eine Überschrift' };
  const bare = {
    ...input,
    article: { ...input.article, header, body: documentFromText('Ein Satz.'), keywords: [] },
    related: [],
    back: [],
  };
  const all = objects(await pdf(bare));
  expect([...new Set([...all.matchAll(/\/FontName\s*\/[A-Z]+\+(\w+)/g)].map(([, name]) => name?.slice(0, 11)))].sort()).toEqual([
    'SourceSans3',
    'SourceSerif',
  ]);
});
