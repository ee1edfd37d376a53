import { basename } from 'node:path';
import type { CoreContext } from '#electron/core-context.ts';
import { writeFileWhole } from '#electron/export/write-file.ts';
import { findAsset } from '#electron/store/assets.ts';
import { getSource, readSource } from '#electron/store/sources.ts';
import { FaultError } from '#shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import type { TaskList } from './task-list.ts';

/** Name and ending under which an original is offered: of a part of a file, the part's own. */
export function originalName(fileName: string): { readonly name: string; readonly extension: string } {
  const parts = fileName.split(' › ');
  const last = parts.at(-1) ?? fileName;
  const isSlice = /^Zeilen? \d/.test(last) && parts.length > 1;
  const file = (isSlice ? (parts.at(-2) ?? '') : last).split('/').at(-1) ?? '';
  const [, stem = file, extension = 'txt'] = /^(.+)\.([a-z0-9]{1,8})$/i.exec(file) ?? [];
  return { name: isSlice ? `${stem} ${last}` : stem, extension: extension.toLowerCase() };
}

/** Originals and pictures, given out as they came. */
export function sourceHandlers({ store, blobs, host }: CoreContext, tasks: TaskList): HandlersOf<'sources'> & HandlersOf<'assets'> {
  return {
    'sources.read': ({ id }) => readSource(store.db, id),
    'sources.export': ({ id }) => {
      const { sha256, fileName, byteCount } = getSource(store.db, id);
      const { name, extension } = originalName(fileName);
      return tasks.start('export', fileName, async (signal, report) => {
        const bytes = blobs.stream(sha256);
        if (bytes === null) throw new FaultError('file-missing', { name: fileName });
        const path = await host.chooseSavePath(name, extension);
        if (path === null) throw new FaultError('cancelled');
        try {
          await writeFileWhole(path, counted(bytes, byteCount, report), signal);
        } finally {
          host.releaseSavePath?.(path);
        }
        return { path, name: basename(path) };
      });
    },
    'assets.read': ({ id }) => {
      const asset = findAsset(store.db, id);
      const bytes = asset && blobs.get(id);
      if (!asset || !bytes) throw new FaultError('not-found', { id });
      return { mediaType: asset.mediaType, bytes: Buffer.from(bytes).toString('base64') };
    },
  };
}

/** Tells how far the bytes have come, in steps that are worth an event. */
async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  byteCount: number,
  report: (progress: number) => void,
): AsyncIterable<Uint8Array> {
  let sent = 0;
  let told = 0;
  for await (const piece of pieces) {
    yield piece;
    sent += piece.length;
    if (sent - told < byteCount / 50) continue;
    told = sent;
    report(Math.min(1, sent / byteCount));
  }
}
