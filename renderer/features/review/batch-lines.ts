import type { UploadProgress } from '#renderer/stores/imports-upload.ts';
import type { Batch } from '#shared/model/proposal.ts';

/** A delivery on its way: what of it is sent and what is read. Either may not have begun or be over. */
export interface BatchLine {
  readonly id: Batch['id'];
  readonly upload: UploadProgress | null;
  readonly batch: Batch | null;
}

const isReading = (batch: Batch): boolean => batch.running || (batch.paused && batch.done < batch.total);
const isSending = (upload: UploadProgress): boolean => upload.sentBytes < upload.totalBytes;

/** The deliveries that are sent or read, each once: reading begins with the first file that has arrived. */
export function batchLines(batches: readonly Batch[], uploads: readonly UploadProgress[]): BatchLine[] {
  const lines: BatchLine[] = uploads
    .map((upload) => ({ id: upload.batchId, upload, batch: batches.find((one) => one.id === upload.batchId) ?? null }))
    .filter(({ upload, batch }) => isSending(upload) || batch === null || batch.done < batch.total);
  const others = batches.filter((batch) => isReading(batch) && !lines.some((line) => line.id === batch.id));
  return [...lines, ...others.map((batch) => ({ id: batch.id, upload: null, batch }))];
}
