import type { BatchId, ProposalId, SourceId, UploadId } from '#shared/model/ids.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { planFiles } from '#electron/import/file-plan.ts';
import { dropLimit } from '#electron/import/record-files.ts';
import { tooLarge } from '#electron/import/too-large.ts';
import { forgetLost, insertBatch } from '#electron/store/batches.ts';
import type { UnreadFile } from '#electron/store/batches.ts';
import type { BlobWriter } from '#electron/store/blobs.ts';
import { failProposal, insertProposal, setProposalSource } from '#electron/store/proposals.ts';
import { insertSource } from '#electron/store/sources.ts';
import { storeFault } from '#electron/store/store-fault.ts';
import { FaultError } from '#shared/result.ts';
import type { Fault } from '#shared/result.ts';
import { keepCompanion } from './import-companions.ts';

interface Upload {
  /** The file itself, or the page beside whose pictures this one lies. */
  readonly proposalId: ProposalId;
  readonly batchId: BatchId;
  readonly name: string;
  readonly byteCount: number;
  readonly isCompanion: boolean;
  writer: BlobWriter | null;
  received: number;
}

interface Announced {
  readonly name: string;
  readonly byteCount: number;
}

/** What can be said of a file before its bytes: nothing is sent for a file that would be refused anyway. */
export function announcedFault({ name, byteCount }: Announced): Fault | null {
  if (byteCount === 0) return { code: 'file-empty', detail: { name } };
  const limit = dropLimit(name);
  return byteCount > limit ? tooLarge(name, byteCount, limit) : null;
}

export interface Uploads {
  /** Opens a batch; a refused file is kept as a failed proposal and gets no upload, nor does what is no file of the inbox. */
  readonly begin: (files: readonly Announced[]) => { batchId: BatchId; uploads: (UploadId | null)[] };
  /** Takes one chunk in order; after the last one the original is stored and `done` is called. */
  readonly take: (uploadId: UploadId, offset: number, bytes: Buffer, last: boolean) => void;
  /** Lets go of what was received so far of these files, or of a whole delivery. */
  readonly drop: (ids: readonly ProposalId[]) => void;
  readonly dropBatch: (batchId: BatchId) => void;
  /** Whether files of a delivery are still to come. */
  readonly isOpen: (batchId: BatchId) => boolean;
  readonly close: () => void;
}

/** Silence after which the sending window is taken to be gone. */
const abandonedAfterMs = 5 * 60_000;

/** Receives dropped files in chunks and stores them byte for byte, as they arrive, before anything reads them. */
export function createUploads(context: CoreContext, done: (file: UnreadFile) => void): Uploads {
  const { store, blobs, now, newId, emit } = context;
  const open = new Map<UploadId, Upload>();
  /** Pages that are here while pictures beside them are not. */
  const held = new Map<ProposalId, UnreadFile>();
  const changed = (batchId: BatchId): void => emit({ name: 'imports.changed', payload: { ids: [batchId] } });

  const timers = new Map<BatchId, NodeJS.Timeout>();
  const isOpen = (batchId: BatchId): boolean => [...open.values()].some((upload) => upload.batchId === batchId);

  function unwatch(batchId: BatchId): void {
    clearTimeout(timers.get(batchId));
    timers.delete(batchId);
  }
  function watch(batchId: BatchId): void {
    unwatch(batchId);
    timers.set(batchId, setTimeout(() => abandon(batchId), abandonedAfterMs).unref());
  }

  /** Forgets an upload; what came of it is removed. */
  function letGo(id: UploadId, upload: Upload): void {
    open.delete(id);
    upload.writer?.abort();
    upload.writer = null;
  }

  /** The window that was sending is gone: nothing of its files is kept, and the inbox says that they did not come. */
  function abandon(batchId: BatchId): void {
    timers.delete(batchId);
    for (const [id, upload] of open) {
      if (upload.batchId !== batchId) continue;
      letGo(id, upload);
      refuse(upload, new FaultError('upload-lost'));
    }
  }

  /** Notes that a file did not arrive, so that it does not wait for ever. A page is read without a picture that did not come. */
  function refuse(upload: Upload, error: unknown): void {
    if (upload.isCompanion) return handOver(upload.proposalId);
    const known = storeFault(error);
    const told = known instanceof FaultError ? known.fault : ({ code: 'internal' } as const);
    // What was wrong with the sending is the sender's to hear; of the file there is to say that it did not come whole.
    const fault: Fault = told.code === 'invalid-input' ? { code: 'upload-lost' } : told;
    try {
      store.write((db) => failProposal(db, upload.proposalId, { ...fault, detail: { ...fault.detail, name: upload.name } }, now()));
      changed(upload.batchId);
    } catch (second) {
      // The first fault is the one to tell; a row that could not be written is told of at the next start.
      console.error('upload', second);
    }
  }

  /** Has a page read once it is here with all that lies beside it. */
  function handOver(page: ProposalId): void {
    const file = held.get(page);
    if (!file || [...open.values()].some((upload) => upload.proposalId === page)) return;
    held.delete(page);
    done(file);
  }

  /** Checks one chunk and writes it down. A file that ends early was cut on its way: taking it over would lose a sentence unseen. */
  function receive(upload: Upload, offset: number, bytes: Buffer, last: boolean): BlobWriter {
    const received = upload.received + bytes.length;
    if (offset !== upload.received || received > upload.byteCount) throw new FaultError('invalid-input');
    if (last && received !== upload.byteCount) throw new FaultError('invalid-input');
    upload.writer ??= blobs.begin();
    upload.writer.write(bytes);
    upload.received = received;
    return upload.writer;
  }

  function finish({ proposalId, batchId, name, byteCount, isCompanion }: Upload, writer: BlobWriter): void {
    const sha256 = writer.finish();
    if (isCompanion) keepCompanion(context, proposalId, { name, sha256 });
    else {
      const sourceId = store.write((db) => {
        const id = insertSource(db, { id: newId() as SourceId, sha256, fileName: name }, byteCount, now());
        setProposalSource(db, proposalId, id);
        return id;
      });
      held.set(proposalId, { id: proposalId, batchId, sourceId });
    }
    handOver(proposalId);
  }

  return {
    begin: (files) => {
      const batchId = newId() as BatchId;
      const plans = planFiles(files.map(({ name }) => name));
      const ids = files.map(() => newId() as ProposalId);
      const before = new Set<BatchId>();
      const uploads = store.write((db) => {
        insertBatch(db, batchId, now());
        return files.map(({ byteCount }, position) => {
          const plan = plans[position];
          const proposalId = ids[plan?.kind === 'companion' ? plan.page : position];
          if (!plan || !proposalId || plan.kind === 'ignored') return null;
          const { name } = plan;
          const fault = announcedFault({ name, byteCount });
          const lost = plan.kind === 'file' ? forgetLost(db, name, byteCount) : null;
          if (lost !== null) before.add(lost);
          if (plan.kind === 'file') insertProposal(db, proposalId, batchId, position, { name, byteCount }, fault, now());
          if (fault) return null;
          const uploadId = newId() as UploadId;
          const isCompanion = plan.kind === 'companion';
          open.set(uploadId, { proposalId, batchId, name, byteCount, isCompanion, writer: null, received: 0 });
          return uploadId;
        });
      });
      if (isOpen(batchId)) watch(batchId);
      [batchId, ...before].forEach(changed);
      return { batchId, uploads };
    },
    take: (uploadId, offset, bytes, last) => {
      const upload = open.get(uploadId);
      if (!upload) throw new FaultError('not-found', { id: uploadId });
      watch(upload.batchId);
      try {
        const writer = receive(upload, offset, bytes, last);
        if (!last) return;
        open.delete(uploadId);
        finish(upload, writer);
        upload.writer = null;
      } catch (error) {
        letGo(uploadId, upload);
        refuse(upload, error);
        throw error;
      } finally {
        if (!isOpen(upload.batchId)) unwatch(upload.batchId);
      }
    },
    drop: (ids) => {
      for (const [id, upload] of open) if (ids.includes(upload.proposalId)) letGo(id, upload);
    },
    dropBatch: (batchId) => {
      for (const [id, upload] of open) if (upload.batchId === batchId) letGo(id, upload);
      for (const [page, file] of held) if (file.batchId === batchId) held.delete(page);
      unwatch(batchId);
    },
    isOpen,
    close: () => {
      for (const batchId of [...timers.keys()]) unwatch(batchId);
      for (const [id, upload] of open) letGo(id, upload);
    },
  };
}
