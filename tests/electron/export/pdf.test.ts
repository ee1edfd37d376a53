import { inflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultExportOptions } from '#shared/model/export.ts';
import { fileFormat } from '../../support/file-format.ts';
import type { ExportContext, ExportInput } from '#electron/export/format.ts';
import { checkPdf, findings } from '#electron/export/pdf-check/check-pdf.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { emptyHeader } from '#shared/model/article.ts';
import { openPrinter } from './pdf/print.ts';
import type { Printer } from './pdf/print.ts';
import { sampleInput, sampleNewsletterInput } from './sample.ts';

let printer: Printer;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  printer = await openPrinter((page) => {
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
  });
}, 60_000);
afterAll(() => printer.close());

const context: ExportContext = {
  printToPdf: async (html) => ({ pdf: await printer.print(html), report: null }),
  options: defaultExportOptions,
  signal: new AbortController().signal,
  report: () => undefined,
};
/** Exports one thing; what is written follows PDF/UA-1 and PDF/A-2a, whatever is in it. */
async function pdf(input: ExportInput): Promise<string> {
  const bytes = await fileFormat(`${input.kind}-pdf`, input.kind).render(input, context);
  expect(findings(await checkPdf(bytes))).toEqual([]);
  return Buffer.from(bytes).toString('latin1');
}

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

it('prints the same page on a larger sheet with marks for the cut, as accessible as without', async () => {
  const options = { ...defaultExportOptions, withMarks: true };
  const bytes = await fileFormat('article-pdf', 'article').render(sampleInput(), { ...context, options });
  expect(findings(await checkPdf(bytes))).toEqual([]);
  const sizes = (await PDFDocument.load(bytes))
    .getPages()
    .map((page) => [page.getTrimBox(), page.getMediaBox()].map(({ width }) => Math.round(width)));
  expect(new Set(sizes.map(String))).toEqual(new Set(['595,652']));
  const plain = await PDFDocument.load(await fileFormat('article-pdf', 'article').render(sampleInput(), context));
  expect([plain.getPageCount(), Math.round(plain.getPage(0).getMediaBox().width)]).toEqual([sizes.length, 595]);
});

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
