/** `npm start`: chooses the host and says which in one line. Runs on the Node of node_modules/.bin, as every script does. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ourSurroundings } from './host/chromium/find-browser.ts';
import { chooseStart, findElectron } from './host/choose-start.ts';
import type { Start } from './host/choose-start.ts';

const root = resolve(import.meta.dirname, '..');
/** Set but empty it names no folder, as for the build. */
const wished = process.env.UMBRUCH_DIST;
const core = resolve(root, wished?.trim() ? wished : 'dist', 'core');
const args = process.argv.slice(2);

function commandFor(start: Start): readonly [string, readonly string[]] {
  switch (start.way) {
    case 'electron':
      return [start.path, [root, ...args]];
    case 'chromium':
      return [process.execPath, [join(core, 'main-chromium.js'), ...args]];
    case 'demo':
      return [process.execPath, [join(core, 'cli.js'), 'demo', ...args]];
  }
}

const surroundings = ourSurroundings();
const start = chooseStart(surroundings, findElectron(join(root, 'node_modules/electron'), surroundings));
process.stdout.write(`${start.line}\n`);
const [program, programArgs] = commandFor(start);
const child = spawn(program, programArgs, { stdio: 'inherit' });
// The child tidies up; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.once('error', (error) => {
  process.stderr.write(`Umbruch ließ sich nicht starten: ${error.message}\n`);
  process.exitCode = 1;
});
child.once('exit', (code) => (process.exitCode = code ?? 1));
