/**
 * The formats that Umbruch writes, in the order of the menu. A list, not a mechanism: a new format is a file of its own and a line here.
 * Everything laid out goes through HTML, every document format through the story (`story/article-story.ts`).
 */
import type { ExportFormatInfo, ExportSubjectKind } from '#shared/model/export.ts';
import { FaultError } from '#shared/result.ts';
import { articleMarkdownFormat } from './article-markdown.ts';
import { docxFormat } from './docx/docx-format.ts';
import { epubFormat } from './epub/epub.ts';
import type { ExportFormat } from './format.ts';
import { articleHtml, newsletterHtml } from './html-formats.ts';
import { layouts } from './layouts.ts';
import { icmlFormat, icmlPackage } from './icml/icml.ts';
import { odtFormat } from './odt/odt.ts';
import { articlePdf, newsletterPdf, reportsPdf } from './print-format.ts';
import { rtfFormat } from './rtf/rtf-format.ts';
import { siteFormat } from './site/site-format.ts';
import { plainTextFormat } from './plain-text.ts';

export const formats: readonly ExportFormat[] = [
  articlePdf,
  articleHtml,
  articleMarkdownFormat,
  newsletterHtml,
  newsletterPdf,
  reportsPdf,
  docxFormat,
  rtfFormat,
  plainTextFormat,
  epubFormat,
  odtFormat,
  siteFormat,
  icmlFormat,
  icmlPackage,
];

/** The format of that id for that kind of thing, or a fault. */
export function formatFor(id: string, subject: ExportSubjectKind): ExportFormat {
  const format = formats.find((one) => one.id === id && one.subjects.includes(subject));
  if (!format) throw new FaultError('export-unknown-format');
  return format;
}

/** The formats as the window shows them. */
export const formatInfos = (): ExportFormatInfo[] =>
  formats.map((format) => ({
    id: format.id,
    extension: 'files' in format ? '' : format.extension,
    subjects: [...format.subjects],
    layouts: format.isPrinted
      ? layouts.filter(({ subject }) => format.subjects.includes(subject)).map(({ id, subject }) => ({ id, subjects: [subject] }))
      : [],
    isPackage: 'files' in format,
  }));
