import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { de, faultSentence } from '#shared/messages/faults.ts';
import { FaultError } from '#shared/result.ts';
import { exportFileName, safeFileName } from '#electron/export/file-name.ts';
import { asFault, writeFileWhole } from '#electron/export/write-file.ts';
import { sampleInput, sampleNewsletterInput } from './sample.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'umbruch-export-'));
});
const running = new AbortController().signal;

it('writes the whole file and leaves nothing beside it', async () => {
  const path = join(folder, 'Bericht.pdf');
  const bytes = new Uint8Array(3_500_000).fill(7);
  await writeFileWhole(path, bytes, running);
  expect(await readdir(folder)).toEqual(['Bericht.pdf']);
  expect((await readFile(path)).equals(bytes)).toBe(true);
});

it('replaces an older file in one step', async () => {
  const path = join(folder, 'Bericht.md');
  await writeFile(path, 'alt');
  await writeFileWhole(path, new TextEncoder().encode('neu'), running);
  expect(await readFile(path, 'utf8')).toBe('neu');
});

it('leaves the older file alone when it is cancelled', async () => {
  const path = join(folder, 'Bericht.md');
  await writeFile(path, 'alt');
  await expect(writeFileWhole(path, new Uint8Array(10), AbortSignal.abort())).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  expect(await readdir(folder)).toEqual(['Bericht.md']);
  expect(await readFile(path, 'utf8')).toBe('alt');
});

it('leaves nothing when it is cancelled in the middle', async () => {
  const stop = new AbortController();
  let asked = 0;
  const signal = new Proxy(stop.signal, {
    get: (target, key) => (key === 'aborted' ? ++asked > 2 : Reflect.get(target, key)),
  });
  await expect(writeFileWhole(join(folder, 'x.pdf'), new Uint8Array(9_000_000), signal)).rejects.toMatchObject({
    fault: { code: 'cancelled' },
  });
  expect(asked).toBe(3);
  expect(await readdir(folder)).toEqual([]);
});

it.each([
  ['a folder that is gone', () => join(folder, 'weg', 'x.pdf'), 'write-no-folder'],
  ['a file in place of a folder', () => join(folder, 'datei.txt', 'x.pdf'), 'write-no-folder'],
  ['a folder of the same name', () => join(folder, 'Ordner'), 'write-onto-folder'],
  ['a name that no disk takes', () => join(folder, `${'ä'.repeat(200)}.pdf`), 'write-name-too-long'],
])('says what is wrong with %s, and leaves nothing behind', async (_, path, code) => {
  await mkdir(join(folder, 'Ordner'));
  await writeFile(join(folder, 'datei.txt'), 'x');
  await expect(writeFileWhole(path(), new Uint8Array(1), running)).rejects.toMatchObject({ fault: { code } });
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(['Ordner', 'datei.txt']);
});

it.each([
  ['ENOSPC', 'write-full'],
  ['EDQUOT', 'write-full'],
  ['EROFS', 'write-refused'],
  ['EACCES', 'write-refused'],
  ['EPERM', 'write-refused'],
  ['EIO', 'write-failed'],
])('tells of %s as %s, never as if a text were in danger', (code, fault) => {
  const told = asFault(Object.assign(new Error(code), { code }), '/ausgabe/x.pdf');
  expect(told).toMatchObject({ fault: { code: fault, detail: { name: 'x.pdf' } } });
  expect(told instanceof FaultError && faultSentence(de, told.fault)).not.toMatch(/Text|Bibliothek/);
});

it.each([
  ['2018-11-09 Erster Kongress', 'pdf', '2018-11-09 Erster Kongress.pdf'],
  ['Größe zählt – „wirklich“?', 'md', 'Größe zählt – wirklich.md'],
  ['../../etc/passwd', 'pdf', 'etc passwd.pdf'],
  ['a/b\\c:d*e?f"g<h>i|j', 'html', 'a b c d e f g h i j.html'],
  ['CON', 'pdf', 'Beitrag CON.pdf'],
  ['lpt1.alt', 'pdf', 'Beitrag lpt1.alt.pdf'],
  ['Console', 'pdf', 'Console.pdf'],
  ['   ...   ', 'pdf', 'Ohne Titel.pdf'],
  ['', 'md', 'Ohne Titel.md'],
  ['Zeile\neins\tzwei\u0000', 'md', 'Zeile eins zwei.md'],
  ['txt.\u202Efdp', 'pdf', 'txt.fdp.pdf'],
  ['.versteckt', 'md', 'versteckt.md'],
  ['Punkt am Ende. ', 'md', 'Punkt am Ende.md'],
])('makes a safe name of %j', (title, extension, name) => {
  expect(safeFileName(title, extension)).toBe(name);
});

it('keeps names to 120 characters and cuts at a word', () => {
  const name = safeFileName('Sehr lange Überschrift '.repeat(20), 'pdf');
  expect(name.length).toBeLessThanOrEqual(120);
  expect(name).toMatch(/(Sehr|lange|Überschrift)\.pdf$/);
  const emoji = safeFileName('😀'.repeat(200), 'pdf');
  expect(emoji.length).toBeLessThanOrEqual(120);
  expect(emoji.isWellFormed()).toBe(true);
});

it('offers date and headline, or month and title', () => {
  expect(exportFileName(sampleInput(), 'pdf')).toBe('2018-11-09 Hundert Zähler lernen sprechen.pdf');
  expect(exportFileName(sampleNewsletterInput(), 'html')).toBe('2026-05 Netzbrief.html');
});
