import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBlobs } from '#electron/store/blobs.ts';

const disk = vi.hoisted(() => ({ full: false, opened: [] as string[] }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    openSync: (path: string, flags: string) => {
      disk.opened.push(path);
      return real.openSync(path, flags);
    },
    writeSync: (handle: number, bytes: Uint8Array, from: number) => {
      if (disk.full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      return real.writeSync(handle, bytes, from);
    },
  };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'umbruch-blobs-'));
  disk.full = false;
  disk.opened = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('Ein Original.');

describe('originals', () => {
  it('come back byte for byte, and the same bytes are stored once', () => {
    const blobs = openBlobs(folder);
    const hash = blobs.put(bytes);
    expect(blobs.put(bytes)).toBe(hash);
    expect(Buffer.from(blobs.get(hash) ?? []).toString()).toBe('Ein Original.');
    expect(readdirSync(join(folder, 'originals'), { recursive: true })).toHaveLength(2);
  });

  it('are the same, stored and read beside the core’s own work', async () => {
    const blobs = openBlobs(folder);
    const large = Buffer.alloc(20_000_000, 'Ein langes Original. ');
    const hash = await blobs.store(large);
    expect(blobs.put(large)).toBe(hash);
    expect(Buffer.from((await blobs.read(hash)) ?? []).equals(large)).toBe(true);
    expect(await blobs.read('a'.repeat(64))).toBeNull();
    disk.full = true;
    await expect(blobs.store(bytes)).rejects.toThrow('no space left');
  });

  it('leave no draft behind when the disk is full, and are stored once there is room', () => {
    const blobs = openBlobs(folder);
    disk.full = true;
    expect(() => blobs.put(bytes)).toThrow('no space left');
    expect(readdirSync(join(folder, 'originals'), { recursive: true })).toHaveLength(1);
    disk.full = false;
    expect(blobs.get(blobs.put(bytes))).not.toBeNull();
  });

  it('are findable after a crash: every folder that gained a name is written out, down from the library', () => {
    const hash = openBlobs(folder).put(bytes);
    const folders = [join(folder, 'originals', hash.slice(0, 2)), join(folder, 'originals'), folder];
    expect(folders.filter((path) => !disk.opened.includes(path))).toEqual([]);
  });
});

describe('originals that arrive in pieces', () => {
  const pieces = Array.from({ length: 40 }, (_, index) => Buffer.alloc(100_000, index));
  const whole = Buffer.concat(pieces);
  const stored = (): number =>
    readdirSync(join(folder, 'originals'), { recursive: true }).filter((name) => String(name).endsWith('.gz')).length;

  it('are the same as those that came at once, and come back in pieces', async () => {
    const blobs = openBlobs(folder);
    const writer = blobs.begin();
    pieces.forEach(writer.write);
    const hash = writer.finish();
    expect([hash, stored()]).toEqual([blobs.put(whole), 1]);
    expect(Buffer.from(blobs.get(hash) ?? []).equals(whole)).toBe(true);
    const parts: Uint8Array[] = [];
    for await (const part of blobs.stream(hash) ?? []) parts.push(part);
    expect([parts.length > 1, Buffer.concat(parts).equals(whole)]).toEqual([true, true]);
    expect([blobs.stream('a'.repeat(64)), blobs.has(hash), blobs.has('a'.repeat(64))]).toEqual([null, true, false]);
  });

  it('are not there before the last piece, and leave nothing when they are given up or the disk is full', () => {
    const blobs = openBlobs(folder);
    const given = blobs.begin();
    pieces.forEach(given.write);
    expect(stored()).toBe(1);
    given.abort();
    expect(stored()).toBe(0);
    const failing = blobs.begin();
    disk.full = true;
    expect(() => pieces.forEach(failing.write)).toThrow('no space left');
    failing.abort();
    expect(stored()).toBe(0);
  });

  it('and were cut off by a crash are gone at the next start', () => {
    openBlobs(folder).begin().write(bytes);
    const hash = openBlobs(folder).put(bytes);
    expect(stored()).toBe(1);
    expect(openBlobs(folder).has(hash)).toBe(true);
    expect(stored()).toBe(1);
  });
});
