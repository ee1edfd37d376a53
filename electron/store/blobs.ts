import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createGunzip, gunzipSync, gzip, gzipSync } from 'node:zlib';
import { syncFolder } from './backup.ts';

/** An original on its way: nothing of it is there before `finish`, and nothing of it stays after `abort`. */
export interface BlobWriter {
  readonly write: (bytes: Uint8Array) => void;
  /** Makes the bytes durable and answers their sha256. */
  readonly finish: () => string;
  readonly abort: () => void;
}

/** Originals, kept byte for byte under their hash. A name from outside never becomes a path. */
export interface Blobs {
  /** Stores bytes durably and answers their sha256; storing the same bytes again costs nothing. */
  readonly put: (bytes: Uint8Array) => string;
  /** The same for bytes of any number: packed beside the core's own work. */
  readonly store: (bytes: Uint8Array) => Promise<string>;
  /** Stores bytes as they arrive, for files too large for memory. */
  readonly begin: () => BlobWriter;
  readonly has: (sha256: string) => boolean;
  /** The bytes, or null when there are none under this hash. */
  readonly get: (sha256: string) => Uint8Array | null;
  /** The same for bytes of any number: unpacked beside the core's own work. */
  readonly read: (sha256: string) => Promise<Uint8Array | null>;
  /** The bytes piece by piece, or null when there are none under this hash. */
  readonly stream: (sha256: string) => AsyncIterable<Uint8Array> | null;
  /** Removes bytes that no row names any more. */
  readonly remove: (sha256: string) => void;
}

/** Bytes that are packed at a time: small chunks would pack badly. */
const memberBytes = 1024 * 1024;
/** A third of the time of the usual level, a fifth more bytes: the window's requests wait while a piece is packed. */
const packing = { level: 2 } as const;
const pack = promisify<Uint8Array, { readonly level: number }, Buffer>(gzip);
const hashedAtOnce = 8 * 1024 * 1024;
const draftName = /^[0-9a-f]{64}\.gz\.[0-9a-f]{12}$/;

/** Makes a folder whose name survives a crash: each folder that gained one is written out too. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
}

/** Writes a file that is whole or not there at all. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = openSync(draft, 'wx');
    try {
      writeAll(handle, bytes);
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

/** Takes away what a crash left half-written. */
function sweep(root: string, incoming: string): void {
  rmSync(incoming, { recursive: true, force: true });
  if (!existsSync(root)) return;
  for (const folder of readdirSync(root))
    if (/^[0-9a-f]{2}$/.test(folder))
      for (const name of readdirSync(join(root, folder))) if (draftName.test(name)) rmSync(join(root, folder, name), { force: true });
}

export function openBlobs(libraryFolder: string): Blobs {
  const root = join(libraryFolder, 'originals');
  const incoming = join(root, 'incoming');
  sweep(root, incoming);
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
      writeWhole(path, gzipSync(bytes, packing));
      return sha256;
    },
    store: async (bytes) => {
      const hash = createHash('sha256');
      for (let at = 0; at < bytes.length; at += hashedAtOnce) {
        hash.update(bytes.subarray(at, at + hashedAtOnce));
        await nextTurn();
      }
      const sha256 = hash.digest('hex');
      const path = pathOf(sha256);
      if (existsSync(path)) return sha256;
      const packed = await pack(bytes, packing);
      makeFolder(dirname(path));
      writeWhole(path, packed);
      return sha256;
    },
    begin: () => {
      makeFolder(incoming);
      return beginDraft(join(incoming, `${randomBytes(12).toString('hex')}.gz`), pathOf);
    },
    has: (sha256) => existsSync(pathOf(sha256)),
    get: (sha256) => {
      const path = pathOf(sha256);
      return existsSync(path) ? gunzipSync(readFileSync(path)) : null;
    },
    read: async (sha256) => {
      const path = pathOf(sha256);
      if (!existsSync(path)) return null;
      const pieces: Uint8Array[] = [];
      for await (const piece of unpacked(path)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    stream: (sha256) => {
      const path = pathOf(sha256);
      return existsSync(path) ? unpacked(path) : null;
    },
    remove: (sha256) => rmSync(pathOf(sha256), { force: true }),
  };
}

/** Packs piece by piece: the file is a row of gzip members, which unpack as one. */
function beginDraft(draft: string, pathOf: (sha256: string) => string): BlobWriter {
  const hash = createHash('sha256');
  const handle = openSync(draft, 'wx');
  let open = true;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const writeMember = (): void => {
    writeAll(handle, gzipSync(waiting.length === 1 && waiting[0] ? waiting[0] : Buffer.concat(waiting), packing));
    waiting = [];
    size = 0;
  };
  const end = (): void => {
    if (open) closeSync(handle);
    open = false;
  };
  return {
    write: (bytes) => {
      hash.update(bytes);
      waiting.push(bytes);
      size += bytes.length;
      if (size >= memberBytes) writeMember();
    },
    finish: () => {
      writeMember();
      fsyncSync(handle);
      end();
      const sha256 = hash.digest('hex');
      const path = pathOf(sha256);
      if (existsSync(path)) rmSync(draft, { force: true });
      else {
        makeFolder(dirname(path));
        renameSync(draft, path);
        syncFolder(dirname(path));
      }
      return sha256;
    },
    abort: () => {
      end();
      rmSync(draft, { force: true });
    },
  };
}

/** Reads and unpacks a file piece by piece; an early end closes it. */
async function* unpacked(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream(path);
  const pieces = createGunzip({ chunkSize: 256 * 1024 });
  file.on('error', (error) => pieces.destroy(error));
  try {
    for await (const piece of file.pipe(pieces)) yield piece as Uint8Array;
  } finally {
    file.destroy();
    pieces.destroy();
  }
}
