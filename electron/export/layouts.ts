import type { ExportSubjectKind } from '#shared/model/export.ts';
import type { HouseLook } from '#shared/model/house-look.ts';
import { FaultError } from '#shared/result.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';

/** A printed look as data: what it prints, which page is drawn, its sheets, and which blocks the typesetting engine sets. */
export interface Layout {
  readonly id: string;
  readonly subject: ExportSubjectKind;
  /** The page that is drawn, a line of `pages/page-makers.ts`. */
  readonly page: 'report' | 'magazine' | 'proof' | 'briefs' | 'dossier' | 'newsletter';
  /** Sheets of `resources/print`, in order. */
  readonly sheets: readonly string[];
  /** Blocks set in lines of equal length. What says its language (`lang`) is not German, and without hyphens its lines would gape. */
  readonly justified: readonly string[];
  /** Blocks hyphenated and set ragged. */
  readonly ragged: readonly string[];
  /** Whether page numbers stand in it that only the print can tell. */
  readonly isNumbered?: boolean;
  /** What it has of its own, whatever the house's look. */
  readonly look?: Partial<HouseLook>;
}

/** A report on A4 in one column, small print in the margin. */
export const reportLayout: Layout = {
  id: 'report',
  subject: 'article',
  page: 'report',
  sheets: ['page', 'report'],
  justified: ['.text > p:not(.byline, [lang])', '.text > :not([lang]) li'],
  ragged: ['.text > [lang] li', '.text blockquote p:not([lang])', 'figcaption', '.facts p', '.keywords', '.box li'],
};

/** A report on A4 in two columns, as a magazine prints it. */
export const magazineLayout: Layout = {
  id: 'magazine',
  subject: 'article',
  page: 'magazine',
  sheets: ['page', 'magazine'],
  justified: ['.flow > p:not(.byline, .source, .keywords, [lang])'],
  ragged: [
    // Set without hyphens, so that columns can end between their lines.
    '.flow > p[lang]:not(.byline, .source, .keywords)',
    '.flow > ul li',
    '.flow > ol li',
    '.flow > .quoted p',
    'figcaption',
    '.source',
    '.keywords',
    '.box li',
    '.entry p:not(.title)',
    '[role="doc-footnote"]',
  ],
};

/** Where the facts stand in one line over the text, they are left to the browser. */
const withoutFacts = reportLayout.ragged.filter((selector) => selector !== '.facts p');

/** A report on A5, to be folded. */
export const bookletLayout: Layout = { ...reportLayout, id: 'booklet', sheets: ['page', 'report', 'booklet'], ragged: withoutFacts };

/** A report in large print, for those who see little: never justified. */
export const largeLayout: Layout = {
  ...reportLayout,
  id: 'large',
  sheets: ['page', 'report', 'large'],
  justified: [],
  ragged: [...reportLayout.justified, ...withoutFacts],
  look: { accent: '#000000', textFace: 'sans', headingFace: 'sans' },
};

/** A report to be corrected on paper: lines counted through, a wide margin at the right. The browser breaks its lines: a proof is wanted at once. */
export const proofLayout: Layout = {
  id: 'proof',
  subject: 'article',
  page: 'proof',
  sheets: ['page', 'proof'],
  justified: [],
  ragged: [],
};

/** Short reports in narrow columns. */
export const columnLayout: Layout = {
  id: 'column',
  subject: 'reports',
  page: 'briefs',
  sheets: ['page', 'briefs'],
  justified: [],
  ragged: [
    '.text > p:not(.byline, [lang])',
    '.text li',
    '.text blockquote p:not([lang])',
    '.brief h2.long-words',
    '.subheadline',
    'figcaption',
    '.keywords',
    '.related li',
    '.facts-line',
  ],
};

/** Many reports as a book with contents and registers. */
export const dossierLayout: Layout = {
  ...reportLayout,
  id: 'dossier',
  subject: 'reports',
  page: 'dossier',
  sheets: ['page', 'report', 'dossier'],
  isNumbered: true,
};

/** An issue on A4 in one column. */
export const newsletterLayout: Layout = {
  id: 'newsletter',
  subject: 'newsletter',
  page: 'newsletter',
  sheets: ['page', 'newsletter'],
  justified: [],
  ragged: [
    'section p:not(.label, .kicker, .date, .link, .when, .where, .attribution, .greeting, .subheadline, .question, [lang])',
    'section li',
    'figcaption',
  ],
};

/** The printed looks, in the order of the menu; the first for a subject is what is printed where nobody chose. */
export const layouts: readonly Layout[] = [
  reportLayout,
  magazineLayout,
  proofLayout,
  bookletLayout,
  largeLayout,
  dossierLayout,
  columnLayout,
  newsletterLayout,
];

/** The layout of that id for that kind of thing, the first that suits for null; `export-unknown-layout` where there is none. */
export function layoutFor(id: string | null, subject: ExportSubjectKind): Layout {
  const layout = layouts.find((one) => one.subject === subject && (id === null || one.id === id));
  if (!layout) throw new FaultError('export-unknown-layout');
  return layout;
}

/** Whether the typesetting engine has anything to do in that layout. */
export const isTypeset = ({ justified, ragged }: Layout): boolean => justified.length + ragged.length > 0;

/** What the engine is asked for a page of that layout, null where it is not wanted; the exceptions are those of the house (`page.ts`). */
export const typesetRequest = (layout: Layout, joints: TypesetRequest['joints']): Omit<TypesetRequest, 'exceptions'> | null =>
  isTypeset(layout) ? { justified: layout.justified, ragged: layout.ragged, joints } : null;
