/**
 * The real core in a process of its own, spoken to in JSON lines, so that a test can kill it as a crash would.
 * `node core-child.ts LIBRARY`; answers `{"ready":true}` or `{"fault":…}` first.
 */
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { openLibrary } from '#electron/app.ts';
import type { Host } from '#electron/host/host.ts';
import { FaultError } from '#shared/result.ts';

const say = (message: unknown): void => void process.stdout.write(`${JSON.stringify(message)}\n`);
const folder = process.argv[2] ?? '';
const absent = (): Promise<never> => Promise.reject(new FaultError('export-no-browser'));
const host: Host = {
  kind: 'headless',
  openWindow: absent,
  printToPdf: absent,
  chooseSavePath: () => Promise.resolve(null),
  reveal: absent,
  openExternal: absent,
  inboxFolder: () => join(folder, 'Eingang'),
  quit: () => Promise.resolve(),
};

const opened = await openLibrary({ folder, host, parserPath: join(import.meta.dirname, '../../electron/import/parser/parser-main.ts') });
if (!opened.ok) {
  say({ fault: opened.fault });
  process.exit(1);
}
const { port, context } = opened.value;
port.subscribe((event) => say({ event }));
say({ ready: true, problems: context.store.checkIntegrity() });
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, name, raw } = JSON.parse(line) as { id: number; name: string; raw: unknown };
  void port.dispatch(name, raw).then((result) => say({ id, result }));
});
