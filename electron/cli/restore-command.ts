import { copyFileSync, existsSync, linkSync, mkdirSync, openSync, readSync, closeSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { syncFolder } from '#electron/store/backup.ts';
import { applicationId, databaseName, openStore } from '#electron/store/database.ts';
import { FaultError } from '#shared/result.ts';
import type { Print } from './command.ts';

/**
 * `umbruch restore BACKUP --library DIR`: puts a backup in the library's place, also where the library is damaged. The backup is
 * copied, opened and checked first; until then nothing is touched. What stood there goes to `replaced/`, never away, and there is
 * no moment without a library. A library that is open elsewhere is refused.
 */
export function restoreCommand(backup: string, folder: string, now: number, print: Print): boolean {
  const source = resolve(backup);
  if (!existsSync(source)) throw new FaultError('file-missing', { name: basename(source) });
  mkdirSync(folder, { recursive: true });
  const live = join(folder, databaseName);
  const hadLibrary = existsSync(live);
  const draft = `${live}.part`;
  rmSync(draft, { recursive: true, force: true });
  try {
    const checked = checkedCopy(source, draft, now);
    if (hadLibrary) {
      refuseBusy(folder, draft, now);
      setAside(folder, join(folder, 'replaced', new Date(now).toISOString().replace(/[:.]/g, '-')));
    }
    renameSync(checked, live);
    syncFolder(folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  print(
    hadLibrary
      ? 'Die Sicherung ist wiederhergestellt; die vorige Bibliothek liegt unter „replaced“.'
      : 'Die Sicherung ist wiederhergestellt.',
  );
  return true;
}

/** Copies the backup into a folder of its own and opens it there as the library it would become. Answers the copy's path. */
function checkedCopy(source: string, draft: string, now: number): string {
  mkdirSync(draft);
  const copy = join(draft, databaseName);
  copyFileSync(source, copy);
  // A file copied out of an open library may have its last pages beside it.
  if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${copy}-wal`);
  // Opening makes a library of an empty file, so what is none is refused before.
  if (!isLibrary(copy)) throw new FaultError('library-damaged');
  const store = openStore(draft, now);
  try {
    if (store.checkIntegrity().length > 0) throw new FaultError('library-damaged');
  } finally {
    store.close();
  }
  return copy;
}

/** True when the file's header is SQLite's, with our sign in it. */
function isLibrary(path: string): boolean {
  const header = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, header);
  } finally {
    closeSync(handle);
  }
  return header.toString('latin1', 0, 15) === 'SQLite format 3' && header.readUInt32BE(68) === applicationId;
}

/**
 * Opening takes the lock and folds the log into the file. Damage is no reason to stop: it is why a backup is wanted. But SQLite
 * throws the log of a damaged file away, and it may hold the last words, so it is put back.
 */
function refuseBusy(folder: string, draft: string, now: number): void {
  const log = join(folder, `${databaseName}-wal`);
  const keptLog = join(draft, 'log');
  if (existsSync(log)) copyFileSync(log, keptLog);
  try {
    openStore(folder, now).close();
  } catch (error) {
    if (!(error instanceof FaultError) || !['library-damaged', 'library-newer'].includes(error.fault.code)) throw error;
    if (existsSync(keptLog) && !existsSync(log)) renameSync(keptLog, log);
  }
}

/**
 * Keeps the old file under a second name, so that its place is never empty until the new one takes it. Its log must leave: SQLite
 * would read it into the new file.
 */
function setAside(folder: string, aside: string): void {
  mkdirSync(aside, { recursive: true });
  const old = join(folder, databaseName);
  const kept = join(aside, databaseName);
  try {
    linkSync(old, kept);
  } catch {
    // Some file systems know no second name.
    copyFileSync(old, kept);
  }
  for (const ending of ['-wal', '-shm']) if (existsSync(old + ending)) renameSync(old + ending, kept + ending);
  syncFolder(aside);
}
