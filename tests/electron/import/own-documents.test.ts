import { describe, expect, it } from 'vitest';
import { docxFormat } from '#electron/export/docx/docx-format.ts';
import type { FileFormat } from '#electron/export/format.ts';
import { epubFormat } from '#electron/export/epub/epub.ts';
import { articleHtml } from '#electron/export/html-formats.ts';
import { odtFormat } from '#electron/export/odt/odt.ts';
import { rtfFormat } from '#electron/export/rtf/rtf-format.ts';
import { sampleInput } from '../export/sample.ts';
import { exportContext } from '../export/story/export-context.ts';
import { variedReports } from '../export/story/varied-reports.ts';
import { asSet, toldBy, toldIn, withoutAlt } from './own-support.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { readBytes } from './reading-support.ts';

const documents: readonly (readonly [string, FileFormat])[] = [
  ['bericht.docx', docxFormat],
  ['bericht.odt', odtFormat],
  ['bericht.rtf', rtfFormat],
];
/** RTF holds what pictures show where no reader but Word looks for it. */
const carriesAlt = (name: string): boolean => !name.endsWith('.rtf');

describe.each(documents)('%s of our own', (name, format) => {
  it('comes back as the report that it was', async () => {
    const input = sampleInput();
    const { records } = await readBytes(name, await format.render(input, exportContext()));
    const told = toldBy(input);
    // An address that no document may link to comes back as text.
    const expected = { ...told, text: [...told.text, 'paragraph javascript:alert(1)'] };
    expect(toldIn(records)).toEqual(carriesAlt(name) ? expected : withoutAlt(expected));
    expect(records.flatMap((record) => (record.kind === 'teaser' ? [record.fields.headline?.value] : []))).toEqual([
      'Rat beschließt Messnetz',
      'Neues Umspannwerk',
    ]);
  });

  it('comes back the same for twenty reports of every shape', async () => {
    for (const input of variedReports(20, 3)) {
      const reading = await readBytes(name, await format.render(input, exportContext()));
      const told = toldBy(input);
      expect(toldIn(reading.records)).toEqual(carriesAlt(name) ? told : withoutAlt(told));
      expect(reading.lines.every((line) => !('role' in line))).toBe(true);
    }
  });
});

/** The page of the one report of an e-book, as the import of the archive hands it out. */
async function pageOfBook(bytes: Uint8Array): Promise<Uint8Array> {
  const pages: Uint8Array[] = [];
  await readFile('bericht.epub', bytes, undefined, (part) => {
    if (part.kind === 'file') pages.push(part.bytes);
  });
  const [page] = pages;
  if (page === undefined || pages.length > 1) throw new Error(`${String(pages.length)} pages`);
  return page;
}

it('reads a printed page of our own as the report that it was, but for the blanks of its setting and a picture of one dot', async () => {
  for (const input of variedReports(20, 3)) {
    const { records } = await readBytes('bericht.html', await articleHtml.render(input, exportContext()));
    expect(withoutPictures(asSet(toldIn(records)))).toEqual(withoutPictures(asSet(toldBy(input))));
  }
});

it('reads a page of an e-book of our own as the report that it was, but for pictures beside it and ranks of subheads', async () => {
  for (const input of variedReports(20, 3)) {
    const page = await pageOfBook(await epubFormat.render(input, exportContext()));
    const { records } = await readBytes('beitrag-1.xhtml', page);
    expect(withoutPictures(asSet(toldIn(records)))).toEqual(withoutPictures(asSet(toldBy(input))));
  }
});

/** An e-book steps down one rank at a time, whatever the writer chose; its pictures come along with the book alone, of a lone page the caption is left. */
const withoutPictures = (told: ReturnType<typeof toldBy>): ReturnType<typeof toldBy> => ({
  ...told,
  text: told.text.map((one) =>
    one
      .replace(/^h[23] /, 'heading ')
      .replace(/^paragraph _([^_]*)_$/u, 'paragraph $1')
      .replace(
        /^picture .*? \| (.*?) \| (.*)$/u,
        (_, caption: string, credit: string) => `paragraph ${[caption, credit].filter((part) => part !== '').join(' ')}`,
      ),
  ),
});

it('keeps a line of facts whole that says more than the fields of a report hold', async () => {
  const input = sampleInput();
  const header = { ...input.article.header, rubric: 'Netz · Strom · Gas · Wasser · Wärme' };
  const { records } = await readBytes(
    'bericht.docx',
    await docxFormat.render({ ...input, article: { ...input.article, header } }, exportContext()),
  );
  const told = toldIn(records);
  expect(told.head).toMatchObject({ number: null, originUrl: null, rubric: '' });
  expect(told.text.join('\n')).toContain(
    'Netz · Strom · Gas · Wasser · Wärme · Bericht · Karin Muster · dpa · Nr. 3047 · Ursprung: https://portal',
  );
});
