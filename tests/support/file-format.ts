import type { ExportSubjectKind } from '#shared/model/export.ts';
import type { FileFormat } from '#electron/export/format.ts';
import { formatFor } from '#electron/export/formats.ts';

/** The format of that id, which is one file. */
export function fileFormat(id: string, subject: ExportSubjectKind): FileFormat {
  const format = formatFor(id, subject);
  if (!('render' in format)) throw new Error(`${id} is a package`);
  return format;
}
