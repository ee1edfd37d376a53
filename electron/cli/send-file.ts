import type { CorePort } from '#electron/host/host.ts';
import type { BatchId } from '#shared/model/ids.ts';
import { ask } from './ask.ts';
import type { NamedFile } from './collect-files.ts';

/** Bytes in one chunk; base64 makes a third more of it. */
const chunkBytes = 1_000_000;

/**
 * Hands files to the core chunk by chunk, as a drop onto the window does: names and sizes together, then one file after the
 * other, so that a folder never lies in memory as a whole. A file that the core refuses is never read.
 */
export async function sendFiles(port: CorePort, files: readonly NamedFile[]): Promise<BatchId> {
  const { batchId, uploads } = await ask(port, 'imports.begin', {
    files: files.map(({ name, byteCount }) => ({ name, byteCount })),
  });
  for (const [index, file] of files.entries()) {
    const uploadId = uploads[index];
    if (!uploadId) continue;
    const bytes = await file.read();
    for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
      const chunk = Buffer.from(bytes.subarray(offset, offset + chunkBytes)).toString('base64');
      await ask(port, 'imports.upload', { uploadId, offset, chunk, last: offset + chunkBytes >= bytes.length });
    }
  }
  return batchId;
}
