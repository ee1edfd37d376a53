import type { PDFDocument } from 'pdf-lib';
import { FaultError } from '#shared/result.ts';
import { asDraft } from '#shared/typeset/draft.ts';
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

/** What is printed, the page it was printed from, and the PDF as it was read where somebody had to look into it. */
interface Printed {
  readonly html: string;
  readonly pdf: Uint8Array;
  readonly read: PDFDocument | null;
}

/** Prints a thing in the chosen layout. Words are looked up in the page as it is before its lines are set. */
async function printed(input: ExportInput, context: ExportContext): Promise<Uint8Array> {
  const layout = layoutFor(context.options.layout, input.kind);
  const joints = isTypeset(layout)
    ? await jointsIn(await pageMakers[layout.page](wordsOf(input), layout, {}), context.jointsOf ?? unknownJoints, context.signal)
    : {};
  const { html, pdf, read } = await (layout.isNumbered ? printNumbered : printOnce)(input, layout, joints, context);
  context.report(0.8);
  // Loaded with the first PDF: reading and writing PDFs is large and would slow down every start.
  const { accessiblePdf } = await import('./pdf/accessible-pdf.ts');
  const { withMarks } = context.options;
  const accessible = await accessiblePdf(pdf, documentDetails(html), context.signal, { withMarks, read });
  context.report(0.9);
  return accessible;
}

type Print = (input: ExportInput, layout: Layout, joints: TypesetRequest['joints'], context: ExportContext) => Promise<Printed>;

async function print(...[input, layout, joints, context, pageOf]: [...Parameters<Print>, PageOf?]): Promise<Printed> {
  const html = await pageMakers[layout.page](input, layout, joints, pageOf);
  return { html, pdf: await printHtml(html, context), read: null };
}

async function printHtml(html: string, context: ExportContext): Promise<Uint8Array> {
  const { pdf, report } = await drawn(html, context);
  if (report) context.typeset?.(report);
  return pdf;
}

function drawn(html: string, { signal, printToPdf }: ExportContext): ReturnType<ExportContext['printToPdf']> {
  if (signal.aborted) throw new FaultError('cancelled');
  return printToPdf(html, signal);
}

const printOnce: Print = (input, layout, joints, context) => {
  context.report(0.2);
  return print(input, layout, joints, context);
};

/** Setting the numbers moves nothing, so that the first print behind the draft is right; what is wrong after this many goes without numbers. */
const mostPrints = 2;

/** Draws a draft, asks where everything came to stand, and prints with those numbers, until they are right. */
const printNumbered: Print = async (input, layout, joints, context) => {
  const { destinationPages, placesIn } = await import('./destination-pages.ts');
  const { readPdf } = await import('./pdf/pdf-objects.ts');
  context.report(0.1);
  const draft = await drawn(asDraft(await pageMakers[layout.page](input, layout, joints)), context);
  const places = draft.report?.places;
  let pages: ReadonlyMap<string, number> = places ? new Map(Object.entries(places)) : await destinationPages(draft.pdf);
  for (let prints = 0; prints < mostPrints; prints += 1) {
    context.report(0.4 + 0.2 * prints);
    const set = pages;
    const told = new Set<string>();
    const latest = await print(input, layout, joints, context, (anchor) => {
      told.add(anchor);
      return set.get(anchor) ?? null;
    });
    const read = await readPdf(latest.pdf);
    pages = placesIn(read);
    if ([...pages].every(([anchor, page]) => !told.has(anchor) || set.get(anchor) === page)) return { ...latest, read };
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
