import { oneByOne } from '#electron/give-way.ts';
import { documentText } from '#shared/document/document-text.ts';
import type { ArticleInput, ReportsInput } from '../format.ts';
import { reportFiles } from './report-page.ts';
import { planSite } from './site-plan.ts';
import type { SitePlan, SiteReport } from './site-plan.ts';

/** Tells that a report, or a part of it, is not in the package, and why. */
export type LeaveOut = (report: ArticleInput, error: unknown, part?: string) => void;

/** The plan of all reports that can be drawn: one that cannot is left out before any page links to it. Throws the first error where none can be. */
export async function drawablePlan(whole: SitePlan, input: ReportsInput, signal: AbortSignal, leaveOut: LeaveOut): Promise<SitePlan> {
  const left = new Map<ArticleInput, unknown>();
  await oneByOne(whole.reports, signal, (report) => {
    try {
      reportFiles(whole, withoutPictures(report), false);
      documentText(report.input.article.body);
    } catch (error) {
      left.set(report.input, error);
    }
  });
  if (left.size === 0) return whole;
  if (left.size === whole.reports.length) throw [...left.values()][0];
  for (const [report, error] of left) leaveOut(report, error);
  return planSite({ ...input, reports: input.reports.filter((report) => !left.has(report)) }, whole.address, whole.withPdf, signal);
}

/** A report as it is drawn where no picture can be had: its words stand for it. */
export const withoutPictures = (report: SiteReport): SiteReport => ({
  ...report,
  input: { ...report.input, pictures: { get: () => undefined } },
});
