import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** An installed browser of the Chromium family. */
export interface InstalledBrowser {
  readonly name: string;
  readonly path: string;
}

/** What the search looks at; a value, so that every system can be tested on any other. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

export const ourSurroundings = (): Surroundings => ({ platform: process.platform, env: process.env, exists: existsSync });

const linuxNames: readonly (readonly [string, string])[] = [
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Chrome', 'google-chrome'],
  ['Chrome', 'google-chrome-stable'],
  ['Edge', 'microsoft-edge'],
  ['Edge', 'microsoft-edge-stable'],
  ['Brave', 'brave-browser'],
  ['Brave', 'brave'],
];
const macApps: readonly (readonly [string, string])[] = [
  ['Chrome', 'Google Chrome'],
  ['Chromium', 'Chromium'],
  ['Edge', 'Microsoft Edge'],
  ['Brave', 'Brave Browser'],
];
const windowsPrograms: readonly (readonly [string, string])[] = [
  ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Brave', 'BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
];

/** The first browser found, or null. `UMBRUCH_BROWSER` names one and ends the search. */
export function findBrowser(surroundings: Surroundings = ourSurroundings()): InstalledBrowser | null {
  const { env, exists } = surroundings;
  const named = env.UMBRUCH_BROWSER;
  if (named) return exists(named) ? { name: browserName(named), path: named } : null;
  return candidates(surroundings).find(({ path }) => exists(path)) ?? null;
}

function candidates({ platform, env }: Surroundings): InstalledBrowser[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return macApps.flatMap(([name, app]) =>
      folders.map((folder) => ({ name, path: posix.join(folder, `${app}.app`, 'Contents/MacOS', app) })),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
    return windowsPrograms.flatMap(([name, program]) => folders.map((folder) => ({ name, path: win32.join(folder, program) })));
  }
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter((folder) => folder.startsWith('/'));
  return linuxNames.flatMap(([name, program]) => folders.map((folder) => ({ name, path: posix.join(folder, program) })));
}

function browserName(path: string): string {
  const program = path.toLowerCase();
  if (program.includes('edge')) return 'Edge';
  if (program.includes('brave')) return 'Brave';
  return program.includes('chromium') ? 'Chromium' : 'Chrome';
}

/** True where a window can be shown. */
export const hasDisplay = ({ platform, env }: Surroundings): boolean =>
  platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
