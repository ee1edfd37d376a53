import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CoreContext } from '#electron/core-context.ts';
import { createImportQueue } from '#electron/ipc/import-queue.ts';
import { insertBatch, listBatches } from '#electron/store/batches.ts';
import { insertProposal, setProposalSource, setProposalState } from '#electron/store/proposals.ts';
import { insertSource } from '#electron/store/sources.ts';
import type { BatchId, ProposalId, SourceId } from '#shared/model/ids.ts';
import { fail, ok } from '#shared/result.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';
import { noBlobs } from '../../support/no-blobs.ts';
import { readingOf, reportRecordOf } from '../../support/records.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  store.dispose();
});

const batchId = 'batch' as BatchId;
const reading = readingOf([reportRecordOf({ id: 'r1', headline: 'Titel', text: ['Text.'] })]);

/** A delivery whose originals are stored but not read. */
function delivery(names: readonly string[]) {
  return store.write((db) => {
    insertBatch(db, batchId, 1);
    return names.map((name, position) => {
      const id = store.newId() as ProposalId;
      insertProposal(db, id, batchId, position, { name, byteCount: 1 }, null, 1);
      const sourceId = insertSource(db, { id: store.newId() as SourceId, sha256: name, fileName: name }, 1, 1);
      setProposalSource(db, id, sourceId);
      return { id, batchId, sourceId };
    });
  });
}

const readAtOnce: CoreContext['parser']['read'] = () => Promise.resolve(ok({ reading }));

function queueWith(get: (hash: string) => Uint8Array | null, read = readAtOnce) {
  const context: Partial<CoreContext> = {
    store,
    blobs: { ...noBlobs, read: (hash) => Promise.resolve(hash).then(get) },
    parser: { read, warm: () => undefined, close: () => Promise.resolve() },
    now: () => 5,
    newId: store.newId,
    emit: () => undefined,
  };
  return createImportQueue(context as CoreContext);
}
const rows = () => listBatches(store.db, () => false).flatMap((batch) => batch.proposals);

describe('the queue', () => {
  it('fails the one file whose original is damaged, with a sentence, and reads the next', async () => {
    const jobs = delivery(['kaputt.txt', 'gut.txt']);
    const queue = queueWith((hash) => {
      if (hash === 'kaputt.txt') throw new Error('incorrect header check');
      return new Uint8Array([65]);
    });
    jobs.forEach(queue.add);
    await queue.idle();
    expect(rows().map((row) => [row.fileName, row.state, row.fault])).toEqual([
      ['kaputt.txt', 'failed', { code: 'parser-crashed', detail: { name: 'kaputt.txt' } }],
      ['gut.txt', 'clear', null],
    ]);
    expect(queue.isRunning(batchId)).toBe(false);
  });

  it('says that the disk is full when it is, and goes on', async () => {
    const jobs = delivery(['a.txt', 'b.txt']);
    const queue = queueWith((hash) => {
      if (hash === 'a.txt') throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      return new Uint8Array([65]);
    });
    jobs.forEach(queue.add);
    await queue.idle();
    expect(rows().map((row) => [row.state, row.fault?.code])).toEqual([
      ['failed', 'disk-full'],
      ['clear', undefined],
    ]);
  });

  it('leaves a file out that was left out while it was read, or before', async () => {
    const jobs = delivery(['a.txt', 'b.txt']);
    const leaveOut = () => store.write((db) => jobs.forEach((job) => setProposalState(db, job.id, 'discarded', 3)));
    const queue = queueWith(
      () => new Uint8Array([65]),
      (...asked) => {
        leaveOut();
        return readAtOnce(...asked);
      },
    );
    jobs.forEach(queue.add);
    await queue.idle();
    expect(rows()).toEqual([]);
  });

  it('does not wait for a slow file that was left out, but reads the next', async () => {
    const [slow, next] = delivery(['langsam.csv', 'gut.txt']);
    if (!slow || !next) throw new Error('no files');
    const queue = queueWith(
      () => new Uint8Array([65]),
      (file, signal) => {
        if (file.name !== 'langsam.csv') return readAtOnce(file, signal);
        setImmediate(() => queue.leaveOut([slow.id]));
        return new Promise((settle) => signal?.addEventListener('abort', () => settle(fail('cancelled'))));
      },
    );
    queue.add(slow);
    queue.add(next);
    await queue.idle();
    expect(rows().map((row) => [row.fileName, row.state])).toEqual([['gut.txt', 'clear']]);
  });
});
