import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { BatchId } from '#shared/model/ids.ts';
import type { Batch, ProposalRow } from '#shared/model/proposal.ts';
import { mergeBatches, restBetweenLooks, withRow } from './imports-merge.ts';
import { filesPerAnnouncement, giveUp, uploadFile } from './imports-upload.ts';
import type { Uploadable, UploadProgress } from './imports-upload.ts';
import { pickFiles } from './imports-pick.ts';
import { navigate, navigationStore } from './navigation.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

/** The inbox: what the core has to review, and what this window is still sending. */
interface ImportsState {
  readonly batches: readonly Batch[];
  readonly loaded: boolean;
  readonly uploads: readonly UploadProgress[];
}

export const importsStore = createStore<ImportsState>(() => ({ batches: [], loaded: false, uploads: [] }));
/** The deliveries in the inbox; the same objects as before where nothing changed. */
export const useBatches = (): readonly Batch[] => useStore(importsStore, (state) => state.batches);
/** What this window is still sending. */
export const useUploads = (): readonly UploadProgress[] => useStore(importsStore, (state) => state.uploads);
/** Whether the inbox has been asked for, and whether anything is still on its way to it. */
export const useIsInboxLoaded = (): boolean => useStore(importsStore, (state) => state.loaded);
export const useIsSending = (): boolean => useStore(importsStore, (state) => state.uploads.length > 0);

const cancelled = new Set<BatchId>();
let asking = false;
let askAgain = false;

/** Asks for the inbox. Requests while one is under way become a single further one. */
export async function refreshImports(): Promise<void> {
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  do {
    askAgain = false;
    const answer = await call('imports.list', {});
    if (answer.ok) importsStore.setState(({ batches }) => ({ batches: mergeBatches(batches, answer.value), loaded: true }));
    else {
      importsStore.setState({ loaded: true });
      notify({ tone: 'error', text: sentenceFor(answer.fault) });
    }
  } while (askAgain);
  asking = false;
}

/** Shows what the core just said of one file, without waiting for the next look at the whole inbox. */
export function showRow(row: ProposalRow): void {
  importsStore.setState(({ batches }) => ({ batches: withRow(batches, row) }));
}

/** Keeps the inbox up to date; answers a function that ends it. */
export function followImports(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = 0;
  const look = (): void => {
    timer = undefined;
    lookedAt = Date.now();
    void refreshImports();
  };
  look();
  const stop = onEvent('imports.changed', () => {
    timer ??= setTimeout(look, Math.max(0, lookedAt + restBetweenLooks(importsStore.getState().batches) - Date.now()));
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Announces files, goes to the inbox and sends their bytes. Answers when all are sent, refused or cancelled. */
export async function importFiles(files: readonly Uploadable[]): Promise<void> {
  for (let at = 0; at < files.length; at += filesPerAnnouncement) await importBatch(files.slice(at, at + filesPerAnnouncement));
}

const announcedName = (file: Uploadable): string => file.name.slice(-1_000);

async function importBatch(files: readonly Uploadable[]): Promise<void> {
  const begun = await call('imports.begin', { files: files.map((file) => ({ name: announcedName(file), byteCount: file.size })) });
  if (!begun.ok) {
    notify({ tone: 'error', text: sentenceFor(begun.fault) });
    return;
  }
  const { batchId, uploads } = begun.value;
  showInbox();
  const sending = files.flatMap((file, index) => {
    const uploadId = uploads[index];
    return uploadId ? [{ file, uploadId }] : [];
  });
  if (sending.length < files.length) await tellRefused(batchId);
  const totalBytes = sending.reduce((sum, { file }) => sum + file.size, 0);
  let sentBytes = 0;
  for (const { file, uploadId } of sending) {
    setProgress({ batchId, sentBytes, totalBytes, fileName: file.name });
    const outcome = await uploadFile(
      file,
      uploadId,
      () => cancelled.has(batchId),
      (bytes) => setProgress({ batchId, sentBytes: (sentBytes += bytes), totalBytes, fileName: file.name }),
    );
    if (outcome === 'cancelled') break;
    if (outcome === 'sent') continue;
    const text = outcome === 'unreadable' ? messages().review.unreadable(file.name) : sentenceFor(outcome.fault);
    notify({ tone: 'error', text });
    await giveUp(uploadId);
  }
  cancelled.delete(batchId);
  importsStore.setState((state) => ({ uploads: state.uploads.filter((upload) => upload.batchId !== batchId) }));
  await refreshImports();
}

/** Files that are refused stand in the inbox with their reason; what only drew a saved page is left out without a word. */
async function tellRefused(batchId: BatchId): Promise<void> {
  await refreshImports();
  const rows = batchOf(batchId)?.proposals ?? [];
  const refused = rows.filter((row) => row.state === 'failed').length;
  if (refused > 0) notify({ tone: 'error', text: messages().review.refused(refused) });
}

function setProgress(progress: UploadProgress): void {
  importsStore.setState((state) => ({
    uploads: [...state.uploads.filter((upload) => upload.batchId !== progress.batchId), progress],
  }));
}

/** Stops a batch: nothing further is sent or read; what is read already stays. */
export async function cancelImport(batchId: BatchId): Promise<void> {
  if (importsStore.getState().uploads.some((upload) => upload.batchId === batchId)) cancelled.add(batchId);
  const announced = batchOf(batchId)?.total ?? 0;
  const answer = await call('imports.cancel', { batchId });
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await dropWaiting(batchId);
  const { total = 0, done = 0 } = batchOf(batchId) ?? {};
  const leftOut = Math.max(announced, total) - done;
  if (answer.ok && leftOut > 0) notify({ tone: 'info', key: `cancelled/${batchId}`, text: messages().review.cancelled(done, leftOut) });
}

const batchOf = (batchId: BatchId): Batch | undefined => importsStore.getState().batches.find((batch) => batch.id === batchId);

/** Stops reading a delivery for a while, or goes on with it. */
export async function pauseImport(batchId: BatchId, isPaused: boolean): Promise<void> {
  const answer = await call(isPaused ? 'imports.pause' : 'imports.resume', { batchId });
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await refreshImports();
}

/** Takes files whose bytes will never come out of the inbox. */
async function dropWaiting(batchId: BatchId): Promise<void> {
  await refreshImports();
  const rows = batchOf(batchId)?.proposals ?? [];
  const ids = rows.filter((row) => row.state === 'waiting').map((row) => row.id);
  if (ids.length === 0) return;
  await call('proposals.discard', { ids });
  await refreshImports();
}

/** Lets the editor choose files or a folder and imports them. */
export async function chooseFiles(what: 'files' | 'folder' = 'files'): Promise<void> {
  const files = await pickFiles(what);
  if (files.length > 0) await importFiles(files);
}

/** Imports what was pasted. Nothing happens when there is no text in it. */
export async function pasteContent(content: { readonly text: string; readonly html: string }): Promise<void> {
  if (content.text.trim() === '' && content.html.trim() === '') return;
  const answer = await call('imports.paste', content);
  if (!answer.ok) {
    notify({ tone: 'error', text: sentenceFor(answer.fault) });
    return;
  }
  showInbox();
  showWhenRead(answer.value.batchId);
  await refreshImports();
}

let stopWaiting = (): void => undefined;

/** Selects what was pasted once it is read, unless the editor has gone elsewhere meanwhile. */
function showWhenRead(batchId: BatchId): void {
  stopWaiting();
  stopWaiting = importsStore.subscribe(({ batches }) => {
    const row = batches.find((batch) => batch.id === batchId)?.proposals[0];
    if (!row || row.state === 'waiting' || row.state === 'reading') return;
    stopWaiting();
    const show = () => navigate({ view: 'inbox', id: row.id });
    const isHere = navigationStore.getState().place.view === 'inbox';
    if (isHere) show();
    const m = messages().review;
    if (row.state !== 'failed')
      notify({ tone: 'info', key: 'pasted', text: m.pastedRead, ...(isHere ? {} : { action: { label: m.look, run: show } }) });
  });
}

function showInbox(): void {
  if (navigationStore.getState().place.view !== 'inbox') navigate({ view: 'inbox', id: null });
}
