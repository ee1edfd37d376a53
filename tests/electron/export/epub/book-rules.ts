import { unzipSync } from 'fflate';
import { allElements, elementsIn, named, textIn, xmlTree } from '../../../support/xml-tree.ts';
import type { XmlElement } from '../../../support/xml-tree.ts';

interface PageLink {
  readonly href: string;
  readonly text: string;
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly role: string | undefined;
}

/** A page of a book, read strictly as XML. */
export interface BookPage {
  readonly root: XmlElement;
  readonly text: string;
  readonly links: readonly PageLink[];
  readonly asides: readonly XmlElement[];
  /** `h2 Stichwörter`. */
  readonly headings: readonly string[];
}

export interface ReadBook {
  readonly files: ReadonlySet<string>;
  readonly opf: XmlElement;
  /** The values of a `dc:` element, or of a `meta` with that property. */
  readonly metadata: (name: string) => string[];
  readonly pages: ReadonlyMap<string, BookPage>;
  readonly nav: XmlElement;
  readonly ncx: XmlElement;
  readonly css: string;
}

const folder = 'EPUB/';

export function readBook(bytes: Uint8Array): ReadBook {
  const zip = unzipSync(bytes);
  const part = (path: string): XmlElement => xmlTree(zip[path] ?? new Uint8Array());
  const [rootFile] = named(part('META-INF/container.xml'), 'rootfile');
  const opf = part(rootFile?.attributes['full-path'] ?? '');
  const pages = Object.keys(zip).filter((path) => path.endsWith('.xhtml'));
  return {
    files: new Set(Object.keys(zip)),
    opf,
    metadata: (name) => [
      ...named(opf, name).map(textIn),
      ...named(opf, 'meta').flatMap((meta) => (meta.attributes['property'] === name ? [textIn(meta)] : [])),
    ],
    pages: new Map(pages.map((path) => [path, pageOf(part(path))])),
    nav: part(`${folder}nav.xhtml`),
    ncx: part(`${folder}toc.ncx`),
    css: new TextDecoder().decode(zip[`${folder}buch.css`]),
  };
}

const pageOf = (root: XmlElement): BookPage => ({
  root,
  text: named(root, 'body').map(textIn).join(''),
  asides: named(root, 'aside'),
  headings: allElements(root).flatMap((element) => (/^h[1-6]$/.test(element.name) ? [`${element.name} ${textIn(element)}`] : [])),
  links: named(root, 'a').map((link) => ({
    href: link.attributes['href'] ?? '',
    text: textIn(link),
    id: link.attributes['id'],
    type: link.attributes['epub:type'],
    role: link.attributes['role'],
  })),
});

const coreTypes: Readonly<Record<string, RegExp>> = {
  'application/xhtml+xml': /\.xhtml$/,
  'application/x-dtbncx+xml': /\.ncx$/,
  'text/css': /\.css$/,
  'image/png': /\.png$/,
  'image/jpeg': /\.jpg$/,
  'image/gif': /\.gif$/,
  'image/webp': /\.webp$/,
};
const flow = 'article section aside header nav figure p ul ol blockquote h1 h2 h3'.split(' ');
const phrasing = 'a strong em br time'.split(' ');
/** Who may stand in whom: the part of HTML that our pages use (HTML, content models). */
const within: Readonly<Record<string, readonly string[]>> = {
  html: ['head', 'body'],
  head: ['title', 'meta', 'link'],
  body: flow,
  article: flow,
  section: flow,
  aside: flow,
  header: ['p', 'h1', 'h2', 'h3'],
  nav: ['h1', 'ol'],
  ul: ['li'],
  ol: ['li'],
  li: [...phrasing, 'ul', 'ol'],
  blockquote: ['p'],
  figure: ['img', 'figcaption'],
  p: phrasing,
  h1: phrasing,
  h2: phrasing,
  h3: phrasing,
  a: phrasing.filter((name) => name !== 'a'),
  strong: phrasing,
  em: phrasing,
};

/** What breaks a rule of EPUB 3.3 (package, navigation, content documents, container), of HTML as it is used here, or of WCAG's headings. */
export function bookFaults(book: ReadBook): string[] {
  const items = named(book.opf, 'item').map(({ attributes }) => attributes);
  const ids = allElements(book.opf).flatMap(({ attributes }) => attributes['id'] ?? []);
  const paths = items.map(({ href }) => `${folder}${href ?? ''}`);
  const refs = named(book.opf, 'itemref').map(({ attributes }) => attributes['idref'] ?? '');
  const spine = named(book.opf, 'spine')[0]?.attributes['toc'];
  const modified = book.metadata('dcterms:modified');
  const accessibility = ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'];
  const one = (name: string): string[] =>
    book.metadata(name).filter((value) => value.trim() !== '').length === 1 ? [] : [`not one ${name}`];
  return [
    ...one('dc:identifier'),
    ...one('dc:title'),
    ...one('dc:language'),
    ...allElements(book.opf).flatMap((element) =>
      element.name.startsWith('dc:') && textIn(element).trim() === '' ? [`empty ${element.name}`] : [],
    ),
    ...(book.opf.attributes['unique-identifier'] === named(book.opf, 'dc:identifier')[0]?.attributes['id'] ? [] : ['no unique identifier']),
    ...(modified.length === 1 && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified[0] ?? '') ? [] : ['no moment of change']),
    ...accessibility.flatMap((name) => (book.metadata(`schema:${name}`).length > 0 ? [] : [`no ${name}`])),
    ...ids.flatMap((id, index) => (ids.indexOf(id) === index && /^[a-z][\w.-]*$/i.test(id) ? [] : [`id ${id}`])),
    ...paths.flatMap((path, index) => (paths.indexOf(path) === index && book.files.has(path) ? [] : [`item ${path}`])),
    ...[...book.files].flatMap((path) =>
      path.startsWith(folder) && path !== `${folder}package.opf` && !paths.includes(path) ? [`unlisted ${path}`] : [],
    ),
    ...items.flatMap((item) => (coreTypes[item['media-type'] ?? '']?.test(item['href'] ?? '') ? [] : [`type of ${item['href'] ?? ''}`])),
    ...(items.filter(({ properties }) => properties === 'nav').length === 1 ? [] : ['no nav']),
    ...[...refs, spine ?? ''].flatMap((id) => (ids.includes(id) ? [] : [`nothing is ${id}`])),
    ...refs.flatMap((id, index) => (refs.indexOf(id) === index ? [] : [`twice ${id}`])),
    ...(/url\(|@import|https?:/.test(book.css) ? ['style from outside'] : []),
    ...navigationFaults(book),
    ...[...book.pages].flatMap(([path, page]) => pageFaults(book, path, page).map((fault) => `${path}: ${fault}`)),
  ];
}

function navigationFaults(book: ReadBook): string[] {
  const navs = named(book.nav, 'nav');
  const [contents] = navs.filter(({ attributes }) => attributes['epub:type'] === 'toc');
  const listed = contents === undefined ? [] : named(contents, 'a').map(({ attributes }) => attributes['href']);
  const points = named(book.ncx, 'content').map(({ attributes }) => attributes['src']);
  const read = named(book.opf, 'itemref').map(({ attributes }) => attributes['idref']);
  const order = named(book.opf, 'item').flatMap(({ attributes }) => (read.includes(attributes['id']) ? [attributes['href']] : []));
  const name = named(book.ncx, 'meta')[0]?.attributes['content'];
  return [
    ...(listed.length > 0 && JSON.stringify(listed) === JSON.stringify(points) ? [] : ['contents and ncx differ']),
    ...listed.flatMap((path) => (order.includes(path) ? [] : [`contents lead out of the reading order: ${path ?? ''}`])),
    ...navs.flatMap((nav) => named(nav, 'a').flatMap((link) => (textIn(link).trim() === '' ? ['empty row of contents'] : []))),
    ...(name === book.metadata('dc:identifier')[0] ? [] : ['ncx of another book']),
  ];
}

function pageFaults(book: ReadBook, path: string, { root, links, headings }: BookPage): string[] {
  const elements = allElements(root);
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  const resolved = (href: string): string => new URL(href, `https://book.example/${path}`).href.replace('https://book.example/', '');
  const isThere = (href: string): boolean => {
    if (/^(?:https?|mailto):/.test(href)) return true;
    if (href.startsWith('#')) return ids.includes(href.slice(1));
    return book.files.has(decodeURIComponent(resolved(href)));
  };
  const levels = headings.map((heading) => Number(heading[1]));
  const pictures = named(root, 'img').map(({ attributes }) => attributes);
  const labels = elements.flatMap(({ attributes }) => attributes['aria-labelledby'] ?? []);
  return [
    ...(root.attributes['lang'] === 'de' && root.attributes['xml:lang'] === 'de' ? [] : ['no language']),
    ...(named(root, 'title').map(textIn).join('').trim() === '' ? ['no title'] : []),
    ...elements.flatMap((parent) =>
      elementsIn(parent).flatMap(({ name }) => (within[parent.name]?.includes(name) === true ? [] : [`${name} in ${parent.name}`])),
    ),
    ...elements.flatMap(({ name, attributes }) =>
      Object.keys(attributes).some((attribute) => /^(?:on|style$|srcset$)/.test(attribute)) ? [`attributes of ${name}`] : [],
    ),
    ...ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [`twice ${id}`])),
    ...labels.flatMap((id) => (ids.includes(id) ? [] : [`no label ${id}`])),
    ...links.flatMap(({ href }) => (isThere(href) ? [] : [`link ${href}`])),
    ...links.flatMap(({ href }) => (/^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/.test(href) ? [] : [`address ${href}`])),
    ...pictures.flatMap((picture) =>
      'alt' in picture && !/^[a-z]+:/.test(picture['src'] ?? '') && isThere(picture['src'] ?? '') ? [] : ['picture'],
    ),
    ...levels.flatMap((level, index) => (level <= (levels[index - 1] ?? 0) + 1 ? [] : [`heading ${String(level)} skips one`])),
    ...elements.flatMap((element) =>
      /^(?:h\d|li|p)$/.test(element.name) && allElements(element).every(({ children }) => children.length === 0)
        ? [`empty ${element.name}`]
        : [],
    ),
  ];
}
