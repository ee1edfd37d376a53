import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import type { ExportInput } from './formats.ts';

/** A printed look: its sheets, and which of its blocks the typesetting engine sets. */
export interface Layout {
  readonly id: string;
  readonly subject: ExportInput['kind'];
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
  sheets: ['page', 'report'],
  justified: ['.text > p:not(.byline)', '.text li'],
  ragged: ['.text blockquote p', 'figcaption', '.facts p', '.keywords', '.box li'],
};

/** An issue on A4 in one column. */
export const newsletterLayout: Layout = {
  id: 'newsletter',
  subject: 'newsletter',
  sheets: ['page', 'newsletter'],
  justified: [],
  ragged: ['section p:not(.label, .kicker, .date, .link, .when, .where, .attribution)', 'section li', 'figcaption'],
};

/** What the engine is asked for a page of that layout. */
export const typesetRequest = ({ justified, ragged }: Layout, joints: TypesetRequest['joints']): TypesetRequest => ({
  justified,
  ragged,
  exceptions: [],
  joints,
});
