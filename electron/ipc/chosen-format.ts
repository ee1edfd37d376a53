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

/** The name of the first file that would be written. */
export function exampleName(input: ExportInput, formatId: string, options: ExportOptions): string {
  const format = chosenFormat(formatId, input.kind, options);
  const [first] = input.kind === 'reports' && options.division === 'each' ? input.reports : [];
  if (!first) return exportFileName(input, extensionOf(format, options));
  const one = formatFor(formatId, 'article');
  return patternFileName(first, options.fileNames, 'render' in one ? one.extension : '');
}
