import { PDFDocument, PDFName } from 'pdf-lib';
import { expect, it } from 'vitest';
import { mostPrintedUnasked } from '#shared/model/export.ts';
import { FaultError } from '#shared/result.ts';
import type { Pictures, ReportsInput } from '#electron/export/format.ts';
import { siteFormat } from '#electron/export/site/site-format.ts';
import { minimalPdf } from './minimal-pdf.ts';
import { sampleReports, siteReport, siteSettings } from './site-sample.ts';
import { siteContext, siteFiles, textOf } from './site-files.ts';

const reportPages = (files: ReadonlyMap<string, unknown>): string[] =>
  [...files.keys()].filter((path) => /^berichte\/[^.]*\.html$/.test(path));
const pdfs = (files: ReadonlyMap<string, unknown>): string[] => [...files.keys()].filter((path) => path.endsWith('.pdf'));

it('writes the same bytes for the same reports', async () => {
  const [one, other] = [await siteFiles(sampleReports(20)), await siteFiles(sampleReports(20))];
  expect([...one.keys()]).toEqual([...other.keys()]);
  expect([...one].filter(([path, bytes]) => Buffer.compare(bytes, other.get(path) ?? new Uint8Array()) !== 0)).toEqual([]);
});

it('prints each report where nobody said otherwise and there are few', async () => {
  const context = siteContext({ withPdf: null }, { printToPdf: async () => ({ pdf: await minimalPdf(), report: null }) });
  const files = await siteFiles(sampleReports(2), context);
  expect(pdfs(files)).toEqual(reportPages(files).map((path) => path.replace(/html$/, 'pdf')));
  for (const path of reportPages(files))
    expect(textOf(files.get(path))).toContain(`href="${path.slice(9, -4)}pdf" type="application/pdf">PDF</a>`);
});

it('prints each without marks for the cut, whatever was printed last', async () => {
  const document = await PDFDocument.create();
  const { width } = document.addPage().getMediaBox();
  document.catalog.set(PDFName.of('StructTreeRoot'), document.context.register(document.context.obj({ Type: 'StructTreeRoot' })));
  const pdf = await document.save();
  const context = siteContext({ withPdf: true, withMarks: true }, { printToPdf: () => Promise.resolve({ pdf, report: null }) });
  const [printed] = [...(await siteFiles(sampleReports(1), context))].flatMap(([path, bytes]) => (path.endsWith('.pdf') ? [bytes] : []));
  expect((await PDFDocument.load(printed ?? new Uint8Array())).getPage(0).getMediaBox().width).toBe(width);
});

it('leaves the PDFs out where there are many, and where this machine cannot print', async () => {
  let asked = 0;
  const printToPdf = async (): Promise<never> => {
    asked += 1;
    throw new FaultError('export-no-browser');
  };
  expect(pdfs(await siteFiles(sampleReports(mostPrintedUnasked + 1), siteContext({ withPdf: null }, { printToPdf })))).toEqual([]);
  expect(asked).toBe(0);
  const files = await siteFiles(sampleReports(3), siteContext({ withPdf: null }, { printToPdf }));
  expect(pdfs(files)).toEqual([]);
  expect(asked).toBe(1);
  expect(reportPages(files).filter((path) => textOf(files.get(path)).includes('>PDF<'))).toEqual([]);
});

it('says so where PDFs were asked for and cannot be printed', async () => {
  const printToPdf = (): Promise<never> => Promise.reject(new FaultError('export-no-browser'));
  await expect(siteFiles(sampleReports(2), siteContext({ withPdf: true }, { printToPdf }))).rejects.toMatchObject({
    fault: { code: 'export-no-browser' },
  });
});

it('ends when it is cancelled', async () => {
  const controller = new AbortController();
  const seen: string[] = [];
  const going = async (): Promise<void> => {
    for await (const { path } of siteFormat.files(sampleReports(40), siteContext({}, { signal: controller.signal }))) {
      seen.push(path);
      if (path.startsWith('berichte/')) controller.abort();
    }
  };
  await expect(going()).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  expect(seen.filter((path) => path.startsWith('berichte/'))).toHaveLength(1);
});

it('reads a picture when the turn of its report comes, and writes it once', async () => {
  const log: string[] = [];
  const watched = ({ pictures, ...report }: ReportsInput['reports'][number]): ReportsInput['reports'][number] => {
    const watching: Pictures = { get: (id) => (log.push(`read for ${report.article.id}`), pictures.get(id)) };
    return { ...report, pictures: watching };
  };
  const input = sampleReports(12);
  const written: string[] = [];
  for await (const { path } of siteFormat.files({ ...input, reports: input.reports.map(watched) }, siteContext())) {
    written.push(path);
    log.push(path);
  }
  // Reports 1, 6 and 11 show it; all see one library.
  expect(log.filter((line) => line.startsWith('read')).slice(0, 3)).toEqual([
    'read for bericht-0011',
    'read for bericht-0006',
    'read for bericht-0001',
  ]);
  const pageOf = (number: string): number => log.findIndex((line) => line.startsWith('berichte/') && line.includes(number));
  expect(log.indexOf('read for bericht-0006')).toBeGreaterThan(pageOf('2019-06-17'));
  expect(written.filter((path) => path.startsWith('berichte/bilder/'))).toHaveLength(1);
});

it('tells how far it is', async () => {
  const steps: number[] = [];
  await siteFiles(sampleReports(10), siteContext({}, { report: (progress) => steps.push(progress) }));
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect([steps.length, steps.at(-1)]).toEqual([11, 1]);
});

it('takes the look of the house: colour, faces, logo, imprint line', async () => {
  const look = {
    ...siteSettings.look,
    accent: '#7a1f1f',
    textFace: 'sans' as const,
    logo: 'b'.repeat(64) as typeof siteSettings.look.logo,
    imprint: 'Kommune & Netz, Musterweg 1, Beispielstadt',
  };
  const settings = { ...siteSettings, look };
  const files = await siteFiles({ ...sampleReports(1), reports: [{ ...siteReport(0), settings }], settings });
  const css = textOf(files.get('stil/stil.css'));
  expect(css).toContain(`--accent:#7a1f1f;--text-face:'Source Sans 3'`);
  expect(/prefers-color-scheme:dark\)\{:root\{--accent:(#[0-9a-f]{6})/.exec(css)?.[1]).not.toBe('#7a1f1f');
  expect(files.has('stil/logo.png')).toBe(true);
  const start = textOf(files.get('index.html'));
  expect(start).toContain('<img src="stil/logo.png" alt="Kommune &amp; Netz">');
  expect(start).toContain('Kommune &amp; Netz, Musterweg 1, Beispielstadt');
});

it('brings the letters of other languages along only where a name needs them', async () => {
  const fonts = (files: ReadonlyMap<string, unknown>): number => [...files.keys()].filter((path) => path.endsWith('.woff2')).length;
  const { article, ...rest } = siteReport(0);
  const foreign = { ...rest, article: { ...article, header: { ...article.header, headline: 'Besuch aus Łódź' } } };
  const western = await siteFiles(sampleReports(1));
  const polish = await siteFiles({ ...sampleReports(1), reports: [foreign] });
  expect(fonts(western)).toBeGreaterThan(3);
  expect(fonts(polish)).toBe(fonts(western) * 2);
});
