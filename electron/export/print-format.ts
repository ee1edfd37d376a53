import { FaultError } from '#shared/result.ts';
import type { ExportContext, ExportInput, FileFormat } from './format.ts';
import { jointsIn } from './joints.ts';
import type { JointsOf } from './joints.ts';
import { layoutFor } from './layouts.ts';
import { pageMakers } from './pages/page-makers.ts';
import { documentDetails } from './pdf/document-details.ts';

const unknownJoints: JointsOf = () => [];

/** Prints a thing in the chosen layout. Words are looked up in the page as it is before its lines are set. */
async function printed(input: ExportInput, context: ExportContext): Promise<Uint8Array> {
  const layout = layoutFor(context.options.layout, input.kind);
  const page = pageMakers[layout.page];
  const joints = await jointsIn(page(input, layout, {}), context.jointsOf ?? unknownJoints, context.signal);
  const html = page(input, layout, joints);
  if (context.signal.aborted) throw new FaultError('cancelled');
  context.report(0.2);
  const { pdf, report } = await context.printToPdf(html, context.signal);
  if (report) context.typeset?.(report);
  context.report(0.8);
  // Loaded with the first PDF: reading and writing PDFs is large and would slow down every start.
  const { accessiblePdf } = await import('./pdf/accessible-pdf.ts');
  const accessible = await accessiblePdf(pdf, documentDetails(html), context.signal);
  context.report(0.9);
  return accessible;
}

export const articlePdf: FileFormat = { id: 'article-pdf', extension: 'pdf', subjects: ['article'], isPrinted: true, render: printed };
export const newsletterPdf: FileFormat = {
  id: 'newsletter-pdf',
  extension: 'pdf',
  subjects: ['newsletter'],
  isPrinted: true,
  render: printed,
};
