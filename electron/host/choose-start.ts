import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, hasDisplay } from './chromium/find-browser.ts';
import type { InstalledBrowser, Surroundings } from './chromium/find-browser.ts';

/** How `npm start` goes on, and the line that says so. */
export type Start =
  | { readonly way: 'electron'; readonly path: string; readonly line: string }
  | { readonly way: 'chromium'; readonly browser: InstalledBrowser; readonly line: string }
  | { readonly way: 'demo'; readonly line: string };

/** Electron where its binary is present, else an installed browser, else (without a display or browser) the demo. */
export function chooseStart(surroundings: Surroundings, electronPath: string | null): Start {
  const browser = findBrowser(surroundings);
  if (!hasDisplay(surroundings)) {
    return { way: 'demo', line: 'Umbruch: kein Bildschirm gefunden, deshalb läuft die Vorführung ohne Fenster (Ergebnis in demo/).' };
  }
  if (electronPath !== null) return { way: 'electron', path: electronPath, line: 'Umbruch startet in Electron.' };
  if (browser !== null) {
    const line = `Umbruch startet in ${browser.name}, weil das Programm von Electron auf diesem Rechner fehlt.`;
    return { way: 'chromium', browser, line };
  }
  return {
    way: 'demo',
    line: 'Umbruch: weder Electron noch ein Browser der Chromium-Familie gefunden, deshalb läuft die Vorführung ohne Fenster (Ergebnis in demo/).',
  };
}

const executables: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Electron's executable if it is there in the version we pin. The package itself is never loaded: it would try to download. */
export function findElectron(packageFolder: string, { platform, env, exists }: Surroundings): string | null {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH || join(packageFolder, 'dist');
  const path = join(folder, executables[platform] ?? 'electron');
  if (!exists(path)) return null;
  try {
    const wanted = (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }).version;
    const found = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    return found === wanted ? path : null;
  } catch {
    return null;
  }
}
