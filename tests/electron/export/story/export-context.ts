import type { ExportContext } from '#electron/export/format.ts';
import { defaultExportOptions } from '#shared/model/export.ts';

/** The surroundings of a format that prints nothing. */
export const exportContext = (over: Partial<ExportContext> = {}): ExportContext => ({
  printToPdf: () => Promise.reject(new Error('nothing is printed here')),
  options: defaultExportOptions,
  signal: new AbortController().signal,
  report: () => undefined,
  ...over,
});
