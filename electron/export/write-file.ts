import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FaultError } from '#shared/result.ts';
import type { FaultCode } from '#shared/result.ts';
import { bytePieces } from './byte-pieces.ts';

/** The name under which something is made before it gets its own: in the same folder, so that a rename is all that is left. */
export const nameBeside = (path: string): string => join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.part`);

/** Writes a whole file or none: beside the target, onto the disk, then renamed. A cancelled or failed write leaves nothing behind. */
export async function writeFileWhole(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
  const beside = nameBeside(path);
  try {
    await writeNew(beside, bytes, signal, true);
    if (signal.aborted) throw new FaultError('cancelled');
    await rename(beside, path);
  } catch (error) {
    await removeDraft(beside);
    throw asFault(error, path);
  }
  await syncFolder(dirname(path));
}

/** Takes away what was begun. Where even that fails, the first fault is the one to tell. */
export const removeDraft = (path: string): Promise<void> => rm(path, { recursive: true, force: true }).catch(() => undefined);

/** Writes a file that is not there yet; `isSynced` waits until the disk has it. */
export async function writeNew(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  isSynced: boolean,
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for await (const piece of bytes instanceof Uint8Array ? bytePieces(bytes) : bytes) {
      if (signal.aborted) throw new FaultError('cancelled');
      await file.writeFile(piece);
    }
    if (isSynced) await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the disk has a file that was written. */
export async function syncFile(path: string): Promise<void> {
  // Windows syncs only what may be written.
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

/** Makes new names in a folder durable. Windows cannot sync a folder; there the rename itself is journalled. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // The files themselves are safely on disk.
  }
}

/** What a disk says that it cannot write, by what the editor can do about it. */
const writeFaults: Readonly<Record<string, FaultCode>> = {
  EISDIR: 'write-onto-folder',
  ENOTEMPTY: 'export-folder-exists',
  EEXIST: 'export-folder-exists',
  ENOENT: 'write-no-folder',
  ENOTDIR: 'write-no-folder',
  EACCES: 'write-refused',
  EPERM: 'write-refused',
  EROFS: 'write-refused',
  ENAMETOOLONG: 'write-name-too-long',
  ENOSPC: 'write-full',
  EDQUOT: 'write-full',
};

/** What the disk said while `path` was written as a fault that the editor can do something about; anything else as it is. */
export function asFault(error: unknown, path: string): Error {
  if (error instanceof FaultError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (typeof code === 'string' && code !== '') return new FaultError(writeFaults[code] ?? 'write-failed', { name: basename(path) });
  return error instanceof Error ? error : new FaultError('internal');
}
