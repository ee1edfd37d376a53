import { FaultError } from '#shared/result.ts';
import { createNames, patternFileName } from './file-name.ts';
import type { FileFormat, PackageFormat } from './format.ts';
import { forReports } from './input-kinds.ts';
import { faultOf, missingFile, missingFileName } from './missing-list.ts';
import type { Missing } from './missing-list.ts';
import { headlineOf } from './related-rows.ts';

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
    const missing: Missing[] = [];
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
        missing.push({ report, fault: faultOf(error) });
        continue;
      }
      yield { path: uniqueName(patternFileName(report, context.options.fileNames, format.extension)), bytes };
    }
    if (missing[0] && missing.length === reports.length) throw new FaultError(missing[0].fault.code, missing[0].fault.detail);
    if (missing.length > 0) yield missingFile(missing);
  },
});
