import type { StoryBook } from '../story/stories.ts';

/** A report's page as the lists of the book name it. */
export interface Chapter {
  readonly path: string;
  readonly title: string;
  readonly keywords: readonly string[];
}

/** The book as its own pages tell of it. */
export interface Book {
  readonly about: StoryBook;
  readonly chapters: readonly Chapter[];
}

export const titlePath = 'titlepage.xhtml';
export const navigationPath = 'nav.xhtml';
/** In a folder of its own so that its name is that of contents, which the import of a book does not take for a report. */
export const keywordsPath = 'stichwoerter/inhalt.xhtml';
export const ncxPath = 'toc.ncx';
export const stylePath = 'buch.css';

/** Only a book of many reports has a title page and an index of Stichwörter: a single report is its own title, and names its own. */
export const isCollection = ({ about }: Book): boolean => about.contents !== null;
export const hasIndex = (book: Book): boolean => isCollection(book) && book.about.keywords.length > 0;

/** What the contents of the book list, in reading order. */
export const contentsOf = (book: Book): { readonly path: string; readonly title: string }[] => [
  ...(isCollection(book) ? [{ path: titlePath, title: 'Titel' }] : []),
  ...book.chapters,
  ...(hasIndex(book) ? [{ path: keywordsPath, title: 'Stichwörter' }] : []),
];
