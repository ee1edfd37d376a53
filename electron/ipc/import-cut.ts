import { giveWay } from '#electron/give-way.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { createLineCutter } from '#electron/import/cut-lines.ts';
import type { LineSlice } from '#electron/import/cut-lines.ts';
import { cutFromBytes, isRecordFile, sliceLimits, sliceName } from '#electron/import/record-files.ts';
import { tooLarge } from '#electron/import/too-large.ts';
import type { UnreadFile } from '#electron/store/batches.ts';
import { closeContainer, hasChild, insertChildren } from '#electron/store/child-proposals.ts';
import type { Child } from '#electron/store/child-proposals.ts';
import { setSourceFormat } from '#electron/store/sources.ts';
import type { Source } from '#electron/store/sources.ts';
import { FaultError } from '#shared/result.ts';

/** Slices written together. */
const slicesPerWrite = 8;

export const isToCut = ({ fileName, byteCount }: Pick<Source, 'fileName'> & { readonly byteCount: number }): boolean =>
  isRecordFile(fileName) && byteCount > cutFromBytes;

/**
 * Cuts a stored file of one record a line into parts that are read like any other file. Holds a few slices in memory at a time.
 * Begun again after a crash, it finds the parts that are there already. Throws a fault where the file is not what its name says.
 */
export async function cutRecordFile(
  { store, blobs, now, newId }: Pick<CoreContext, 'store' | 'blobs' | 'now' | 'newId'>,
  file: UnreadFile,
  source: Source,
  signal: AbortSignal,
  found: (files: readonly UnreadFile[]) => void,
): Promise<void> {
  const pieces = blobs.stream(source.sha256);
  if (pieces === null) throw new FaultError('parser-crashed', { name: source.fileName });
  const cutter = createLineCutter(sliceLimits);
  let waiting: Child[] = [];
  let count = 0;

  const write = (isLast: boolean): void => {
    const fresh = store.write((db) => {
      const inserted = insertChildren(db, file.id, waiting, newId, now());
      if (isLast) {
        closeContainer(db, file.id, now());
        setSourceFormat(db, file.sourceId, 'json', 'utf-8');
      }
      return inserted;
    });
    waiting = [];
    if (fresh.length > 0) found(fresh);
  };
  const keep = (slice: LineSlice): void => {
    count += 1;
    if (hasChild(store.db, file.id, count)) return;
    const name = sliceName(source.fileName, slice);
    const child = { number: count, name, byteCount: slice.byteCount };
    if (slice.tooLong) waiting.push({ ...child, sha256: '', fault: tooLarge(name, slice.byteCount, sliceLimits.maxLineBytes) });
    else waiting.push({ ...child, sha256: blobs.put(slice.bytes), fault: null });
  };
  const keepAll = async (slices: readonly LineSlice[]): Promise<void> => {
    for (const slice of slices) {
      keep(slice);
      if (waiting.length >= slicesPerWrite) write(false);
      // The window's requests come in between.
      await giveWay();
      if (signal.aborted) return;
    }
  };

  let isChecked = false;
  for await (const piece of pieces) {
    if (signal.aborted) return;
    if (!isChecked && !beginsAsRecord(piece)) throw new FaultError('file-unknown-format', { name: source.fileName });
    isChecked = true;
    await keepAll(cutter.push(piece));
  }
  if (signal.aborted) return;
  await keepAll(cutter.end());
  if (!signal.aborted) write(true);
}

/** Whether bytes begin as a JSON object or list, maybe behind a byte order mark and blanks. */
function beginsAsRecord(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const first = bytes.subarray(start).find((byte) => byte > 0x20);
  return first === 0x7b || first === 0x5b;
}
