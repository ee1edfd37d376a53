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
    // Not `child.kill()`: that asks politely, and an endless loop does not listen.
    kill: () => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
};
