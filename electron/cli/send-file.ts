import type { CorePort } from '#electron/host/host.ts';
import type { BatchId } from '#shared/model/ids.ts';
import { ask } from './ask.ts';
import type { NamedFile } from './collect-files.ts';

/** Bytes in one chunk; base64 makes a third more of it. */
const chunkBytes = 1_000_000;

/**
 * Hands files to the core chunk by chunk, as a drop onto the window does: names and sizes together, then one file after the
 * other, so that no file lies in memory as a whole. A file that the core refuses is never read.
 */
export async function sendFiles(port: CorePort, files: readonly NamedFile[]): Promise<BatchId> {
  const { batchId, uploads } = await ask(port, 'imports.begin', {
    files: files.map(({ name, byteCount }) => ({ name, byteCount })),
  });
  for (const [index, file] of files.entries()) {
    const uploadId = uploads[index];
    if (!uploadId) continue;
    let offset = 0;
    for await (const piece of file.read(chunkBytes)) {
      const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('base64');
      const last = offset + piece.byteLength >= file.byteCount;
      await ask(port, 'imports.upload', { uploadId, offset, chunk, last });
      offset += piece.byteLength;
    }
  }
  return batchId;
}
