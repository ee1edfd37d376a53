import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ParserLimits } from './parser-limits.ts';

/** A parser process as the pool sees it. Electron's `utilityProcess.fork` fits behind it as well as a plain child process. */
export interface ParserChild {
  readonly pid: number | undefined;
  readonly send: (bytes: Uint8Array) => void;
  readonly onBytes: (listener: (chunk: Uint8Array) => void) => void;
  /** Called once, when the process is gone. `ranOutOfHeap` when V8 itself ended it. */
  readonly onExit: (listener: (end: { readonly ranOutOfHeap: boolean }) => void) => void;
  readonly kill: () => void;
}

export type SpawnParser = (parserPath: string, limits: ParserLimits) => ParserChild;

/** Starts the parser under Node's permission model: no files but its own code, no processes, no workers, an empty environment. */
export const spawnParser: SpawnParser = (parserPath, limits) => {
  const flags = [
    '--permission',
    `--allow-fs-read=${readableFolder(parserPath)}`,
    `--max-old-space-size=${limits.heapMegabytes}`,
    '--disallow-code-generation-from-strings',
  ];
  const child = spawn(process.execPath, [...flags, parserPath], { env: {}, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('latin1')).slice(-4_000);
  });
  // A write to a process that has just been killed fails; its exit is what counts.
  child.stdin.on('error', () => undefined);
  return {
    pid: child.pid,
    send: (bytes) => {
      child.stdin.write(bytes);
    },
    onBytes: (listener) => {
      child.stdout.on('data', listener);
    },
    onExit: (listener) => {
      let told = false;
      const tell = (): void => {
        if (told) return;
        told = true;
        listener({ ranOutOfHeap: /heap out of memory|allocation failed/i.test(complaint) });
      };
      child.once('close', tell);
      child.once('error', tell);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
};

/** The bundled parser needs its own folder only. From source it needs the folder of the package it belongs to, for its libraries. */
function readableFolder(parserPath: string): string {
  if (!parserPath.endsWith('.ts')) return dirname(parserPath);
  for (let folder = dirname(parserPath); folder !== dirname(folder); folder = dirname(folder)) {
    if (isPackage(folder)) return folder;
  }
  return dirname(parserPath);
}

function isPackage(folder: string): boolean {
  try {
    readFileSync(join(folder, 'package.json'));
    return true;
  } catch {
    return false;
  }
}
