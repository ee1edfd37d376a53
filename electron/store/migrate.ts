import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { FaultError } from '#shared/result.ts';
import { writeVerifiedBackup } from './backup.ts';
import type { WritableDb } from './connection.ts';
import { migrations as shipped } from './migrations/migrations.ts';

/** One step of the schema's history; never edited once shipped. `version` counts in tens. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** Derives what SQL cannot, in the same transaction. */
  readonly fill?: (db: WritableDb) => void;
}

const versionOf = (connection: Database.Database): number => connection.pragma('user_version', { simple: true }) as number;
const latest = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/** A file of a newer Umbruch is refused before anything is written. */
function refuseNewer(connection: Database.Database, migrations: readonly Migration[] = shipped): void {
  const found = versionOf(connection);
  if (found > latest(migrations)) throw new FaultError('library-newer', { found, known: latest(migrations) });
}

/** Brings the file up to date: a verified backup first (unless the file is new), then all steps in one transaction. */
function run(connection: Database.Database, folder: string, now: number, migrations: readonly Migration[] = shipped): void {
  const found = versionOf(connection);
  const due = migrations.filter((migration) => migration.version > found);
  if (due.length === 0) return;
  if (found > 0) {
    const backups = join(folder, 'backups');
    mkdirSync(backups, { recursive: true });
    const day = new Date(now).toISOString().replace(/[:.]/g, '-');
    writeVerifiedBackup(
      (path) => connection.prepare('VACUUM INTO ?').run(path),
      join(backups, `before-version-${latest(migrations)}-${day}.db`),
    );
  }
  connection.transaction(() => {
    for (const migration of due) {
      connection.exec(migration.sql);
      migration.fill?.(connection as unknown as WritableDb);
    }
    connection.pragma(`user_version = ${latest(migrations)}`);
  })();
}

export const migrate = { refuseNewer, run };
