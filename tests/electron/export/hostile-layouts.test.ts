import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '#electron/export/format.ts';
import { layouts } from '#electron/export/layouts.ts';
import { pageMakers } from '#electron/export/pages/page-makers.ts';
import { sampleInput, sampleNewsletterInput, sampleReportsInput } from './sample.ts';

const hostile = [
  `<script>pwned()</script>`,
  `"><img src=x onerror=pwned()>`,
  `'></style><svg onload=pwned()>`,
  `\u0000</title><base href="https://evil.example/">`,
  `"}} * { background: url(https://evil.example/x) } @import "https://evil.example/y"; \\`,
];

const makers = { article: sampleInput, newsletter: sampleNewsletterInput, reports: sampleReportsInput };
const inputOf = (kind: ExportInput['kind'], word: string): ExportInput => makers[kind](word);

/** Which elements stand in which, with which attributes; how many there are may depend on the length of the words. */
function kindsOf(html: string): string[] {
  const kinds = new Set<string>();
  const visit = (node: DefaultTreeAdapterTypes.Node, above: string): void => {
    const name = 'tagName' in node ? node.tagName : '';
    if ('tagName' in node) kinds.add(`${above} > ${name}[${node.attrs.map((attribute) => attribute.name).join()}]`);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, name);
  };
  visit(parse(html), '');
  return [...kinds].sort();
}

/** The rules behind the sheets, without what stands in strings. */
const looseRules = (html: string): string =>
  html.slice(html.indexOf('<style>'), html.indexOf('</style>')).replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');

describe.each(layouts.map((layout) => [layout.id, layout] as const))('%s', (_, layout) => {
  it.each(hostile)('opens nothing, closes nothing and loads nothing for %s', async (word) => {
    const make = pageMakers[layout.page];
    const calm = await make(inputOf(layout.subject, ' ganz ruhige Wörter'.padEnd(word.length, ' Wort')), layout, {});
    const html = await make(inputOf(layout.subject, word), layout, {});
    expect(kindsOf(html)).toEqual(kindsOf(calm));
    expect(looseRules(html).replaceAll(/url\(data:[^)]*\)/g, '')).not.toMatch(/url\(|@import|https?:/);
    expect(looseRules(html)).toBe(looseRules(calm));
  });

  it('draws a thing of which nothing is filled in', async () => {
    const html = await pageMakers[layout.page](emptied(inputOf(layout.subject, '')), layout, {});
    expect(html).toContain('<main>');
    expect(html).not.toMatch(/undefined|null<|NaN/);
  });
});

function emptied(input: ExportInput): ExportInput {
  if (input.kind === 'newsletter') return { ...input, newsletter: { ...input.newsletter, sections: [] } };
  if (input.kind === 'reports') {
    const [first] = input.reports;
    return { ...input, title: '', reports: first ? [emptyReport(first)] : [] };
  }
  return emptyReport(input);
}

const emptyReport = (input: Extract<ExportInput, { kind: 'article' }>): Extract<ExportInput, { kind: 'article' }> => ({
  ...input,
  article: {
    ...input.article,
    header: {
      ...input.article.header,
      headline: '',
      kicker: '',
      lead: '',
      teaser: '',
      datelineDate: null,
      place: '',
      byline: '',
      authors: [],
    },
    body: { ...input.article.body, root: { ...input.article.body.root, children: [] } },
    keywords: [],
  },
  related: [],
  back: [],
});
