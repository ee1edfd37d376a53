import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { createParserPool } from '#electron/import/parser/parser-pool.ts';
import { coveredPlaces } from '#shared/import/passages.ts';
import type { Reading } from '#shared/model/reading.ts';
import type { Result } from '#shared/result.ts';
import type { FileOutcome } from '#electron/import/parser/read-file.ts';
import { makeZip } from '../../support/make-zip.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const samples = join(root, 'resources', 'samples');
const seeds = join(root, '..', 'shared', 'seeds');
const pool = createParserPool({ parserPath: join(root, 'electron', 'import', 'parser', 'parser-main.ts') });
const read = (name: string, content: string | Uint8Array): Promise<Result<FileOutcome>> =>
  pool.read({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
const code = async (name: string, content: string | Uint8Array): Promise<string> => {
  const result = await read(name, content);
  return result.ok ? 'ok' : result.fault.code;
};
const reading = async (folder: string, name: string): Promise<Reading> => {
  const result = await read(name, readFileSync(join(folder, name)));
  if (!result.ok) throw new Error(`${name}: ${result.fault.code}`);
  if (result.value.reading === null) throw new Error(`${name}: a container`);
  return result.value.reading;
};
/** Words of the source that are in no record and no removal. */
const lost = (found: Reading): string[] => {
  const covered = coveredPlaces(found);
  return found.lines.flatMap((line, index) =>
    [...line.text.matchAll(/[\p{L}\p{N}]+/gu)]
      .filter((word) => !covered.has(`${String(index)}:${String(word.index)}`))
      .map((word) => word[0]),
  );
};

afterAll(() => pool.close());

describe('the parser process', () => {
  it('starts from source and reads text', async () => {
    const result = await read(
      'meldung.txt',
      'Nordheide: Neue Leitstelle\n\nDie Stadt Nordheide baut eine Leitstelle. Das teilt die Verwaltung mit.',
    );
    const found = result.ok ? result.value.reading : null;
    expect([found?.format, found?.encoding, found?.records.length]).toEqual(['text', 'utf-8', 1]);
  });

  it('hands on what was noticed about the encoding', async () => {
    const result = await read(
      'alt.txt',
      Uint8Array.from('B\u00fcrgerb\u00fcro im Bus\n\nDie Stadt f\u00e4hrt hin.', (char) => char.charCodeAt(0)),
    );
    const found = result.ok ? result.value.reading : null;
    expect([found?.encoding, found?.warnings.includes('encoding-guessed')]).toEqual(['windows-1252', true]);
  });

  it('hands out no more of an archive than its host has kept, but for a few parts', async () => {
    const size = 3 * 1024 * 1024;
    const files = Array.from({ length: 14 }, (_, index) => ({
      name: `${String(index)}.txt`,
      bytes: Buffer.alloc(size, `Bericht ${String(index)}. `),
      stored: true,
    }));
    let [open, most, all] = [0, 0, 0];
    const result = await pool.read({
      name: 'viele.zip',
      bytes: makeZip(files),
      onPart: async () => {
        all += size;
        open += size;
        most = Math.max(most, open);
        await setTimeout(20);
        open -= size;
      },
    });
    expect([result, all]).toEqual([{ ok: true, value: { reading: null } }, 14 * size]);
    expect(most).toBeLessThanOrEqual(16 * 1024 * 1024);
  });

  it.each([
    ['leer.txt', ' \n', 'file-empty'],
    ['bild.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0), 'file-binary'],
    ['bericht.pdf', '%PDF-1.7', 'file-damaged'],
    ['ohne.html', '<!doctype html><script>x</script>', 'file-no-text'],
    ['tief.html', `<!doctype html>${'<div>'.repeat(5_000)}Text`, 'parser-depth'],
    ['tief.md', `# Kopf\n\n${'>'.repeat(2_000)} Text`, 'parser-depth'],
  ])('answers %s with a fault of its own and reads on', async (name, content, expected) => {
    expect(await code(name, content)).toBe(expected);
    expect(await code('danach.txt', 'Ein ganz gewöhnlicher Satz über Nordheide.')).toBe('ok');
  });

  it('reads a large file well within its limits', async () => {
    const text = Array.from(
      { length: 4_000 },
      (_, index) => `Absatz ${String(index)}: Die Stadt Nordheide hat einen Plan für das Jahr.`,
    ).join('\n\n');
    expect(await code('gross.txt', text)).toBe('ok');
  });

  const forms: Readonly<Record<string, Reading['kind']>> = {
    'teaserliste.txt': 'teaser-list',
    'portalseite-1.txt': 'article-page',
    'portalseite-2.txt': 'article-page',
    'newsletter.txt': 'newsletter',
    'meldung-alt.txt': 'article-page',
    'meldung.html': 'article-page',
  };

  it.each(Object.entries(forms))('reads our sample %s as what it is, without losing a word', async (name, kind) => {
    const found = await reading(samples, name);
    expect(found.kind).toBe(kind);
    expect(lost(found)).toEqual([]);
  });

  it('reads every sample', async () => {
    for (const name of readdirSync(samples).filter((one) => !one.startsWith('.')))
      expect([name, (await reading(samples, name)).records.length > 0]).toEqual([name, true]);
  });

  it.skipIf(!existsSync(seeds))('reads the five seeds without losing a word', async () => {
    const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
    expect(names).toHaveLength(5);
    for (const name of names) expect([name, lost(await reading(seeds, name))]).toEqual([name, []]);
  });
});
