import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createParserPool } from '#electron/import/parser/parser-pool.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import { faultSentence } from '#shared/messages/faults.ts';
import { createKeptPool } from '../../support/kept-parser.ts';
import { makeDocx, p } from '../../support/make-docx.ts';
import { makeMsg } from '../../support/make-msg.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { allGold, flipped, gold, headless, inShort, oddFixture, readOdd, wordsOf } from '../../support/odd-files.ts';
import type { GoldFile, Outcome } from '../../support/odd-files.ts';

const support = join(import.meta.dirname, '..', '..', 'support');
const pool = createKeptPool();
const read = (name: string, content: Uint8Array | string): Promise<Outcome> => readOdd(pool, name, content);
const eachFormat = gold.map((one) => [one.format, one] as const);
const half = ({ bytes }: GoldFile): Uint8Array => bytes.subarray(0, bytes.length >> 1);

/** Words of a reading that stand neither in the whole file's text nor in the bytes themselves. */
async function invented(damaged: Outcome, one: GoldFile, bytes: Uint8Array): Promise<string[]> {
  const whole = wordsOf(await read(one.name, one.bytes)).join(' ');
  const raw = `${whole} ${new TextDecoder('utf-8').decode(bytes)} ${new TextDecoder('windows-1252').decode(bytes)}`;
  // Overwritten bytes stand before the next word as if they belonged to it.
  return wordsOf(damaged).filter((word) => !raw.includes(word.replace(/^X+/, '')));
}

afterAll(() => pool.close());

describe('files of every format that are not as they should be', () => {
  it.each(eachFormat)('read %s whole', async (format, one) => {
    const outcome = await read(one.name, one.bytes);
    expect(inShort(outcome)).toBe(format === 'zip' || format === 'warc' ? 'container' : format);
  });

  it.each(eachFormat)('say that an empty %s is empty', async (_format, one) => {
    for (const content of ['', ' \n\t\r\n ', '\uFEFF', '\n'.repeat(5_000)])
      expect(inShort(await read(one.name, content))).toBe('file-empty');
  });

  it.each(eachFormat)('read what is left of %s, or say why not, and add no word to it', async (_format, one) => {
    const pieces = [
      half(one),
      one.bytes.subarray(0, 100),
      one.bytes.subarray(0, one.bytes.length - 3),
      one.bytes.subarray(one.bytes.length >> 1),
    ];
    for (const bytes of [...pieces, headless(one.bytes), headless(one.bytes, 200)]) {
      const outcome = await read(one.name, bytes);
      expect(await invented(outcome, one, bytes)).toEqual([]);
    }
    expect(inShort(await read('danach.txt', 'Die Stadt Hohenau hat einen Plan.'))).toBe('text');
  });

  it.each(eachFormat)('do not take damaged bytes of %s for text', async (_format, one) => {
    for (const seed of [1, 2, 3, 4]) {
      const bytes = flipped(one.bytes, 20, seed);
      // Packed words (base64, quoted-printable) may come out changed, twice where they are cut apart; more cannot come of 20 bits.
      expect((await invented(await read(one.name, bytes), one, bytes)).length).toBeLessThanOrEqual(40);
    }
  });

  it.each(eachFormat)('know %s by what it holds, whatever its name ends in', async (format, one) => {
    const own = await read(one.name, one.bytes);
    for (const name of ['datei.txt', 'datei.html', 'datei.pdf', 'datei.docx', 'datei']) {
      const outcome = await read(name, one.bytes);
      expect([name, inShort(outcome)]).toEqual([name, inShort(own)]);
      if (format !== 'link') expect(wordsOf(outcome)).toEqual(wordsOf(own));
    }
  });
});

/** Bytes that are no file of any kind. */
const noise = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 131 + (index >> 3)) % 256);
const ending = ({ name }: GoldFile): string => name.slice(name.lastIndexOf('.'));
const lockedMails = new Map([
  [
    'locked.eml',
    new TextEncoder().encode(
      'From: a@b.example\nSubject: Geheim\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nAAAA\n',
    ),
  ],
  [
    'locked.msg',
    makeMsg({ subject: 'Geheim', messageClass: 'IPM.Note.SMIME', attachments: [{ name: 'smime.p7m', bytes: new Uint8Array([120]) }] }),
  ],
]);
const lockedFile = (name: string): Uint8Array => lockedMails.get(name) ?? oddFixture(name);

describe('files that Umbruch does not read', () => {
  it.each(gold.map((one) => [`datei${ending(one)}`] as const))('are told by what they hold, not by a name such as %s', async (name) => {
    expect(inShort(await read(name, noise))).toBe('file-binary');
  });

  it.each<[string, Uint8Array, string]>([
    ['leer.docx', new Uint8Array(), '„leer.docx“ ist leer. Es gibt nichts zu übernehmen.'],
    ['rauschen.pdf', noise, '„rauschen.pdf“ enthält keinen Text, sondern Bild, Ton, Programm oder andere Daten.'],
    ['tabelle.ods', oddFixture('table.ods'), 'Das Format von „tabelle.ods“ kennt Umbruch nicht.'],
    [
      'halb.docx',
      makeDocx({ body: p('Die Stadt Hohenau hat einen Plan.') }).subarray(0, 700),
      '„halb.docx“ ist beschädigt und konnte nicht gelesen werden.',
    ],
    [
      'brief.msg',
      lockedFile('locked.msg'),
      '„brief.msg“ ist mit einem Kennwort geschützt. Bitte ohne Schutz speichern und noch einmal ablegen.',
    ],
    [
      'alt.doc',
      oddFixture('old.doc'),
      '„alt.doc“ hat ein altes Office-Format. Bitte als DOCX, XLSX oder ODT speichern und noch einmal ablegen.',
    ],
    [
      'lang.pdf',
      makePdf(Array.from({ length: 2_001 }, () => ({ texts: [] }))),
      '„lang.pdf“ hat 2001 Seiten. Umbruch liest PDF-Dateien bis 2000 Seiten; bitte teilen Sie die Datei auf.',
    ],
    [
      'scan.pdf',
      makePdf([{ texts: [], scanned: true }]),
      '„scan.pdf“ besteht nur aus Bildern, vermutlich ein Scan ohne erkannten Text. Bitte zuerst eine Texterkennung ausführen.',
    ],
  ])('get one clear sentence: %s', async (name, bytes, sentence) => {
    const outcome = await read(name, bytes);
    expect(outcome.kind === 'fault' ? faultSentence(catalogue.de.faults, outcome.fault) : outcome.kind).toBe(sentence);
  });

  it.each([...['docx', 'xlsx', 'odt', 'pdf', 'zip'].map((kind) => `locked.${kind}`), ...lockedMails.keys()])(
    'says that %s needs a password',
    async (name) => {
      for (const ending of ['', '.txt', '.html']) expect(inShort(await read(`${name}${ending}`, lockedFile(name)))).toBe('file-encrypted');
    },
  );

  it.each(['locked.docx', 'locked.odt', 'locked.pdf', 'locked.zip'])('reads on after one half of %s', async (name) => {
    const bytes = oddFixture(name);
    expect(['file-encrypted', 'file-damaged']).toContain(inShort(await read(name, bytes.subarray(0, bytes.length >> 1))));
  });

  const binary = (start: readonly number[], rest = 2_000): Uint8Array => {
    const bytes = Uint8Array.from({ length: rest }, (_, index) => (index * 131 + (index >> 3)) % 256);
    bytes.set(start);
    return bytes;
  };
  const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];

  it.each<[string, Uint8Array | string, string]>([
    ['bild.png', binary([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'file-binary'],
    ['bild.jpg', binary([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]), 'file-binary'],
    ['film.mp4', binary([0, 0, 0, 24, ...ascii('ftypmp42'), 0, 0, 0, 0]), 'file-binary'],
    ['programm.exe', binary([...ascii('MZ'), 0x90, 0, 3, 0, 0, 0]), 'file-binary'],
    ['archiv.db', binary([...ascii('SQLite format 3'), 0, 16, 0]), 'file-binary'],
    ['schrift.ttf', binary([0, 1, 0, 0, 0, 12, 0, 128]), 'file-binary'],
    ['schrift.woff2', binary([...ascii('wOF2'), 0, 1, 0, 0]), 'file-binary'],
    ['ton.mp3', binary([...ascii('ID3'), 3, 0, 0, 0]), 'file-binary'],
    ['archiv.rar', binary([...ascii('Rar!'), 0x1a, 7, 1, 0]), 'file-binary'],
    ['archiv.7z', binary([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'file-binary'],
    ['alt.doc', oddFixture('old.doc'), 'file-old-office'],
    ['alt.xls', oddFixture('old.xls'), 'file-old-office'],
    ['folien.pptx', oddFixture('slides.pptx'), 'file-unknown-format'],
    ['tabelle.ods', oddFixture('table.ods'), 'file-unknown-format'],
    [
      'karte.svg',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>Karte</text><script>alert(1)</script></svg>',
      'file-unknown-format',
    ],
    ['karte.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="20"><text>Karte der Stadt</text></svg>', 'file-unknown-format'],
    ['katalog.xml', '<?xml version="1.0"?><katalog><posten>Stuhl</posten></katalog>', 'file-unknown-format'],
    ['route.gpx', '<?xml version="1.0"?><gpx version="1.1"><wpt lat="1" lon="2"><name>Rathaus</name></wpt></gpx>', 'file-unknown-format'],
    ['paket.json', '{"name": "karte", "version": "1.0.0", "private": true, "scripts": {"test": "run"}}', 'file-no-text'],
  ])('says of %s what it is', async (name, content, code) => {
    expect(inShort(await read(name, content))).toBe(code);
  });

  it.each([
    ['person.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Beispiel\r\nEND:VCARD\r\n'],
    ['einzeln.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Ratssitzung\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'],
  ])('knows that %s is no text to read', async (name, content) => {
    expect(inShort(await read(name, content))).toBe('file-unknown-format');
  });

  it.each([
    ['einstellung.ini', '[karte]\nstadt = Hohenau\nzoom = 3\n', 'Hohenau'],
    ['formel.tex', '\\documentclass{article}\n\\begin{document}\nHohenau misst Störungen.\n\\end{document}\n', 'Störungen'],
    ['karte.ts', 'export const karte = (): string => {\n  return "Störung";\n};\n', 'Störung'],
  ])('keeps every word of %s, which is text at least', async (name, content, word) => {
    const outcome = await read(name, content);
    expect(wordsOf(outcome)).toContain(word);
  });
});

describe('the parser as it ships', () => {
  it('reads on after one half of a file of each format', async () => {
    const shipped = createParserPool({ parserPath: join(support, '..', '..', 'electron', 'import', 'parser', 'parser-main.ts') });
    try {
      const ends = [];
      for (const one of gold) ends.push(inShort(await readOdd(shipped, one.name, half(one))));
      expect(ends.filter((end) => end === 'parser-crashed')).toEqual([]);
      expect(inShort(await readOdd(shipped, 'danach.txt', 'Die Stadt Hohenau hat einen Plan.'))).toBe('text');
    } finally {
      await shipped.close();
    }
  }, 120_000);

  it('has a case of every format to be damaged', () => {
    expect(allGold.length).toBeGreaterThan(60);
  });
});
