import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FaultError } from '#shared/result.ts';

const chunk = 1 << 20;

/** Writes a whole file or none: beside the target, onto the disk, then renamed. A cancelled or failed write leaves nothing behind. */
export async function writeFileWhole(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.part`);
  try {
    await writeSynced(beside, bytes, signal);
    if (signal.aborted) throw new FaultError('cancelled');
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw asFault(error);
  }
  await syncFolder(dirname(path));
}

async function writeSynced(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for await (const piece of bytes instanceof Uint8Array ? pieces(bytes) : bytes) {
      if (signal.aborted) throw new FaultError('cancelled');
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

function* pieces(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}

/** Makes the new name durable. Windows cannot sync a folder; there the rename itself is journalled. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // The file itself is safely on disk.
  }
}

function asFault(error: unknown): Error {
  if (error instanceof FaultError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new FaultError('disk-full');
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return new FaultError('disk-read-only');
  if (typeof code === 'string' && code !== '') return new FaultError('disk-fault');
  return error instanceof Error ? error : new FaultError('internal');
}
