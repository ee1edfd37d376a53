import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { App, AppOptions } from '#electron/app.ts';
import type { Host } from '#electron/host/host.ts';
import { distFolder as builtFolder } from '../../resources/build/dist-folder.ts';

export type CoreOptions = Pick<AppOptions, 'clock' | 'newId' | 'report'>;

export const root = resolve(import.meta.dirname, '../..');
/** Where the build lies; `UMBRUCH_DIST` moves it. */
export const distFolder = (): string => builtFolder(root);
export const freshFolder = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `umbruch-${name}-`));

const builtParser = (): string => join(distFolder(), 'core/parser.js');
const sourceParser = join(root, 'electron/import/parser/parser-main.ts');

/** Opens the real core on a library folder; the fault's code is the error's message. */
export async function openCore(folder: string, host: Host, options: CoreOptions = {}): Promise<App> {
  // Loaded only here: a test with a core of its own needs no library.
  const { openLibrary } = await import('#electron/app.ts');
  const parserPath = existsSync(sourceParser) ? sourceParser : builtParser();
  const opened = await openLibrary({ folder, host, parserPath, ...options });
  if (!opened.ok) throw new Error(opened.fault.code);
  return opened.value;
}
