import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { mostExported } from '#shared/model/export.ts';
import { sampleReports, siteReport } from './site-sample.ts';
import { siteAddress, siteContext, siteFiles, textOf } from './site-files.ts';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** A file of XML as a tree; whatever is not well-formed throws. */
function readXml(text: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const node: Node = { name, attributes: values, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (value) => {
    const node = open.at(-1);
    if (node) node.text += value;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [first] = root.children;
  if (first === undefined) throw new Error('no root');
  return first;
}

const all = (node: Node | undefined, name: string): Node[] => node?.children.filter((child) => child.name === name) ?? [];
const textIn = (node: Node | undefined, name: string): string => {
  const found = all(node, name);
  if (found.length !== 1) throw new Error(`${String(found.length)} × ${name}`);
  return found[0]?.text ?? '';
};

const rfc822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const files = await siteFiles(sampleReports(60));

it('writes an RSS feed with all that RSS 2.0 asks for', () => {
  const rss = readXml(textOf(files.get('feed.rss')));
  expect([rss.name, rss.attributes['version']]).toEqual(['rss', '2.0']);
  const [channel] = all(rss, 'channel');
  expect([textIn(channel, 'title'), textIn(channel, 'link'), textIn(channel, 'description'), textIn(channel, 'language')]).toEqual([
    'Kommune & Netz',
    siteAddress,
    'Kommune & Netz',
    'de',
  ]);
  expect(textIn(channel, 'lastBuildDate')).toMatch(rfc822);
  expect(all(channel, 'atom:link').map(({ attributes }) => [attributes['rel'], attributes['href']])).toEqual([
    ['self', `${siteAddress}feed.rss`],
  ]);
  const items = all(channel, 'item');
  expect(items).toHaveLength(50);
  for (const item of items) {
    expect(textIn(item, 'pubDate')).toMatch(rfc822);
    expect(files.has(textIn(item, 'link').replace(siteAddress, ''))).toBe(true);
    expect(textIn(item, 'guid')).toMatch(/^tag:netz\.example,2024-01-01:bericht-\d{4}$/);
    expect(textIn(item, 'title')).not.toBe('');
    expect(textIn(item, 'description').length).toBeGreaterThan(40);
  }
  expect(new Set(items.map((item) => textIn(item, 'guid'))).size).toBe(50);
  expect(items.map((item) => Date.parse(textIn(item, 'pubDate')))).toEqual(
    items.map((item) => Date.parse(textIn(item, 'pubDate'))).toSorted((a, b) => b - a),
  );
});

it('writes an Atom feed with all that RFC 4287 asks for', () => {
  const feed = readXml(textOf(files.get('feed.atom')));
  expect([feed.name, feed.attributes['xmlns'], textIn(feed, 'id'), textIn(feed, 'title')]).toEqual([
    'feed',
    'http://www.w3.org/2005/Atom',
    siteAddress,
    'Kommune & Netz',
  ]);
  expect(textIn(feed, 'updated')).toMatch(rfc3339);
  expect(textIn(all(feed, 'author')[0], 'name')).toBe('Kommune & Netz');
  const entries = all(feed, 'entry');
  expect(entries).toHaveLength(50);
  for (const entry of entries) {
    expect([textIn(entry, 'published'), textIn(entry, 'updated')].every((stamp) => rfc3339.test(stamp))).toBe(true);
    const [link, ...others] = all(entry, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate');
    expect(others).toEqual([]);
    expect(files.has(link?.attributes['href']?.replace(siteAddress, '') ?? '')).toBe(true);
    expect(textIn(entry, 'id')).toMatch(/^tag:/);
    expect(textIn(entry, 'summary').length).toBeGreaterThan(40);
  }
});

it('writes a JSON Feed 1.1', () => {
  const feed = JSON.parse(textOf(files.get('feed.json'))) as { readonly items: readonly Record<string, string>[] };
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Kommune & Netz',
    home_page_url: siteAddress,
    feed_url: `${siteAddress}feed.json`,
    language: 'de',
  });
  expect(feed.items).toHaveLength(50);
  for (const item of feed.items) {
    expect(item['id']).toMatch(/^tag:/);
    expect(files.has(item['url']?.replace(siteAddress, '') ?? '')).toBe(true);
    expect(item['date_published']).toMatch(rfc3339);
    expect(item['content_text']?.length).toBeGreaterThan(40);
  }
});

it('maps every page that search engines shall know, and tells robots of the map', () => {
  const map = readXml(textOf(files.get('sitemap.xml')));
  const places = all(map, 'url').map((url) => textIn(url, 'loc'));
  expect(new Set(places).size).toBe(places.length);
  expect(places.filter((place) => !files.has(place.replace(siteAddress, '') || 'index.html'))).toEqual([]);
  const reports = [...files.keys()].filter((path) => /^berichte\/[^.]*\.html$/.test(path));
  expect(reports.filter((path) => !places.includes(siteAddress + path))).toEqual([]);
  // A map may hold 50,000 addresses; each report has at most a few pages of lists.
  expect(places.length * (mostExported / 60)).toBeLessThan(50_000);
  expect(textOf(files.get('robots.txt'))).toContain(`Sitemap: ${siteAddress}sitemap.xml\n`);
});

it('keeps the names of reports in feeds when the site moves below another path', async () => {
  const moved = await siteFiles(sampleReports(3), siteContext({ siteAddress: 'https://netz.example/neu' }));
  const names = (text: string): string[] => [...text.matchAll(/<guid[^>]*>([^<]*)/g)].map(([, name = '']) => name);
  const before = await siteFiles(sampleReports(3));
  expect(names(textOf(moved.get('feed.rss')))).toEqual(names(textOf(before.get('feed.rss'))));
  expect(textOf(moved.get('feed.rss'))).toContain('<link>https://netz.example/neu/berichte/');
});

it('writes a report whose day does not exist, and an address in other letters', async () => {
  const { article, ...rest } = siteReport(1);
  const odd = { ...rest, article: { ...article, header: { ...article.header, datelineDate: '2018-13-45' } } };
  const odds = await siteFiles({ ...sampleReports(1), reports: [odd] }, siteContext({ siteAddress: 'https://köln.example/ämter' }));
  expect(textOf(odds.get('feed.atom'))).toContain('<published>2024-01-01T00:00:01Z</published>');
  expect(textOf(odds.get('sitemap.xml'))).toContain('<loc>https://xn--kln-sna.example/%C3%A4mter/berichte/2018-13-45-');
});
