import type { ExportOptions, ExportPreview, ExportSubject } from '#shared/model/export.ts';
import { FaultError } from '#shared/result.ts';
import type { TypesetReport } from '#shared/typeset/typeset-request.ts';
import type { CoreContext } from '#electron/core-context.ts';
import type { ExportContext } from '#electron/export/format.ts';
import { formatFor } from '#electron/export/formats.ts';
import { gatherExport } from './export-input.ts';

/** Of very many reports so many are previewed; printing them all could take minutes. */
const mostPreviewed = 12;
/** Larger files are not sent to the window, in bytes. */
const largestPreview = 24 * 1024 * 1024;

type Printing = Pick<ExportContext, 'printToPdf' | 'jointsOf'>;

/** Prints what would be written, one preview at a time: a newer one, or `end`, makes the older one stop. */
export function createPreviews(context: CoreContext, printing: Printing) {
  let current: AbortController | null = null;
  const end = (): void => {
    current?.abort();
    current = null;
  };
  const preview = async (subject: ExportSubject, formatId: string, options: ExportOptions): Promise<ExportPreview> => {
    end();
    const mine = (current = new AbortController());
    const { signal } = mine;
    const format = formatFor(formatId, subject.kind);
    if (!('render' in format) || !format.isPrinted) throw new FaultError('export-unknown-format');
    const total = subject.kind === 'reports' ? subject.ids.length : 1;
    const input = await gatherExport(context, firstOf(subject), signal);
    let pages: ExportPreview['pages'] = [];
    const typeset = (report: TypesetReport): void => void (pages = [...report.pages]);
    const bytes = await format.render(input, { ...printing, options, signal, report: () => undefined, typeset });
    if (signal.aborted) throw new FaultError('cancelled');
    if (current === mine) current = null;
    if (bytes.byteLength > largestPreview)
      throw new FaultError('export-preview-too-large', { size: Math.round(bytes.byteLength / 1024 / 1024) });
    return { pdf: Buffer.from(bytes).toString('base64'), shown: Math.min(total, mostPreviewed), total, pages };
  };
  return { preview, end };
}

const firstOf = (subject: ExportSubject): ExportSubject =>
  subject.kind === 'reports' ? { ...subject, ids: subject.ids.slice(0, mostPreviewed) } : subject;
