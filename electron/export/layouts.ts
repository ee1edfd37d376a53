import type { ExportSubjectKind } from '#shared/model/export.ts';
import { FaultError } from '#shared/result.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';

/** A printed look as data: what it prints, which page is drawn, its sheets, and which blocks the typesetting engine sets. */
export interface Layout {
  readonly id: string;
  readonly subject: ExportSubjectKind;
  /** The page that is drawn, a line of `pages/page-makers.ts`. */
  readonly page: 'report' | 'newsletter';
  /** Sheets of `resources/print`, in order. */
  readonly sheets: readonly string[];
  /** Blocks set in lines of equal length. */
  readonly justified: readonly string[];
  /** Blocks hyphenated and set ragged. */
  readonly ragged: readonly string[];
}

/** A report on A4 in one column, small print in the margin. */
export const reportLayout: Layout = {
  id: 'report',
  subject: 'article',
  page: 'report',
  sheets: ['page', 'report'],
  justified: ['.text > p:not(.byline)', '.text li'],
  ragged: ['.text blockquote p', 'figcaption', '.facts p', '.keywords', '.box li'],
};

/** An issue on A4 in one column. */
export const newsletterLayout: Layout = {
  id: 'newsletter',
  subject: 'newsletter',
  page: 'newsletter',
  sheets: ['page', 'newsletter'],
  justified: [],
  ragged: ['section p:not(.label, .kicker, .date, .link, .when, .where, .attribution)', 'section li', 'figcaption'],
};

/** The printed looks, in the order of the menu; the first for a subject is what is printed where nobody chose. */
export const layouts: readonly Layout[] = [reportLayout, newsletterLayout];

/** The layout of that id for that kind of thing, the first that suits for null; `export-unknown-layout` where there is none. */
export function layoutFor(id: string | null, subject: ExportSubjectKind): Layout {
  const layout = layouts.find((one) => one.subject === subject && (id === null || one.id === id));
  if (!layout) throw new FaultError('export-unknown-layout');
  return layout;
}

/** What the engine is asked for a page of that layout; the exceptions are those of the house (`page.ts`). */
export const typesetRequest = ({ justified, ragged }: Layout, joints: TypesetRequest['joints']): Omit<TypesetRequest, 'exceptions'> => ({
  justified,
  ragged,
  joints,
});
