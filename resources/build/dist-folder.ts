import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Folders of sources; what is built must neither lie in one nor hold one, because a build empties its own folders. */
const sourceFolders = ['electron', 'renderer', 'shared', 'resources', 'tests', 'docs', 'node_modules', '.git'];

/** Where one of these lies, somebody keeps sources. */
const marksOfSources = ['package.json', '.git'];

/** The same path with all links followed, also of a folder that is not there yet. */
const followed = (path: string): string =>
  existsSync(path) || dirname(path) === path ? realpathSync(path) : join(followed(dirname(path)), basename(path));

/** Whether a path is a folder or lies within it. */
const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/**
 * Where the build goes: `dist`, or the folder that `UMBRUCH_DIST` names; set but empty it names none. Refuses a folder that holds sources
 * or lies among them.
 */
export function distFolder(root: string, wished: string | undefined = process.env.UMBRUCH_DIST): string {
  const named = wished?.trim() ? wished : 'dist';
  const folder = followed(resolve(root, named));
  const sources = sourceFolders.map((name) => followed(join(root, name)));
  const isAmongSources = sources.some((source) => isWithin(folder, source) || isWithin(source, folder));
  if (isAmongSources || marksOfSources.some((name) => existsSync(join(folder, name))))
    throw new Error(
      `Refused: UMBRUCH_DIST is „${named}“, a folder with sources or among them, and a build empties its folder. Name another one.`,
    );
  return folder;
}
