import type { BatchId, ProposalId, SourceId, UploadId } from '#shared/model/ids.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { parserLimits } from '#electron/import/parser/parser-limits.ts';
import { failProposal, insertBatch, insertProposal, setProposalSource } from '#electron/store/proposals.ts';
import { insertSource } from '#electron/store/sources.ts';
import { storeFault } from '#electron/store/store-fault.ts';
import { FaultError } from '#shared/result.ts';
import type { Fault } from '#shared/result.ts';

interface Upload {
  readonly proposalId: ProposalId;
  readonly batchId: BatchId;
  readonly name: string;
  readonly byteCount: number;
  readonly chunks: Buffer[];
  received: number;
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

/** What can be said of a file before its bytes: nothing is sent for a file that would be refused anyway. */
export function announcedFault(file: { readonly name: string; readonly byteCount: number }): Fault | null {
  if (file.byteCount === 0) return { code: 'file-empty', detail: { name: file.name } };
  if (file.byteCount > parserLimits.maxBytes)
    return {
      code: 'file-too-large',
      detail: { name: file.name, size: megabytes(file.byteCount), limit: megabytes(parserLimits.maxBytes) },
    };
  return null;
}

export interface Uploads {
  /** Opens a batch; a refused file is kept as a failed proposal and gets no upload. */
  readonly begin: (files: readonly { readonly name: string; readonly byteCount: number }[]) => {
    batchId: BatchId;
    uploads: (UploadId | null)[];
  };
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

/** Receives dropped files in chunks and stores them byte for byte before anything reads them. */
export function createUploads(
  { store, blobs, now, newId, emit }: CoreContext,
  done: (job: { id: ProposalId; batchId: BatchId; sourceId: SourceId }) => void,
): Uploads {
  const open = new Map<UploadId, Upload>();
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

  /** The window that was sending is gone: its files are not kept in memory, and the inbox says that they did not come. */
  function abandon(batchId: BatchId): void {
    timers.delete(batchId);
    for (const [id, upload] of open) {
      if (upload.batchId !== batchId) continue;
      open.delete(id);
      refuse(upload, new FaultError('cancelled'));
    }
  }

  /** Notes that a file did not arrive, so that it does not wait for ever. */
  function refuse(upload: Upload, error: unknown): void {
    const known = storeFault(error);
    const { code, detail } = known instanceof FaultError ? known.fault : ({ code: 'internal' } as const);
    try {
      store.write((db) => failProposal(db, upload.proposalId, { code, detail: { ...detail, name: upload.name } }, now()));
      changed(upload.batchId);
    } catch (second) {
      // The first fault is the one to tell; a row that could not be written is dropped at the next start.
      console.error('upload', second);
    }
  }

  /** Checks one chunk and keeps it. A file that ends early was cut on its way: taking it over would lose a sentence unseen. */
  function receive(upload: Upload, offset: number, bytes: Buffer, last: boolean): void {
    const received = upload.received + bytes.length;
    if (offset !== upload.received || received > upload.byteCount) throw new FaultError('invalid-input');
    if (last && received !== upload.byteCount) throw new FaultError('invalid-input');
    upload.chunks.push(bytes);
    upload.received = received;
  }

  function finish(upload: Upload): void {
    const bytes = Buffer.concat(upload.chunks);
    const fault = announcedFault({ name: upload.name, byteCount: bytes.length });
    if (fault) {
      store.write((db) => failProposal(db, upload.proposalId, fault, now()));
      return changed(upload.batchId);
    }
    const sha256 = blobs.put(bytes);
    const sourceId = store.write((db) => {
      const id = insertSource(db, { id: newId() as SourceId, sha256, fileName: upload.name }, bytes.length, now());
      setProposalSource(db, upload.proposalId, id);
      return id;
    });
    done({ id: upload.proposalId, batchId: upload.batchId, sourceId });
  }

  return {
    begin: (files) => {
      const batchId = newId() as BatchId;
      const uploads = store.write((db) => {
        insertBatch(db, batchId, now());
        return files.map((file, position) => {
          const proposalId = newId() as ProposalId;
          const fault = announcedFault(file);
          insertProposal(db, proposalId, batchId, position, file, fault, now());
          if (fault) return null;
          const uploadId = newId() as UploadId;
          open.set(uploadId, { proposalId, batchId, name: file.name, byteCount: file.byteCount, chunks: [], received: 0 });
          return uploadId;
        });
      });
      if (isOpen(batchId)) watch(batchId);
      changed(batchId);
      return { batchId, uploads };
    },
    take: (uploadId, offset, bytes, last) => {
      const upload = open.get(uploadId);
      if (!upload) throw new FaultError('not-found', { id: uploadId });
      watch(upload.batchId);
      try {
        receive(upload, offset, bytes, last);
        if (!last) return;
        open.delete(uploadId);
        finish(upload);
      } catch (error) {
        open.delete(uploadId);
        refuse(upload, error);
        throw error;
      } finally {
        if (!isOpen(upload.batchId)) unwatch(upload.batchId);
      }
    },
    drop: (ids) => {
      for (const [id, upload] of open) if (ids.includes(upload.proposalId)) open.delete(id);
    },
    dropBatch: (batchId) => {
      for (const [id, upload] of open) if (upload.batchId === batchId) open.delete(id);
      unwatch(batchId);
    },
    isOpen,
    close: () => {
      for (const batchId of [...timers.keys()]) unwatch(batchId);
      open.clear();
    },
  };
}
