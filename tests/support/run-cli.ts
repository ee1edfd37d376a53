import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freshFolder, root } from './core.ts';

export interface CliRun {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly stderr: string;
}

/** Runs the command line from source as an editor's shell would, in `cwd`, on a home folder of the test's own. */
export async function runCli(
  args: readonly string[],
  { cwd = root, stand }: { readonly cwd?: string; readonly stand?: string } = {},
): Promise<CliRun> {
  const home = await freshFolder('home');
  // npm sets INIT_CWD for these tests too; only what the test says counts.
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data'), INIT_CWD: stand };
  const child = spawn(process.execPath, [join(root, 'electron/cli.ts'), ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('utf8');
  return { code, lines: text(out).split('\n').slice(0, -1), stderr: text(err) };
}
