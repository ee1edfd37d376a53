import { runInNewContext } from 'node:vm';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { isSafeLink } from '#shared/document/document-schema.ts';
import type { ReportsInput } from '#electron/export/format.ts';
import { sampleInput } from '../sample.ts';
import { attributeOf, pagesOf, readPage, siteAddress, siteContext, siteFiles, textOf } from './site-files.ts';

const hostile = [
  `<script>pwned()</script>`,
  `"><img src=x onerror=pwned()>`,
  `'></style><svg onload=pwned()>`,
  `--></script><!-- <iframe srcdoc="x">`,
  `</title><base href="https://evil.example/">`,
  `]]></description><item>`,
  `\u2028'); pwned(); //`,
  `</p></li></ul></main></article>`,
];

/** A package whose every text holds the word. */
const packageOf = (word: string): ReportsInput => {
  const report = sampleInput(` ${word}`);
  return { kind: 'reports', title: `Netz ${word}`, day: '2026-05-04', reports: [report], settings: report.settings };
};

/** The shape of a page: its elements and the names of their attributes. */
const shapeOf = (html: string): string[] =>
  readPage(html).elements.map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`);

const calm = await siteFiles(packageOf('ganz ruhige Wörter'));
// Addresses are made of the words; the page of a kind is known by its place in the order.
const calmShapes = pagesOf(calm).map(([, html]) => shapeOf(html));

it.each(hostile)('lets no markup out of any field: %s', async (word) => {
  const files = await siteFiles(packageOf(word));
  const pages = pagesOf(files);
  expect(pages.map(([, html]) => shapeOf(html))).toEqual(calmShapes);
  for (const [, html] of pages) {
    const { elements, errors } = readPage(html);
    expect(errors).toEqual([]);
    for (const element of elements)
      for (const name of ['href', 'src']) {
        const way = attributeOf(element, name);
        if (way !== null && /^[a-z][a-z0-9+.-]*:/i.test(way)) expect([way, isSafeLink(way)]).toEqual([way, true]);
        else if (way !== null) expect(way).toMatch(/^[\w./-]*(?:#[\w-]+)?$/);
      }
    for (const element of elements.filter((one) => attributeOf(one, 'type') === 'application/ld+json')) {
      const [child] = element.childNodes;
      expect(() => JSON.parse(child !== undefined && 'value' in child ? child.value : '') as unknown).not.toThrow();
    }
  }
});

it.each(hostile)('keeps feeds and search whole: %s', async (word) => {
  const files = await siteFiles(packageOf(word));
  for (const path of ['feed.rss', 'feed.atom', 'sitemap.xml']) {
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => names.push(name));
    parser.write(textOf(files.get(path))).close();
    expect(names.filter((name) => name === 'item' || name === 'entry').length).toBeLessThan(2);
  }
  const self: { siteIndex?: { readonly reports: readonly (readonly string[])[] } } = {};
  runInNewContext(textOf(files.get('suche/verzeichnis.js')), { self });
  expect(self.siteIndex?.reports[0]?.[0]).toContain(word.trim());
});

it('writes only paths that every system takes', async () => {
  for (const word of [...hostile, 'con', '..', 'a/b\\c', '\u0000', '😀'.repeat(90)])
    for (const path of (await siteFiles(packageOf(word))).keys())
      expect(path).toMatch(/^(?:[a-z0-9][a-z0-9.-]{0,90}\/){0,2}[a-z0-9][a-z0-9.-]{0,90}$/);
});

it('links an outside address only where it is safe', async () => {
  const files = await siteFiles(packageOf('Wort'), siteContext({ siteAddress }));
  const [, html = ''] = pagesOf(files).find(([path]) => path.startsWith('berichte/')) ?? [];
  expect(html).not.toContain('href="javascript:');
  expect(html).toContain('javascript:alert(1) Wort');
});
