import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PackedFile } from '#electron/export/format.ts';
import { writeFolderWhole, zipPieces } from '#electron/export/write-package.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sample: readonly PackedFile[] = [
  { path: 'index.html', bytes: bytes('<p>Übersicht</p>') },
  { path: 'berichte/erster bericht.html', bytes: bytes('ä'.repeat(5_000)) },
  { path: 'bilder/a.png', bytes: new Uint8Array([1, 2, 3]) },
];
async function* files(list: readonly PackedFile[]): AsyncGenerator<PackedFile> {
  for (const file of list) yield await Promise.resolve(file);
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'umbruch-package-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const never = new AbortController().signal;

it('writes every file of a package into a folder', async () => {
  await writeFolderWhole(join(folder, 'Paket'), files(sample), never);
  expect((await readdir(join(folder, 'Paket'), { recursive: true })).sort()).toEqual([
    'berichte',
    join('berichte', 'erster bericht.html'),
    'bilder',
    join('bilder', 'a.png'),
    'index.html',
  ]);
  expect(await readFile(join(folder, 'Paket', 'index.html'), 'utf8')).toBe('<p>Übersicht</p>');
});

it('leaves nothing behind when it is cancelled or a file cannot be made', async () => {
  const stop = new AbortController();
  async function* cancelled(): AsyncGenerator<PackedFile> {
    yield* files(sample.slice(0, 1));
    stop.abort();
    yield* files(sample.slice(1));
  }
  await expect(writeFolderWhole(join(folder, 'Paket'), cancelled(), stop.signal)).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  async function* broken(): AsyncGenerator<PackedFile> {
    yield* files(sample.slice(0, 1));
    throw new Error('no more');
  }
  await expect(writeFolderWhole(join(folder, 'Paket'), broken(), never)).rejects.toThrow('no more');
  expect(await readdir(folder)).toEqual([]);
});

it('never writes outside the package', async () => {
  for (const path of ['../x', 'a/../../x', '/x', 'a//b', 'a\\b', ''])
    await expect(writeFolderWhole(join(folder, 'Paket'), files([{ path, bytes: bytes('x') }]), never)).rejects.toThrow('Not a path');
  expect(await readdir(folder)).toEqual([]);
});

it('packs a ZIP that holds the same files, and the same bytes twice', async () => {
  const pack = async (): Promise<Buffer> => {
    const pieces: Uint8Array[] = [];
    for await (const piece of zipPieces(files(sample), new Date(2026, 0, 2), never)) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  const zip = await pack();
  expect(Object.entries(unzipSync(zip)).map(([path, content]) => ({ path, bytes: Buffer.from(content) }))).toEqual(
    sample.map((file) => ({ path: file.path, bytes: Buffer.from(file.bytes) })),
  );
  expect(await pack()).toEqual(zip);
});

it('says what the disk said where no folder can be made or it cannot get its name', async () => {
  await expect(writeFolderWhole(join(folder, 'weg', 'Paket'), files(sample), never)).rejects.toMatchObject({
    fault: { code: 'write-no-folder' },
  });
  async function* overtaken(): AsyncGenerator<PackedFile> {
    yield* files(sample);
    await mkdir(join(folder, 'Paket'));
    await writeFile(join(folder, 'Paket', 'schon da.txt'), 'x');
  }
  await expect(writeFolderWhole(join(folder, 'Paket'), overtaken(), never)).rejects.toMatchObject({
    fault: { code: 'export-folder-exists', detail: { name: 'Paket' } },
  });
  expect(await readdir(folder, { recursive: true })).toEqual(['Paket', join('Paket', 'schon da.txt')]);
});
