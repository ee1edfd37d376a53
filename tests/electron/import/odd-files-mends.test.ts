import { describe, expect, it } from 'vitest';
import { zipKind } from '#electron/import/extract/archive/zip-kind.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { makeDocx, p } from '../../support/make-docx.ts';
import { makeZip } from '../../support/make-zip.ts';
import { readBytes } from './reading-support.ts';

const sentence = 'Die Stadt Hohenau hat ihre Meldestelle umgebaut und zeigt nun auf einer Karte, wie lange jede Meldung schon liegt.';
const second = 'Den Auftrag dafür hatte der Rat im Frühjahr erteilt, nachdem sich viele Leute über fehlende Antworten beschwert hatten.';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const first = async (name: string, content: Uint8Array): Promise<ReportRecord> => {
  const record = (await readBytes(name, content)).records[0];
  if (record === undefined || record.kind === 'newsletter') throw new Error('no report');
  return record;
};

describe('tables', () => {
  it('keep a cell at the start of a row that is empty', async () => {
    const page = `<!doctype html><main><h1>Meldestelle</h1><p>${sentence}</p><table><tr><td></td><td>2024</td><td>2025</td></tr><tr><td>Meldungen</td><td>310</td><td>290</td></tr></table><p>${second}</p></main>`;
    const table = (await first('seite.html', bytes(page))).blocks.find((block) => block.type === 'table');
    expect(table?.rows).toEqual([
      ['', '2024', '2025'],
      ['Meldungen', '310', '290'],
    ]);
  });

  it('keep it in the rows below, too', async () => {
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const body = `${p('Meldestelle', '<w:pStyle w:val="Heading1"/>')}${p(sentence)}<w:tbl>${row('Jahr', 'Art', 'Zahl')}${row('2025', 'Licht', '12')}${row('', 'Wege', '9')}</w:tbl>${p(second)}`;
    const table = (await first('blatt.docx', makeDocx({ body }))).blocks.find((block) => block.type === 'table');
    expect(table?.rows?.at(-1)).toEqual(['', 'Wege', '9']);
  });
});

describe('the label of a press release', () => {
  it.each(['PRESSEMITTEILUNG', 'Pressemitteilung Nr. 12/2024', 'Medieninformation 7 / 2025', 'Presseinformation:', 'Pressemitteilung 45'])(
    'is neither kicker nor headline nor number: %s',
    async (label) => {
      const reading = await readBytes('mitteilung.txt', bytes(`${label}\n\nMeldestelle zeigt Wartezeiten\n\n${sentence}\n\n${second}\n`));
      const record = reading.records[0] as ReportRecord;
      expect([record.fields.headline?.value, record.fields.kicker, record.fields.number]).toEqual([
        'Meldestelle zeigt Wartezeiten',
        null,
        null,
      ]);
      expect(reading.removals.map(({ rule, text }) => [rule, text])).toEqual([['press-label', label]]);
    },
  );

  it('stays where a sentence or a part of the text has the word', async () => {
    const text = `Meldestelle zeigt Wartezeiten\n\n${sentence} ${second}\n\nPressemitteilung\n\nWeiter im Text\n\nDie Karte ist in vier Sprachen zu lesen.\n`;
    const reading = await readBytes('mitteilung.txt', bytes(text));
    expect(reading.removals.filter(({ rule }) => rule === 'press-label')).toEqual([]);
  });
});

describe('an e-book', () => {
  const page = (title: string): string =>
    `<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>${title}</h1><p>${sentence}</p></body></html>`;
  const named = async (parts: readonly { readonly name: string; readonly bytes: string }[]): Promise<readonly string[]> => {
    const files: string[] = [];
    const { outcome } = await readFile('buch.epub', makeZip(parts), undefined, (part) => {
      if (part.kind === 'file') files.push(part.name);
    });
    expect(outcome.ok && outcome.value.reading).toBeNull();
    return files;
  };
  const container = { name: 'META-INF/container.xml', bytes: '<container/>' };

  it('is known by its package, and hands out its chapters only', async () => {
    const parts = [
      container,
      { name: 'b.opf', bytes: '<package/>' },
      { name: 'toc.ncx', bytes: '<ncx/>' },
      { name: 'nav.xhtml', bytes: page('Inhalt') },
      { name: 'eins.xhtml', bytes: page('Eins') },
    ];
    expect(zipKind(makeZip(parts))).toBe('epub');
    expect(await named(parts)).toEqual(['eins.xhtml']);
  });

  it('hands out its contents where it has no other page', async () => {
    expect(await named([container, { name: 'nav.xhtml', bytes: page('Inhalt') }])).toEqual(['nav.xhtml']);
  });
});
