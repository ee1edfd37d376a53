import { z } from 'zod';
import { isSafeLink } from '../document/document-schema.ts';
import { articleId, newsletterId } from './ids.ts';
import { longestNamePattern } from './name-pattern.ts';

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

/**
 * How it goes out. `layout` is a printed look (null: the first that suits), `packing` says what many files are written as, `division`
 * whether chosen reports become one document or a file each; then `fileNames` is the pattern of their names ('': date and headline).
 */
export const exportOptions = z.object({
  layout: z.string().max(40).nullable().default(null),
  packing: z.enum(['folder', 'zip']).default('folder'),
  division: z.enum(['together', 'each']).default('together'),
  fileNames: z.string().max(longestNamePattern).default(''),
  /** Where a web package will stand; '' where nobody knows yet: then no file of it names an address. */
  siteAddress: z.literal('').or(z.string().max(500).refine(isSiteAddress)).default(''),
  /** Whether each report of a web package comes as PDF, too; null: up to `mostPrintedUnasked` reports. */
  withPdf: z.boolean().nullable().default(null),
  /** In which order chosen reports stand in one document. */
  order: z.enum(['list', 'oldest', 'headline']).default('list'),
  /** Whether what is printed comes with marks for the cut, on a larger sheet. */
  withMarks: z.boolean().default(false),
});
export type ExportOptions = z.infer<typeof exportOptions>;
export const defaultExportOptions: ExportOptions = exportOptions.parse({});

/** As what something goes out; and what was last chosen, by kind of thing. */
export const exportChoice = z.object({ formatId: z.string().max(40), options: exportOptions.default(defaultExportOptions) });
export type ExportChoice = z.infer<typeof exportChoice>;
export const exportChoices = z.record(z.string(), exportChoice);

/** A format as the window shows it. `layouts` are the printed looks it has, none where nothing is printed; `isPackage` where it is many files. */
export const exportFormatInfo = z.object({
  id: z.string(),
  extension: z.string(),
  subjects: z.array(z.enum(exportSubjectKinds)),
  layouts: z.array(z.object({ id: z.string(), subjects: z.array(z.enum(exportSubjectKinds)) })),
  isPackage: z.boolean(),
});
export type ExportFormatInfo = z.infer<typeof exportFormatInfo>;

/** Formats of one report that cannot carry all of it, and the package that brings the rest beside a file for each. */
const packageOfEach: Readonly<Record<string, string>> = { icml: 'icml-package' };
/** What writes a file for each report in a format of one: that format itself where its file holds a whole report. */
export const formatOfEach = (formatId: string): string => packageOfEach[formatId] ?? formatId;

/**
 * What is printed, as it would be written: base64 of the PDF. `shown` of `total` reports are in it: of very many only the first are shown.
 * `pages` say how many lines each page has room for and holds; none where the browser makes the pages.
 */
export const exportPreview = z.object({
  pdf: z.string(),
  shown: z.number().int(),
  total: z.number().int(),
  pages: z.array(z.object({ columns: z.number().int(), room: z.number().int(), filled: z.number().int(), uneven: z.number().int() })),
});
export type ExportPreview = z.infer<typeof exportPreview>;

/** What may hinder readers. The first ones do hinder them (`isBlocking`), the others are hints. */
export const findingKinds = [
  'text-missing',
  'headline-missing',
  'alt-missing',
  'heading-skipped',
  'link-empty',
  'picture-missing',
  'letter-missing',
  'heading-empty',
  'link-says-nothing',
  'alt-long',
  'headline-capitals',
] as const;
export type FindingKind = (typeof findingKinds)[number];
/** Those that hinder only on paper: elsewhere they are hints. */
export const onlyPrintKinds: ReadonlySet<FindingKind> = new Set(['picture-missing', 'letter-missing']);

/** Longest text that a fix puts in, in characters: as long as an alt text may be. */
export const longestFix = 20_000;
const fixValue = z.union([z.string().max(longestFix), z.boolean()]);
/**
 * A way out that changes one value: where it stands in the article or issue, what stands there (null: nothing), and what shall;
 * `to` is null where the editor types it.
 */
export const findingFix = z.object({
  action: z.enum(['alt', 'decorative', 'headline', 'level']),
  path: z.array(z.union([z.string().max(40), z.number().int().nonnegative()])).max(14),
  was: fixValue.nullable(),
  to: fixValue.nullable(),
});
export type FindingFix = z.infer<typeof findingFix>;

/** Something that hinders readers: in which thing, in which of its blocks, in which words. */
export const exportFinding = z.object({
  kind: z.enum(findingKinds),
  isBlocking: z.boolean(),
  thing: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('article'), id: articleId }),
    z.object({ kind: z.literal('newsletter'), id: newsletterId }),
  ]),
  /** What the thing is called. */
  title: z.string(),
  /** Place among the blocks of a report's text, or among the sections of an issue; null for its head. */
  at: z.number().int().nullable(),
  /** The words at the place, shortened. */
  words: z.string(),
  /** More about it: a length, an address. */
  detail: z.string(),
  /** The picture it is about, by asset id. */
  assetId: z.string().nullable(),
  fixes: z.array(findingFix),
});
export type ExportFinding = z.infer<typeof exportFinding>;

/** Most findings that are listed. */
export const mostFindings = 200;
/** What was found, the blocking ones first; of very many the first. Of the blocking ones `onlyInPrint` hinder nowhere but on paper. */
export const exportCheck = z.object({
  findings: z.array(exportFinding),
  total: z.number().int(),
  blocking: z.number().int(),
  onlyInPrint: z.number().int(),
});
export type ExportCheck = z.infer<typeof exportCheck>;

/** A check as it counts for what is not printed: what hinders only on paper is a hint there. */
export function checkOffPaper(check: ExportCheck): ExportCheck {
  if (check.onlyInPrint === 0) return check;
  const findings = check.findings.map((finding) => (onlyPrintKinds.has(finding.kind) ? { ...finding, isBlocking: false } : finding));
  return {
    ...check,
    findings: findings.sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking)),
    blocking: check.blocking - check.onlyInPrint,
    onlyInPrint: 0,
  };
}
