import { existsSync } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

/** A file by its path and by the name it goes by: below a folder that was named, the path from that folder. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

/** The files named (also those that are not there, so that each gets its sentence), and all files below the folders named; hidden ones are left out. Sorted, so that runs are alike. */
export async function collectFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    if (!existsSync(path) || !(await stat(path)).isDirectory()) found.push({ path, name: basename(path) });
    else
      for (const file of await filesBelow(path)) {
        found.push({
          path: file,
          name: relative(path, file).split(sep).join('/'),
        });
      }
  }
  return found;
}

async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    if ((await stat(path)).isDirectory()) found.push(...(await filesBelow(path)));
    else found.push(path);
  }
  return found;
}

/** A file by name and size; its bytes are read when they are asked for. */
export interface NamedFile {
  readonly name: string;
  readonly byteCount: number;
  /** The bytes in pieces of `pieceBytes`, the last one maybe shorter. */
  readonly read: (pieceBytes: number) => AsyncIterable<Uint8Array>;
}

export const namedFile = async ({ path, name }: FoundFile): Promise<NamedFile> => ({
  name,
  byteCount: (await stat(path)).size,
  read: (pieceBytes) => piecesOf(path, pieceBytes),
});

async function* piecesOf(path: string, pieceBytes: number): AsyncIterable<Uint8Array> {
  const file = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
