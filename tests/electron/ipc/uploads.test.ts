import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CoreContext } from '#electron/core-context.ts';
import { createUploads } from '#electron/ipc/uploads.ts';
import type { Uploads } from '#electron/ipc/uploads.ts';
import { failUnsent, listBatches } from '#electron/store/batches.ts';
import { reopenProposal, setProposalState } from '#electron/store/proposals.ts';
import type { UploadId } from '#shared/model/ids.ts';
import { noBlobs } from '../../support/no-blobs.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

let store: TestStore;
let uploads: Uploads;
let isDiskFull = false;
let aborted = 0;
beforeEach(() => {
  vi.useFakeTimers();
  isDiskFull = false;
  aborted = 0;
  store = openTestStore();
  const finish = (): string => {
    if (isDiskFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    return 'a'.repeat(64);
  };
  const begin = () => ({ write: () => undefined, finish, abort: () => void (aborted += 1) });
  const context: Partial<CoreContext> = {
    store,
    blobs: { ...noBlobs, begin },
    now: () => 5,
    newId: store.newId,
    emit: () => undefined,
  };
  uploads = createUploads(context as CoreContext, () => undefined);
});
afterEach(() => {
  uploads.close();
  store.dispose();
  vi.useRealTimers();
});

const begin = (...names: string[]) => uploads.begin(names.map((name) => ({ name, byteCount: 4 })));
const take = (id: UploadId | null | undefined, text: string, last = true, offset = 0): void =>
  uploads.take(id as UploadId, offset, Buffer.from(text), last);
const rows = () => listBatches(store.db, () => false).flatMap((batch) => batch.proposals);

describe('an upload', () => {
  it('is let go of at its first fault, and the file does not wait for ever', () => {
    const { batchId, uploads: ids } = begin('a.txt', 'b.txt');
    expect(() => take(ids[0], 'abc')).toThrow('invalid-input');
    expect(rows().map((row) => [row.state, row.fault])).toEqual([
      ['failed', { code: 'upload-lost', detail: { name: 'a.txt' } }],
      ['waiting', null],
    ]);
    expect(() => take(ids[0], 'abcd')).toThrow('not-found');
    expect(uploads.isOpen(batchId)).toBe(true);
    take(ids[1], 'abcd');
    expect(uploads.isOpen(batchId)).toBe(false);
  });

  it('names a full disk when the original cannot be stored', () => {
    const { uploads: ids } = begin('a.txt');
    isDiskFull = true;
    expect(() => take(ids[0], 'abcd')).toThrow('no space');
    expect(rows().map((row) => [row.state, row.fault?.code])).toEqual([['failed', 'disk-full']]);
    expect(aborted).toBe(1);
  });

  it('is given up when nothing more comes, but not while other files of the delivery still arrive', () => {
    const { batchId, uploads: ids } = begin('a.txt', 'b.txt');
    vi.advanceTimersByTime(4 * 60_000);
    take(ids[0], 'ab', false);
    vi.advanceTimersByTime(4 * 60_000);
    expect(uploads.isOpen(batchId)).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(uploads.isOpen(batchId)).toBe(false);
    expect(rows().map((row) => [row.state, row.fault?.code])).toEqual([
      ['failed', 'upload-lost'],
      ['failed', 'upload-lost'],
    ]);
  });
});

describe('files that had not arrived when the core ended', () => {
  it('are told one by one, also when they had been left out, until they are dropped again', () => {
    const { uploads: ids } = begin('a.txt', 'b.txt', 'c.txt');
    take(ids[0], 'abcd');
    take(ids[1], 'ab', false);
    const left = rows()[2];
    if (left) store.write((db) => setProposalState(db, left.id, 'discarded', 6));
    store.write((db) => failUnsent(db, 7));
    if (left) store.write((db) => reopenProposal(db, left.id, 8));
    const lost = (name: string) => ['failed', { code: 'upload-lost', detail: { name } }];
    expect(rows().map((row) => [row.state, row.fault])).toEqual([['waiting', null], lost('b.txt'), lost('c.txt')]);
    begin('b.txt');
    expect(
      rows()
        .map((row) => [row.fileName, row.state])
        .sort(),
    ).toEqual([
      ['a.txt', 'waiting'],
      ['b.txt', 'waiting'],
      ['c.txt', 'failed'],
    ]);
  });

  it('stand in the inbox after the next start', async () => {
    vi.useRealTimers();
    const folder = mkdtempSync(join(tmpdir(), 'umbruch-lost-'));
    const test = await openTestApp({ folder });
    await test.ask('imports.begin', { files: [{ name: 'a.txt', byteCount: 4 }] });
    await test.app.close();
    const next = await openTestApp({ folder });
    expect(await next.ask('imports.list', {})).toMatchObject([
      { running: false, proposals: [{ state: 'failed', fault: { code: 'upload-lost', detail: { name: 'a.txt' } } }] },
    ]);
    await next.dispose();
  });
});

describe('a delivery whose window is gone', () => {
  it('is shown as running, so that it can be cancelled, and is empty then', async () => {
    vi.useRealTimers();
    const test = await openTestApp();
    const files = ['a.txt', 'b.txt'].map((name) => ({ name, byteCount: 4 }));
    const { batchId } = await test.ask('imports.begin', { files });
    expect(await test.ask('imports.list', {})).toMatchObject([{ id: batchId, running: true, done: 0 }]);
    const [row] = (await test.ask('imports.list', {}))[0]?.proposals ?? [];
    await test.ask('proposals.discard', { ids: row ? [row.id] : [] });
    expect(await test.ask('imports.list', {})).toMatchObject([{ running: true, total: 1 }]);
    await test.ask('imports.cancel', { batchId });
    expect(await test.ask('imports.list', {})).toEqual([]);
    await test.dispose();
  });
});
