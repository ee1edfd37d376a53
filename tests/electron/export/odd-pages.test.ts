import { tmpdir } from 'node:os';
import { getDocumentProxy } from 'unpdf';
import { afterAll, expect, it } from 'vitest';
import type { ExportInput, ReportsInput } from '#electron/export/format.ts';
import { layouts } from '#electron/export/layouts.ts';
import { checkPdf, findings } from '#electron/export/pdf-check/check-pdf.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { documentOf, linkInline, listBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import type { ListNodeJson } from '#shared/document/document-schema.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import { fileFormat } from '../../support/file-format.ts';
import { lostBlocks, pageTexts } from './printed-words.ts';
import { sampleInput, sampleNewsletterInput } from './sample.ts';

const host = createHeadlessHost({ rendererFolder: tmpdir(), exportFolder: tmpdir() });
afterAll(() => host.quit());

/** Lists in lists, deeper than any page is wide. */
function nested(depth: number): ListNodeJson {
  const list = listBlock(depth % 2 === 0, [[textInline(`Ebene ${depth} mit einigen Wörtern`)]]);
  if (depth > 1) list.children[0]?.children.push(nested(depth - 1));
  return list;
}

const address = `https://portal.example/${'0123456789abcdef'.repeat(13)}`;
const oddBody = documentOf([
  paragraphBlock([textInline('Der Anfang.')]),
  nested(40),
  paragraphBlock([linkInline(address, address), textInline(` und ${'x'.repeat(200)}`)]),
]);

function oddInput(subject: ExportInput['kind']): ExportInput {
  if (subject === 'newsletter') {
    const input = sampleNewsletterInput();
    const content = { kind: 'text', label: 'Hinweis', headline: 'Tief', body: oddBody } as const;
    return { ...input, newsletter: { ...input.newsletter, sections: [{ id: 'abschnitt-tief' as never, content }] } };
  }
  const sample = sampleInput();
  const report = { ...sample, article: { ...sample.article, body: oddBody } };
  const reports: ReportsInput = { kind: 'reports', title: 'Tief', day: '2026-05-04', reports: [report], settings: report.settings };
  return subject === 'reports' ? reports : report;
}

/** The heights of the letters of a PDF in points, as they come out on paper. */
async function heightsOf(pdf: Uint8Array): Promise<number[]> {
  const document = await getDocumentProxy(pdf.slice());
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.flatMap((item) => ('height' in item && item.str.trim() !== '' ? [Math.round(item.height * 10) / 10] : []));
}

/** The type of the text in points; what reaches over the margin makes Chromium print all of a page smaller. */
const textSizes: Readonly<Record<string, number>> = { report: 10.5, booklet: 9.5, large: 18, proof: 12, column: 9, newsletter: 10.5 };

it.each(layouts.filter(({ id }) => id in textSizes).map((layout) => [layout.id, layout] as const))(
  '%s: prints lists in lists and endless words in the size of its type',
  async (id, { subject }) => {
    let html = '';
    const pdf = await fileFormat(`${subject}-pdf`, subject).render(oddInput(subject), {
      printToPdf: (page, signal) => {
        html = page;
        return host.printToPdf(page, signal);
      },
      options: { ...defaultExportOptions, layout: id },
      jointsOf,
      signal: new AbortController().signal,
      report: () => undefined,
    });
    expect(await heightsOf(pdf)).toContain(textSizes[id]);
    expect(findings(await checkPdf(pdf))).toEqual([]);
    expect(lostBlocks(html, await pageTexts(pdf))).toEqual([]);
  },
  60_000,
);
