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
      mkdirSync(dirname(path), { recursive: true });
      const draft = `${path}.${randomBytes(6).toString('hex')}`;
      const handle = openSync(draft, 'wx');
      try {
        const packed = gzipSync(bytes);
        for (let written = 0; written < packed.length;) written += writeSync(handle, packed, written);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(draft, path);
      syncFolder(dirname(path));
      return sha256;
    },
    get: (sha256) => {
      const path = pathOf(sha256);
      return existsSync(path) ? gunzipSync(readFileSync(path)) : null;
    },
    remove: (sha256) => rmSync(pathOf(sha256), { force: true }),
  };
}
