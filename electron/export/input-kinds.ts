import { FaultError } from '#shared/result.ts';
import type { ArticleInput, ExportInput, NewsletterInput, ReportsInput } from './format.ts';

function ofKind<Kind extends ExportInput['kind']>(input: ExportInput, kind: Kind): Extract<ExportInput, { kind: Kind }> {
  if (input.kind !== kind) throw new FaultError('export-unknown-format');
  return input as Extract<ExportInput, { kind: Kind }>;
}

/** The input as that of a report; `export-unknown-format` where it is something else. */
export const forArticle = (input: ExportInput): ArticleInput => ofKind(input, 'article');
export const forNewsletter = (input: ExportInput): NewsletterInput => ofKind(input, 'newsletter');
export const forReports = (input: ExportInput): ReportsInput => ofKind(input, 'reports');
