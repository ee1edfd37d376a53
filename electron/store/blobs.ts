import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { syncFolder } from './backup.ts';

/** Originals, kept byte for byte under their hash. A name from outside never becomes a path. */
export interface Blobs {
  /** Stores bytes durably and answers their sha256; storing the same bytes again costs nothing. */
  readonly put: (bytes: Uint8Array) => string;
  /** The bytes, or null when there are none under this hash. */
  readonly get: (sha256: string) => Uint8Array | null;
  /** Removes bytes that no row names any more. */
  readonly remove: (sha256: string) => void;
}

/** Makes a folder whose name survives a crash: each folder that gained one is written out too. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}

/** Writes a file that is whole or not there at all. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = openSync(draft, 'wx');
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

export function openBlobs(libraryFolder: string): Blobs {
  const root = join(libraryFolder, 'originals');
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a hash');
    return join(root, sha256.slice(0, 2), `${sha256}.gz`);
  };
  return {
    put: (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      if (existsSync(path)) return sha256;
      makeFolder(dirname(path));
      writeWhole(path, gzipSync(bytes));
      return sha256;
    },
    get: (sha256) => {
      const path = pathOf(sha256);
      return existsSync(path) ? gunzipSync(readFileSync(path)) : null;
    },
    remove: (sha256) => rmSync(pathOf(sha256), { force: true }),
  };
}
