import { sentence } from './hostile-file.ts';
import type { HostileFile } from './hostile-file.ts';
import { makeDocx, p } from './make-docx.ts';
import { makeZip } from './make-zip.ts';
import type { ZipPart } from './make-zip.ts';

const many = (count: number, part: (index: number) => ZipPart): ZipPart[] => Array.from({ length: count }, (_, index) => part(index));
const zeros = (size: number): Uint8Array => new Uint8Array(size);
const textPart = { name: 'meldung.txt', bytes: sentence };

/** Archives that lie about what they hold. */
export const hostileArchives: readonly HostileFile[] = [
  { name: 'bombe.zip', bytes: makeZip([{ name: 'a.txt', bytes: zeros(60_000_000) }]) },
  { name: 'bombe-klein.zip', bytes: makeZip(many(12, (index) => ({ name: `${String(index)}.txt`, bytes: zeros(3_000_000) }))) },
  { name: 'bombe.docx', bytes: makeZip([{ name: 'word/document.xml', bytes: zeros(60_000_000) }]) },
  {
    name: 'bombe.xlsx',
    bytes: makeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'xl/workbook.xml', bytes: zeros(60_000_000) },
    ]),
  },
  { name: 'viele.zip', bytes: makeZip(many(70_000, (index) => ({ name: `${String(index)}.txt`, bytes: 'x', stored: true }))) },
  { name: 'null.zip', bytes: makeZip([{ ...textPart, declared: 0 }]) },
  { name: 'vier-gb.zip', bytes: makeZip([{ ...textPart, declared: 0xff_ff_ff_ff }]) },
  { name: 'vier-gb-fast.zip', bytes: makeZip([{ ...textPart, declared: 0xff_ff_ff_fe }]) },
  {
    name: 'ueberlappt.zip',
    bytes: makeZip([
      { ...textPart, stored: true },
      { name: 'zwei.txt', bytes: sentence, stored: true, offset: 0 },
    ]),
  },
  { name: 'ausserhalb.zip', bytes: makeZip([{ ...textPart, offset: 0x7f_ff_ff_ff }]) },
  { name: 'crc.zip', bytes: makeZip([{ ...textPart, crc: 1 }]) },
  { name: 'packart.zip', bytes: makeZip([{ ...textPart, method: 99 }]) },
  { name: 'gleich.zip', bytes: makeZip([textPart, textPart, textPart]) },
  { name: 'archiv-im-archiv.zip', bytes: makeZip([{ name: 'innen.zip', bytes: makeZip([textPart]) }]) },
  ...[
    '../../auto.txt',
    '/etc/passwd.txt',
    'C:\\windows\\a.txt',
    '..\\..\\a.txt',
    'a\u0000.txt',
    '\u202etxt.exe',
    '',
    '.',
    'CON.txt',
    'a/'.repeat(2_000) + 'b.txt',
    `${'x'.repeat(60_000)}.txt`,
    '__proto__',
    'constructor/prototype.txt',
  ].map((name, index): HostileFile => ({ name: `name-${String(index)}.zip`, bytes: makeZip([{ name, bytes: sentence }, textPart]) })),
  {
    name: 'word-aussen.docx',
    bytes: makeDocx({ body: p(sentence), relations: ['a|image|file:///dev/zero|External', 'b|image|../../../etc/passwd'] }),
  },
  { name: 'ohne-text.docx', bytes: makeZip([{ name: 'word/document.xml', bytes: '' }]) },
  {
    name: 'schleife.docx',
    bytes: makeDocx({
      body: p(sentence),
      styles:
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    }),
  },
];
