import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogFlush } from '#electron/store/log-flush.ts';

const { fdatasync } = vi.hoisted(() => ({ fdatasync: vi.fn() }));
vi.mock('node:fs', async (original) => ({ ...(await original<object>()), fdatasync }));

let folder: string;
/** Ends the flushes that are under way, the earliest first. */
let ends: ((error: Error | null) => void)[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'umbruch-log-'));
  await writeFile(join(folder, 'log'), 'written');
  ends = [];
  fdatasync.mockReset().mockImplementation((_file: number, end: (error: Error | null) => void) => ends.push(end));
});
afterEach(() => rm(folder, { recursive: true }));

const begun = (count: number) => vi.waitFor(() => expect(ends).toHaveLength(count));

describe('the log brought to the disk beside the work', () => {
  it('is brought there again for what was written meanwhile', async () => {
    const log = createLogFlush(join(folder, 'log'));
    const order: string[] = [];
    const first = log.flush().then(() => order.push('first'));
    await begun(1);
    const second = log.flush().then(() => order.push('second'));
    ends[0]?.(null);
    await begun(2);
    expect(order).toEqual(['first']);
    ends[1]?.(null);
    await Promise.all([first, second]);
    expect([order, fdatasync.mock.calls.length]).toEqual([['first', 'second'], 2]);
    log.close();
  });

  it('is left to the database where there is no log yet, and where the disk refuses', async () => {
    const path = join(folder, 'later');
    const log = createLogFlush(path);
    await log.flush();
    expect(fdatasync).not.toHaveBeenCalled();
    await writeFile(path, 'written');
    const refused = log.flush();
    await begun(1);
    ends[0]?.(new Error('EIO'));
    await expect(refused).resolves.toBeUndefined();
    log.close();
  });

  it('is let go of once what is under way has ended, and never taken again', async () => {
    const log = createLogFlush(join(folder, 'log'));
    const last = log.flush();
    await begun(1);
    log.close();
    ends[0]?.(null);
    await last;
    await log.flush();
    expect(fdatasync).toHaveBeenCalledTimes(1);
  });
});
