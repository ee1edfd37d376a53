import { FaultError } from '#shared/result.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import type { ExportContext, ExportInput, FileFormat, Pictures } from './format.ts';
import { jointsIn } from './joints.ts';
import type { JointsOf } from './joints.ts';
import { isTypeset, layoutFor } from './layouts.ts';
import type { Layout } from './layouts.ts';
import { pageMakers } from './pages/page-makers.ts';
import type { PageOf } from './pages/page-makers.ts';
import { documentDetails } from './pdf/document-details.ts';

const unknownJoints: JointsOf = () => [];
const noPictures: Pictures = { get: () => undefined };

/** The same thing without its pictures: enough to read its words. */
const wordsOf = (input: ExportInput): ExportInput =>
  input.kind === 'reports'
    ? { ...input, reports: input.reports.map((report) => ({ ...report, pictures: noPictures })) }
    : { ...input, pictures: noPictures };

/** What is printed and the page it was printed from. */
interface Printed {
  readonly html: string;
  readonly pdf: Uint8Array;
}

/** Prints a thing in the chosen layout. Words are looked up in the page as it is before its lines are set. */
async function printed(input: ExportInput, context: ExportContext): Promise<Uint8Array> {
  const layout = layoutFor(context.options.layout, input.kind);
  const joints = isTypeset(layout)
    ? await jointsIn(await pageMakers[layout.page](wordsOf(input), layout, {}), context.jointsOf ?? unknownJoints, context.signal)
    : {};
  const { html, pdf } = await (layout.isNumbered ? printNumbered : printOnce)(input, layout, joints, context);
  context.report(0.8);
  // Loaded with the first PDF: reading and writing PDFs is large and would slow down every start.
  const { accessiblePdf } = await import('./pdf/accessible-pdf.ts');
  const accessible = await accessiblePdf(pdf, documentDetails(html), context.signal, context.options.withMarks);
  context.report(0.9);
  return accessible;
}

type Print = (input: ExportInput, layout: Layout, joints: TypesetRequest['joints'], context: ExportContext) => Promise<Printed>;

async function print(...[input, layout, joints, context, pageOf]: [...Parameters<Print>, PageOf?]): Promise<Printed> {
  const html = await pageMakers[layout.page](input, layout, joints, pageOf);
  if (context.signal.aborted) throw new FaultError('cancelled');
  const { pdf, report } = await context.printToPdf(html, context.signal);
  if (report) context.typeset?.(report);
  return { html, pdf };
}

const printOnce: Print = (input, layout, joints, context) => {
  context.report(0.2);
  return print(input, layout, joints, context);
};

/** Setting the numbers moves nothing, so that the second print is right; what is wrong after this many goes without numbers. */
const mostPrints = 3;

/** Prints, reads where everything came to stand, and prints again with those numbers, until they are right. */
const printNumbered: Print = async (input, layout, joints, context) => {
  const { destinationPages } = await import('./destination-pages.ts');
  context.report(0.1);
  let latest = await print(input, layout, joints, context);
  let pages = await destinationPages(latest.pdf);
  for (let prints = 1; prints < mostPrints; prints += 1) {
    context.report(0.1 + 0.35 * prints);
    const set = pages;
    latest = await print(input, layout, joints, context, (anchor) => set.get(anchor) ?? null);
    pages = await destinationPages(latest.pdf);
    if ([...pages].every(([anchor, page]) => set.get(anchor) === page)) return latest;
  }
  return print(input, layout, joints, context);
};

export const articlePdf: FileFormat = { id: 'article-pdf', extension: 'pdf', subjects: ['article'], isPrinted: true, render: printed };
export const newsletterPdf: FileFormat = {
  id: 'newsletter-pdf',
  extension: 'pdf',
  subjects: ['newsletter'],
  isPrinted: true,
  render: printed,
};
export const reportsPdf: FileFormat = { id: 'reports-pdf', extension: 'pdf', subjects: ['reports'], isPrinted: true, render: printed };
