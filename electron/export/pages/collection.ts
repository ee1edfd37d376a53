import { oneByOne } from '#electron/give-way.ts';
import type { ArticleInput, ReportsInput } from '../format.ts';
import { longDate } from '../dates.ts';
import { houseOf } from '../house-look.ts';
import type { House } from '../house-look.ts';
import type { Layout } from '../layouts.ts';
import { anchorId } from './markup.ts';
import type { AnchorOf } from './related-boxes.ts';

/** Reports that go out as one piece. */
export interface Collection {
  readonly title: string;
  readonly house: House;
  /** Each once, in their order. */
  readonly reports: readonly ArticleInput[];
  /** The place of a report of the collection in its page. */
  readonly anchorOf: AnchorOf;
  /** `9. November 2018 bis 2. Mai 2019`; '' where no report has a date. */
  readonly span: string;
  readonly keywords: readonly string[];
}

/** What all pages of several reports need; `fallback` is the title where the editor gave none. */
export function collectionOf(input: ReportsInput, layout: Layout, fallback: string): Collection {
  const reports = [...new Map(input.reports.map((report) => [report.article.id, report])).values()];
  const pictures = reports[0]?.pictures ?? new Map();
  const ids = new Set<string>(reports.map(({ article }) => article.id));
  return {
    title: input.title.trim() || fallback,
    house: houseOf({ settings: input.settings, pictures }, layout.look),
    reports,
    anchorOf: (articleId) => (ids.has(articleId) ? anchorId(articleId) : null),
    span: spanOf(reports),
    keywords: [...new Set(reports.flatMap(({ article }) => article.keywords.map(({ label }) => label)))],
  };
}

/** A page is drawn to its end: who prints asks afterwards whether it is still wanted. */
const unending = new AbortController().signal;

/** Draws reports one after the other and lets others be answered in between. */
export const drawEach = <Made>({ reports }: Collection, draw: (report: ArticleInput, index: number) => Made): Promise<Made[]> =>
  oneByOne(reports, unending, draw);

function spanOf(reports: readonly ArticleInput[]): string {
  const dates = reports.flatMap(({ article }) => article.header.datelineDate ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? longDate(first) : `${longDate(first)} bis ${longDate(last)}`;
}
