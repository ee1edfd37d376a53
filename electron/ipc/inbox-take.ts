import type { CoreContext } from '#electron/core-context.ts';
import { hasFailedFile, isFileKnown } from '#electron/store/known-files.ts';
import type { UploadId } from '#shared/model/ids.ts';
import { planFiles } from './import-files.ts';
import { hashFile, moveTaken, readPieces } from './inbox-folder.ts';
import type { InboxFile } from './inbox-folder.ts';
import type { Uploads } from './uploads.ts';

/**
 * Imports files of the watched folder as one delivery and moves each away once its bytes are stored. What a crash had stored but
 * not moved is only moved. Answers the files that stay where they are, because they cannot be read at all.
 */
export async function takeInbox(
  context: CoreContext,
  uploads: Uploads,
  folder: string,
  files: readonly InboxFile[],
  isAfterStart: boolean,
  signal: AbortSignal,
): Promise<InboxFile[]> {
  const { store } = context;
  const plans = planFiles(files.map(({ name }) => name));
  const known = new Set<number>();
  for (const [index, file] of files.entries()) {
    if (signal.aborted) return [];
    if (plans[index]?.kind !== 'file') continue;
    const isStored = file.byteCount > 0 && isFileKnown(store.db, await hashFile(file.path), file.name);
    // Read before the crash and found unreadable: its bytes are no longer kept, its sentence stands in the inbox.
    if (isStored || (isAfterStart && hasFailedFile(store.db, file.name, file.byteCount))) known.add(index);
  }
  const isNews = (index: number): boolean => {
    const plan = plans[index];
    return !known.has(plan?.kind === 'companion' ? plan.page : index);
  };
  const news = files.filter((_, index) => isNews(index));
  const stuck = new Set(await sendAll(uploads, news, signal));
  if (signal.aborted) return [];
  // A page goes last: as long as it lies here, what lies beside it is known as its own.
  const order = files
    .map((file, index) => ({ file, isPage: plans[index]?.kind === 'file' }))
    .sort((a, b) => Number(a.isPage) - Number(b.isPage));
  for (const { file } of order) if (!stuck.has(file)) moveTaken(folder, file);
  return [...stuck];
}

/** Hands files to the core as a window does, pictures beside pages first. Answers those that were not stored. */
async function sendAll(uploads: Uploads, files: readonly InboxFile[], signal: AbortSignal): Promise<InboxFile[]> {
  if (files.length === 0) return [];
  const plans = planFiles(files.map(({ name }) => name));
  if (plans.every((plan) => plan.kind === 'ignored')) return [];
  const begun = uploads.begin(files);
  const stuck: InboxFile[] = [];
  const sending = files.map((file, index) => ({ file, id: begun.uploads[index] ?? null, plan: plans[index] }));
  sending.sort((a, b) => Number(a.plan?.kind === 'file') - Number(b.plan?.kind === 'file'));
  for (const { file, id, plan } of sending) {
    if (signal.aborted) return stuck;
    if (plan?.kind === 'ignored') continue;
    if (id === null || !(await sendPieces(uploads, file, id, signal))) stuck.push(file);
  }
  return stuck;
}

/** Sends one file. False when it changed on the way or could not be read: it is looked at again then. */
async function sendPieces(uploads: Uploads, { path, byteCount }: InboxFile, id: UploadId, signal: AbortSignal): Promise<boolean> {
  let offset = 0;
  try {
    for await (const piece of readPieces(path)) {
      if (signal.aborted) return false;
      uploads.take(id, offset, piece, offset + piece.length >= byteCount);
      offset += piece.length;
    }
    if (offset >= byteCount) return true;
    uploads.take(id, offset, Buffer.alloc(0), true);
    return false;
  } catch {
    return false;
  }
}
