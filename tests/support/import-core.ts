import type { CoreContext } from '#electron/core-context.ts';
import type { FileToRead } from '#electron/import/parser/parser-pool.ts';
import type { FileOutcome } from '#electron/import/parser/read-file.ts';
import { createImportQueue } from '#electron/ipc/import-queue.ts';
import type { ImportQueue } from '#electron/ipc/import-queue.ts';
import { rereadHandlers } from '#electron/ipc/reread-handlers.ts';
import { createUploads } from '#electron/ipc/uploads.ts';
import type { Uploads } from '#electron/ipc/uploads.ts';
import { listBatches } from '#electron/store/batches.ts';
import { openBlobs } from '#electron/store/blobs.ts';
import type { Blobs } from '#electron/store/blobs.ts';
import { all } from '#electron/store/connection.ts';
import type { BatchId, ProposalId } from '#shared/model/ids.ts';
import type { Batch } from '#shared/model/proposal.ts';
import { fail } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';

/** What the parser process would answer; `onPart` gets what lies in the file. */
export type FakeParser = (
  file: Required<FileToRead>,
  signal: AbortSignal | undefined,
) => Result<FileOutcome> | Promise<Result<FileOutcome>>;

export interface ImportCore {
  readonly store: TestStore;
  readonly blobs: Blobs;
  readonly queue: ImportQueue;
  readonly uploads: Uploads;
  readonly handlers: ReturnType<typeof rereadHandlers>;
  /** Names of the files that the parser was asked to read, in order. */
  readonly read: string[];
  readonly batches: () => Batch[];
  /** Every proposal, those that are done too: name, state and the fault's code. */
  readonly rows: () => { readonly id: ProposalId; readonly name: string; readonly state: string; readonly fault: string | null }[];
  readonly send: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => BatchId;
  readonly dispose: () => Promise<void>;
}

/** Queue, uploads and store as the core has them, with a parser of the test's own. `folder` opens a library again. */
export function openImportCore(parse: FakeParser, folder?: string): ImportCore {
  const store = openTestStore(folder);
  const blobs = openBlobs(store.folder);
  const read: string[] = [];
  let ids = folder === undefined ? 0 : 50_000;
  const context: Partial<CoreContext> = {
    store,
    blobs,
    parser: {
      read: async (file, signal) => {
        read.push(file.name);
        const answer = await parse({ options: { mappings: {}, prefer: null }, onPart: () => undefined, ...file }, signal);
        return signal?.aborted ? fail('cancelled') : answer;
      },
      warm: () => undefined,
      close: () => Promise.resolve(),
    },
    now: () => 5,
    newId: () => `id-${String((ids += 1)).padStart(8, '0')}`,
    emit: () => undefined,
  };
  const queue = createImportQueue(context as CoreContext);
  const uploads = createUploads(context as CoreContext, queue.add);
  return {
    store,
    blobs,
    queue,
    uploads,
    handlers: rereadHandlers(context as CoreContext, queue),
    read,
    batches: () => listBatches(store.db, (id) => uploads.isOpen(id) || queue.isRunning(id)),
    rows: () =>
      all<{ id: ProposalId; name: string; state: string; fault: string | null }>(
        store.db,
        `SELECT id, file_name AS name, state, json_extract(fault_json, '$.code') AS fault FROM proposals ORDER BY batch_id, position`,
      ),
    send: (files) => {
      const begun = uploads.begin(files.map(({ name, bytes }) => ({ name, byteCount: bytes.length })));
      begun.uploads.forEach((id, index) => {
        const bytes = files[index]?.bytes;
        if (id !== null && bytes) uploads.take(id, 0, Buffer.from(bytes), true);
      });
      return begun.batchId;
    },
    dispose: async () => {
      uploads.close();
      await queue.close();
      store.dispose();
    },
  };
}
