import { afterEach, describe, expect, it } from 'vitest';
import type { BatchId } from '#shared/model/ids.ts';
import { ok } from '#shared/result.ts';
import { openImportCore } from '../../support/import-core.ts';
import type { ImportCore } from '../../support/import-core.ts';
import { block, readingOf, report } from '../../support/made-reading.ts';

let core: ImportCore;
afterEach(() => core.dispose());

const reading = readingOf(['Text'], { kind: 'document', records: [report('r1', { blocks: [block('paragraph', 'Text')] })] });
const files = (...names: string[]) => names.map((name) => ({ name, bytes: Buffer.from(name) }));
const batchOf = (id: BatchId) => core.batches().find((batch) => batch.id === id);

describe('deliveries', () => {
  it('are read in turns, so that a small one does not wait for all of a large one', async () => {
    core = openImportCore(() => ok({ reading }));
    core.send(files('a1.txt', 'a2.txt', 'a3.txt', 'a4.txt'));
    core.send(files('b1.txt', 'b2.txt'));
    await core.queue.idle();
    expect(core.read).toEqual(['a1.txt', 'a2.txt', 'b1.txt', 'a3.txt', 'b2.txt', 'a4.txt']);
  });

  it('that are held wait, also after a restart, while others are read; let go, they are read to their end', async () => {
    core = openImportCore(() => ok({ reading }));
    let held: BatchId | null = null;
    const first = core.uploads.begin(files('a1.txt', 'a2.txt').map(({ name, bytes }) => ({ name, byteCount: bytes.length })));
    held = first.batchId;
    core.queue.pause(held);
    first.uploads.forEach((id, index) => id && core.uploads.take(id, 0, Buffer.from(`a${index + 1}.txt`), true));
    core.send(files('b1.txt'));
    await core.queue.idle();
    expect(core.read).toEqual(['b1.txt']);
    expect(batchOf(held)).toMatchObject({ paused: true, running: true, done: 0, total: 2 });

    const { folder } = core.store;
    await core.queue.close();
    core.store.close();
    core = openImportCore(() => ok({ reading }), folder);
    core.queue.resume();
    await core.queue.idle();
    expect([core.read, batchOf(held)?.paused]).toEqual([[], true]);
    core.queue.goOn(held);
    await core.queue.idle();
    expect(core.read).toEqual(['a1.txt', 'a2.txt']);
    expect(batchOf(held)).toMatchObject({ paused: false, running: false, done: 2 });
  });

  it('are cancelled in one go with 500 files waiting: the one being read is stopped, those read stay', async () => {
    core = openImportCore(
      ({ name }, signal) =>
        new Promise((settle) => {
          if (name === '0.txt') settle(ok({ reading }));
          else signal?.addEventListener('abort', () => settle(ok({ reading })));
        }),
    );
    const id = core.send(files(...Array.from({ length: 500 }, (_, index) => `${index}.txt`)));
    while (core.read.length < 2) await new Promise((next) => setTimeout(next, 1));
    core.queue.cancel(id);
    await core.queue.idle();
    expect(core.read).toEqual(['0.txt', '1.txt']);
    expect(batchOf(id)).toMatchObject({ running: false, total: 1, done: 1 });
    expect(core.rows().filter((row) => row.state === 'discarded')).toHaveLength(499);
  });

  it('bring a file back that was left out unread, and read it then', async () => {
    core = openImportCore(() => ok({ reading }));
    const id = core.send(files('a.txt', 'b.txt'));
    core.queue.cancel(id);
    await core.queue.idle();
    await core.handlers['proposals.reopen']({ ids: core.rows().map((row) => row.id) });
    await core.queue.idle();
    expect(core.rows().map(({ name, state }) => [name, state])).toEqual([
      ['a.txt', 'clear'],
      ['b.txt', 'clear'],
    ]);
  });
});
