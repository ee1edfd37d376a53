import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface RendererFile {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/** Every file the window may load, by its address path. Paths are looked up, never joined, so there is nothing to climb out of. */
export type RendererManifest = ReadonlyMap<string, RendererFile>;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Reads the built renderer once. Files of a kind that the window has no use for are left out. */
export async function readRendererManifest(folder: string): Promise<RendererManifest> {
  const manifest = new Map<string, RendererFile>();
  await readFolder(folder, '/', manifest);
  const start = manifest.get('/index.html');
  if (!start) throw new Error(`No index.html in ${folder}: build the renderer first.`);
  manifest.set('/', start);
  return manifest;
}

/** Folder by folder: inside Electron's archive a listing of all levels at once is not to be relied on. */
async function readFolder(folder: string, address: string, manifest: Map<string, RendererFile>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await readFolder(path, `${address}${entry.name}/`, manifest);
    const contentType = contentTypes[extname(entry.name)];
    if (entry.isFile() && contentType !== undefined) manifest.set(address + entry.name, { bytes: await readFile(path), contentType });
  }
}

/** The file at an address, or null for another origin, a query, or a path that is not in the list. */
export function fileAt(manifest: RendererManifest, origin: string, address: string): RendererFile | null {
  try {
    const url = new URL(address);
    if (`${url.protocol}//${url.host}` !== origin || url.username !== '' || url.password !== '' || url.search !== '') return null;
    return manifest.get(url.pathname) ?? null;
  } catch {
    return null;
  }
}
