import type { ArticleInput, ReportsInput } from '#electron/export/format.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { longReport } from './long-report.ts';
import { variedReport } from './varied-report.ts';

/** Reports with headlines that are all different and as long, so that a running head can hold them whole. */
const inParts = (reports: readonly ArticleInput[]): ReportsInput => ({
  kind: 'reports',
  title: 'Digitale Ämter',
  day: '2026-06-12',
  reports: reports.map((report, index) => ({
    ...report,
    related: [],
    article: {
      ...report.article,
      id: `bericht-${index}` as ArticleId,
      header: { ...report.article.header, headline: `Elektronische Akten, Teil ${String(index + 1).padStart(3, '0')}` },
    },
  })),
  settings: longReport().settings,
});

/** So many reports of 1,200 words. */
export const longReports = (count: number): ReportsInput => inParts(Array.from({ length: count }, longReport));

/** So many reports of some 300 to 500 words, with pictures, lists, quotes and links, all different. */
export const variedReports = (count: number): ReportsInput =>
  inParts(Array.from({ length: count }, (_, index) => variedReport(index + 1, 300 + (index % 5) * 50)));
