import type { PackedFile } from '../format.ts';
import { element, inLines, noXml, xmlFile, xmlText } from '../xml/xml.ts';
import type { Xml } from '../xml/xml.ts';
import { contentsOf, hasIndex, isCollection, keywordsPath, navigationPath, ncxPath, stylePath, titlePath } from './book.ts';
import type { Book } from './book.ts';

/** A picture of the book with its type. */
export type BookPicture = PackedFile & { readonly mediaType: string };

export interface PackageFacts {
  readonly identifier: string;
  /** `YYYY-MM-DDThh:mm:ssZ`. */
  readonly modified: string;
  readonly pictures: readonly BookPicture[];
  /** The languages of its reports, the one that most is told in first. */
  readonly languages: readonly string[];
  /** Whether a picture has no words that stand for it. */
  readonly isUndescribed: boolean;
}

const xhtml = 'application/xhtml+xml';
const idOf = (path: string): string => `x-${path.replace(/[^a-z0-9]+/gi, '-')}`;

/** The book's description of itself (EPUB 3.3, 5). */
export function packageDocument(book: Book, facts: PackageFacts): PackedFile {
  const root = element(
    'package',
    { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'kennung', 'xml:lang': 'de', dir: 'ltr' },
    inLines([metadata(book, facts), manifest(book, facts.pictures), spine(book)]),
  );
  return { path: 'package.opf', bytes: xmlFile(root) };
}

function metadata(book: Book, facts: PackageFacts): Xml {
  const { about } = book;
  const simple = (name: string, text: string, attributes: Record<string, string> = {}): Xml =>
    text.trim() === '' ? noXml : element(`dc:${name}`, attributes, xmlText(text.trim()));
  return element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    inLines([
      simple('identifier', facts.identifier, { id: 'kennung' }),
      simple('title', about.title),
      ...facts.languages.map((language) => simple('language', language)),
      // Who signs nothing leaves it to the house.
      ...(about.authors.length > 0 ? about.authors : [about.house]).map((author) => simple('creator', author)),
      simple('publisher', about.house),
      simple('date', about.date ?? ''),
      simple('description', about.description),
      ...about.keywords.map((keyword) => simple('subject', keyword)),
      property('dcterms:modified', facts.modified),
      ...accessibility(facts, hasIndex(book)).map(([name, value]) => property(`schema:${name}`, value)),
    ]),
  );
}

const property = (name: string, value: string): Xml => element('meta', { property: name }, xmlText(value));

/** What readers with disabilities can expect (EPUB Accessibility 1.1, 3); only what holds for this very book. */
function accessibility({ pictures, isUndescribed }: PackageFacts, isIndexed: boolean): (readonly [string, string])[] {
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'];
  const isDescribed = pictures.length > 0 && !isUndescribed;
  return [
    ['accessMode', 'textual'],
    ...(pictures.length > 0 ? [['accessMode', 'visual'] as const] : []),
    ['accessModeSufficient', isUndescribed ? 'textual,visual' : 'textual'],
    ...[...features, ...(isIndexed ? ['index'] : []), ...(isDescribed ? ['alternativeText'] : [])].map(
      (feature) => ['accessibilityFeature', feature] as const,
    ),
    // A GIF may flash; nobody has looked.
    ['accessibilityHazard', pictures.some(({ mediaType }) => mediaType === 'image/gif') ? 'unknown' : 'none'],
    ['accessibilitySummary', summary(pictures.length > 0, isUndescribed)],
  ];
}

const summary = (hasPictures: boolean, isUndescribed: boolean): string =>
  [
    'Der Text ist durchgehend gegliedert: Überschriften ohne übersprungene Ebenen, ein verlinktes Inhaltsverzeichnis, Listen als Listen, Fußnoten mit Rückverweis.',
    hasPictures ? (isUndescribed ? 'Nicht alle Bilder sind beschrieben.' : 'Alle Bilder sind beschrieben.') : 'Bilder gibt es keine.',
  ].join(' ');

function manifest(book: Book, pictures: readonly BookPicture[]): Xml {
  const item = (path: string, mediaType: string, properties: string | null = null): Xml =>
    element('item', { id: idOf(path), href: path, 'media-type': mediaType, properties });
  return element(
    'manifest',
    {},
    inLines([
      item(navigationPath, xhtml, 'nav'),
      item(ncxPath, 'application/x-dtbncx+xml'),
      item(stylePath, 'text/css'),
      ...contentsOf(book).map(({ path }) => item(path, xhtml)),
      ...pictures.map(({ path, mediaType }) => item(path, mediaType)),
    ]),
  );
}

/** The reading order. The contents of a single report are at hand in the reading system alone. */
function spine(book: Book): Xml {
  const paths = [
    ...(isCollection(book) ? [titlePath, navigationPath] : []),
    ...book.chapters.map(({ path }) => path),
    ...(hasIndex(book) ? [keywordsPath] : []),
  ];
  return element('spine', { toc: idOf(ncxPath) }, inLines(paths.map((path) => element('itemref', { idref: idOf(path) }))));
}

/** The contents once more for readers of before 2011, as EPUB 2 wants them. */
export function ncxDocument(book: Book, identifier: string): PackedFile {
  const points = contentsOf(book).map(({ path, title }, index) =>
    element(
      'navPoint',
      { id: `punkt-${String(index + 1)}`, playOrder: String(index + 1) },
      element('navLabel', {}, element('text', {}, xmlText(title))),
      element('content', { src: path }),
    ),
  );
  const root = element(
    'ncx',
    { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': 'de' },
    inLines([
      element('head', {}, element('meta', { name: 'dtb:uid', content: identifier })),
      element('docTitle', {}, element('text', {}, xmlText(book.about.title))),
      element('navMap', {}, inLines(points)),
    ]),
  );
  return { path: ncxPath, bytes: xmlFile(root) };
}
