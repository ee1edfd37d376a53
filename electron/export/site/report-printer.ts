import type { ExportContext } from '../format.ts';
import { faultOf } from '../missing-list.ts';
import { articlePdf } from '../print-format.ts';
import type { LeaveOut } from './drawable-plan.ts';
import type { SiteReport } from './site-plan.ts';

/** Prints reports; null where this machine cannot print and nobody asked for it expressly, which the first one shows, and for a report that cannot be printed. */
export function reportPrinter(context: ExportContext, leaveOut: LeaveOut): (report: SiteReport) => Promise<Uint8Array | null> {
  let canPrint = true;
  return async ({ input }) => {
    if (!canPrint) return null;
    try {
      return await articlePdf.render(input, {
        ...context,
        options: { ...context.options, layout: null, withMarks: false },
        report: () => undefined,
      });
    } catch (error) {
      if (context.signal.aborted) throw error;
      if (faultOf(error).code !== 'export-no-browser') {
        leaveOut(input, error, 'PDF');
        return null;
      }
      if (context.options.withPdf !== null) throw error;
      canPrint = false;
      return null;
    }
  };
}
