import { de, faultSentence } from '#shared/messages/faults.ts';
import { FaultError } from '#shared/result.ts';
import type { Fault } from '#shared/result.ts';
import { createNames, patternFileName } from './file-name.ts';
import type { ArticleInput, FileFormat, PackageFormat } from './format.ts';
import { forReports } from './input-kinds.ts';
import { headlineOf } from './related-rows.ts';

/** The file in the package that names what is not in it. */
export const missingFileName = 'Nicht ausgegeben.txt';

/**
 * A format for one report as a package with a file for each. A report that cannot be written ends nothing: the others go on, and a list in
 * the package names it with the reason. Where none could be written, the first reason is the fault of all.
 */
export const eachReport = (format: FileFormat): PackageFormat => ({
  id: format.id,
  subjects: ['reports'],
  async *files(input, context) {
    const { reports } = forReports(input);
    const uniqueName = createNames();
    // The list is in the package only where it is needed, but its name is never a report's.
    uniqueName(missingFileName);
    const missing: { readonly report: ArticleInput; readonly fault: Fault }[] = [];
    for (const [index, report] of reports.entries()) {
      if (context.signal.aborted) throw new FaultError('cancelled');
      const headline = headlineOf(report.article.header);
      context.begins?.(headline);
      const tell = (progress: number): void => context.report((index + progress) / reports.length);
      tell(0);
      let bytes: Uint8Array;
      try {
        bytes = await format.render(report, { ...context, report: tell });
      } catch (error) {
        if (context.signal.aborted) throw error;
        context.failed?.(headline, error);
        missing.push({ report, fault: error instanceof FaultError ? error.fault : { code: 'internal' } });
        continue;
      }
      yield { path: uniqueName(patternFileName(report, context.options.fileNames, format.extension)), bytes };
    }
    if (missing[0] && missing.length === reports.length) throw new FaultError(missing[0].fault.code, missing[0].fault.detail);
    if (missing.length > 0) yield { path: missingFileName, bytes: new TextEncoder().encode(missingText(missing)) };
  },
});

const missingText = (missing: readonly { readonly report: ArticleInput; readonly fault: Fault }[]): string =>
  [
    missing.length === 1 ? 'Ein Beitrag wurde nicht ausgegeben:' : `${missing.length} Beiträge wurden nicht ausgegeben:`,
    ...missing.map(({ report, fault }) => `${patternFileName(report, '', '')}\r\n  ${faultSentence(de, fault)}`),
    '',
  ].join('\r\n\r\n');
