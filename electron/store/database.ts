import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { FaultError } from '#shared/result.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { createLogFlush } from './log-flush.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { renewShingles } from './shingles.ts';
import { storeFault } from './store-fault.ts';

/** `Umbr` in the file's header: another program's database is not ours to open. */
export const applicationId = 0x556d6272;
export const databaseName = 'library.db';

/** Set by hand at every open and read back; why FULL and EXCLUSIVE: security.md §5.2. */
const pragmas: readonly (readonly [name: string, value: string, expected: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['busy_timeout', '0', 0],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
];

export interface Store {
  readonly folder: string;
  readonly db: ReadableDb;
  /** Runs `change` in one `BEGIN IMMEDIATE` transaction; durable when it returns, undone when it throws. */
  readonly write: <T>(change: (db: WritableDb) => T) => T;
  /**
   * The same for what is done again if it is lost (the index is built of what it holds): a power cut may undo the last of these, never
   * half of one, and nothing that `write` wrote. The disk is not waited for.
   */
  readonly writeAgainAfterLoss: <T>(change: (db: WritableDb) => T) => T;
  /** Brings to the disk what was written and is not there yet, while the core goes on; whatever needs it there then waits for less. Never rejects. */
  readonly flushLog: () => Promise<void>;
  readonly checkIntegrity: () => string[];
  readonly backupTo: (path: string) => void;
  readonly close: () => void;
}

/**
 * Opens the library in `folder`, creating it when there is none. The exclusive lock is the single-instance lock of all hosts.
 * Throws `FaultError` `library-busy`, `library-newer`, `library-damaged` or a disk fault; nothing is changed then.
 */
export function openStore(folder: string, now: number, migrations?: readonly Migration[]): Store {
  mkdirSync(folder, { recursive: true });
  let connection: Database.Database | null = null;
  try {
    connection = new Database(join(folder, databaseName), { timeout: 0 });
    const opened = connection;
    // The lock comes first: reading one page in exclusive mode takes it, so a second process stops here.
    opened.pragma('locking_mode = EXCLUSIVE');
    const foreign = opened.pragma('application_id', { simple: true }) as number;
    const tables = opened.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
    if (tables > 0 && foreign !== applicationId) throw new FaultError('library-damaged');
    // Only a file without pages takes it; a library made before keeps its free pages for what is written next.
    if (tables === 0) opened.pragma('auto_vacuum = INCREMENTAL');
    migrate.refuseNewer(opened, migrations);
    for (const [name, value, expected] of pragmas) {
      opened.pragma(`${name} = ${value}`);
      const actual = opened.pragma(name, { simple: true });
      if (actual !== expected && (name === 'mmap_size' ? actual !== undefined : true))
        throw new Error(`pragma ${name} is ${String(actual)}`);
    }
    opened.exec('BEGIN IMMEDIATE; COMMIT;');
    if (tables === 0) opened.pragma(`application_id = ${applicationId}`);
    migrate.run(opened, folder, now, migrations);
    const store = storeOver(opened, folder);
    renewShingles(store.db, store.write);
    return store;
  } catch (error) {
    connection?.close();
    throw storeFault(error);
  }
}

function storeOver(connection: Database.Database, folder: string): Store {
  const db = connection as unknown as WritableDb;
  const write: Store['write'] = (change) => connection.transaction(() => change(db)).immediate();
  const log = createLogFlush(join(folder, `${databaseName}-wal`));
  return {
    folder,
    db,
    write,
    writeAgainAfterLoss: (change) => {
      if (connection.inTransaction) return write(change);
      connection.pragma('synchronous = NORMAL');
      try {
        return write(change);
      } finally {
        connection.pragma('synchronous = FULL');
      }
    },
    flushLog: log.flush,
    checkIntegrity: () => [
      ...(connection.pragma('integrity_check') as { integrity_check: string }[])
        .map((row) => row.integrity_check)
        .filter((line) => line !== 'ok'),
      ...(connection.pragma('foreign_key_check') as unknown[]).map((row) => JSON.stringify(row)),
    ],
    backupTo: (path) => {
      connection.prepare('VACUUM INTO ?').run(path);
    },
    close: () => {
      log.close();
      connection.pragma('wal_checkpoint(TRUNCATE)');
      connection.close();
    },
  };
}
