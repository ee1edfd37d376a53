import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const found = new Map<string, Buffer>();

/**
 * Reads a file shipped with the product (`resources/…`, `node_modules/@fontsource/…`), kept in memory once read.
 * Looked for upwards from this module: the same works from the source tree, from a build and from a package.
 */
export function shippedFile(path: string): Buffer {
  const known = found.get(path);
  if (known) return known;
  const bytes = readFileSync(locate(path));
  found.set(path, bytes);
  return bytes;
}

function locate(path: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, path);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) break;
  }
  // A build written outside the tree (UMBRUCH_DIST) is run from within it.
  return join(process.cwd(), path);
}
