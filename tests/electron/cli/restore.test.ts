import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { restoreCommand } from '#electron/cli/restore-command.ts';
import { writeVerifiedBackup } from '#electron/store/backup.ts';
import { all, run } from '#electron/store/connection.ts';
import { databaseName, openStore } from '#electron/store/database.ts';
import { FaultError } from '#shared/result.ts';
import { freshFolder } from '../../support/core.ts';
import { runCli } from '../../support/run-cli.ts';

const time = Date.UTC(2026, 4, 4);
const aside = join('replaced', '2026-05-04T00-00-00-000Z');
let library = '';
let backup = '';
const printed: string[] = [];
const restore = (path: string) => restoreCommand(path, library, time, (line) => printed.push(line));
const faultOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof FaultError ? error.fault.code : String(error);
  }
  return 'no fault';
};
const name = (folder: string, value: string): void => {
  const store = openStore(folder, 0);
  store.write((db) => run(db, `INSERT OR REPLACE INTO settings (name, value_json) VALUES ('houseName', ?)`, JSON.stringify(value)));
  store.close();
};
const nameIn = (folder: string): unknown => {
  const store = openStore(folder, 0);
  const found = all<{ value_json: string }>(store.db, 'SELECT value_json FROM settings')[0]?.value_json;
  store.close();
  return found === undefined ? null : JSON.parse(found);
};

beforeEach(async () => {
  library = await freshFolder('restore');
  backup = join(await freshFolder('backup'), 'sicherung.db');
  name(library, 'gestern');
  const store = openStore(library, 0);
  writeVerifiedBackup(store.backupTo, backup);
  store.close();
  name(library, 'heute');
});

describe('umbruch restore', () => {
  it('puts the backup in place and keeps what stood there', () => {
    restore(backup);
    expect(nameIn(library)).toBe('gestern');
    expect(nameIn(join(library, aside))).toBe('heute');
    expect(readdirSync(library).sort()).toEqual([databaseName, 'replaced']);
    expect(existsSync(backup)).toBe(true);
  });

  it('makes a library where there was none', async () => {
    library = await freshFolder('empty');
    restore(backup);
    expect(nameIn(library)).toBe('gestern');
    expect(readdirSync(library)).toEqual([databaseName]);
  });

  it.each([
    ['a text', 'Das ist keine Sicherung. '.repeat(400)],
    ['an empty file', ''],
    ['a cut backup', null],
  ])('refuses %s and leaves everything as it was', (_name, content) => {
    const whole = readFileSync(backup);
    writeFileSync(backup, content ?? whole.subarray(0, whole.length / 2));
    expect(faultOf(() => restore(backup))).toBe('library-damaged');
    expect(readdirSync(library)).toEqual([databaseName]);
    expect(nameIn(library)).toBe('heute');
  });

  it('replaces a damaged library and keeps the damaged file and its log as they were', () => {
    const live = join(library, databaseName);
    writeFileSync(live, 'zerstört '.repeat(1_000));
    writeFileSync(`${live}-wal`, 'Rest des Protokolls');
    restore(backup);
    expect(nameIn(library)).toBe('gestern');
    expect(readFileSync(join(library, aside, databaseName), 'utf8')).toBe('zerstört '.repeat(1_000));
    expect(readFileSync(join(library, aside, `${databaseName}-wal`), 'utf8')).toBe('Rest des Protokolls');
    expect(readdirSync(library).sort()).toEqual([databaseName, 'replaced']);
  });

  it('replaces a library whose pages are damaged in the middle', () => {
    const live = join(library, databaseName);
    const bytes = readFileSync(live);
    bytes.fill(0xa5, 4_096, bytes.length - 4_096);
    writeFileSync(live, bytes);
    restore(backup);
    expect(nameIn(library)).toBe('gestern');
    expect(
      readFileSync(join(library, aside, databaseName))
        .subarray(4_096, 8_192)
        .every((byte) => byte === 0xa5),
    ).toBe(true);
  });

  it('refuses while the library is open, and says that a backup is not there', async () => {
    const store = openStore(library, 0);
    const busy = await runCli(['restore', backup, '--library', library]);
    store.close();
    expect([busy.code, busy.stderr]).toEqual([
      1,
      'Diese Bibliothek ist schon geöffnet. Bitte wechseln Sie in das andere Umbruch-Fenster oder schließen Sie es zuerst.\n',
    ]);
    expect(nameIn(library)).toBe('heute');
    expect(faultOf(() => restore(`${backup}.fehlt`))).toBe('file-missing');
    expect(readdirSync(library)).toEqual([databaseName]);
  });
});
