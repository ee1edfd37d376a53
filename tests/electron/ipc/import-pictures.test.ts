import { describe, expect, it } from 'vitest';
import { findBeside, withPictures } from '#electron/ipc/import-pictures.ts';
import { block, plainLine, readingOf, report } from '../../support/made-reading.ts';

describe('pictures beside a page', () => {
  const find = findBeside([{ name: 'seite_files/bild.jpg' }, { name: 'Größe-Dateien/foto 1.png' }]);

  it.each([
    ['seite_files/bild.jpg', 'seite_files/bild.jpg'],
    ['./seite_files/bild.jpg?v=3#oben', 'seite_files/bild.jpg'],
    ['https://zeitung.example/thema/seite_files/bild.jpg', 'seite_files/bild.jpg'],
    ['Gr%C3%B6%C3%9Fe-Dateien/foto%201.png', 'Größe-Dateien/foto 1.png'],
  ])('are found by %s', (url, name) => {
    expect(find(url)?.name).toBe(name);
  });

  it.each(['bild.jpg', 'https://zeitung.example/bild.jpg', 'andere_files/bild.jpg', '%E0%A4%A', ''])('are not meant by %j', (url) => {
    expect(find(url)).toBeNull();
  });
});

describe('the pictures of a reading', () => {
  const image = block('image', '', [], { assetId: 'fremd', url: 'seite_files/bild.jpg' });
  const reading = readingOf(['Bild'], {
    lines: [{ ...plainLine('Bild'), kind: 'picture', picture: { assetId: 'fremd', url: 'https://zeitung.example/bild.jpg' } }],
    records: [report('r1', { blocks: [image, block('paragraph', 'Text')] })],
  });

  it('are only those that the host keeps; a path from the page means nothing without the page', () => {
    const settled = withPictures(reading, () => null);
    expect(settled.lines[0]?.picture).toEqual({ assetId: null, url: 'https://zeitung.example/bild.jpg' });
    const [record] = settled.records;
    expect(record?.kind === 'article' && record.blocks).toEqual([block('image', ''), block('paragraph', 'Text')]);
  });

  it('have the name under which they are kept', () => {
    const settled = withPictures(reading, ({ url }) => (url?.endsWith('bild.jpg') ? 'eigen' : null));
    const [record] = settled.records;
    expect(record?.kind === 'article' && record.blocks[0]).toEqual(block('image', '', [], { assetId: 'eigen' }));
    expect(settled.lines[0]?.picture?.assetId).toBe('eigen');
  });
});
