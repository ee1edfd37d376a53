import { call } from '#renderer/api/api.ts';
import type { BatchId, UploadId } from '#shared/model/ids.ts';
import type { Fault } from '#shared/result.ts';

/** Bytes of one message: a multiple of three, so that no chunk but the last carries padding; 1 MiB as base64. */
export const chunkBytes = 768 * 1024;
/** The most files that one announcement may name. */
export const filesPerAnnouncement = 5_000;

/** What the upload needs of a file; a browser's `File` fits. */
export interface Uploadable {
  readonly name: string;
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** `[start, end)` of every message of a file. An empty file has one empty message. */
export function uploadSlices(byteCount: number, size: number = chunkBytes): { readonly start: number; readonly end: number }[] {
  const slices = [];
  for (let start = 0; start < byteCount || start === 0; start += size) slices.push({ start, end: Math.min(start + size, byteCount) });
  return slices;
}

/** Base64 of bytes, put together in pieces small enough for one call. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** How far a batch's bytes have come. */
export interface UploadProgress {
  readonly batchId: BatchId;
  readonly sentBytes: number;
  readonly totalBytes: number;
  readonly fileName: string;
}

export type UploadOutcome = 'sent' | 'cancelled' | 'unreadable' | { readonly fault: Fault };

/** Sends one announced file, a chunk after the other. Gives the window a turn between chunks, so that it stays responsive. */
export async function uploadFile(
  file: Uploadable,
  uploadId: UploadId,
  isCancelled: () => boolean,
  onSent: (byteCount: number) => void,
): Promise<UploadOutcome> {
  for (const { start, end } of uploadSlices(file.size)) {
    if (isCancelled()) return 'cancelled';
    let chunk: string;
    try {
      chunk = toBase64(new Uint8Array(await file.slice(start, end).arrayBuffer()));
    } catch {
      return 'unreadable';
    }
    if (isCancelled()) return 'cancelled';
    const answer = await call('imports.upload', { uploadId, offset: start, chunk, last: end >= file.size });
    if (!answer.ok) return { fault: answer.fault };
    onSent(end - start);
  }
  return 'sent';
}

/** Ends an upload whose bytes will not come: the core then lists that one file as failed, also where others bear its name. */
export async function giveUp(uploadId: UploadId): Promise<void> {
  // Its end before its last byte is refused; an upload that is already over is not known any more. Either is what is wanted here.
  await call('imports.upload', { uploadId, offset: 0, chunk: '', last: true });
}
