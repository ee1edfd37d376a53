/** Umbruch in an installed browser of the Chromium family. `--library DIR`, `--headless` (for tests). */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createChromiumHost } from './host/chromium/chromium-host.ts';
import { findBrowser } from './host/chromium/find-browser.ts';
import { defaultCacheFolder, defaultExportFolder, defaultLibraryFolder } from './host/user-folders.ts';
import { runWindow } from './run-window.ts';

const { values } = parseArgs({
  options: { library: { type: 'string' }, headless: { type: 'boolean', default: false } },
});
const folder = resolve(values.library ?? defaultLibraryFolder());
const browser = findBrowser();
if (!browser) {
  process.stderr.write('Es wurde kein Browser der Chromium-Familie gefunden (Chrome, Chromium, Edge oder Brave).\n');
  process.exit(1);
}

// One profile for each library: two windows on two libraries never meet in one browser process.
const profileName = `fenster-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
const host = createChromiumHost({
  kind: 'chromium',
  headless: values.headless,
  findBrowser: () => Promise.resolve(browser.path),
  rendererFolder: join(import.meta.dirname, '../renderer'),
  exportFolder: defaultExportFolder(),
  profileFolder: join(defaultCacheFolder(), profileName),
});

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

process.exitCode = await runWindow({
  folder,
  host,
  parserPath: join(import.meta.dirname, 'parser.js'),
  stop: stop.signal,
  onReady: async () => void process.stdout.write(`Umbruch läuft in ${await host.browserVersion()} (${browser.path}).\n`),
});
// Whatever still holds the process (a helper of a parser, a socket of a child) must not outlive the window.
setTimeout(() => process.exit(), 5_000).unref();
