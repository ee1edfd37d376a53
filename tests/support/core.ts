import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CorePort, Host } from '#electron/host/host.ts';
import type { Result } from '#shared/result.ts';

/** What `electron/app.ts` answers. */
interface OpenedCore {
  readonly port: CorePort;
  close(): Promise<void>;
}
interface LibraryOptions {
  readonly folder: string;
  readonly host: Host;
  readonly parserPath: string;
  readonly clock?: () => number;
  readonly newId?: () => string;
}
export type CoreOptions = Pick<LibraryOptions, 'clock' | 'newId'>;

export const root = resolve(import.meta.dirname, '../..');
/** Where the build lies; `UMBRUCH_DIST` moves it. */
export const distFolder = (): string => resolve(root, process.env.UMBRUCH_DIST ?? 'dist');
export const freshFolder = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `umbruch-${name}-`));

const builtParser = (): string => join(distFolder(), 'core/parser.js');
const sourceParser = join(root, 'electron/import/parser/parser-main.ts');

/** Opens the real core on a library folder; the fault's code is the error's message. */
export async function openCore(folder: string, host: Host, options: CoreOptions = {}): Promise<OpenedCore> {
  const app = (await import('#electron/app.ts')) as { openLibrary(options: LibraryOptions): Promise<Result<OpenedCore>> };
  const parserPath = existsSync(sourceParser) ? sourceParser : builtParser();
  const opened = await app.openLibrary({ folder, host, parserPath, ...options });
  if (!opened.ok) throw new Error(opened.fault.code);
  return opened.value;
}
