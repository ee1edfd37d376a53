import { unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { dropLimit } from '#electron/import/record-files.ts';
import { formats } from '#electron/import/formats.ts';
import { announcedFault } from '#electron/ipc/uploads.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import { faultSentence } from '#shared/messages/faults.ts';
import { createKeptPool } from '../../support/kept-parser.ts';
import { longFiles, longRows } from '../../support/long-files.ts';
import { makeDocx, p } from '../../support/make-docx.ts';
import { readOdd } from '../../support/odd-files.ts';

const pool = createKeptPool();
afterAll(() => pool.close());

const sentence = 'Die Stadt Hohenau hat ihre Meldestelle umgebaut und zeigt nun, wie lange jede Meldung liegt.';
const extensions: Readonly<Record<string, string>> = { feed: 'rss', text: 'txt', markdown: 'md', link: 'url' };
const small = (name: string): string => Buffer.from(longFiles[name]?.(longRows(3)) ?? []).toString('latin1');

/** A file of exactly so many bytes: `text`, with what fills it up in place of the mark. */
const filled = (size: number, text: string, filler: string): Buffer => {
  const [before = '', after = ''] = text.split('§');
  const [head, tail] = [Buffer.from(before, 'latin1'), Buffer.from(after, 'latin1')];
  return Buffer.concat([head, Buffer.alloc(size - head.length - tail.length, filler), tail]);
};
/** A package with an unpacked part more, a little below the size. */
const stuffed = (size: number, bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, 'fuellung.bin': new Uint8Array(size - bytes.length - 20_000) }, { level: 0 });
};

/** Tables and feeds of short rows take more room than any other text: near the limit of all files they may end with a sentence. */
const tableSizes: Readonly<Record<string, number>> = { 'lang.csv': 20_000_000, 'lang.rss': 20_000_000 };

const justUnder: readonly (readonly [string, (size: number) => Uint8Array])[] = [
  ['lang.txt', (size) => filled(size, `${sentence}\n§`, `${sentence}\n\n`)],
  ['lang.md', (size) => filled(size, `# Meldestelle\n\n${sentence}\n§`, `${sentence}\n\n`)],
  ['lang.html', (size) => filled(size, `<html><!--§--><body><h1>Meldestelle</h1><p>${sentence}</p></body></html>`, 'x')],
  ['lang.json', (size) => filled(size, small('liste.json').replace('[', '[§'), ' ')],
  ['lang.csv', (size) => longFiles['tabelle.csv']?.(longRows(Math.floor(size / 210))) ?? new Uint8Array()],
  ['lang.rss', (size) => filled(size, small('feed.rss').replace('<item>', '<!--§--><item>'), 'x')],
  ['lang.rtf', (size) => filled(size, `{\\rtf1\\ansi {\\*\\fuellung §}${sentence}\\par}`, 'x')],
  [
    'lang.eml',
    (size) =>
      filled(
        size,
        `From: a@b.example\nTo: c@d.example\nSubject: Meldestelle\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=g\n\n--g\nContent-Type: text/plain\n\n${sentence}\n--g\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=a.bin\n\n§\n--g--\n`,
        `${'x'.repeat(75)}\n`,
      ),
  ],
  ['lang.docx', (size) => stuffed(size, makeDocx({ body: p(sentence) }))],
  ['lang.xlsx', (size) => stuffed(size, longFiles['mappe.xlsx']?.(longRows(3)) ?? new Uint8Array())],
];

describe('the size of a file', () => {
  it.each(formats.map(({ id }) => id))('just over its limit gets one clear sentence before anything is sent: %s', (id) => {
    const name = `zu-gross.${extensions[id] ?? id}`;
    const fault = announcedFault({ name, byteCount: dropLimit(name) + 1 });
    expect(fault?.code).toBe('file-too-large');
    expect(announcedFault({ name, byteCount: dropLimit(name) })).toBeNull();
    for (const { faults } of [catalogue.de, catalogue.en]) {
      const said = fault ? faultSentence(faults, fault) : '';
      expect([said.includes(name), /[{}]/.test(said), said.includes(String(fault?.detail?.limit))]).toEqual([true, false, true]);
    }
  });

  it.each(justUnder)(
    'within its limit is read: %s',
    async (name, make) => {
      const outcome = await readOdd(pool, name, make(tableSizes[name] ?? dropLimit(name) - 1));
      expect(outcome.kind).not.toBe('fault');
    },
    120_000,
  );
});
