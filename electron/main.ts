/** Umbruch in Electron. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { createElectronHost, prepareElectron } from './host/electron/electron-host.ts';
import { spawnUtilityParser } from './host/electron/spawn-utility-parser.ts';
import { defaultExportFolder, defaultLibraryFolder } from './host/user-folders.ts';
import { runWindow } from './run-window.ts';

prepareElectron();

// Electron and the system add arguments of their own, so unknown ones are let pass.
const { values } = parseArgs({ options: { library: { type: 'string' } }, strict: false, allowPositionals: true });
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

// Not awaited here: Electron becomes ready only after this module has run to its end.
void app.whenReady().then(async () => {
  const exitCode = await runWindow({
    folder: resolve(typeof values.library === 'string' ? values.library : defaultLibraryFolder()),
    host: createElectronHost({
      rendererFolder: join(import.meta.dirname, '../renderer'),
      preloadPath: join(import.meta.dirname, '../preload/preload.cjs'),
      exportFolder: defaultExportFolder(),
    }),
    // The parser may read its own folder and nothing else, so it lies beside the archive, not in it.
    parserPath: join(import.meta.dirname, 'parser.js').replace('app.asar', 'app.asar.unpacked'),
    // With the fuse `RunAsNode` off, Electron cannot be started as Node: the parser is a utility process.
    spawnParser: spawnUtilityParser,
    stop: stop.signal,
    onReady: () => void process.stdout.write(`Umbruch läuft in Electron ${process.versions.electron ?? ''}.\n`),
  });
  app.exit(exitCode);
});
