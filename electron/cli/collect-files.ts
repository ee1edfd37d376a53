import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The files named (also those that are not there, so that each gets its sentence), and all files below the folders named; hidden ones are left out. Sorted, so that runs are alike. */
export async function collectFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (!existsSync(path) || !(await stat(path)).isDirectory()) found.push(path);
    else
      for (const name of (await readdir(path)).sort()) if (!name.startsWith('.')) found.push(...(await collectFiles([join(path, name)])));
  }
  return found;
}

/** A file by name and size; its bytes are read when they are asked for. */
export interface NamedFile {
  readonly name: string;
  readonly byteCount: number;
  readonly read: () => Promise<Uint8Array>;
}

export const namedFile = async (path: string): Promise<NamedFile> => ({
  name: basename(path),
  byteCount: (await stat(path)).size,
  read: () => readFile(path),
});
