import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, root } from '../../support/core.ts';
import { makeZip } from '../../support/make-zip.ts';
import { runCli } from '../../support/run-cli.ts';

interface Line {
  readonly file: string;
  readonly ok: boolean;
  readonly error: string | null;
  readonly kind: string | null;
}
const parse = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Line);
const sample = join(root, 'resources/samples/meldung.html');

let folder = '';
beforeAll(async () => {
  folder = await freshFolder('extract');
  await writeFile(join(folder, 'leer.txt'), '');
  await writeFile(join(folder, 'bild.png'), Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'));
  await mkdir(join(folder, 'gross'));
  // Sparse: it says 60 MB and takes no room; reading it would show.
  const large = await open(join(folder, 'gross/gross.txt'), 'w');
  await large.truncate(60_000_000);
  await large.close();
});

describe('umbruch extract --json', () => {
  it('writes one line a file, each refused one with its sentence, and ends with 1', async () => {
    const paths = ['fehlt.txt', 'leer.txt', 'bild.png', 'gross/gross.txt'].map((name) => join(folder, name));
    const { code, lines, stderr } = await runCli(['extract', ...paths, sample, '--json']);
    const found = parse(lines);
    expect(found.map(({ file, ok, error }) => [file, ok, error])).toEqual([
      [paths[0], false, '„fehlt.txt“ wurde nicht gefunden.'],
      [paths[1], false, '„leer.txt“ ist leer. Es gibt nichts zu übernehmen.'],
      [paths[2], false, '„bild.png“ enthält keinen Text, sondern Bild, Ton, Programm oder andere Daten.'],
      [paths[3], false, '„gross.txt“ ist zu groß (58 MB). Umbruch liest Dateien bis 50 MB.'],
      [sample, true, null],
    ]);
    expect([code, stderr]).toEqual([1, '']);
  });

  it('ends with 0 when all could be read, and speaks plainly without --json', async () => {
    const { code, lines } = await runCli(['extract', sample]);
    expect([code, lines.length]).toEqual([0, 1]);
    expect(lines[0]).toMatch(/meldung\.html: .+, 1 Beiträge, /);
  });

  it('takes paths from where the editor stands, as npm tells it', async () => {
    const { lines } = await runCli(['extract', 'leer.txt', '--json'], { cwd: root, stand: folder });
    expect(parse(lines)).toMatchObject([{ file: 'leer.txt', ok: false, error: '„leer.txt“ ist leer. Es gibt nichts zu übernehmen.' }]);
  });

  it('reads what lies in an archive and, in parts, a record file too large for one piece', async () => {
    const outside = await freshFolder('parts');
    const notes = [1, 2].map((number) => ({
      name: `ordner/notiz-${number}.txt`,
      bytes: `Notiz ${number}\n\nNordheide stellt das Portal Nummer ${number} vor.\n`,
    }));
    await writeFile(join(outside, 'archiv.zip'), makeZip(notes));
    const record = (number: number): string =>
      JSON.stringify({ headline: `Meldung ${number}`, text: 'Nordheide stellt ein Portal vor. '.repeat(300) });
    await writeFile(join(outside, 'meldungen.jsonl'), Array.from({ length: 450 }, (_, number) => `${record(number)}\n`).join(''));
    const { code, lines } = await runCli(['extract', outside, '--json']);
    const found = (lines.map((line) => JSON.parse(line)) as { file: string; ok: boolean; articles: unknown[] }[]).map((line) => ({
      ...line,
      file: line.file.slice(outside.length + 1),
    }));
    expect(found.slice(0, 2).map(({ file, ok }) => [file, ok])).toEqual([
      ['archiv.zip › ordner/notiz-1.txt', true],
      ['archiv.zip › ordner/notiz-2.txt', true],
    ]);
    expect(found[2]?.file).toMatch(/^meldungen\.jsonl › Zeilen 1–\d+$/);
    expect([code, found.slice(2).reduce((sum, line) => sum + line.articles.length, 0)]).toEqual([0, 450]);
  });
});
