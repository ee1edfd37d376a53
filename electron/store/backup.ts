import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { FaultError } from '#shared/result.ts';

/** Makes a directory entry durable; some systems cannot open folders, there the rename alone must do. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  }
}

/**
 * Writes a backup beside `path`, opens it, checks it, and only then gives it its name.
 * `copy` is SQLite's own copy (`VACUUM INTO`): the live file is never touched by the file system (security.md §0.7).
 */
export function writeVerifiedBackup(copy: (path: string) => unknown, path: string): void {
  const draft = `${path}.part`;
  rmSync(draft, { force: true });
  copy(draft);
  const check = new Database(draft, { readonly: true });
  try {
    const answer = check.pragma('integrity_check', { simple: true });
    if (answer !== 'ok') throw new FaultError('library-damaged');
  } finally {
    check.close();
  }
  const handle = openSync(draft, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, path);
  syncFolder(dirname(path));
}
