import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#electron/store/database.ts';
import { freshFolder, openCore, root } from '../../support/core.ts';
import { ask } from '../../support/import-files.ts';
import { runCli } from '../../support/run-cli.ts';
import { unusedHost } from '../../support/unused-host.ts';

interface Row {
  readonly id: string;
  readonly headline: string;
}
let library = '';
let outside = '';
const umbruch = (...args: string[]) => runCli([...args, '--library', library]);
const rows = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Row);
const first = async () => rows((await umbruch('search', 'Zähler', '--json')).lines)[0] as Row;

beforeAll(async () => {
  library = await freshFolder('library');
  outside = await freshFolder('outside');
  await writeFile(
    join(outside, 'meldung.txt'),
    'Hundert Zähler lernen sprechen\n\nNordheide. Die Stadtwerke haben am Montag hundert neue Zähler in Betrieb genommen. Sie melden ihren Stand von selbst.\n\nBis zum Sommer sollen es tausend sein, sagte die Leiterin des Netzes.\n',
  );
  await writeFile(join(outside, 'leer.txt'), '');
  await writeFile(join(outside, 'notiz.md'), await readFile(join(root, 'resources/samples/notiz.md')));
  await writeFile(join(outside, 'brief.txt'), await readFile(join(root, 'resources/samples/newsletter.txt')));
}, 60_000);

describe('the command line on a library', () => {
  it('imports what can be read, names the rest in a sentence, and ends with 1 for it', async () => {
    const { code, lines, stderr } = await umbruch('import', outside);
    expect([code, stderr]).toEqual([1, '']);
    expect(lines[0]).toMatch(/^\d+ Beiträge, \d+ Anrisse, 1 Ausgaben angelegt; \d+ mit Bekanntem verbunden\.$/);
    expect(lines.slice(1)).toEqual(['„leer.txt“ ist leer. Es gibt nichts zu übernehmen.']);
  });

  it('lists and searches', async () => {
    const listed = await umbruch('list', '--json');
    expect([listed.code, rows(listed.lines).length > 1]).toEqual([0, true]);
    expect((await first()).headline).toContain('Hundert Zähler');
    expect((await umbruch('search', 'unauffindbarwort')).lines).toEqual([]);
  });

  it('shows a report, and says so when there is none', async () => {
    const { id } = await first();
    expect((await umbruch('show', id)).lines.join('\n')).toContain('Bis zum Sommer sollen es tausend sein');
    const missing = await umbruch('show', '00000000-0000-4000-8000-000000000000');
    expect([missing.code, missing.stderr]).toEqual([
      1,
      'Der Eintrag ist nicht mehr vorhanden. Vielleicht wurde er gelöscht oder zurückgenommen.\n',
    ]);
  });

  it.each([
    ['markdown', 'beitrag.md', /^---|^# |Hundert Zähler/],
    ['html', 'neu/beitrag.html', /^<!doctype html>/i],
  ])('exports as %s without a browser', async (format, name, looks) => {
    const path = join(outside, name);
    const { code, lines } = await umbruch('export', (await first()).id, '--format', format, '--out', path, '--json');
    expect([code, lines]).toEqual([0, [JSON.stringify({ file: path })]]);
    const text = await readFile(path, 'utf8');
    expect(text).toMatch(looks);
    expect(text).toContain('tausend sein');
  });

  it('lists issues and shows one', async () => {
    const [issue] = rows((await umbruch('newsletter', '--json')).lines);
    const { code, lines } = await umbruch('newsletter', issue?.id ?? '');
    expect([code, (JSON.parse(lines[0] ?? '') as { id: string }).id]).toEqual([0, issue?.id]);
  });

  it('checks the library, backs it up and restores the backup', async () => {
    expect(await umbruch('check')).toMatchObject({ code: 0, lines: ['Die Bibliothek ist unversehrt.'] });
    const path = join(outside, 'sicherung.db');
    expect(await umbruch('backup', '--out', path)).toMatchObject({ code: 0, lines: ['Geprüfte Sicherung: sicherung.db'] });
    const elsewhere = await freshFolder('elsewhere');
    expect(await runCli(['restore', path, '--library', elsewhere])).toMatchObject({ code: 0, stderr: '' });
    expect((await runCli(['list', '--library', elsewhere])).lines).toEqual((await umbruch('list')).lines);
  });

  it('refuses a library that is open elsewhere, with its sentence', async () => {
    const folder = await freshFolder('busy');
    const store = openStore(folder, 0);
    const { code, stderr } = await runCli(['list', '--library', folder]);
    store.close();
    expect([code, stderr]).toEqual([
      1,
      'Diese Bibliothek ist schon geöffnet. Bitte wechseln Sie in das andere Umbruch-Fenster oder schließen Sie es zuerst.\n',
    ]);
  });

  it('prints all of a list longer than one answer, and no more than was asked for', async () => {
    const folder = await freshFolder('many');
    const core = await openCore(folder, unusedHost);
    for (let count = 0; count < 505; count += 1) {
      await ask(core.port, 'articles.create', { header: { headline: `Heidekraut Nummer ${count}` } });
    }
    await core.close();
    const all = await runCli(['list', '--library', folder, '--json']);
    expect(new Set(rows(all.lines).map(({ id }) => id)).size).toBe(505);
    const search = await runCli(['search', 'Heidekraut', '--library', folder, '--json']);
    expect(new Set(rows(search.lines).map(({ id }) => id)).size).toBe(505);
    expect((await runCli(['search', 'Heidekraut', '--limit', '7', '--library', folder])).lines).toHaveLength(7);
  }, 60_000);
});

describe('wrong usage', () => {
  it.each([[['gibtesnicht']], [['list', '--gibtesnicht']], [['search', 'x', '--limit', 'viele']]])(
    '%j ends with 2 and shows the help',
    async (args) => {
      const folder = join(outside, 'nie');
      const { code, stderr, lines } = await runCli([...args, '--library', folder]);
      expect([code, lines]).toEqual([2, []]);
      expect(stderr).toContain('Umbruch – Befehle');
      expect(existsSync(folder)).toBe(false);
    },
  );

  it('help is no fault', async () => {
    expect(await runCli([])).toMatchObject({ code: 0, stderr: '' });
  });
});
