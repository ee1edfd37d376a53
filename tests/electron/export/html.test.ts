import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import { formats, formatFor } from '#electron/export/formats.ts';
import type { ExportContext, ExportInput } from '#electron/export/format.ts';
import { renderHtml } from '#electron/export/render-html.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import { isSafeLink } from '#shared/document/document-schema.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import { FaultError } from '#shared/result.ts';
import { fileFormat } from '../../support/file-format.ts';
import { sampleArticle, sampleInput, sampleNewsletter, sampleNewsletterInput, sampleReportsInput } from './sample.ts';

const hostile = [
  `<script>pwned()</script>`,
  `"><img src=x onerror=pwned()>`,
  `'></style><svg onload=pwned()>`,
  `&lt;b&gt; --> <!-- <iframe srcdoc="x">`,
  `\u0000</title><base href="https://evil.example/">`,
  `{}; } * { background: url(https://evil.example/x) } @import "https://evil.example/y";`,
];

const context = (over: Partial<ExportContext> = {}): ExportContext => ({
  printToPdf: async (html) => ({ pdf: new TextEncoder().encode(html), report: null }),
  options: defaultExportOptions,
  signal: new AbortController().signal,
  report: () => undefined,
  ...over,
});

async function html(input: ExportInput): Promise<string> {
  const id = input.kind === 'article' ? 'article-html' : 'newsletter-html';
  return new TextDecoder().decode(await fileFormat(id, input.kind).render(input, context()));
}

type Element = DefaultTreeAdapterTypes.Element;
function elements(text: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(text));
  return found;
}

const own = new Set(
  'html head meta title style body main article header p h1 h2 h3 div span ul ol li a br strong em blockquote section nav figure figcaption img'.split(
    ' ',
  ),
);

/** Where a text stands in a value, and the text. */
function texts(value: unknown, path = ''): (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one) => texts(one, `${path}[]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => texts(one, path === '' ? key : `${path}.${key}`));
}

it('has the hostile words in every field that an editor or an import can fill', () => {
  const word = '\u2603';
  const calm = (value: unknown) => [
    ...new Set(
      texts(value)
        .filter(([, text]) => !text.includes(word))
        .map(([path]) => path.replace(/^.*(children\[\])/, '$1')),
    ),
  ];
  const closed =
    /(^|\.|\])(id|articleId|status|extent|kind|type|tag|listType|format|mode|style|textStyle|rel|url|originUrl|issue|date|endDate|datelineDate|assetId)$/;
  const left = [...calm(sampleArticle(word)), ...calm(sampleNewsletter(word))].filter((path) => !closed.test(path));
  // One plain word among the runs of text, and addresses, which have a test of their own.
  expect([...new Set(left)].sort()).toEqual(['children[].text', 'header.externalLinks[]']);
});

for (const [name, make] of [
  ['report', sampleInput],
  ['newsletter', sampleNewsletterInput],
] as const) {
  it.each(hostile)(`lets no markup out of any field of a ${name}: %s`, async (word) => {
    const text = await html(make(word));
    const all = elements(text);
    expect(all.filter((element) => !own.has(element.tagName)).map((element) => element.tagName)).toEqual([]);
    const attributes = all.flatMap((element) => element.attrs.map((attribute) => attribute.name));
    expect(attributes.filter((attribute) => attribute.startsWith('on') || ['style', 'srcdoc', 'srcset'].includes(attribute))).toEqual([]);
    const sources = all.flatMap((element) =>
      element.attrs.filter((attribute) => attribute.name === 'src').map((attribute) => attribute.value),
    );
    expect(sources.filter((source) => !source.startsWith('data:image/png;base64,'))).toEqual([]);
    // The tree is the same as without the hostile words: nothing was opened or closed early.
    const calm = elements(await html(make(' ganz ruhige Wörter'))).map((element) => element.tagName);
    expect(all.map((element) => element.tagName)).toEqual(calm);
  });

  it.each(hostile)(`loads nothing from outside in a ${name}: %s`, async (word) => {
    const all = elements(await html(make(word)));
    const links = all.flatMap((element) =>
      element.attrs.filter((attribute) => attribute.name === 'href').map((attribute) => attribute.value),
    );
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((link) => !link.startsWith('#') && !isSafeLink(link))).toEqual([]);
    const style = all
      .filter((element) => element.tagName === 'style')
      .map((element) => element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
    expect(style).toHaveLength(1);
    expect([...(style[0] ?? '').matchAll(/url\(([^)]{0,30})/g)].every(([, url]) => url?.startsWith('data:font/woff2;base64,'))).toBe(true);
    expect(style[0]?.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')).not.toMatch(/@import|https?:/);
    const policy = all.find((element) => element.attrs.some((attribute) => attribute.value === 'Content-Security-Policy'));
    expect(policy?.attrs.find((attribute) => attribute.name === 'content')?.value).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });
}

it('shows the same words in every field of the report', async () => {
  const text = await html(sampleInput(' ÄÖÜß§'));
  // number, status, teaser, origin and the numbers of back references are for the desk; everything else is printed
  const printed = [
    'Bericht',
    'Musterstadt:',
    'Hundert Zähler lernen sprechen',
    'Wie die Stadtwerke ihr Netz vermessen',
    'Energie',
    'Karin Muster',
    'Zähler',
    'Funk',
    'wir berichteten',
    'Neues Umspannwerk',
    'Der erste Zähler',
    'Foto: Karin Muster',
    'Ein Zähler im Keller',
    'Quelle: Stadtwerke Musterstadt',
    'dpa',
  ];
  expect(printed.filter((word) => !text.includes(`${word} ÄÖÜß§`))).toEqual([]);
  expect(text).toContain('[9.11.2018]');
  expect(text).toContain('<a class="back" href="#beitrag-bericht-zurueck">');
  expect(text).toContain('id="beitrag-bericht-zurueck"');
});

it('names the node that it does not know instead of leaving a gap', () => {
  const document = {
    version: 1,
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'hologram' }] }] },
  } as unknown as DocumentJson;
  const fault = { code: 'export-unknown-node', detail: { node: 'hologram' } };
  expect(() => renderHtml(document)).toThrow(expect.objectContaining({ fault }));
});

it('gives nothing once the task was cancelled', async () => {
  const gone = context({ signal: AbortSignal.abort() });
  for (const format of formats) {
    const inputs = [sampleInput(), sampleNewsletterInput(), sampleReportsInput()];
    const input = inputs.find(({ kind }) => format.subjects.includes(kind)) ?? sampleInput();
    if (!('render' in format)) continue;
    await expect(format.render(input, gone)).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  }
});

it('refuses a format that is not made for the thing', () => {
  expect(() => formatFor('newsletter-pdf', 'article')).toThrow(FaultError);
  expect(formats.map((format) => format.id)).toEqual([
    'article-pdf',
    'article-html',
    'article-markdown',
    'newsletter-html',
    'newsletter-pdf',
    'reports-pdf',
    'docx',
    'rtf',
    'txt',
    'epub',
    'odt',
    'site',
    'icml',
    'icml-package',
  ]);
});

it('embeds the extended letters only where a name needs them', async () => {
  const western = (await html(sampleInput())).length;
  const polish = (await html(sampleInput(' Łódź'))).length;
  expect(western).toBeLessThan(260_000);
  expect(polish).toBeGreaterThan(western + 100_000);
});

it('holds short pieces with a hyphen together without changing their letters', () => {
  const html = renderHtml(documentFromText('E-Mails, IT-Sicherheit & T-Sicherheitsteams, aber Online-Dienste und U-1-Linie.'));
  expect(html).toBe(
    '<p><span class="nb">E-Mails</span>, <span class="nb">IT-Sicherheit</span> &amp; T-Sicherheitsteams, aber Online-Dienste und U-1-Linie.</p>',
  );
});

it('sets the spaces that German wants unbroken', () => {
  const set = (text: string) =>
    renderHtml(documentFromText(text))
      .replace(/^<p>|<\/p>$/g, '')
      .replaceAll('\u00A0', '~');
  expect(set('z. B. am 14. März 2021 laut § 24 Abs. 4 rund 137,5 Mio. Euro, d. h. 75 Prozent – so Dr. Muster.')).toBe(
    'z.~B. am 14.~März 2021 laut §~24~Abs.~4 rund 137,5~Mio.~Euro, d.~h. 75~Prozent~– so Dr.~Muster.',
  );
  expect(set('Nach § 3 Abs. 2 Satz 1 Nr. 4 und Abs. 2 Satz 1, siehe S. 12, Seite 7, Artikel 5 und Nr. 4.')).toBe(
    'Nach §~3~Abs.~2 Satz~1~Nr.~4 und Abs.~2~Satz~1, siehe S.~12, Seite~7, Artikel~5 und Nr.~4.',
  );
  expect(set('Der Grundsatz 1 gilt, dieser Satz 12a auch.')).toBe('Der Grundsatz 1 gilt, dieser Satz~12a auch.');
  expect(set('137,5\u202FMio. und 2021. Danach')).toBe('137,5~Mio. und 2021. Danach');
});
