import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { FaultError } from '#shared/result.ts';
import type { PackedFile } from './format.ts';
import { writeFileWhole } from './write-file.ts';

/** Writes a package as a folder, whole or not at all: beside its name first, then renamed. A folder that is there is never written into. */
export async function writeFolderWhole(path: string, files: AsyncIterable<PackedFile>, signal: AbortSignal): Promise<void> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.part`);
  try {
    await mkdir(beside);
    for await (const file of files) {
      const target = join(beside, ...pathParts(file.path));
      await mkdir(dirname(target), { recursive: true });
      await writeFileWhole(target, file.bytes, signal);
    }
    if (signal.aborted) throw new FaultError('cancelled');
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

/** A name that would lead out of the package is an error of ours, not of the editor. */
function pathParts(path: string): string[] {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part)))
    throw new Error(`Not a path within a package: ${path}`);
  return parts;
}

/** Packed already: deflating them again costs time and saves nothing. */
const packedAlready = /\.(?:jpe?g|png|gif|webp|pdf|zip|docx|epub|odt|woff2)$/i;

/** A package as a ZIP, in pieces: each file is packed when its turn comes. The same files at the same `day` give the same bytes. */
export async function* zipPieces(files: AsyncIterable<PackedFile>, day: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for await (const { path, bytes } of files) {
    pathParts(path);
    const entry = packedAlready.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    entry.mtime = day;
    zip.add(entry);
    entry.push(bytes, true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
