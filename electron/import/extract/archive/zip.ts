import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { describePicture, maxPictures } from '../picture.ts';
import { bookOrder } from './book-order.ts';
import { chooseFiles, shownName } from './zip-choice.ts';
import type { ZipChoice } from './zip-choice.ts';
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
  const opened = await openZip(bytes, fileName, true);
  if (!opened.ok) return isLockedPiece(bytes) ? fail('file-encrypted', { name: fileName }) : opened;
  const choice = chooseFiles(opened.value.entries);
  const { files: all, archives } = choice;
  const files = kind === 'epub' ? chaptersOf(all, opened.value) : all;
  if (files.length === 0) return fail(archives.length > 0 ? 'archive-nested' : 'archive-empty', { name: fileName });
  if (files.every((file) => file.isEncrypted)) return fail('file-encrypted', { name: fileName });
  const declared = files.reduce((sum, file) => sum + file.declaredBytes, 0);
  if (declared > zipLimits.totalBytes) return fail('archive-too-large', { name: fileName });
  const handed = await hand(files, choice, fileName, context);
  if (!handed.ok) return handed;
  for (const { name } of archives) context.emit({ kind: 'refused', name: shownName(name), code: 'archive-nested' });
  if (opened.value.isCut) context.emit({ kind: 'refused', name: '…', code: 'archive-too-many' });
  return ok({ kind: 'container', format: 'zip' });
}

/** Hands out files, each page with the pictures beside it; an archive within is only named. */
async function hand(
  files: ZipArchive['entries'],
  { archives, beside }: ZipChoice,
  fileName: string,
  context: ExtractContext,
): Promise<Result<null>> {
  let count = 0;
  const nested: string[] = [];
  for (const file of files) {
    const read = file.read();
    if (!read.ok && read.fault.code === 'archive-too-large') return read;
    const found = read.ok ? read.value : (file.piece ?? new Uint8Array());
    const name = shownName(file.name);
    if (read.ok && zipKind(found) === 'archive') {
      nested.push(name);
      continue;
    }
    context.emit({ kind: 'file', name, bytes: found });
    for (const { path, entry } of (beside.get(file) ?? []).slice(0, maxPictures)) {
      const picture = entry.read();
      if (picture.ok && describePicture(picture.value) !== null) context.emit({ kind: 'companion', name: path, bytes: picture.value });
      await context.room();
    }
    count += 1;
    // Lets the pipe to the host take what was handed out before the next file is unpacked.
    await context.room();
  }
  if (count === 0) return fail(archives.length + nested.length > 0 ? 'archive-nested' : 'archive-empty', { name: fileName });
  for (const name of nested) context.emit({ kind: 'refused', name, code: 'archive-nested' });
  return ok(null);
}

/** The pages of an e-book in its own order; its package and its contents are none, unless it holds nothing else. */
function chaptersOf(files: ZipArchive['entries'], book: ZipArchive): ZipArchive['entries'] {
  const pages = files.filter((file) => /\.x?html?$/i.test(file.name));
  const chapters = pages.filter((file) => !/(?:^|\/)(?:nav|toc|inhalt|cover|titlepage)\.x?html?$/i.test(file.name));
  const order = bookOrder(book);
  const placeOf = ({ name }: { readonly name: string }): number => order.get(name.toLowerCase()) ?? order.size;
  return (chapters.length > 0 ? chapters : pages).toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** A piece of an archive whose own head says that it is locked. */
const isLockedPiece = (bytes: Uint8Array): boolean => bytes[2] === 3 && bytes[3] === 4 && ((bytes[6] ?? 0) & 1) === 1;
