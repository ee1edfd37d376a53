import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A run of a program: files by name, its arguments, and which of the files is the answer; without one it is what the program writes out. */
export interface ProgramRun {
  readonly program: string;
  readonly args: (folder: string) => readonly string[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly input?: string;
  readonly answer?: string;
  /** Changed from those of this process. */
  readonly variables?: (folder: string) => Readonly<Record<string, string>>;
}

/** Told which process does the work. */
export type Begun = (pid: number) => void;

const longestMs = 180_000;

export const isInstalled = (program: string): boolean => spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0;

/** Runs a program in a folder of its own, which is removed afterwards; throws what it said where it fails. */
export async function runProgram({ program, args, files = {}, input, answer, variables }: ProgramRun, begun: Begun): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-print-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const child = spawn(program, args(folder), { cwd: folder, timeout: longestMs, env: { ...process.env, ...variables?.(folder) } });
    begun(child.pid ?? process.pid);
    const written: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => written.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    const ended = Promise.withResolvers<number | null>();
    child.on('error', ended.reject).on('close', ended.resolve);
    child.stdin.end(input);
    const code = await ended.promise;
    if (code !== 0) throw new Error(`${program} ended with ${code}: ${Buffer.concat(said).toString().slice(0, 300)}`);
    return new Uint8Array(answer === undefined ? Buffer.concat(written) : readFileSync(join(folder, answer)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
