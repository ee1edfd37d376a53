import { afterEach, describe, expect, it, vi } from 'vitest';
import { get } from '#electron/store/connection.ts';
import type { BatchId } from '#shared/model/ids.ts';
import { ok } from '#shared/result.ts';
import { openImportCore } from '../../support/import-core.ts';
import type { FakeParser, ImportCore } from '../../support/import-core.ts';
import { block, readingOf, report } from '../../support/made-reading.ts';

let core: ImportCore;
afterEach(async () => {
  vi.restoreAllMocks();
  await core.dispose();
});

const reading = readingOf(['Text'], { kind: 'reports', records: [report('r1', { blocks: [block('paragraph', 'Text')] })] });
const lines: string[] = [];
const parser: FakeParser = ({ bytes }) => {
  lines.push(
    ...Buffer.from(bytes)
      .toString()
      .split('\n')
      .filter((line) => line !== ''),
  );
  return ok({ reading });
};
/** A file of some six megabytes. */
const record = (index: number) => JSON.stringify({ nummer: index, text: 'Die Stadt Nordheide stellt ein Portal vor. '.repeat(60) });
const content = Buffer.from(Array.from({ length: 2_300 }, (_, index) => `${record(index)}\n`).join(''));
/** Parts are written eight at a time: of this one, the first are read while the rest is being cut. */
const larger = Buffer.from(Array.from({ length: 4_600 }, (_, index) => `${record(index)}\n`).join(''));
const numbers = () => lines.map((line) => (JSON.parse(line) as { nummer: number }).nummer).sort((a, b) => a - b);
const counts = () => {
  const rows = core.rows();
  return { all: rows.length, ids: new Set(rows.map((row) => row.id)).size, states: [...new Set(rows.map((row) => row.state))].sort() };
};
/** Brings the file as a whole back, and waits until it is read anew. */
const bringBackWhole = async (): Promise<void> => {
  lines.length = 0;
  const ids = core.rows().map((row) => row.id);
  await core.handlers['proposals.reopen']({ ids: ids.slice(0, 1) });
  await core.queue.idle();
};

describe('a large file of one record a line', () => {
  it('is cut into parts that are each read for itself; every line comes once, and the file stays whole as the original', async () => {
    lines.length = 0;
    core = openImportCore(parser);
    core.send([{ name: 'meldungen.jsonl', bytes: content }]);
    await core.queue.idle();
    expect(numbers()).toEqual(Array.from({ length: 2_300 }, (_, index) => index));
    const rows = core.rows();
    expect(rows[0]).toMatchObject({ name: 'meldungen.jsonl', state: 'committed' });
    expect(rows[1]?.name).toMatch(/^meldungen\.jsonl › Zeilen 1–\d+$/);
    expect(rows.at(-1)?.name).toMatch(/–2300$/);
    const source = get<{ sha256: string }>(core.store.db, "SELECT sha256 FROM sources WHERE file_name = 'meldungen.jsonl'");
    expect(Buffer.from(core.blobs.get(source?.sha256 ?? '') ?? []).equals(content)).toBe(true);
  });

  it('goes on where it was after a stop, with nothing twice', async () => {
    lines.length = 0;
    core = openImportCore((file, signal) => {
      // The core ends while the second part is being read.
      if (core.read.length === 2) void core.queue.close();
      return parser(file, signal);
    });
    core.send([{ name: 'meldungen.jsonl', bytes: content }]);
    await core.queue.idle();
    expect(counts().states).toContain('waiting');
    const { folder } = core.store;
    core.store.close();
    lines.length = 0;
    core = openImportCore(parser, folder);
    core.queue.resume();
    await core.queue.idle();
    const { all, ids, states } = counts();
    expect([ids, states]).toEqual([all, ['clear', 'committed']]);
    const parts = core
      .rows()
      .slice(1)
      .map((row) => /(\d+)–(\d+)$/.exec(row.name)?.slice(1).map(Number) ?? []);
    expect(parts.map(([from], index) => from === 1 + (parts[index - 1]?.[1] ?? 0))).not.toContain(false);
    expect(parts.at(-1)?.[1]).toBe(2_300);
  });

  it('can be held and cancelled while it is cut', async () => {
    core = openImportCore(parser);
    const id = core.send([{ name: 'meldungen.jsonl', bytes: content }]);
    core.queue.pause(id);
    await core.queue.idle();
    expect(core.rows()[0]?.state).toBe('waiting');
    core.queue.goOn(id);
    core.queue.cancel(id);
    await core.queue.idle();
    expect(core.rows()[0]?.state).toBe('discarded');
    expect(core.queue.isRunning(id)).toBe(false);
  });

  it('stops being cut when it is left out, with all that waits of it, and comes back whole', async () => {
    lines.length = 0;
    let isLeftOut = false;
    core = openImportCore((file, signal) => {
      const [whole] = core.rows();
      if (!isLeftOut && whole) {
        isLeftOut = true;
        expect(whole.state).toBe('reading');
        core.queue.leaveOut([whole.id]);
      }
      return parser(file, signal);
    });
    core.send([{ name: 'meldungen.jsonl', bytes: larger }]);
    await core.queue.idle();
    expect(counts().states).toEqual(['discarded']);
    expect(core.rows().length).toBeGreaterThan(1);
    expect(core.read).toHaveLength(1);
    await bringBackWhole();
    expect(counts().states).toEqual(['clear', 'committed']);
    expect(numbers()).toEqual(Array.from({ length: 4_600 }, (_, index) => index));
  });

  it('is cut once, though it is left out and brought back at once', async () => {
    lines.length = 0;
    let times = 0;
    core = openImportCore((file, signal) => {
      const [whole] = core.rows();
      if ((times += 1) === 1 && whole) {
        core.queue.leaveOut([whole.id]);
        void core.handlers['proposals.reopen']({ ids: [whole.id] });
      }
      return parser(file, signal);
    });
    core.send([{ name: 'meldungen.jsonl', bytes: larger }]);
    await core.queue.idle();
    expect(counts().states).toEqual(['clear', 'committed']);
    expect([...new Set(numbers())]).toEqual(Array.from({ length: 4_600 }, (_, index) => index));
  });

  it('gives up the parts that were left out with a cancelled delivery, and takes them up again when it is brought back', async () => {
    lines.length = 0;
    let isCancelled = false;
    core = openImportCore((file, signal) => {
      if (!isCancelled) {
        isCancelled = true;
        core.queue.cancel(core.batches()[0]?.id ?? ('' as BatchId));
      }
      return parser(file, signal);
    });
    core.send([{ name: 'meldungen.jsonl', bytes: larger }]);
    await core.queue.idle();
    expect(counts().states).toEqual(['discarded']);
    await bringBackWhole();
    expect(numbers()).toEqual(Array.from({ length: 4_600 }, (_, index) => index));
  });

  it('that is something else inside says so, and is not kept', async () => {
    core = openImportCore(parser);
    core.send([{ name: 'film.jsonl', bytes: Buffer.alloc(5_000_000, 7) }]);
    await core.queue.idle();
    expect(core.rows().map(({ state, fault }) => [state, fault])).toEqual([['failed', 'file-unknown-format']]);
    expect(get(core.store.db, 'SELECT 1 FROM sources')).toBeUndefined();
  });
});
