import { sentence } from './hostile-file.ts';
import type { HostileFile } from './hostile-file.ts';
import { p } from './make-docx.ts';
import { makeOdt } from './make-odt.ts';
import { makeZip } from './make-zip.ts';

const doctypes = [
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE x [<!ENTITY % p SYSTEM "https://fremd.example/x.dtd"> %p;]>',
  '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/passwd">]>',
];
const word = (body: string, doctype = ''): Uint8Array =>
  makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: 'word/document.xml',
      bytes: `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);

/** Entities in XML, and markup that is nested without end. */
export const hostileMarkup: readonly HostileFile[] = [
  ...doctypes.flatMap((doctype, index): HostileFile[] => [
    { name: `dtd-${String(index)}.docx`, bytes: word(`<w:p><w:r><w:t>&c; ${sentence}</w:t></w:r></w:p>`, doctype) },
    {
      name: `dtd-${String(index)}.xml`,
      bytes: `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>&c;</title><item><title>Karte &c;</title><description>${sentence}</description></item></channel></rss>`,
    },
    {
      name: `dtd-${String(index)}.fodt`,
      bytes: `<?xml version="1.0"?>${doctype}<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:body>&c;</office:body></office:document>`,
    },
    { name: `dtd-${String(index)}.html`, bytes: `${doctype}<html><body><p>&c; ${sentence}</p></body></html>` },
  ]),
  { name: 'tief.html', bytes: `<!doctype html>${'<div>'.repeat(100_000)}${sentence}` },
  { name: 'tief-b.html', bytes: `<!doctype html><p>${'<b>'.repeat(20_000)}${sentence}` },
  { name: 'tief-tabelle.html', bytes: `<!doctype html>${'<table><tr><td>'.repeat(3_000)}${sentence}` },
  { name: 'tief-liste.html', bytes: `<!doctype html>${'<ul><li>'.repeat(20_000)}${sentence}` },
  { name: 'tief-svg.html', bytes: `<!doctype html>${'<svg><foreignObject>'.repeat(5_000)}${sentence}` },
  { name: 'tief.json', bytes: `${'['.repeat(10_000)}1${']'.repeat(10_000)}` },
  { name: 'tief-objekt.json', bytes: `${'{"a":'.repeat(10_000)}"${sentence}"${'}'.repeat(10_000)}` },
  { name: 'tief.jsonl', bytes: `${`${'['.repeat(5_000)}\n`.repeat(20)}` },
  { name: 'tief.docx', bytes: word(`${'<w:sdt><w:sdtContent>'.repeat(10_000)}${p(sentence)}${'</w:sdtContent></w:sdt>'.repeat(10_000)}`) },
  {
    name: 'tief-tabelle.docx',
    bytes: word(`${'<w:tbl><w:tr><w:tc>'.repeat(3_000)}${p(sentence)}${'</w:tc></w:tr></w:tbl>'.repeat(3_000)}`),
  },
  {
    name: 'tief.odt',
    bytes: makeOdt({ body: `${'<text:section>'.repeat(10_000)}<text:p>${sentence}</text:p>${'</text:section>'.repeat(10_000)}` }),
  },
  { name: 'tief.xml', bytes: `<?xml version="1.0"?><rss version="2.0"><channel>${'<item>'.repeat(10_000)}<title>Karte</title>` },
  { name: 'tief.rtf', bytes: `{\\rtf1 ${'{'.repeat(200_000)}${sentence}` },
  { name: 'tief.md', bytes: `# Karte\n\n${'> '.repeat(5_000)}${sentence}\n\n${'['.repeat(20_000)}\n\n${'*a **b '.repeat(5_000)}` },
  {
    name: 'attribute.html',
    bytes: `<!doctype html><p ${Array.from({ length: 50_000 }, (_, index) => `a${String(index)}=1`).join(' ')}>${sentence}</p>`,
  },
  { name: 'kommentare.html', bytes: `<!doctype html>${'<!--'.repeat(50_000)}${sentence}` },
  { name: 'offen.html', bytes: `<!doctype html><p>${sentence}</p>${'<a '.repeat(100_000)}` },
  { name: 'spitz.txt', bytes: '<'.repeat(200_000) + sentence },
  { name: 'klammern.txt', bytes: `${'('.repeat(100_000)}${sentence}${')'.repeat(100_000)}` },
  { name: 'leerzeichen.txt', bytes: `${sentence}${' '.repeat(300_000)}x${'\t'.repeat(300_000)}${sentence}` },
  { name: 'anfuehrung.csv', bytes: `titel;text\n${'"'.repeat(100_001)};x\n${'""""'.repeat(10_000)}` },
  {
    name: 'spalten.csv',
    bytes: `${Array.from({ length: 20_000 }, (_, index) => `s${String(index)}`).join(';')}\n${'x;'.repeat(20_000)}\n`,
  },
];
