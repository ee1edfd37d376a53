import type { CoreContext } from '#electron/core-context.ts';
import { planFiles } from '#electron/import/file-plan.ts';
import { hasFailedFile, isFileKnown } from '#electron/store/known-files.ts';
import type { UploadId } from '#shared/model/ids.ts';
import { hashFile, moveTaken, readPieces } from './inbox-folder.ts';
import type { InboxFile } from './inbox-folder.ts';
import { announcedFault } from './uploads.ts';
import type { Uploads } from './uploads.ts';

const nothing: Remaining = { refused: [], unmoved: [] };

/** What is known of files before their bytes are looked at. */
export interface Earlier {
  /** Lay in the folder when the core started: a crash may have stored it without moving it. */
  readonly isLeftOver: (file: InboxFile) => boolean;
  /** Was stored a moment ago and could not be moved. */
  readonly isStored: (file: InboxFile) => boolean;
}

/** What stays in the folder: files that cannot be taken, and files that are stored and only could not be moved. */
export interface Remaining {
  readonly refused: readonly InboxFile[];
  readonly unmoved: readonly InboxFile[];
}

/**
 * Imports files of the watched folder as one delivery and moves each away once its bytes are stored. What a crash had stored but
 * not moved is only moved; the same bytes that come again later are a delivery like any other. Answers what stays where it is.
 */
export async function takeInbox(
  context: CoreContext,
  uploads: Uploads,
  folder: string,
  files: readonly InboxFile[],
  earlier: Earlier,
  signal: AbortSignal,
): Promise<Remaining> {
  const { store } = context;
  const plans = planFiles(files.map(({ name }) => name));
  const known = new Set<number>();
  const refused = new Set<InboxFile>();
  for (const [index, file] of files.entries()) {
    if (signal.aborted) return nothing;
    if (plans[index]?.kind !== 'file') continue;
    if (earlier.isStored(file)) known.add(index);
    if (!earlier.isLeftOver(file)) continue;
    // Found unreadable before the core ended: its bytes may not be kept any more, but its sentence stands in the inbox.
    const hasFailed = hasFailedFile(store.db, file.name, file.byteCount);
    const isUntakeable = announcedFault(file) !== null;
    if (hasFailed || (!isUntakeable && isFileKnown(store.db, await hashFile(file.path), file.name))) known.add(index);
    if (hasFailed && isUntakeable) refused.add(file);
  }
  const isNews = (index: number): boolean => {
    const plan = plans[index];
    return !known.has(plan?.kind === 'companion' ? plan.page : index);
  };
  const news = files.filter((_, index) => isNews(index));
  for (const file of await sendAll(uploads, news, signal)) refused.add(file);
  if (signal.aborted) return nothing;
  // A page goes last: as long as it lies here, what lies beside it is known as its own.
  const order = files
    .map((file, index) => ({ file, isPage: plans[index]?.kind === 'file' }))
    .sort((a, b) => Number(a.isPage) - Number(b.isPage));
  const unmoved = order.filter(({ file }) => !refused.has(file) && !isMoved(folder, file)).map(({ file }) => file);
  return { refused: [...refused], unmoved };
}

function isMoved(folder: string, file: InboxFile): boolean {
  try {
    moveTaken(folder, file);
    return true;
  } catch (error) {
    // Held by another program, or write-protected: it is tried again, and not imported again.
    console.error('inbox folder', error);
    return false;
  }
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
