import { dirname } from 'node:path';
import { utilityProcess } from 'electron';
import type { SpawnParser } from '../../import/parser/spawn-parser.ts';

/**
 * Starts the parser as a utility process of Electron: the packaged program cannot run as plain Node (that fuse is off).
 * Same limits, same empty environment, same end.
 */
export const spawnUtilityParser: SpawnParser = (parserPath, limits) => {
  const child = utilityProcess.fork(parserPath, [], {
    env: {},
    serviceName: 'Umbruch-Leser',
    stdio: ['ignore', 'ignore', 'pipe'],
    execArgv: [
      '--permission',
      `--allow-fs-read=${dirname(parserPath)}`,
      `--max-old-space-size=${limits.heapMegabytes}`,
      '--disallow-code-generation-from-strings',
    ],
  });
  // A process that has not come into being yet cannot be ended; it is as soon as it exists.
  let isUnwanted = false;
  child.once('spawn', () => {
    if (isUnwanted && child.pid !== undefined) endNow(child.pid);
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('latin1')).slice(-4_000);
  });
  return {
    get pid() {
      return child.pid;
    },
    send: (bytes) => child.postMessage(bytes),
    onBytes: (listener) => {
      child.on('message', (message: unknown) => {
        if (message instanceof Uint8Array) listener(message);
      });
    },
    onExit: (listener) => {
      child.once('exit', () => listener({ ranOutOfHeap: /heap out of memory|allocation failed/i.test(complaint) }));
    },
    kill: () => {
      if (child.pid === undefined) isUnwanted = true;
      else endNow(child.pid);
    },
  };
};

/** Not `child.kill()`: that asks politely, and an endless loop does not listen. */
function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // Already gone is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
