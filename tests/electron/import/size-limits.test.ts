import { unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { dropLimit, sliceLimits } from '#electron/import/record-files.ts';
import { formats } from '#electron/import/formats.ts';
import { announcedFault } from '#electron/ipc/uploads.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import { faultSentence } from '#shared/messages/faults.ts';
import { createKeptPool } from '../../support/kept-parser.ts';
import { longFiles, longRows } from '../../support/long-files.ts';
import { makeDocx, p } from '../../support/make-docx.ts';
import { makeMsg } from '../../support/make-msg.ts';
import { makeOdt } from '../../support/make-odt.ts';
import { linesAt, makePdf } from '../../support/make-pdf.ts';
import { httpAnswer, warcFile } from '../../support/make-warc.ts';
import { makeZip } from '../../support/make-zip.ts';
import { readOdd, wordsOf } from '../../support/odd-files.ts';

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

/** A page of a PDF, and an object that nothing refers to. */
function stuffedPdf(size: number): Uint8Array {
  const text = makePdf([{ texts: linesAt([sentence], 60, 700) }]).toString('latin1');
  const at = text.indexOf('xref\n');
  const length = size - text.length - 200;
  const [start, end] = [`99 0 obj\n<< /Length ${String(length)} >>\nstream\n`, '\nendstream\nendobj\n'];
  const directory = at + start.length + length + end.length;
  const rest = `${end}${text.slice(at).replace(/startxref\n\d+/, `startxref\n${String(directory)}`)}`;
  return Buffer.concat([Buffer.from(text.slice(0, at) + start, 'latin1'), Buffer.alloc(length, 'x'), Buffer.from(rest, 'latin1')]);
}
/** A mail's head and its parts, one of them to be filled. */
const mime = (head: string, type: string, text: string): string =>
  `${head}\nMIME-Version: 1.0\nContent-Type: ${type}; boundary=g\n\n--g\n${text}\n--g\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=a.bin\n\n§\n--g--\n`;
const mimeLines = `${'x'.repeat(75)}\n`;

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
  ['lang.json', (size) => filled(size, small('feed.json').replace('{', '{§'), ' ')],
  ['lang.atom', (size) => filled(size, small('feed.atom').replace('<a:entry>', '<!--§--><a:entry>'), 'x')],
  ['zeile.jsonl', () => filled(sliceLimits.maxLineBytes - 1, `{§"title": "Meldestelle", "text": "${sentence}"}`, ' ')],
  // One record of so many words is no report, but none of them is lost.
  ['bericht.jsonl', () => filled(8_000_000, `{"title": "Meldestelle", "text": "§"}`, `${sentence} `)],
  ['lang.url', (size) => filled(size, '[InternetShortcut]\nURL=https://hohenau.example/meldestelle\n;§\n', 'x')],
  [
    'lang.eml',
    (size) =>
      filled(
        size,
        mime('From: a@b.example\nTo: c@d.example\nSubject: Meldestelle', 'multipart/mixed', `Content-Type: text/plain\n\n${sentence}`),
        mimeLines,
      ),
  ],
  [
    'lang.mhtml',
    (size) =>
      filled(
        size,
        mime(
          'From: <Saved by Blink>\nSubject: Meldestelle',
          'multipart/related; type="text/html"',
          `Content-Type: text/html\n\n<h1>Meldestelle</h1><p>${sentence}</p>`,
        ),
        mimeLines,
      ),
  ],
  [
    'lang.msg',
    (size) => makeMsg({ subject: 'Meldestelle', body: sentence, attachments: [{ name: 'a.bin', bytes: new Uint8Array(size - 900_000) }] }),
  ],
  ['lang.pdf', stuffedPdf],
  [
    'lang.warc',
    (size) =>
      warcFile([
        { type: 'response', url: 'https://hohenau.example/meldestelle', block: httpAnswer(`<h1>Meldestelle</h1><p>${sentence}</p>`) },
        {
          type: 'resource',
          url: 'https://hohenau.example/a.bin',
          contentType: 'application/octet-stream',
          block: new Uint8Array(size - 5_000),
        },
      ]),
  ],
  ['lang.zip', (size) => makeZip([{ name: 'lang.txt', bytes: filled(size - 1_000, `${sentence}\n§`, `${sentence}\n\n`), stored: true }])],
  ['lang.odt', (size) => stuffed(size, makeOdt({ body: `<text:p>${sentence}</text:p>` }))],
  ['lang.docx', (size) => stuffed(size, makeDocx({ body: p(sentence) }))],
  ['lang.xlsx', (size) => stuffed(size, longFiles['mappe.xlsx']?.(longRows(3)) ?? new Uint8Array())],
];

describe('the size of a file', () => {
  it.each(formats.map(({ id }) => id))('just over its limit gets one clear sentence before anything is sent: %s', (id) => {
    const name = `zu-gross.${extensions[id] ?? id}`;
    const fault = announcedFault({ name, byteCount: dropLimit(name) + 1 });
    expect(fault?.code).toBe('file-too-large');
    expect(announcedFault({ name, byteCount: dropLimit(name) })).toBeNull();
    const megabytes = dropLimit(name) / 1_048_576;
    expect(fault && faultSentence(catalogue.de.faults, fault)).toBe(
      `„${name}“ ist zu groß (${String(megabytes + 1)} MB). Umbruch liest Dateien bis ${String(megabytes)} MB.`,
    );
    for (const { faults } of [catalogue.de, catalogue.en]) {
      const said = fault ? faultSentence(faults, fault) : '';
      expect([said.includes(name), /[{}]/.test(said), said.includes(String(fault?.detail?.limit))]).toEqual([true, false, true]);
    }
  });

  it.each(justUnder)(
    'within its limit is read: %s',
    async (name, make) => {
      const outcome = await readOdd(pool, name, make(tableSizes[name] ?? dropLimit(name) - 1));
      if (outcome.kind === 'container') expect(outcome.files.length).toBeGreaterThan(0);
      else expect(wordsOf(outcome).join(' ')).toMatch(/meldestelle|Verfahren Nr1/i);
    },
    120_000,
  );
});
