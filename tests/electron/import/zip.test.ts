import { describe, expect, it } from 'vitest';
import type { FoundPart } from '#electron/import/formats.ts';
import { noOptions } from '#electron/import/options.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { makeDocx, p } from '../../support/make-docx.ts';
import { makeZip } from '../../support/make-zip.ts';
import type { ZipPart } from '../../support/make-zip.ts';

async function open(bytes: Uint8Array, name = 'mappe.zip') {
  const found: FoundPart[] = [];
  const { outcome } = await readFile(name, bytes, noOptions, (part) => found.push(part));
  const files = found.flatMap((part) => (part.kind === 'file' ? [part] : []));
  return {
    fault: outcome.ok ? null : outcome.fault.code,
    reading: outcome.ok ? outcome.value.reading : null,
    names: files.map((file) => file.name),
    refused: found.flatMap((part) => (part.kind === 'refused' ? [[part.name, part.code]] : [])),
    found,
    files,
  };
}
const text = (name: string, more: Partial<ZipPart> = {}): ZipPart => ({ name, bytes: 'Der Rat tagt.', ...more });
const docx = makeDocx({ body: p('Der Rat hat beschlossen, die Anträge künftig elektronisch anzunehmen.') });

describe('an archive', () => {
  it('hands out its files with their paths, also Word files, and is none itself', async () => {
    const { names, reading, fault } = await open(makeZip([text('Mai/eins.txt'), { name: 'Mai/Büro.docx', bytes: docx }]), 'mappe.docx');
    expect([names, reading, fault]).toEqual([['Mai/eins.txt', 'Mai/Büro.docx'], null, null]);
  });

  it('leaves what systems put in, what pages are drawn with, and what belongs to a saved page', async () => {
    const { names } = await open(
      makeZip(
        [
          '__MACOSX/._eins.txt',
          'eins.txt',
          '.DS_Store',
          'Thumbs.db',
          'stil.css',
          'a/skript.js',
          'Seite.html',
          'Seite-Dateien/bild.jpg',
          'Seite-Dateien/rahmen.html',
          'foto.png',
          'leer_files/zwei.txt',
          'b/',
        ].map((name) => text(name)),
      ),
    );
    expect(names).toEqual(['eins.txt', 'Seite.html', 'leer_files/zwei.txt']);
  });

  it('hands out the pictures of a saved page behind it, by their path from the page', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000400000004008060000001f15c489000000', 'hex');
    const pictures = ['a/Seite-Dateien/bild.png', 'a/Seite-Dateien/kein.jpg', 'a/foto.png'].map((name) => ({
      name,
      bytes: name.includes('kein') ? Buffer.from('x') : png,
    }));
    const { found } = await open(makeZip([...pictures, text('a/Seite.html'), text('b.txt')]));
    expect(found.map(({ kind, ...part }) => [kind, 'name' in part && part.name])).toEqual([
      ['file', 'a/Seite.html'],
      ['companion', 'Seite-Dateien/bild.png'],
      ['file', 'b.txt'],
    ]);
  });

  it('with more entries than Umbruch looks at gives the first ones and says that there are more', async () => {
    const many = Array.from({ length: 5_001 }, (_, index) => text(`${index}.txt`));
    const { names, refused, fault } = await open(makeZip(many));
    expect([names.length, refused, fault]).toEqual([5_000, [['…', 'archive-too-many']], null]);
  });

  it('shows no name that climbs, commands or writes backwards', async () => {
    const { names } = await open(makeZip([text('../../etc/eins.txt'), text('C:\\Texte\\zwei.txt'), text('gnp.\u202etxt.html')]));
    expect(names).toEqual(['etc/eins.txt', 'C:/Texte/zwei.txt', 'gnp.txt.html']);
  });

  it('does not open archives within: each is named, and the archive is refused when there is nothing else', async () => {
    const inner = makeZip([text('eins.txt')]);
    const { names, refused } = await open(
      makeZip([text('eins.txt'), { name: 'alt.zip', bytes: inner }, { name: 'getarnt.txt', bytes: inner }]),
    );
    expect([names, refused]).toEqual([
      ['eins.txt'],
      [
        ['getarnt.txt', 'archive-nested'],
        ['alt.zip', 'archive-nested'],
      ],
    ]);
    expect((await open(makeZip([{ name: 'getarnt.txt', bytes: inner }]))).fault).toBe('archive-nested');
    expect((await open(makeZip([{ name: 'alt.7z', bytes: 'x' }]))).fault).toBe('archive-nested');
  });

  it('says in one sentence why it cannot be read', async () => {
    expect((await open(makeZip([]))).fault).toBe('archive-empty');
    expect((await open(makeZip([text('a.css'), text('b.png')]))).fault).toBe('archive-empty');
    expect((await open(makeZip([text('a.txt', { flags: 1 })]))).fault).toBe('file-encrypted');
    expect((await open(makeZip([text('a.txt')]).subarray(0, 40))).fault).toBe('file-damaged');
    expect((await open(makeZip([text('a.txt'), { name: 'b.txt', bytes: new Uint8Array(30_000_000) }]))).fault).toBe('archive-too-large');
    expect((await open(makeZip([text('[Content_Types].xml'), text('ppt/presentation.xml')]))).fault).toBe('file-unknown-format');
  });

  it('hands out a damaged or locked file as it lies there, so that this one file gets its sentence', async () => {
    const { fault, files } = await open(makeZip([text('gut.txt'), text('falsch.txt', { crc: 1 }), text('geheim.txt', { flags: 1 })]));
    expect(fault).toBeNull();
    const faults = await Promise.all(files.map(async (file) => (await open(file.bytes, file.name)).fault));
    expect(faults).toEqual([null, 'file-damaged', 'file-encrypted']);
  });
});
