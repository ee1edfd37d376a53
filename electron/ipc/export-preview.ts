import type { ExportOptions, ExportPreview, ExportSubject } from '#shared/model/export.ts';
import { FaultError } from '#shared/result.ts';
import type { TypesetReport } from '#shared/typeset/typeset-request.ts';
import type { CoreContext } from '#electron/core-context.ts';
import type { ExportContext } from '#electron/export/format.ts';
import { formatFor } from '#electron/export/formats.ts';
import { gatherExport, inOrder } from './export-input.ts';
import { createLatest } from './export-latest.ts';

/** Of very many reports so many are previewed; printing them all could take minutes. */
const mostPreviewed = 12;
/** Larger files are not sent to the window, in bytes. */
const largestPreview = 24 * 1024 * 1024;

type Printing = Pick<ExportContext, 'printToPdf' | 'jointsOf'>;

/** Prints what would be written, one preview at a time: a newer one, or `end`, makes the older one stop. `progress` is how far it is, 0…1. */
export function createPreviews(context: CoreContext, printing: Printing) {
  const latest = createLatest();
  let progress: number | null = null;
  const make = async (subject: ExportSubject, formatId: string, options: ExportOptions, signal: AbortSignal): Promise<ExportPreview> => {
    const format = formatFor(formatId, subject.kind);
    if (!('render' in format) || !format.isPrinted) throw new FaultError('export-unknown-format');
    const total = subject.kind === 'reports' ? subject.ids.length : 1;
    const input = await gatherExport(context, firstOf(inOrder(context.store.db, subject, options.order)), signal);
    let pages: ExportPreview['pages'] = [];
    const typeset = (report: TypesetReport): void => void (pages = [...report.pages]);
    const report = (done: number): void => {
      if (!signal.aborted) progress = done;
    };
    const bytes = await format.render(input, { ...printing, options, signal, report, typeset });
    if (bytes.byteLength > largestPreview)
      throw new FaultError('export-preview-too-large', { size: Math.round(bytes.byteLength / 1024 / 1024) });
    return { pdf: Buffer.from(bytes).toString('base64'), shown: Math.min(total, mostPreviewed), total, pages };
  };
  const preview = (subject: ExportSubject, formatId: string, options: ExportOptions): Promise<ExportPreview> => {
    progress = null;
    return latest.run((signal) => make(subject, formatId, options, signal));
  };
  const end = (): void => {
    progress = null;
    latest.end();
  };
  return { preview, end, progress: () => progress };
}

const firstOf = (subject: ExportSubject): ExportSubject =>
  subject.kind === 'reports' ? { ...subject, ids: subject.ids.slice(0, mostPreviewed) } : subject;
