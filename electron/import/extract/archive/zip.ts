import { setImmediate } from 'node:timers/promises';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { chooseFiles, shownName } from './zip-choice.ts';
import { openZip, zipLimits } from './zip-entries.ts';
import type { ZipArchive } from './zip-entries.ts';
import { zipKind } from './zip-kind.ts';
import type { ZipKind } from './zip-kind.ts';

/** An e-book is an archive of pages; presentations and the like hold nothing that Umbruch reads, and get a sentence that says so. */
const own: readonly (ZipKind | null)[] = ['archive', 'epub', 'pptx', 'other'];

export const sniffZip = (head: FileHead): number => (own.includes(zipKind(head.bytes)) ? 0.9 : 0);

/** Hands out the files of an archive. A damaged or locked one among others is handed out as it lies there and then refused by itself. */
export async function extractZip({ fileName, bytes }: SourceFile, context: ExtractContext): Promise<Result<Extraction>> {
  const kind = zipKind(bytes);
  if (kind === 'pptx' || kind === 'other') return fail('file-unknown-format', { name: fileName });
  const opened = await openZip(bytes, fileName);
  if (!opened.ok) return isLockedPiece(bytes) ? fail('file-encrypted', { name: fileName }) : opened;
  const { files, hasArchives } = chooseFiles(opened.value.entries);
  if (files.length === 0) return fail(hasArchives ? 'archive-nested' : 'archive-empty', { name: fileName });
  if (files.every((file) => file.isEncrypted)) return fail('file-encrypted', { name: fileName });
  const declared = files.reduce((sum, file) => sum + file.declaredBytes, 0);
  if (declared > zipLimits.totalBytes) return fail('archive-too-large', { name: fileName });
  return hand(files, fileName, context, hasArchives);
}

async function hand(
  files: ZipArchive['entries'],
  fileName: string,
  context: ExtractContext,
  hasArchives: boolean,
): Promise<Result<Extraction>> {
  let count = 0;
  let hasNested = hasArchives;
  for (const file of files) {
    const read = file.read();
    if (!read.ok && read.fault.code === 'archive-too-large') return read;
    const found = read.ok ? read.value : (file.piece ?? new Uint8Array());
    if (read.ok && zipKind(found) === 'archive') {
      hasNested = true;
      continue;
    }
    context.emit({ kind: 'file', name: shownName(file.name), bytes: found });
    count += 1;
    // Lets the pipe to the host take what was handed out before the next file is unpacked.
    await setImmediate();
  }
  if (count === 0) return fail(hasNested ? 'archive-nested' : 'archive-empty', { name: fileName });
  return ok({ kind: 'container', format: 'zip' });
}

/** A piece of an archive whose own head says that it is locked. */
const isLockedPiece = (bytes: Uint8Array): boolean => bytes[2] === 3 && bytes[3] === 4 && ((bytes[6] ?? 0) & 1) === 1;
