import { describe, expect, it } from 'vitest';
import { readFile } from '#electron/import/parser/read-file.ts';
import { makeZip } from '../../support/make-zip.ts';

const page = (name: string) => ({ name, bytes: `<html><body><h1>${name}</h1><p>Ein Kapitel aus dem Buch.</p></body></html>` });
const container = {
  name: 'META-INF/container.xml',
  bytes: '<container><rootfiles><rootfile full-path="OEBPS/buch.opf"/></rootfiles></container>',
};
const pages = ['OEBPS/text/a.xhtml', 'OEBPS/text/nav.xhtml', 'OEBPS/z%20anfang.xhtml', 'OEBPS/text/ende.xhtml', 'OEBPS/lose.xhtml'];
const book = (opf: string) =>
  makeZip([
    { name: 'mimetype', bytes: 'application/epub+zip', stored: true },
    container,
    { name: 'OEBPS/buch.opf', bytes: opf },
    ...pages.map((name) => page(decodeURIComponent(name))),
  ]);

async function chapters(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  await readFile('buch.epub', bytes, undefined, (part) => {
    if (part.kind === 'file') names.push(part.name);
  });
  return names;
}

describe('an e-book', () => {
  it('gives its chapters in the order of the book, those it does not list behind them', async () => {
    const opf = `<package><manifest>
      <item id="e" href="text/ende.xhtml"/><item id="n" href="text/nav.xhtml"/><item id="a" href="text/../text/a.xhtml#teil"/><item id="z" href="z%20anfang.xhtml"/>
      </manifest><spine><itemref idref="z"/><itemref idref="n"/><itemref idref="a"/><itemref idref="fehlt"/><itemref idref="e"/></spine></package>`;
    expect(await chapters(book(opf))).toEqual(['OEBPS/z anfang.xhtml', 'OEBPS/text/a.xhtml', 'OEBPS/text/ende.xhtml', 'OEBPS/lose.xhtml']);
  });

  it.each(['', '<package><spine>', '<package><manifest><item id="a" href="%zz"/></manifest><spine><itemref idref="a"/></spine></package>'])(
    'with a description of itself that says nothing (%s) gives them as they lie there',
    async (opf) => {
      expect(await chapters(book(opf))).toEqual([
        'OEBPS/text/a.xhtml',
        'OEBPS/z anfang.xhtml',
        'OEBPS/text/ende.xhtml',
        'OEBPS/lose.xhtml',
      ]);
    },
  );
});
