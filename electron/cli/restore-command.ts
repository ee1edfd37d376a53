import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseName, openStore } from '#electron/store/database.ts';
import { FaultError } from '#shared/result.ts';

/**
 * `umbruch restore BACKUP --library DIR`: puts a backup in the library's place. The library must be closed; what stood there
 * is moved aside into `replaced/`, never deleted. The backup is opened and checked before it counts.
 */
export function restoreCommand(backup: string, folder: string, now: number, print: (line: string) => void): boolean {
  const source = resolve(backup);
  if (!existsSync(source)) throw new FaultError('not-found', { id: backup });
  mkdirSync(folder, { recursive: true });
  const live = join(folder, databaseName);
  if (existsSync(live)) {
    // Opening takes the lock and folds the log into the file: nobody else has it open and the file alone is whole.
    openStore(folder, now).close();
    const aside = join(folder, 'replaced', new Date(now).toISOString().replace(/[:.]/g, '-'));
    mkdirSync(aside, { recursive: true });
    for (const name of [databaseName, `${databaseName}-wal`, `${databaseName}-shm`])
      if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name));
  }
  copyFileSync(source, live);
  const store = openStore(folder, now);
  const problems = store.checkIntegrity();
  store.close();
  if (problems.length > 0) throw new FaultError('library-damaged');
  print('Die Sicherung ist wiederhergestellt; die vorige Bibliothek liegt unter „replaced“.');
  return true;
}
