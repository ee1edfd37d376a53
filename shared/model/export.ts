import { z } from 'zod';
import { isSafeLink } from '../document/document-schema.ts';
import { articleId, newsletterId } from './ids.ts';

/** Most reports that go out together: a year of a magazine. */
export const mostExported = 2_000;

/** What goes out: a report, an issue, or chosen reports together. `title` names them as a whole; empty, the day does. */
export const exportSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), id: articleId }),
  z.object({ kind: z.literal('newsletter'), id: newsletterId }),
  z.object({ kind: z.literal('reports'), ids: z.array(articleId).min(1).max(mostExported), title: z.string().max(300).default('') }),
]);
export type ExportSubject = z.infer<typeof exportSubject>;
export const exportSubjectKinds = ['article', 'newsletter', 'reports'] as const;
export type ExportSubjectKind = (typeof exportSubjectKinds)[number];

/** Most reports of a web package that come with their PDFs where nobody chose: printing takes its time. */
export const mostPrintedUnasked = 50;

/** Whether a site can stand there: an address of the web without query and fragment. */
export const isSiteAddress = (value: string): boolean => /^https?:\/\/[^?#]+$/.test(value) && isSafeLink(value);

/** How it goes out. `layout` is a printed look (null: the first that suits), `packing` says what many files are written as. */
export const exportOptions = z.object({
  layout: z.string().max(40).nullable().default(null),
  packing: z.enum(['folder', 'zip']).default('folder'),
  /** Where a web package will stand; '' where nobody knows yet: then no file of it names an address. */
  siteAddress: z.literal('').or(z.string().max(500).refine(isSiteAddress)).default(''),
  /** Whether each report of a web package comes as PDF, too; null: up to `mostPrintedUnasked` reports. */
  withPdf: z.boolean().nullable().default(null),
});
export type ExportOptions = z.infer<typeof exportOptions>;
export const defaultExportOptions: ExportOptions = exportOptions.parse({});

/** A format as the window shows it. `layouts` are the printed looks it has, none where nothing is printed; `isPackage` where it is many files. */
export const exportFormatInfo = z.object({
  id: z.string(),
  extension: z.string(),
  subjects: z.array(z.enum(exportSubjectKinds)),
  layouts: z.array(z.object({ id: z.string(), subjects: z.array(z.enum(exportSubjectKinds)) })),
  isPackage: z.boolean(),
});
export type ExportFormatInfo = z.infer<typeof exportFormatInfo>;
