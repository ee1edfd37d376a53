import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessiblePdf } from '#electron/export/pdf/accessible-pdf.ts';
import { documentDetails } from '#electron/export/pdf/document-details.ts';
import { textAt } from '#electron/export/pdf/pdf-objects.ts';
import { elementsOf, readStructureTree } from '#electron/export/pdf/structure-tree.ts';
import { checkPdf, findings } from '#electron/export/pdf-check/check-pdf.ts';
import { openPrinter } from './print.ts';
import type { Printer } from './print.ts';
import { readElements } from './structure-text.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
}, 60_000);
afterAll(() => printer.close());

const pageOf = (body: string): string =>
  `<!doctype html><html lang="de"><head><title>Teile</title><style>@page{size:A5}.next{break-before:page}</style></head><body>${body}</body></html>`;
async function mended(body: string): Promise<Uint8Array> {
  const html = pageOf(body);
  return accessiblePdf(await printer.print(html), documentDetails(html), new AbortController().signal);
}
const languages = async (bytes: Uint8Array): Promise<(string | null)[]> => {
  const document = await PDFDocument.load(bytes);
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  return [...elementsOf(readStructureTree(document.context, root))].flatMap(({ dict, type }) =>
    type === 'Document' ? [] : (textAt(dict, 'Lang') ?? []),
  );
};

describe('what typesetting cut or named', () => {
  // Chromium paints no blank at the end of a line.
  it('is one paragraph over columns and pages, in the place of its first part, and says nothing of the cut', async () => {
    const bytes = await mended(
      '<div><p>Vorher.</p><p lang="de-x-cut16">Erster Teil, </p></div><aside><p>Dazwischen.</p></aside><div class="next"><p lang="de-x-cut16">zweiter </p></div><div class="next"><p lang="de-x-cut16">und dritter.</p><p>Nachher.</p></div>',
    );
    const paragraphs = (await readElements(bytes)).filter(({ type }) => type === 'P');
    expect(paragraphs.map(({ text, pages }) => [text.trim(), pages])).toEqual([
      ['Vorher.', 1],
      ['Erster Teil,zweiterund dritter.', 3],
      ['Dazwischen.', 1],
      ['Nachher.', 1],
    ]);
    expect(await languages(bytes)).toEqual([]);
    expect(findings(await checkPdf(bytes))).toEqual([]);
  });

  it('is one list with one item of each that was cut, with one label', async () => {
    const bytes = await mended(
      '<ol lang="de-x-cut32"><li>Eins</li><li lang="de-x-cut33">Zwei, </li></ol><ol class="next" start="2" lang="de-x-cut32"><li lang="de-x-cut33" style="list-style:none">weiter</li><li>Drei</li></ol>',
    );
    const elements = await readElements(bytes);
    expect(elements.filter(({ type }) => type === 'L')).toHaveLength(1);
    expect(elements.filter(({ type }) => type === 'LBody').map(({ text }) => text.trim())).toEqual(['Eins', 'Zwei,weiter', 'Drei']);
    expect(elements.filter(({ type }) => type === 'Lbl').map(({ text }) => text.trim())).toEqual(['1.', '2.', '3.']);
    expect(findings(await checkPdf(bytes))).toEqual([]);
  });

  it('keeps the language of a passage that was cut', async () => {
    const bytes = await mended('<p lang="en-x-cut48">An English </p><p class="next" lang="en-x-cut48">passage.</p>');
    expect(await languages(bytes)).toEqual(['en']);
    expect((await readElements(bytes)).filter(({ type }) => type === 'P')).toHaveLength(1);
  });

  it('is a Note with an id where it is a note', async () => {
    const bytes = await mended(
      '<p>Text<sup><a href="#n" id="m" role="doc-noteref">1</a></sup></p><p id="n" lang="de-x-note"><a href="#m">1</a> Anmerkung</p>',
    );
    expect((await readElements(bytes)).filter(({ type }) => type === 'Note').map(({ text }) => text.trim())).toEqual(['1 Anmerkung']);
    expect(findings(await checkPdf(bytes))).toEqual([]);
    expect(await languages(bytes)).toEqual([]);
  });
});
