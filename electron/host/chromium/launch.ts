import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { quietFlags, sandboxFlags } from './browser-flags.ts';
import { attempt } from './dev-tools.ts';
import { prepareProfile } from './profile.ts';
import { connectPipe } from './pipe-connection.ts';
import type { BrowserPipe } from './pipe-connection.ts';
import { windowOrigin } from './serve-renderer.ts';
import { withTimeout } from '../with-timeout.ts';

export interface LaunchOptions {
  readonly browserPath: string;
  readonly headless: boolean;
  /** Kept from start to start; without it a temporary folder that goes with the browser. */
  readonly profileFolder?: string;
}

/** A browser process of ours. */
export interface RunningBrowser extends BrowserPipe {
  readonly pid: number;
  /** For instance `Chromium 156` or `Chrome 156`. */
  readonly version: string;
  /** Asks the browser to end, ends it if it will not, and tidies up. */
  readonly close: () => Promise<void>;
}

const startTimeoutMs = 30_000;
const farewellMs = 5_000;

const launchFlags = ({ headless }: LaunchOptions, profile: string): readonly string[] => [
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  ...quietFlags,
  ...sandboxFlags(process.getuid?.()),
  ...(headless
    ? ['--headless', '--hide-scrollbars', '--window-size=1280,800', 'about:blank']
    : ['--class=Umbruch', '--hide-crash-restore-bubble', '--window-size=1440,900', `--app=${windowOrigin}/`]),
];

/** Starts a browser with a profile of its own and speaks to it over a pipe. */
export async function launchBrowser(options: LaunchOptions): Promise<RunningBrowser> {
  const profile = options.profileFolder ?? (await mkdtemp(join(tmpdir(), 'umbruch-browser-')));
  await prepareProfile(profile);
  const child = spawn(options.browserPath, launchFlags(options, profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A process group of its own: it can be ended whole, and Ctrl-C reaches us first.
    detached: process.platform !== 'win32',
    env: { ...process.env, LANGUAGE: 'de' },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const pipe = connectPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const tidy = async () => {
    if (!options.profileFolder) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const close = async () => {
    await attempt(withTimeout(pipe.browser.send('Browser.close'), farewellMs, 'No farewell'));
    await attempt(withTimeout(exited, farewellMs, 'The browser stayed'));
    endProcess(child);
    await attempt(withTimeout(exited, farewellMs, 'The browser stayed'));
    await attempt(tidy());
  };
  try {
    const answer = await withTimeout(pipe.browser.send('Browser.getVersion'), startTimeoutMs, 'The browser did not start');
    return { ...pipe, pid: child.pid ?? 0, version: readableVersion((answer as { product: string }).product, options.browserPath), close };
  } catch (error) {
    endProcess(child);
    await attempt(tidy());
    throw error;
  }
}

/** Ends a browser and its helpers at once; already gone is fine. */
function endProcess(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}

function readableVersion(product: string, path: string): string {
  const version = /\/(\d+)/.exec(product)?.[1] ?? '';
  const name = /edge/i.test(path) ? 'Edge' : /brave/i.test(path) ? 'Brave' : /google|chrome/i.test(path) ? 'Chrome' : 'Chromium';
  return `${name} ${version}`.trim();
}
