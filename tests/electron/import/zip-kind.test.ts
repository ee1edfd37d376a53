import { describe, expect, it } from 'vitest';
import { zipKind } from '#electron/import/extract/archive/zip-kind.ts';
import { makeZip } from '../../support/make-zip.ts';

const holding = (...names: string[]): Uint8Array => makeZip(names.map((name) => ({ name, bytes: '<x/>' })));
const withMime = (mime: string): Uint8Array =>
  makeZip([
    { name: 'mimetype', bytes: mime, stored: true },
    { name: 'content.xml', bytes: '<x/>' },
  ]);

describe('what a ZIP really is', () => {
  it('is told by what lies in it', () => {
    expect(zipKind(holding('[Content_Types].xml', '_rels/.rels', 'word/document2.xml'))).toBe('docx');
    expect(zipKind(holding('[Content_Types].xml', 'xl/workbook.xml'))).toBe('xlsx');
    expect(zipKind(holding('[Content_Types].xml', 'ppt/presentation.xml'))).toBe('pptx');
    expect(zipKind(withMime('application/vnd.oasis.opendocument.text'))).toBe('odt');
    expect(zipKind(withMime('application/epub+zip'))).toBe('epub');
    expect(zipKind(withMime('application/vnd.oasis.opendocument.spreadsheet'))).toBe('other');
    expect(zipKind(holding('META-INF/manifest.xml', 'content.xml'))).toBe('odt');
    expect(zipKind(holding('Meldungen/eins.html', 'zwei.docx'))).toBe('archive');
  });

  it('is nothing where the bytes are no ZIP', () => {
    expect(zipKind(new TextEncoder().encode('PKW-Stellplätze werden teurer'))).toBeNull();
    expect(zipKind(new Uint8Array())).toBeNull();
  });
});
