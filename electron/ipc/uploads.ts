import type { BatchId, ProposalId, SourceId, UploadId } from '#shared/model/ids.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { parserLimits } from '#electron/import/parser/parser-limits.ts';
import { failProposal, insertBatch, insertProposal, setProposalSource } from '#electron/store/proposals.ts';
import { insertSource } from '#electron/store/sources.ts';
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
  readonly dropBatch: (batchId: BatchId) => void;
}

/** Receives dropped files in chunks and stores them byte for byte before anything reads them. */
export function createUploads(
  { store, blobs, now, newId, emit }: CoreContext,
  done: (job: { id: ProposalId; batchId: BatchId; sourceId: SourceId }) => void,
): Uploads {
  const open = new Map<UploadId, Upload>();
  const changed = (batchId: BatchId): void => emit({ name: 'imports.changed', payload: { ids: [batchId] } });

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
      changed(batchId);
      return { batchId, uploads };
    },
    take: (uploadId, offset, bytes, last) => {
      const upload = open.get(uploadId);
      if (!upload) throw new FaultError('not-found', { id: uploadId });
      if (offset !== upload.received || upload.received + bytes.length > upload.byteCount) throw new FaultError('invalid-input');
      upload.chunks.push(bytes);
      upload.received += bytes.length;
      if (!last) return;
      // A file that ends early was cut on its way: taking it over would lose a sentence unseen.
      if (upload.received !== upload.byteCount) throw new FaultError('invalid-input');
      open.delete(uploadId);
      finish(upload);
    },
    dropBatch: (batchId) => {
      for (const [id, upload] of open) if (upload.batchId === batchId) open.delete(id);
    },
  };
}
