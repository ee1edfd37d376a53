import Database from 'better-sqlite3';
import { FaultError } from '#shared/result.ts';

/** Turns SQLite's and the file system's errors into faults that the editor can understand; other errors pass unchanged. */
export function storeFault(error: unknown): unknown {
  if (error instanceof FaultError) return error;
  const code = error instanceof Database.SqliteError ? error.code : ((error as NodeJS.ErrnoException | null)?.code ?? '');
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new FaultError('library-busy');
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new FaultError('library-damaged');
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return new FaultError('disk-full');
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/.test(code)) return new FaultError('disk-read-only');
  if (/^(SQLITE_IOERR|EIO)/.test(code)) return new FaultError('disk-fault');
  return error;
}
