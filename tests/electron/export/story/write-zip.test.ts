import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeZip } from '#electron/export/story/write-zip.ts';
import { openZip } from '#electron/import/extract/archive/zip-entries.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const signal = new AbortController().signal;

it('packs parts in their order, so that every reader finds them as they were', async () => {
  const parts = [
    { path: 'mimetype', bytes: text('application/epub+zip'), isStored: true },
    { path: 'Text/Größe.xml', bytes: text('<a/>'.repeat(500)) },
    { path: 'leer.txt', bytes: text('') },
  ];
  const zip = await writeZip(parts, { signal });
  const files = unzipSync(zip);
  expect(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual(
    parts.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  );
  const archive = await openZip(zip, 'a.zip');
  expect(archive.ok && archive.value.entries.map(({ name }) => name)).toEqual(parts.map(({ path }) => path));
  // The type of the whole stands readable at its place, as ODF and EPUB demand.
  expect(Buffer.from(zip.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
  expect(zip.length).toBeLessThan(600);
});

it('stops where it is cancelled', async () => {
  await expect(writeZip([{ path: 'a', bytes: text('a') }], { signal: AbortSignal.abort() })).rejects.toMatchObject({
    fault: { code: 'cancelled' },
  });
});

it('packs more parts than the old lists of a ZIP can count', async () => {
  const many = 66_000;
  const parts = Array.from({ length: many }, (_, index) => ({
    path: `b/${String(index)}`,
    bytes: text(index % 1_000 ? '' : 'x'),
    isStored: true,
  }));
  const zip = await writeZip(parts, { signal });
  const files = unzipSync(zip);
  expect([Object.keys(files).length, files['b/0'], files[`b/${String(many - 1)}`]]).toEqual([many, text('x'), text('')]);
});
