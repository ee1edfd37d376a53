import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all, get, run } from '#electron/store/connection.ts';
import { databaseName, openStore } from '#electron/store/database.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { FaultError } from '#shared/result.ts';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'umbruch-db-'));
const faultOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof FaultError ? error.fault.code : `not a fault: ${String(error)}`;
  }
  return 'no fault';
};

describe('opening a library', () => {
  it('reads back every pragma that durability needs', () => {
    const store = openStore(fresh(), 0);
    const value = (name: string): unknown => Object.values(get<Record<string, unknown>>(store.db, `PRAGMA ${name}`) ?? {})[0];
    expect({
      journal: value('journal_mode'),
      synchronous: value('synchronous'),
      keys: value('foreign_keys'),
      locking: value('locking_mode'),
      trusted: value('trusted_schema'),
      cells: value('cell_size_check'),
    }).toEqual({ journal: 'wal', synchronous: 2, keys: 1, locking: 'exclusive', trusted: 0, cells: 1 });
    store.close();
  });

  it('waits for the disk again after what may be lost, also where that failed', () => {
    const store = openStore(fresh(), 0);
    const level = (): unknown => get<{ synchronous: number }>(store.db, 'PRAGMA synchronous')?.synchronous;
    const within = store.writeAgainAfterLoss(level);
    const failing = (): void =>
      store.writeAgainAfterLoss(() => {
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect([within, level(), store.write(() => store.writeAgainAfterLoss(level))]).toEqual([1, 2, 2]);
    store.close();
  });

  it('refuses a second opener in another process with the fault “busy” and lets it in once the first is gone', () => {
    const folder = fresh();
    const store = openStore(folder, 0);
    const script = `import { openStore } from '#electron/store/database.ts';
      try { openStore(${JSON.stringify(folder)}, 0).close(); console.log('open'); } catch (error) { console.log(error.fault?.code ?? String(error)); }`;
    const second = (): string =>
      spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], { encoding: 'utf8', cwd: process.cwd() }).stdout.trim();
    expect(second()).toBe('library-busy');
    store.close();
    expect(second()).toBe('open');
  });

  it('refuses a file of a newer Umbruch and leaves it as it was', () => {
    const folder = fresh();
    const store = openStore(folder, 0);
    store.write((db) => run(db, 'PRAGMA user_version = 990'));
    store.close();
    expect(faultOf(() => openStore(folder, 0))).toBe('library-newer');
    const later = openStore(folder, 0, [...migrations, { version: 990, name: 'future', sql: '' }]);
    expect(get<{ user_version: number }>(later.db, 'PRAGMA user_version')?.user_version).toBe(990);
    later.close();
  });

  it('refuses a file that is no library', () => {
    const folder = fresh();
    writeFileSync(join(folder, databaseName), 'Das ist keine Datenbank. '.repeat(400));
    expect(faultOf(() => openStore(folder, 0))).toBe('library-damaged');
  });

  it('writes a verified backup before a migration, and none for a new library', () => {
    const folder = fresh();
    const store = openStore(folder, 0);
    store.write((db) => run(db, "INSERT INTO settings (name, value_json) VALUES ('houseName', '\"Nordheide\"')"));
    store.close();
    expect(readdirSync(folder)).not.toContain('backups');
    openStore(folder, 86_400_000, [...migrations, { version: 200, name: 'next', sql: 'CREATE TABLE later (id TEXT) STRICT;' }]).close();
    const [name] = readdirSync(join(folder, 'backups'));
    expect(name).toBe('before-version-200-1970-01-02T00-00-00-000Z.db');
    const restored = fresh();
    spawnSync('cp', [join(folder, 'backups', name ?? ''), join(restored, databaseName)]);
    const old = openStore(restored, 0);
    expect(all(old.db, 'SELECT value_json FROM settings')).toEqual([{ value_json: '"Nordheide"' }]);
    old.close();
  });

  it('leaves the old schema in place when a migration fails', () => {
    const folder = fresh();
    openStore(folder, 0).close();
    expect(() =>
      openStore(folder, 0, [
        ...migrations,
        { version: 200, name: 'broken', sql: 'CREATE TABLE a (id TEXT) STRICT; CREATE TABLE a (id TEXT) STRICT;' },
      ]),
    ).toThrow();
    const store = openStore(folder, 0);
    expect(get<{ user_version: number }>(store.db, 'PRAGMA user_version')?.user_version).toBe(migrations.at(-1)?.version);
    expect(all(store.db, "SELECT name FROM sqlite_schema WHERE name = 'a'")).toEqual([]);
    store.close();
  });

  it('undoes a whole change when a part of it throws', () => {
    const store = openStore(fresh(), 0);
    expect(() =>
      store.write((db) => {
        run(db, "INSERT INTO settings (name, value_json) VALUES ('a', '1')");
        throw new Error('half');
      }),
    ).toThrow('half');
    expect(all(store.db, 'SELECT * FROM settings')).toEqual([]);
    store.close();
  });
});
