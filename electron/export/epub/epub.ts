import { createHash } from 'node:crypto';
import { createGiveWay } from '#electron/give-way.ts';
import { realDay } from '../dates.ts';
import { bytePieces } from '../byte-pieces.ts';
import type { ExportContext, ExportInput, FileFormat, PackedFile } from '../format.ts';
import { forArticle } from '../input-kinds.ts';
import { storiesOf, storyBook } from '../story/stories.ts';
import { writeZip } from '../story/write-zip.ts';
import type { ZipPart } from '../story/write-zip.ts';
import { element, xmlFile } from '../xml/xml.ts';
import { hasIndex, isCollection, stylePath } from './book.ts';
import type { Book, Chapter } from './book.ts';
import { keywordsPage, navigationPage, titlePage } from './book-pages.ts';
import { bookStyle } from './book-style.ts';
import { ncxDocument, packageDocument } from './package-document.ts';
import type { BookPicture, PackageFacts } from './package-document.ts';
import { reportPages } from './report-xhtml.ts';

/** An e-book (EPUB 3.3) of one report or of many: a page for each, contents, Stichwörter, pictures, nothing from outside. */
async function epub(input: ExportInput, context: ExportContext): Promise<Uint8Array> {
  const about = storyBook(input);
  const pages: PackedFile[] = [];
  const pictures: BookPicture[] = [];
  const chapters: Chapter[] = [];
  const total = about.contents?.length ?? 1;
  const digits = String(total).length;
  const content = createHash('sha256');
  const whenever = createGiveWay(context.signal);
  let isUndescribed = false;
  const languages = new Set<string>(about.language === null ? ['de'] : []);
  for (const story of storiesOf(input)) {
    const written = reportPages(story, `beitrag-${String(pages.length + 1).padStart(digits, '0')}`);
    pages.push(written.page);
    pictures.push(...written.pictures);
    for (const { path, bytes } of [written.page, ...written.pictures]) {
      content.update(`${path}\0${String(bytes.length)}\0`);
      for (const piece of bytePieces(bytes)) {
        content.update(piece);
        await whenever();
      }
    }
    isUndescribed ||= written.isUndescribed;
    if (story.language !== null) languages.add(story.language);
    chapters.push({ path: written.page.path, title: story.title, keywords: story.keywords });
    context.report((0.7 * pages.length) / total);
    await whenever();
  }
  const book: Book = { about, chapters };
  const identifier = identifierOf(content.update(`${about.title}\0${about.house}`).digest('hex'));
  await whenever();
  const facts = { identifier, modified: modifiedOf(input), pictures, languages: [...languages], isUndescribed };
  return writeZip(partsOf(filesOf(book, facts, pages)), context);
}

/** The files of the book; those that tell of all reports are long, and each is made when its turn comes. */
function* filesOf(book: Book, facts: PackageFacts, pages: readonly PackedFile[]): Generator<PackedFile> {
  yield packageDocument(book, facts);
  yield ncxDocument(book, facts.identifier);
  if (isCollection(book)) yield titlePage(book);
  yield navigationPage(book);
  yield* pages;
  if (hasIndex(book)) yield keywordsPage(book);
  yield { path: stylePath, bytes: new TextEncoder().encode(bookStyle) };
  yield* facts.pictures;
}

function* partsOf(files: Iterable<PackedFile>): Generator<ZipPart> {
  yield { path: 'mimetype', bytes: new TextEncoder().encode('application/epub+zip'), isStored: true };
  yield { path: 'META-INF/container.xml', bytes: container };
  for (const { path, bytes } of files) yield { path: `EPUB/${path}`, bytes, isStored: /\.(?:png|jpg|gif|webp)$/.test(path) };
}

const container = xmlFile(
  element(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    element('rootfiles', {}, element('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })),
  ),
);

/** A UUID made of the content (RFC 9562, version 8): the same book keeps its name on another day, and another book never has it. */
function identifierOf(hash: string): string {
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** The day on which many reports go out; where there is no such day, and for a single one, when they were last changed. */
function modifiedOf(input: ExportInput): string {
  const day = input.kind === 'reports' ? realDay(input.day) : null;
  if (day !== null) return `${day}T00:00:00Z`;
  const reports = input.kind === 'reports' ? input.reports : [forArticle(input)];
  const newest = reports.reduce((latest, { article }) => Math.max(latest, article.changedAt), 0);
  return new Date(newest).toISOString().replace(/\.\d+Z$/, 'Z');
}

export const epubFormat: FileFormat = { id: 'epub', extension: 'epub', subjects: ['article', 'reports'], render: epub };
