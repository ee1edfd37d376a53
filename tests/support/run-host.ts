import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headlessShellPath } from '#electron/host/chromium/headless-shell.ts';
import { distFolder, freshFolder, root } from './core.ts';

/** A running `main-chromium.js`, watched from outside. */
export interface HostRun {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Resolves with the first line on stdout, or null if it ended without one. */
  readonly firstLine: Promise<string | null>;
  readonly exited: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** Starts the built program with the headless browser from npm, on a home folder of the test's own. */
export async function runHost(program: string, library: string): Promise<HostRun> {
  const home = await freshFolder('home');
  const child = spawn(process.execPath, [program, '--headless', '--library', library], {
    env: { ...process.env, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), UMBRUCH_BROWSER: (await headlessShellPath()) ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const exited = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, stderr }));
  });
  const firstLine = new Promise<string | null>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')));
    });
    void exited.then(() => resolve(null));
  });
  if (child.pid === undefined) throw new Error('The program did not start');
  return { child, pid: child.pid, firstLine, exited };
}

export const builtHost = (): string => join(distFolder(), 'core/main-chromium.js');

/** The built program with a window of the test's own beside it. */
export async function hostWithPage(pageScript: string): Promise<string> {
  const folder = await freshFolder('host');
  await cp(join(distFolder(), 'core'), join(folder, 'core'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html><script type="module" src="./page.js"></script>');
  await writeFile(join(folder, 'renderer/page.js'), pageScript);
  return join(folder, 'core/main-chromium.js');
}
