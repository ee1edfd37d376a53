import type { TextPrint } from '#shared/text/shingles.ts';
import type { ArticleId } from './ids.ts';

/** What a report is told by, whichever way it was read. */
export interface ReportKeys {
  readonly extent: 'full' | 'teaser';
  readonly kicker: string;
  readonly headline: string;
  readonly headlineKey: string;
  readonly textKey: string;
  readonly datelineDate: string | null;
  readonly number: number | null;
  readonly urlKey: string;
}

/** What is compared of a report that waits for review. */
export interface ReportPrint extends ReportKeys {
  /** Set where the source is one of several pages. */
  readonly page: number | null;
  readonly print: TextPrint;
}

/** A report that may be the same; its text and pages are read only where they are compared. `articleId` is null for one that waits for review. */
export interface KnownReport extends ReportKeys {
  readonly articleId: ArticleId | null;
  readonly print: () => TextPrint;
  /** Share of the telling shingles they have in common, where it was found by them at all; null in it where the texts are too short to say. */
  readonly telling: (() => number | null) | null;
  /** Pages of the report that are at hand; empty where it is not known to have several. */
  readonly pages: () => readonly number[];
}
