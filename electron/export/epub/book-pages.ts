import { namesLine } from '../author-line.ts';
import { longDate } from '../dates.ts';
import type { PackedFile } from '../format.ts';
import { initialLetter } from '../initial-letter.ts';
import { element, inLines, noXml, xmlText } from '../xml/xml.ts';
import type { Xml } from '../xml/xml.ts';
import { contentsOf, isCollection, keywordsPath, navigationPath, stylePath, titlePath } from './book.ts';
import type { Book, Chapter } from './book.ts';
import { xhtmlPage } from './xhtml.ts';

const line = (name: string, text: string): Xml => (text === '' ? noXml : element('p', { class: name }, xmlText(text)));
const linkTo = (path: string, text: string, type: string | null = null): Xml =>
  element('li', {}, element('a', { href: path, 'epub:type': type }, xmlText(text)));

/** Of more a title page would become a list; the book's description of itself names them all. */
const mostAuthors = 6;

/** House, title, day, who wrote it, how many reports; nothing that the title says already. */
export function titlePage({ about, chapters }: Book): PackedFile {
  const count = chapters.length === 1 ? '1 Beitrag' : `${String(chapters.length)} Beiträge`;
  const day = about.date === null ? '' : longDate(about.date);
  const body = element(
    'section',
    { class: 'title-page', 'epub:type': 'titlepage' },
    inLines([
      line('house', about.house === about.title ? '' : about.house),
      element('h1', {}, xmlText(about.title)),
      line('day', day === about.title ? '' : day),
      line('authors', about.authors.length > mostAuthors ? '' : namesLine(about.authors)),
      line('count', count),
    ]),
  );
  return { path: titlePath, bytes: xhtmlPage({ title: about.title, styleSheet: stylePath, type: 'frontmatter', body: [body] }) };
}

/** The contents, and the landmarks that reading systems offer as places to jump to. */
export function navigationPage(book: Book): PackedFile {
  const [first] = book.chapters;
  const contents = contentsOf(book);
  const landmarks = [
    ...(isCollection(book) ? [linkTo(titlePath, 'Titel', 'titlepage'), linkTo(navigationPath, 'Inhalt', 'toc')] : []),
    ...(first === undefined ? [] : [linkTo(first.path, 'Erster Beitrag', 'bodymatter')]),
  ];
  const body = [
    element(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'inhalt' },
      element('h1', { id: 'inhalt' }, xmlText('Inhalt')),
      element('ol', {}, inLines(contents.map(({ path, title }) => linkTo(path, title)))),
    ),
    element('nav', { 'epub:type': 'landmarks', 'aria-label': 'Stellen im Buch', hidden: '' }, element('ol', {}, inLines(landmarks))),
  ];
  return { path: navigationPath, bytes: xhtmlPage({ title: 'Inhalt', styleSheet: stylePath, type: 'frontmatter', body }) };
}

const inGerman = new Intl.Collator('de', { sensitivity: 'base', numeric: true });

/** The Stichwörter of all reports by letter, each with the reports that have it. */
export function keywordsPage(book: Book): PackedFile {
  const pages = new Map<string, Chapter[]>();
  for (const chapter of book.chapters) for (const keyword of new Set(chapter.keywords)) gather(pages, keyword, chapter);
  const letters = new Map<string, string[]>();
  for (const keyword of [...pages.keys()].sort(inGerman.compare)) gather(letters, initialLetter(keyword), keyword);
  const groups = [...letters].map(([letter, keywords]) =>
    element(
      'section',
      { 'epub:type': 'index-group' },
      element('h2', {}, xmlText(letter)),
      element('ul', {}, inLines(keywords.map((keyword) => keywordItem(keyword, pages.get(keyword) ?? [])))),
    ),
  );
  const body = element(
    'section',
    { class: 'index', 'epub:type': 'index', role: 'doc-index', 'aria-labelledby': 'stichwoerter' },
    inLines([element('h1', { id: 'stichwoerter' }, xmlText('Stichwörter')), ...groups]),
  );
  return {
    path: keywordsPath,
    bytes: xhtmlPage({ title: 'Stichwörter', styleSheet: `../${stylePath}`, type: 'backmatter', body: [body] }),
  };
}

function gather<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

const keywordItem = (keyword: string, pages: readonly Chapter[]): Xml =>
  element('li', {}, xmlText(keyword), element('ul', {}, inLines(pages.map(({ path, title }) => linkTo(`../${path}`, title)))));
