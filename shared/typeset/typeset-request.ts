/** What a page asks of the typesetting engine; it stands as JSON in `data-typeset` of its root. Selectors name blocks of running text. */
export interface TypesetRequest {
  /** Blocks set in lines of equal length. */
  readonly justified: readonly string[];
  /** Blocks hyphenated and set ragged. */
  readonly ragged: readonly string[];
  /** Words of the house with their breaks (`break-exceptions.ts`). */
  readonly exceptions: readonly string[];
  /** Compounds of this text and where their parts meet. */
  readonly joints: Readonly<Record<string, readonly number[]>>;
}

/** What the engine did. `plain` paragraphs are left as the browser sets them. */
export interface TypesetReport {
  readonly paragraphs: number;
  readonly plain: number;
  readonly lines: number;
  /** Lines that end with a hyphen of ours. */
  readonly hyphens: number;
  /** The pages that were composed, in order; none where the browser makes the pages. */
  readonly pages: readonly PageReport[];
  /** Of a draft: the page, from 1, of each place that a link within it leads to, by the id of the element. null where it is no draft or the engine cannot tell. */
  readonly places: Readonly<Record<string, number>> | null;
}

/** How full a composed page is, in lines of its grid: those of all columns together. */
export interface PageReport {
  readonly columns: number;
  /** Lines that it has room for, and those that are taken. */
  readonly room: number;
  readonly filled: number;
  /** Lines by which columns end higher than their neighbours. */
  readonly uneven: number;
}

export const typesetAttribute = 'data-typeset';

/**
 * An element whose children the engine sets onto pages. Its style says how: `--columns` and `--rows` of a page, `column-gap`, and `line-height` for the grid.
 * Of its children: `column-span: all`, `break-inside`, `break-before` and `break-after: avoid`, `--float: 1` (may wait for the next column), `--stretch` (rows that may be added before it).
 */
export const composeAttribute = 'data-compose';
/** While it is composed, such an element has this class: its children then stand one below the other in the width of a column, or across. */
export const composingClass = 'composing';
/** An element in it whose children are notes; each stands at the foot of the page of the link that leads to it. */
export const notesAttribute = 'data-notes';

/** The language of a block that was cut, and of what was cut off: `de-x-cut3`. By it the parts find together in the PDF. */
export const cutLanguage = (language: string, cut: number): string => `${language}-x-cut${cut}`;
/** The language of a note: by it the PDF knows that it is one. */
export const noteLanguage = (language: string): string => `${language}-x-note`;

const marked = /^(.+)-x-(?:(cut)\d{1,9}|(note))$/;

/** What typesetting said by a language, and the language itself; null for one that says nothing else. */
export function readMark(language: string): { readonly kind: 'cut' | 'note'; readonly language: string } | null {
  const [, own, cut] = marked.exec(language) ?? [];
  return own === undefined ? null : { kind: cut === undefined ? 'note' : 'cut', language: own };
}

/** The language of the hyphens that typesetting adds: none (BCP 47, ISO 639-2). By it they are told from those of the text. */
export const hyphenLanguage = 'zxx';
