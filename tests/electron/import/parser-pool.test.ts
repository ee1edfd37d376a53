import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createParserPool } from '#electron/import/parser/parser-pool.ts';
import type { ParserPool, ParserPoolOptions } from '#electron/import/parser/parser-pool.ts';
import { spawnParser } from '#electron/import/parser/spawn-parser.ts';
import type { SpawnParser } from '#electron/import/parser/spawn-parser.ts';

const naughty = join(import.meta.dirname, '..', '..', 'support', 'naughty-parser.ts');
const undenied = join(import.meta.dirname, '..', '..', 'support', 'undenied-parser.ts');
const bytes = new TextEncoder().encode('Ein Satz.');
const pids: number[] = [];
let pool: ParserPool | null = null;

const remember: SpawnParser = (path, limits) => {
  const child = spawnParser(path, limits);
  if (child.pid !== undefined) pids.push(child.pid);
  return child;
};
const open = (options: Partial<ParserPoolOptions> = {}): ParserPool => {
  pool = createParserPool({ parserPath: naughty, spawnParser: remember, ...options });
  return pool;
};
const read = (name: string, signal?: AbortSignal) => (pool ?? open()).read({ name, bytes }, signal);
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const okNames = async (name: string): Promise<string[]> => {
  const answer = await read(name);
  return answer.ok ? (answer.value.reading?.warnings ?? []) : [answer.fault.code];
};

afterEach(async () => {
  await pool?.close();
  pool = null;
  expect(pids.filter(isRunning)).toEqual([]);
  pids.length = 0;
});

describe('parser pool', () => {
  it('reads several files with the same process', async () => {
    open();
    const first = await okNames('pid');
    const second = await okNames('pid');
    expect(second).toEqual(first);
    expect(pids).toHaveLength(1);
  });

  it('never reads a second file with a process that somebody else’s parser ran in', async () => {
    open();
    const first = await okNames('spent');
    const second = await okNames('pid');
    expect(second).not.toEqual(first);
    expect(await okNames('pid')).toEqual(second);
    expect(pids.map(String)).toEqual([...first, ...second, pids.at(-1)?.toString()]);
  });

  it('uses the process that was started ahead', async () => {
    open().warm();
    expect(pids).toHaveLength(1);
    expect(await okNames('pid')).toEqual(pids.map(String));
  });

  it('answers files in the order they were handed in', async () => {
    open();
    const order: string[] = [];
    await Promise.all(['a', 'b', 'c'].map((name) => read(name).then(() => order.push(name))));
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('ends a file that never ends, and reads the next one with a new process', async () => {
    open({ limits: { wallMs: 700 } });
    expect(await read('endless')).toEqual({ ok: false, fault: { code: 'parser-timeout', detail: { name: 'endless', limit: 0.7 } } });
    expect((await read('fine')).ok).toBe(true);
    expect(pids).toHaveLength(2);
  });

  it.skipIf(process.platform !== 'linux')('ends a file that takes too much memory outside of the heap', async () => {
    open({ limits: { maxRssBytes: 300 * 1024 * 1024, sampleMs: 20 } });
    expect(await read('memory')).toEqual({ ok: false, fault: { code: 'parser-memory', detail: { name: 'memory', limit: 300 } } });
    expect((await read('fine')).ok).toBe(true);
  });

  it('says that memory ran out when the heap limit ends the process', async () => {
    open({ limits: { heapMegabytes: 48 } });
    expect(await read('heap')).toEqual({ ok: false, fault: { code: 'parser-memory', detail: { name: 'heap', limit: 48 } } });
  });

  it('refuses an answer that is too long', async () => {
    open({ limits: { maxOutputBytes: 2 * 1024 * 1024 } });
    expect(await read('output')).toEqual({ ok: false, fault: { code: 'parser-output', detail: { name: 'output', limit: 2 } } });
  });

  it.each(['crash', 'exit', 'nonsense', 'noise'])('loses one file and no other when the process answers with %s', async (kind) => {
    open();
    const [before, bad, after] = await Promise.all([read('before'), read(kind), read('after')]);
    expect([before.ok, after.ok]).toEqual([true, true]);
    expect(bad).toEqual({ ok: false, fault: { code: 'parser-crashed', detail: { name: kind } } });
  });

  it('refuses empty and oversized files before any process sees them', async () => {
    open({ limits: { maxBytes: 5 } });
    expect(await read('gross.txt')).toEqual({
      ok: false,
      fault: { code: 'file-too-large', detail: { name: 'gross.txt', size: 1, limit: 1 } },
    });
    expect(await pool?.read({ name: 'leer.txt', bytes: new Uint8Array() })).toEqual({
      ok: false,
      fault: { code: 'file-empty', detail: { name: 'leer.txt' } },
    });
    expect(pids).toEqual([]);
  });

  it('cancels a file that waits and a file that is being read', async () => {
    open();
    const stop = new AbortController();
    const running = read('endless', stop.signal);
    const waiting = read('waiting', stop.signal);
    const other = read('other');
    stop.abort();
    expect([await running, await waiting].map((one) => (one.ok ? 'ok' : one.fault.code))).toEqual(['cancelled', 'cancelled']);
    expect((await other).ok).toBe(true);
  });

  it('answers everything that is open when it closes, and leaves no process behind', async () => {
    open();
    const open1 = read('endless');
    const open2 = read('fine');
    await pool?.close();
    expect([await open1, await open2].map((one) => (one.ok ? 'ok' : one.fault.code))).toEqual(['cancelled', 'cancelled']);
    expect(pids.filter(isRunning)).toEqual([]);
    expect(await read('late')).toEqual({ ok: false, fault: { code: 'cancelled', detail: { name: 'late' } } });
  });

  it('keeps the base of all objects frozen', async () => {
    open();
    expect(await okNames('pollute')).toEqual(['false']);
  });

  it('hands no file to a process that could reach the network', async () => {
    open({ parserPath: undenied });
    expect(await read('secret')).toEqual({ ok: false, fault: { code: 'parser-crashed', detail: { name: 'secret' } } });
  });

  it('gives up on a parser that is not there', async () => {
    open({ parserPath: join(import.meta.dirname, 'no-such-parser.ts') });
    expect(existsSync(join(import.meta.dirname, 'no-such-parser.ts'))).toBe(false);
    expect(await read('x')).toEqual({ ok: false, fault: { code: 'parser-crashed', detail: { name: 'x' } } });
  });
});
