import { expect, it } from 'vitest';
import { sampleReports } from './site-sample.ts';
import { attributeOf, pagesOf, readPage, siteAddress, siteContext, siteFiles, wordsOf } from './site-files.ts';
import type { Element } from './site-files.ts';

/** What is wrong with a page by the rules of HTML and of WCAG that can be told from its source. */
function faultsOf(html: string): string[] {
  const { elements, errors } = readPage(html);
  const faults = [...errors];
  const all = (tag: string): Element[] => elements.filter(({ tagName }) => tagName === tag);
  const one = (tag: string): void => void (all(tag).length === 1 || faults.push(`${String(all(tag).length)} × ${tag}`));
  for (const tag of ['title', 'main', 'h1']) one(tag);
  if (attributeOf(all('html')[0] as Element, 'lang') !== 'de') faults.push('no language');
  const ids = elements.flatMap((element) => attributeOf(element, 'id') ?? []);
  for (const id of ids.filter((id, index) => ids.indexOf(id) !== index)) faults.push(`id twice: ${id}`);
  let level = 0;
  for (const heading of elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName))) {
    const own = Number(heading.tagName.slice(1));
    if (own > level + 1) faults.push(`heading skips a level: ${wordsOf(heading)}`);
    if (wordsOf(heading) === '') faults.push('empty heading');
    level = own;
  }
  for (const link of all('a')) if (wordsOf(link) === '') faults.push('empty link');
  for (const image of all('img'))
    if (attributeOf(image, 'alt') === null || attributeOf(image, 'width') === null) faults.push('picture without words or size');
  for (const list of elements.filter(({ tagName }) => tagName === 'ul' || tagName === 'ol'))
    for (const child of list.childNodes) if ('tagName' in child && child.tagName !== 'li') faults.push(`${child.tagName} in a list`);
  for (const element of elements)
    for (const { name } of element.attrs) if (name.startsWith('on') || name === 'style') faults.push(`attribute ${name}`);
  for (const name of ['aria-labelledby', 'for'])
    for (const element of elements) {
      const id = attributeOf(element, name);
      if (id !== null && !ids.includes(id)) faults.push(`${name} leads nowhere: ${id}`);
    }
  const navigations = all('nav').map((nav) => attributeOf(nav, 'aria-label'));
  if (navigations.includes(null) || new Set(navigations).size < navigations.length) faults.push('navigations that cannot be told apart');
  return faults;
}

it('writes pages that a strict parser and the rules of accessibility find no fault with', async () => {
  for (const address of [siteAddress, '']) {
    const pages = pagesOf(await siteFiles(sampleReports(60), siteContext({ siteAddress: address })));
    expect(pages.length).toBeGreaterThan(150);
    expect(pages.map(([path, html]) => [path, faultsOf(html)]).filter(([, faults]) => faults?.length !== 0)).toEqual([]);
  }
}, 60_000);

it('finds the faults it looks for', () => {
  const bad = `<!doctype html><html lang="en"><head><title>a</title></head><body onload="x"><main><h1>a</h1><h3>b</h3><ul><p>c</p></ul><a href="x"></a><img src="x"><p id="a"></p><p id="a"></p></main><nav></nav></body></html>`;
  expect(faultsOf(bad)).toEqual([
    'no language',
    'id twice: a',
    'heading skips a level: b',
    'empty link',
    'picture without words or size',
    'p in a list',
    'attribute onload',
    'navigations that cannot be told apart',
  ]);
});

it('runs no script but that of the search, and lets nothing in from outside', async () => {
  const files = await siteFiles(sampleReports(12));
  for (const [path, html] of pagesOf(files)) {
    const { elements } = readPage(html);
    const scripts = elements.filter((element) => element.tagName === 'script' && attributeOf(element, 'type') !== 'application/ld+json');
    expect([path, scripts.map((script) => attributeOf(script, 'src'))]).toEqual([
      path,
      path === 'suche.html' ? ['suche/verzeichnis.js', 'suche/suche.js'] : [],
    ]);
    expect(scripts.map(wordsOf).join('')).toBe('');
    const policy = elements.find((element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy');
    const [first, ...others] = (attributeOf(policy as Element, 'content') ?? '').split('; ');
    expect(first).toBe(`default-src 'none'`);
    expect(others.every((rule) => /^[a-z-]+ '(?:self|none)'$/.test(rule))).toBe(true);
    expect(others.some((rule) => rule.startsWith('script-src'))).toBe(path === 'suche.html');
  }
  const css = [...files].filter(([path]) => path.endsWith('.css')).map(([, bytes]) => new TextDecoder().decode(bytes));
  expect(css).toHaveLength(2);
  for (const sheet of css) {
    expect(sheet).not.toMatch(/@import|https?:|data:/);
    for (const [, font = ''] of sheet.matchAll(/url\(([^)]*)\)/g)) expect([font, files.has(`stil/${font}`)]).toEqual([font, true]);
  }
});

it('gives every page a title of its own', async () => {
  const titles = pagesOf(await siteFiles(sampleReports(60))).map(([, html]) =>
    wordsOf(readPage(html).elements.find(({ tagName }) => tagName === 'title') as Element),
  );
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

it('tells search engines what a report is and where it stands', async () => {
  const files = await siteFiles(sampleReports(2));
  const path = 'berichte/2019-01-30-buergerbuero-oeffnet-am-bildschirm.html';
  const { elements } = readPage(new TextDecoder().decode(files.get(path)));
  const data = elements
    .filter((element) => attributeOf(element, 'type') === 'application/ld+json')
    .map((element) => JSON.parse(wordsOf(element)) as Record<string, unknown>);
  expect(data[0]).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Bürgerbüro öffnet am Bildschirm',
    description:
      'Wer einen Ausweis beantragt, muss dafür nicht mehr ins Rathaus kommen. Ein Gespräch per Video genügt, wenn die Unterlagen vorher hochgeladen sind.',
    datePublished: '2019-01-30',
    publisher: { '@type': 'Organization', name: 'Kommune & Netz' },
    articleSection: 'Politik',
    keywords: ['Open Data', 'Künstliche Intelligenz', 'Ärztliche Versorgung'],
    contentLocation: { '@type': 'Place', name: 'Beispielstadt' },
    url: siteAddress + path,
    mainEntityOfPage: siteAddress + path,
    image: [`${siteAddress}berichte/bilder/${'b'.repeat(20)}.png`],
    inLanguage: 'de',
    isAccessibleForFree: true,
  });
  expect(data[1]).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Startseite', item: siteAddress },
      { position: 2, name: 'Politik', item: `${siteAddress}rubriken/politik.html` },
      { position: 3, name: 'Bürgerbüro öffnet am Bildschirm', item: siteAddress + path },
    ],
  });
});
