import type { CorePort } from '#electron/host/host.ts';
import type { BatchId } from '#shared/model/ids.ts';
import { ask } from './ask.ts';

/** Bytes in one chunk; base64 makes a third more of it. */
const chunkBytes = 1_000_000;

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Hands files to the core chunk by chunk, as a drop onto the window does. */
export async function sendFiles(port: CorePort, files: readonly NamedBytes[]): Promise<BatchId> {
  const { batchId, uploads } = await ask(port, 'imports.begin', {
    files: files.map(({ name, bytes }) => ({ name, byteCount: bytes.length })),
  });
  for (const [index, { bytes }] of files.entries()) {
    const uploadId = uploads[index];
    if (!uploadId) continue;
    for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
      const chunk = Buffer.from(bytes.subarray(offset, offset + chunkBytes)).toString('base64');
      await ask(port, 'imports.upload', { uploadId, offset, chunk, last: offset + chunkBytes >= bytes.length });
    }
  }
  return batchId;
}
