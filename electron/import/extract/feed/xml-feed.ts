import { resolveLink } from '../html-meta.ts';
import { type Feed, type FeedItem, type FeedPicture, maxPictures } from './feed-model.ts';
import { childrenOf, contentOf, type FeedNode, findAll, readFeedTree } from './feed-tree.ts';

/** Reads RSS of any version, RDF and Atom: whatever stands in an item counts, whichever of them it belongs to. */
export function readXmlFeed(text: string): Feed {
  const root = readFeedTree(text);
  const head = findAll(root, ['channel', 'feed'], 1)[0] ?? root;
  const base = resolveLink(head.attributes.get('xml:base') ?? null, null) ?? linkOf(head, null);
  const items = findAll(root, ['item', 'entry']);
  return {
    title: first(head, 'title'),
    description: first(head, 'description', 'subtitle', 'tagline', 'itunes:summary'),
    items: items.map((item) => readItem(item, base)),
  };
}

function readItem(item: FeedNode, feedBase: string | null): FeedItem {
  const own = item.attributes.get('xml:base');
  const base = own === undefined ? feedBase : (resolveLink(own, feedBase) ?? feedBase);
  const link = linkOf(item, base);
  const contents = childrenOf(item, 'content:encoded', 'content', 'body', 'fullitem', 'yandex:full-text').filter(isReadable);
  const content = longest(contents);
  const inner = content?.attributes.get('xml:base');
  const written = first(item, 'pubdate', 'published', 'issued', 'dc:date', 'dcterms:issued', 'dcterms:created', 'created', 'date');
  const updated = first(item, 'updated', 'modified', 'dcterms:modified', 'lastbuilddate');
  return {
    title: first(item, 'title', 'dc:title', 'media:title'),
    link,
    date: written === '' ? updated : written,
    updated: written === '' ? '' : updated,
    authors: authorsOf(item),
    categories: categoriesOf(item),
    source: sourceOf(item),
    summary: first(item, 'description', 'summary', 'dc:description', 'itunes:summary', 'media:description'),
    content: content === null ? '' : contentOf(content),
    pictures: picturesOf(item, base),
    base: inner === undefined ? (own === undefined ? (link ?? base) : base) : (resolveLink(inner, base) ?? base),
  };
}

/** Atom's content may be a file of any kind; only text is read. */
const isReadable = (content: FeedNode): boolean => {
  const type = content.attributes.get('type') ?? 'text';
  return !type.includes('/') || /^text\/|html|\+xml$/.test(type);
};

/** The first element of the names, in the order of the names, that holds something. */
function first(node: FeedNode, ...names: readonly string[]): string {
  for (const name of names) {
    for (const child of childrenOf(node, name)) {
      const text = contentOf(child);
      if (text !== '') return text;
    }
  }
  return '';
}

function longest(nodes: readonly FeedNode[]): FeedNode | null {
  let best: FeedNode | null = null;
  let most = 0;
  for (const node of nodes) {
    const length = contentOf(node).length;
    if (length > most) [best, most] = [node, length];
  }
  return best;
}

/** RSS writes the address as text, Atom as an attribute; some have a permanent address as their identity only. */
function linkOf(node: FeedNode, base: string | null): string | null {
  const links = childrenOf(node, 'link', 'feedburner:origlink');
  const origin = links.find((link) => link.name === 'feedburner:origlink');
  const ordered = [
    origin && contentOf(origin),
    ...links.map(contentOf),
    ...links.filter((link) => (link.attributes.get('rel') ?? 'alternate') === 'alternate').map((link) => link.attributes.get('href')),
    ...childrenOf(node, 'guid')
      .filter((guid) => guid.attributes.get('ispermalink') !== 'false')
      .map(contentOf),
    node.attributes.get('rdf:about'),
    ...childrenOf(node, 'id').map(contentOf),
  ];
  for (const one of ordered) {
    const url = one === undefined ? null : resolveLink(one.replace(/\s+/g, ''), base);
    if (url !== null && /^https?:/i.test(url)) return url;
  }
  return null;
}

/** RSS writes the name of the source, Atom a head of its feed. */
function sourceOf(item: FeedNode): string {
  const [source] = childrenOf(item, 'source');
  if (source === undefined) return '';
  return childrenOf(source, 'title').length > 0
    ? first(source, 'title')
    : source.children.filter((child) => typeof child === 'string').join('');
}

function authorsOf(item: FeedNode): string[] {
  const names: string[] = [];
  for (const author of childrenOf(item, 'dc:creator', 'author', 'creator', 'itunes:author', 'dc:contributor')) {
    const inner = childrenOf(author, 'name').map(contentOf);
    const text = inner.length > 0 ? inner.join(', ') : contentOf(author);
    // „redaktion@example.org (Max Muster)“
    const named = /^[^\s@]{1,80}@[^\s()]{1,120}\s{0,3}\(([^()]{1,120})\)$/.exec(text)?.[1] ?? text;
    if (named !== '' && !/^[^\s@]{1,80}@[^\s@]{1,120}$/.test(named) && !names.includes(named)) names.push(named);
  }
  return names;
}

function categoriesOf(item: FeedNode): string[] {
  const found = childrenOf(item, 'category', 'dc:subject', 'media:keywords', 'itunes:keywords', 'keywords').map((node) => {
    const text = contentOf(node);
    return text === '' ? (node.attributes.get('label') ?? node.attributes.get('term') ?? '') : text;
  });
  return [...new Set(found)].filter((text) => text !== '');
}

function picturesOf(item: FeedNode, base: string | null): FeedPicture[] {
  const media = findAll(item, ['media:content', 'media:thumbnail', 'enclosure', 'itunes:image', 'image', 'link'], 200);
  const pictures: FeedPicture[] = [];
  const kinds = [['media:content', 'enclosure', 'image', 'link'], ['itunes:image'], ['media:thumbnail']];
  for (const kind of kinds) {
    if (pictures.length > 0) break;
    for (const node of media.filter(({ name }) => kind.includes(name)).slice(0, maxPictures)) {
      const picture = pictureOf(node, base);
      if (picture !== null && !pictures.some(({ url }) => url === picture.url)) pictures.push(picture);
    }
  }
  return pictures;
}

function pictureOf(node: FeedNode, base: string | null): FeedPicture | null {
  const { attributes } = node;
  if (node.name === 'link' && attributes.get('rel') !== 'enclosure') return null;
  const address = attributes.get('url') ?? attributes.get('href') ?? first(node, 'url');
  const type = attributes.get('type') ?? '';
  const isPicture =
    type.startsWith('image/') ||
    attributes.get('medium') === 'image' ||
    ['media:thumbnail', 'itunes:image', 'image'].includes(node.name) ||
    (type === '' && /\.(?:jpe?g|png|gif|webp)(?:$|\?)/i.test(address));
  const url = isPicture ? resolveLink(address, base) : null;
  if (url === null) return null;
  const credit = first(node, 'media:credit');
  const said = first(node, 'media:description', 'media:title');
  return { url, alt: '', caption: [said, credit === '' ? '' : `Foto: ${credit}`].filter((part) => part !== '').join(' ') };
}
