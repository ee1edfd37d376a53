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
