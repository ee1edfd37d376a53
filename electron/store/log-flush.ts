import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

const sync = promisify(fdatasync);

/** Brings the log of the library to the disk beside the core's work. */
export interface LogFlush {
  /** Resolves when all that was written before is on the disk, or at once where that cannot be done: whoever needs it there waits by itself. */
  readonly flush: () => Promise<void>;
  readonly close: () => void;
}

/**
 * SQLite brings its log (`path`) to the disk where a save or the end of the log needs it there, and everybody waits. A second handle on the log
 * does it in another thread before; the log is never locked by its file, so that closing the handle frees no lock.
 */
export function createLogFlush(path: string): LogFlush {
  let file: number | null = null;
  let running: Promise<void> | null = null;
  let isClosed = false;
  const closeFile = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  const flushed = async (): Promise<void> => {
    try {
      file ??= openSync(path, 'r+');
      await sync(file);
    } catch {
      closeFile();
    }
  };
  const begin = async (): Promise<void> => {
    running = flushed();
    await running;
    running = null;
    if (isClosed) closeFile();
  };
  return {
    flush: async () => {
      // One that runs already may have begun before the latest was written.
      await running;
      if (!isClosed) await (running ?? begin());
    },
    close: () => {
      isClosed = true;
      if (!running) closeFile();
    },
  };
}
