import { formatOfEach } from '#shared/model/export.ts';
import type { ExportOptions, ExportSubjectKind } from '#shared/model/export.ts';
import { FaultError } from '#shared/result.ts';
import { eachReport } from '#electron/export/each-report.ts';
import { exportFileName, patternFileName, requireKnownParts } from '#electron/export/file-name.ts';
import type { ExportFormat, ExportInput } from '#electron/export/format.ts';
import { formatFor } from '#electron/export/formats.ts';

const isEach = (kind: ExportSubjectKind, { division }: ExportOptions): boolean => kind === 'reports' && division === 'each';

/** The format that was chosen; for a file each it is that of one report, as a package. Faults where there is none, or names cannot be made. */
export function chosenFormat(formatId: string, kind: ExportSubjectKind, options: ExportOptions): ExportFormat {
  if (!isEach(kind, options)) return formatFor(formatId, kind);
  requireKnownParts(options.fileNames);
  const together = formatOfEach(formatId);
  if (together !== formatId) return formatFor(together, kind);
  const format = formatFor(formatId, 'article');
  if (!('render' in format)) throw new FaultError('export-unknown-format');
  return eachReport(format);
}

/** The ending of what is written; a folder has none. */
export const extensionOf = (format: ExportFormat, { packing }: ExportOptions): string =>
  'render' in format ? format.extension : packing === 'zip' ? 'zip' : '';

/** `name` is that of the first file that would be written, `written` that of the file or folder in which all of it comes. */
export function exampleNames(
  input: ExportInput,
  formatId: string,
  options: ExportOptions,
): { readonly name: string; readonly written: string } {
  const format = chosenFormat(formatId, input.kind, options);
  const [first] = input.kind === 'reports' && options.division === 'each' ? input.reports : [];
  const written = exportFileName(input, extensionOf(format, options));
  if (!first) return { name: written, written };
  const one = formatFor(formatId, 'article');
  return { name: patternFileName(first, options.fileNames, 'render' in one ? one.extension : ''), written };
}
