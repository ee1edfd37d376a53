import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FaultError } from '#shared/result.ts';
import type { PackedFile } from './format.ts';
import { packParts, zipDay } from './story/write-zip.ts';
import type { ZipPart } from './story/write-zip.ts';
import { asFault, nameBeside, removeDraft, syncFile, syncFolder, writeNew } from './write-file.ts';

/** So many files are synced at the same time: as many as Node has threads for it. */
const syncedTogether = 4;

/**
 * Writes a package as a folder, whole or not at all: beside its name first, all of it onto the disk, then renamed. A folder that is there
 * is never written into.
 */
export async function writeFolderWhole(path: string, files: AsyncIterable<PackedFile>, signal: AbortSignal): Promise<void> {
  const beside = nameBeside(path);
  const written: string[] = [];
  const folders = new Set([beside]);
  try {
    await mkdir(beside);
    for await (const file of files) {
      const target = join(beside, ...pathParts(file.path));
      await makeFolder(dirname(target), folders);
      await writeNew(target, file.bytes, signal, false);
      written.push(target);
    }
    await eachTogether(written, async (file) => {
      if (signal.aborted) throw new FaultError('cancelled');
      await syncFile(file);
    });
    await eachTogether([...folders], syncFolder);
    if (signal.aborted) throw new FaultError('cancelled');
    await rename(beside, path);
  } catch (error) {
    await removeDraft(beside);
    throw asFault(error, path);
  }
  await syncFolder(dirname(path));
}

/** Makes a folder and those it lies in, as far as they are not among the `made`. */
async function makeFolder(path: string, made: Set<string>): Promise<void> {
  if (made.has(path)) return;
  await makeFolder(dirname(path), made);
  await mkdir(path, { recursive: true });
  made.add(path);
}

/** Does the same to many paths, some at a time. Where one fails, its fault is thrown when none is at work any more. */
async function eachTogether(paths: readonly string[], change: (path: string) => Promise<void>): Promise<void> {
  const waiting = paths.values();
  const workers = Array.from({ length: syncedTogether }, async () => {
    for (const path of waiting) await change(path);
  });
  for (const end of await Promise.allSettled(workers)) if (end.status === 'rejected') throw end.reason;
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

/** A package as a ZIP, in pieces. The same files at the same `day` give the same bytes. */
export const zipPieces = (files: AsyncIterable<PackedFile>, day: Date, signal: AbortSignal): AsyncGenerator<Uint8Array> =>
  packParts(partsOf(files), signal, zipDay(day));

async function* partsOf(files: AsyncIterable<PackedFile>): AsyncGenerator<ZipPart> {
  for await (const { path, bytes } of files) yield { path: pathParts(path).join('/'), bytes, isStored: packedAlready.test(path) };
}
