import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the library lies unless `--library` says otherwise. */
export function defaultLibraryFolder(
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
  home = homedir(),
): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Umbruch', 'Bibliothek');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Umbruch', 'Bibliothek');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'Umbruch', 'Bibliothek');
}

/** Where the browser keeps the window's size and the like. */
export function defaultCacheFolder(platform: NodeJS.Platform = process.platform, env: Environment = process.env, home = homedir()): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Umbruch', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Umbruch');
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'umbruch');
}

/** Where finished files go: `Umbruch` in the editor's documents. */
export function defaultExportFolder(home = homedir(), exists: (path: string) => boolean = existsSync): string {
  const documents = ['Dokumente', 'Documents'].map((name) => join(home, name)).find(exists);
  return join(documents ?? home, 'Umbruch');
}

/** Where files wait to be read, for editors who use a folder for it: beside what goes out. */
export const inboxFolderIn = (exportFolder: string): string => join(exportFolder, 'Eingang');
