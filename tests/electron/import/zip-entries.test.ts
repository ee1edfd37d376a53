import { describe, expect, it } from 'vitest';
import { openZip, zipLimits } from '#electron/import/extract/archive/zip-entries.ts';
import { zipNames } from '#electron/import/extract/archive/zip-names.ts';
import { concat, makeZip } from '../../support/make-zip.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function readAll(bytes: Uint8Array): Promise<Record<string, string>> {
  const opened = await openZip(bytes, 'a.zip');
  if (!opened.ok) return { fault: opened.fault.code };
  return Object.fromEntries(
    opened.value.entries.map((entry) => {
      const read = entry.read();
      return [entry.name, read.ok ? text(read.value) : read.fault.code];
    }),
  );
}

describe('the files of a ZIP', () => {
  it('come out as they went in, packed or stored', async () => {
    const bytes = makeZip([
      { name: 'Bericht.txt', bytes: 'Der Rat hat beschlossen.' },
      { name: 'ordner/zwei.txt', bytes: 'Zweiter Text', stored: true },
    ]);
    expect(await readAll(bytes)).toEqual({ 'Bericht.txt': 'Der Rat hat beschlossen.', 'ordner/zwei.txt': 'Zweiter Text' });
    expect(zipNames(bytes)).toEqual(['Bericht.txt', 'ordner/zwei.txt']);
  });

  it('keep their umlauts, whether written as UTF-8 or by DOS', async () => {
    const dos = Uint8Array.of(0x81, 0x62, 0x65, 0x72, 0xe1, 0x2e, 0x74, 0x78, 0x74);
    const unmarked = new TextEncoder().encode('Grüße.txt');
    expect(
      Object.keys(
        await readAll(
          makeZip([
            { name: dos, bytes: 'a' },
            { name: unmarked, bytes: 'b' },
            { name: 'Straße.txt', bytes: 'c' },
          ]),
        ),
      ),
    ).toEqual(['überß.txt', 'Grüße.txt', 'Straße.txt']);
  });

  it('are read although something was appended to the archive', async () => {
    expect(await readAll(concat([makeZip([{ name: 'a.txt', bytes: 'A' }], 'Anmerkung'), new Uint8Array(40)]))).toEqual({ 'a.txt': 'A' });
  });

  it('are found by name, whatever the case and the slashes', async () => {
    const opened = await openZip(makeZip([{ name: 'word\\Document.xml', bytes: 'x' }]), 'a.docx');
    if (!opened.ok) throw new Error(opened.fault.code);
    const found = opened.value.read('/word/document.xml');
    expect(found?.ok === true && text(found.value)).toBe('x');
    expect(opened.value.read('word/other.xml')).toBeNull();
  });

  it('are refused one by one where they are locked or damaged', async () => {
    const bytes = makeZip([
      { name: 'geheim.txt', bytes: 'x', flags: 1 },
      { name: 'falsch.txt', bytes: 'x', crc: 7 },
      { name: 'fremd.txt', bytes: 'x', method: 14 },
      { name: 'weg.txt', bytes: 'x', offset: 900_000 },
      { name: 'gut.txt', bytes: 'gut' },
    ]);
    expect(await readAll(bytes)).toEqual({
      'geheim.txt': 'file-encrypted',
      'falsch.txt': 'file-damaged',
      'fremd.txt': 'file-unknown-format',
      'weg.txt': 'file-damaged',
      'gut.txt': 'gut',
    });
  });

  it('stop where an archive unpacks to far more than it holds, whatever it declares', async () => {
    const zeros = new Uint8Array(20 * 1024 * 1024);
    expect(await readAll(makeZip([{ name: 'bombe.txt', bytes: zeros, declared: 12 }]))).toEqual({ 'bombe.txt': 'archive-too-large' });
    expect(zipLimits.ratio).toBe(200);
  });

  it('are refused together where they share their bytes or are too many', async () => {
    const shared = makeZip([
      { name: 'a.txt', bytes: 'eins' },
      { name: 'b.txt', bytes: 'zwei', offset: 0 },
    ]);
    expect(await readAll(shared)).toEqual({ fault: 'archive-too-large' });
    const many = makeZip(Array.from({ length: 5_001 }, (_, index) => ({ name: String(index), bytes: '', stored: true })));
    expect(await readAll(many)).toEqual({ fault: 'archive-too-large' });
  });

  it('never come from half an archive', async () => {
    const bytes = makeZip([{ name: 'a.txt', bytes: 'Text '.repeat(400) }]);
    for (let cut = 0; cut < bytes.length; cut += 7) expect(await readAll(bytes.subarray(0, cut))).toEqual({ fault: 'file-damaged' });
  });

  it('never break the reading with any byte changed', async () => {
    const bytes = makeZip([{ name: 'a.txt', bytes: 'Text '.repeat(40) }], 'Ende');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(Object.keys(await readAll(changed)).length).toBeLessThanOrEqual(1);
      expect(zipNames(changed).length).toBeLessThanOrEqual(1);
    }
  });
});
