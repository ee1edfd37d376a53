import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { isSafeLink } from '#shared/document/document-schema.ts';
import { sampleReports } from './site-sample.ts';
import { attributeOf, pagesOf, readPage, siteAddress, siteContext, siteFiles } from './site-files.ts';

const outside = /^https:\/\/(?:rat|www\.beispielstadt|www\.kreis)\.example(?:\/|$)/;

/** All that a page leads to or loads, without what stands in its structured data. */
const waysOf = (html: string): string[] =>
  readPage(html).elements.flatMap((element) =>
    element.tagName === 'link' && ['canonical'].includes(attributeOf(element, 'rel') ?? '')
      ? []
      : ['href', 'src', 'action'].flatMap((name) => attributeOf(element, name) ?? []),
  );

const idsOf = (html: string): string[] => readPage(html).elements.flatMap((element) => attributeOf(element, 'id') ?? []);

for (const address of [siteAddress, ''])
  it(`has a file and a place for every link of a site ${address === '' ? 'without address' : 'with an address'}`, async () => {
    const files = await siteFiles(sampleReports(90), siteContext({ siteAddress: address }));
    const ids = new Map(pagesOf(files).map(([path, html]) => [path, new Set(idsOf(html))]));
    const lost: string[] = [];
    let inner = 0;
    for (const [path, html] of pagesOf(files))
      for (const way of waysOf(html)) {
        if (way.startsWith('mailto:?subject=') || (outside.test(way) && isSafeLink(way))) continue;
        // The page for what is not found is shown under any path: its ways begin at the root of the server.
        const [file = '', place] = (path === '404.html' && address !== '' ? way.replace(/^\/magazin\//, '') : way).split('#');
        const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file));
        inner += 1;
        if (!files.has(target) || (place !== undefined && ids.get(target)?.has(place) !== true)) lost.push(`${path} → ${way}`);
      }
    expect(lost).toEqual([]);
    expect(inner).toBeGreaterThan(2_000);
  }, 60_000);

it('reaches every page from the start page', async () => {
  const files = await siteFiles(sampleReports(130), siteContext());
  const pages = new Map(pagesOf(files));
  const seen = new Set<string>();
  const open = ['index.html'];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const html = pages.get(path);
    if (html === undefined || seen.has(path)) continue;
    seen.add(path);
    for (const way of waysOf(html))
      if (!/^[a-z]+:/.test(way)) open.push(posix.normalize(posix.join(posix.dirname(path), way.split('#')[0] ?? '')));
  }
  expect([...pages.keys()].filter((path) => !seen.has(path))).toEqual(['404.html']);
}, 60_000);

it('says nothing of an address where none is known', async () => {
  const files = await siteFiles(sampleReports(8), siteContext());
  expect([...files.keys()].filter((path) => /feed|sitemap/.test(path))).toEqual([]);
  for (const [, html] of pagesOf(files)) expect(html).not.toMatch(/canonical|og:url|og:image|rel="alternate"/);
  expect(new TextDecoder().decode(files.get('robots.txt'))).toBe('User-agent: *\nAllow: /\n');
});
