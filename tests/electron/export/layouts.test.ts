import { tmpdir } from 'node:os';
import { PDFArray, PDFDict, PDFDocument, PDFRawStream } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { destinationPages } from '#electron/export/destination-pages.ts';
import type { ExportInput, ReportsInput } from '#electron/export/format.ts';
import { isTypeset, layouts } from '#electron/export/layouts.ts';
import { streamSource, textAt } from '#electron/export/pdf/pdf-objects.ts';
import { checkPdf, findings } from '#electron/export/pdf-check/check-pdf.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { longReport } from '../../bench/print/long-report.ts';
import { signsOf } from '../../bench/print/page-signs.ts';
import { variedReport } from '../../bench/print/varied-report.ts';
import { fileFormat } from '../../support/file-format.ts';
import { lostBlocks, pageTexts } from './printed-words.ts';
import { sampleInput, sampleNewsletterInput, sampleReportsInput } from './sample.ts';

const host = createHeadlessHost({ rendererFolder: tmpdir(), exportFolder: tmpdir() });
afterAll(() => host.quit());

interface Print {
  readonly pdf: Uint8Array;
  /** What was printed last. */
  readonly html: string;
  /** How large each print was, in bytes. */
  readonly prints: readonly number[];
}

async function printed(input: ExportInput, layout: string): Promise<Print> {
  let html = '';
  const prints: number[] = [];
  const pdf = await fileFormat(`${input.kind}-pdf`, input.kind).render(input, {
    printToPdf: async (page, signal) => {
      html = page;
      const answer = await host.printToPdf(page, signal);
      prints.push(answer.pdf.length);
      return answer;
    },
    options: { ...defaultExportOptions, layout },
    jointsOf,
    signal: new AbortController().signal,
    report: () => undefined,
  });
  return { pdf, html, prints };
}

/** The long report several times over, each with a headline of its own. */
function longReports(count: number): ReportsInput {
  const report = longReport();
  const reports = Array.from({ length: count }, (_, index) => ({
    ...report,
    article: {
      ...report.article,
      id: `bericht-${index}-lang` as ArticleId,
      header: { ...report.article.header, headline: `Akten im ${'neuen '.repeat(index + 1)}Amt`, place: index % 2 ? 'Ödenau' : 'Auental' },
    },
  }));
  return { kind: 'reports', title: 'Digitale Ämter', day: '2026-05-04', reports, settings: report.settings };
}

const inputs: Readonly<Record<ExportInput['kind'], readonly (readonly [string, () => ExportInput])[]>> = {
  article: [
    ['the sample', sampleInput],
    ['a long report', longReport],
  ],
  newsletter: [['the sample', sampleNewsletterInput]],
  reports: [
    ['the sample', sampleReportsInput],
    ['long reports', () => longReports(3)],
  ],
};

// The magazine's pages are composed, and have tests of their own.
const own = layouts
  .filter(({ id }) => id !== 'magazine')
  .flatMap(({ id, subject }) => inputs[subject].map(([name, make]) => ({ id, name, make })));

describe.each(own)('$id, $name', ({ id, make }) => {
  it('follows PDF/UA-1 and PDF/A-2a, numbers its pages and has every word in its place', async () => {
    const input = make();
    const { pdf, html } = await printed(input, id);
    expect(findings(await checkPdf(pdf))).toEqual([]);
    const pages = await pageTexts(pdf);
    const numbered = id === 'dossier' ? pages.slice(1) : pages;
    // A single page needs no number.
    expect(numbered.filter((text) => /Seite \d+ von \d+/.test(text) !== pages.length > 1)).toEqual([]);
    expect(lostBlocks(html, pages)).toEqual([]);
  }, 60_000);
});

it('breaks words in every layout of a report but the proof, which is wanted at once', async () => {
  for (const { id } of layouts.filter((layout) => layout.subject === 'article' && isTypeset(layout))) {
    const text = (await pageTexts((await printed(longReport(), id)).pdf)).join('\n');
    expect(text.match(/\p{L}-\n\p{Ll}/gu)?.length ?? 0, id).toBeGreaterThan(3);
  }
  expect((await printed(longReport(), 'proof')).html).not.toContain('data-typeset="');
}, 120_000);

it('says of a passage which language it is in, and does not break it as German', async () => {
  const english = 'The council of the town has approved the plan, and the mayor said that it would be published with all of its figures.';
  const report = longReport();
  const body = documentFromText([english.repeat(3), 'Danach sprach die Landrätin wieder über Verwaltungsdigitalisierung.'].join('\n\n'));
  const input = { ...report, article: { ...report.article, header: { ...report.article.header, lead: '' }, body } };
  const { pdf, html } = await printed(input, 'report');
  expect(html).toContain('<p lang="en"><span class="date">[9.6.2026]</span>');
  expect(findings(await checkPdf(pdf))).toEqual([]);
  const file = await PDFDocument.load(pdf);
  const languages = file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? (textAt(object, 'Lang') ?? []) : []));
  expect(languages).toContain('en');
  const [inEnglish = ''] = (await pageTexts(pdf)).join('\n').split('Danach');
  expect(inEnglish).toContain('The council');
  expect(inEnglish).not.toMatch(/\p{L}-\n/u);
}, 60_000);

describe('the proof', () => {
  it.each([
    ['a long report', longReport],
    ['the sample', sampleInput],
    ['a report with lists, quotes and pictures', () => variedReport(3, 900)],
    ['another', () => variedReport(8, 900)],
  ])(
    'numbers every fifth line of %s where it stands, and nothing behind the last',
    async (_, make) => {
      const { pdf } = await printed(make(), 'proof');
      const pages = await signsOf(pdf);
      const lines: { readonly page: number; readonly y: number }[] = [];
      const numbers = new Map<string, string>();
      for (const [page, signs] of pages.entries()) {
        // What is counted is set in 12 points and more; the numbers in 9, left of it.
        const counted = signs.filter(({ size, sign }) => size > 11.9 && sign.trim() !== '');
        const left = Math.min(...counted.map(({ x }) => x));
        for (const y of [...new Set(counted.map((sign) => Math.round(sign.y)))].sort((one, other) => one - other))
          if (y - (lines.at(-1)?.page === page ? (lines.at(-1)?.y ?? 0) : -9) > 3) lines.push({ page, y });
        for (const { sign, x, y, size } of signs)
          if (Math.abs(size - 9) < 0.1 && x < left - 4 && /\d/.test(sign)) {
            const line = lines.findIndex((one) => one.page === page && Math.abs(one.y - y) < 3);
            numbers.set(String(line + 1), (numbers.get(String(line + 1)) ?? '') + sign);
          }
      }
      expect(lines.length).toBeGreaterThan(15);
      const expected = Array.from({ length: Math.floor(lines.length / 5) }, (__, index) => String((index + 1) * 5));
      expect([...numbers]).toEqual(expected.map((number) => [number, number]));
    },
    60_000,
  );

  it('says what state it shows', async () => {
    const input = longReport();
    const changedAt = new Date(2026, 4, 7, 9, 5).getTime();
    const { html } = await printed({ ...input, article: { ...input.article, changedAt } }, 'proof');
    expect(html).toContain('Stand 7.\u00A0Mai 2026, 09:05 Uhr');
    expect(html).toContain('Entwurf');
    expect(html).toContain('Druckfahne – nicht zur Veröffentlichung');
  }, 60_000);
});

describe('the dossier', () => {
  it('is printed once, with the right page numbers, since its draft is only laid out', async () => {
    const { pdf, html, prints } = await printed(longReports(4), 'dossier');
    expect(prints).toEqual([0, expect.any(Number)]);
    const pages = await pageTexts(pdf);
    const entries = [
      ...html.matchAll(/<li><a href="#([^"]+)">.*?<span class="entry">([^<]*)<\/span>.*?<span class="number">(\d+)<\/span>/g),
    ];
    expect(entries).toHaveLength(4);
    for (const [, , headline = '', number] of entries) {
      const at = pages.findIndex((text, index) => index > 1 && text.replace(/\s+/g, ' ').includes(`Landkreis Auental ${headline}`));
      expect(at + 1, headline).toBe(Number(number));
    }
    expect([...(await destinationPages(pdf)).values()].length).toBeGreaterThanOrEqual(4);
    const numbers = entries.map(([, , , number]) => number);
    expect(pages.at(-1)?.replace(/\s+/g, ' ')).toContain(`Orte Auental ${numbers[0]}, ${numbers[2]} Ödenau ${numbers[1]}, ${numbers[3]}`);
  }, 60_000);

  it('heads the pages of each report with its headline', async () => {
    const { pdf } = await printed(longReports(2), 'dossier');
    const pages = await pageTexts(pdf);
    const heads = pages.slice(2, -1).map((text) => /^Digitale Ämter Landkreis Auental: Akten im (?:neuen )+Amt/.exec(text)?.[0]);
    expect(heads).not.toContain(undefined);
    expect(new Set(heads).size).toBe(2);
  }, 60_000);

  it('leads back references to the report where it is part of the dossier', async () => {
    const { html } = await printed(sampleReportsInput(), 'dossier');
    expect(html).toContain('<a class="back" href="#beitrag-bericht-zurueck">');
    expect(html.match(/id="beitrag-bericht-zurueck"/g)).toHaveLength(1);
  }, 60_000);

  it('ends when it is cancelled between its prints', async () => {
    const abort = new AbortController();
    const render = fileFormat('reports-pdf', 'reports').render(longReports(2), {
      printToPdf: async (page, signal) => {
        const answer = await host.printToPdf(page, signal);
        abort.abort();
        return answer;
      },
      options: { ...defaultExportOptions, layout: 'dossier' },
      signal: abort.signal,
      report: () => undefined,
    });
    await expect(render).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  }, 60_000);
});

it('draws the same pages from the same thing', async () => {
  const drawn = async () => {
    const document = await PDFDocument.load((await printed(sampleReportsInput(), 'column')).pdf);
    return document.getPages().map(({ node }) => {
      const contents = node.lookup(node.get(node.context.obj('Contents') as never) as never);
      return contents instanceof PDFArray ? contents.asArray() : contents instanceof PDFRawStream ? streamSource(contents) : '';
    });
  };
  expect(await drawn()).toEqual(await drawn());
}, 60_000);
