import { expect, it } from 'vitest';
import { imageBlock } from '#shared/document/build-document.ts';
import { docxFormat } from '#electron/export/docx/docx-format.ts';
import { epubFormat } from '#electron/export/epub/epub.ts';
import type { FileFormat } from '#electron/export/format.ts';
import { icmlFormat } from '#electron/export/icml/icml.ts';
import { odtFormat } from '#electron/export/odt/odt.ts';
import { rtfFormat } from '#electron/export/rtf/rtf-format.ts';
import { openZip } from '#electron/import/extract/archive/zip-entries.ts';
import { samplePicture } from '../sample.ts';
import { exportContext } from './export-context.ts';
import { withBody } from './varied-reports.ts';

const ornament = { ...imageBlock({ assetId: samplePicture, alt: 'Eine Zierleiste', caption: '', credit: '' }), isDecorative: true };
const input = withBody([ornament]);

async function partOf(format: FileFormat, path: string): Promise<string> {
  const archive = await openZip(await format.render(input, exportContext()), 'bericht');
  const part = archive.ok ? archive.value.read(path) : null;
  if (part?.ok !== true) throw new Error(path);
  return Buffer.from(part.value).toString();
}

it.each<[string, FileFormat, string, string]>([
  ['Word', docxFormat, 'word/document.xml', '<adec:decorative '],
  ['OpenDocument', odtFormat, 'content.xml', 'loext:decorative="true"'],
  ['EPUB', epubFormat, 'EPUB/beitrag-1.xhtml', 'role="presentation"'],
])('marks a picture that only decorates in %s and describes it with no word', async (_, format, path, mark) => {
  const text = await partOf(format, path);
  expect(text).toContain(mark);
  expect(text).not.toContain('Zierleiste');
});

it('does not count a picture that only decorates among those that nobody described', async () => {
  expect(await partOf(epubFormat, 'EPUB/package.opf')).toContain('Alle Bilder sind beschrieben.');
});

it('gives a picture that only decorates no description in RTF', async () => {
  const text = Buffer.from(await rtfFormat.render(input, exportContext())).toString('latin1');
  expect(text).toContain('\\pict');
  expect(text).not.toContain('wzDescription');
});

it('tells the layouter of a picture that only decorates that it needs no description', async () => {
  const text = Buffer.from(await icmlFormat.render(input, exportContext())).toString();
  expect(text).toContain('Schmuckbild, braucht keinen Alternativtext.');
  expect(text).not.toContain('Zierleiste');
});
