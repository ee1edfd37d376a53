import { constants, existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, extname, join, relative, sep } from 'node:path';

/** Where files go that were taken over from the watched folder. */
export const takenFolder = 'Übernommen';
const maxFiles = 5_000;
const maxDepth = 6;
const chunkBytes = 768 * 1024;

/** A file in the watched folder; `name` is its path in it, with forward slashes. */
export interface InboxFile {
  readonly name: string;
  readonly path: string;
  readonly byteCount: number;
  readonly mtimeMs: number;
}

/** What programs put there for a while, and what systems put there for themselves. */
const isTemporary = (name: string): boolean =>
  /^[.~]|~$|\.(?:tmp|temp|part|partial|crdownload|download|opdownload|swp|lock)$/i.test(name) ||
  /^(?:thumbs\.db|desktop\.ini)$/i.test(name);

/** All files that lie in the folder to be read. Links are not followed: they may lead anywhere. */
export async function listInbox(folder: string): Promise<InboxFile[]> {
  const found: InboxFile[] = [];
  const folders = [{ path: folder, depth: 0 }];
  for (let next = folders.shift(); next && found.length < maxFiles; next = folders.shift()) {
    const { path: inside, depth } = next;
    for (const entry of await readdir(inside, { withFileTypes: true }).catch(() => [])) {
      const path = join(inside, entry.name);
      if (isTemporary(entry.name) || (depth === 0 && entry.name.normalize('NFC') === takenFolder)) continue;
      if (entry.isDirectory() && depth < maxDepth) folders.push({ path, depth: depth + 1 });
      if (!entry.isFile()) continue;
      const state = await lstat(path).catch(() => null);
      if (!state?.isFile()) continue;
      const name = relative(folder, path).split(sep).join('/');
      found.push({ name, path, byteCount: state.size, mtimeMs: state.mtimeMs });
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, maxFiles);
}

/** The bytes of a file piece by piece, each piece whole but for the last. */
export async function* readPieces(path: string): AsyncIterable<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of readPieces(path)) hash.update(piece);
  return hash.digest('hex');
}

/** Moves a file out of the way; it is never overwritten and never deleted. */
export function moveTaken(folder: string, file: InboxFile): void {
  const wanted = join(folder, takenFolder, ...file.name.split('/'));
  mkdirSync(dirname(wanted), { recursive: true });
  const extension = extname(wanted);
  const stem = wanted.slice(0, wanted.length - extension.length);
  let target = wanted;
  for (let count = 2; existsSync(target); count += 1) target = `${stem} ${count}${extension}`;
  renameSync(file.path, target);
  removeIfEmpty(folder, dirname(file.path));
}

/** A folder that was emptied by moving its files goes too, up to the watched one. */
function removeIfEmpty(folder: string, inside: string): void {
  try {
    for (let path = inside; path !== folder && path.startsWith(folder); path = dirname(path)) rmdirSync(path);
  } catch {
    // It holds something else, which stays where it is.
  }
}
