/** Builds `dist/` when a source is newer than the last build. `--quiet` keeps the bundler's own lines back. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { distFolder } from './dist-folder.ts';

const root = resolve(import.meta.dirname, '../..');
const dist = wishedFolder();
const stampPath = join(dist, 'build-stamp');
const isQuiet = process.argv.includes('--quiet');
const sources = [
  'electron',
  'shared',
  'renderer',
  'resources/print',
  'resources/language',
  'resources/build',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
const outputs = [
  'renderer/index.html',
  'core/cli.js',
  'core/main-chromium.js',
  'core/main.js',
  'core/parser.js',
  'preload/preload.cjs',
  'typeset/typeset.js',
  'language/nouns.words',
];
const vite = join(root, 'node_modules/vite/bin/vite.js');
/** The same steps as the script `build` of package.json. */
const steps = [
  [join(root, 'resources/build/build-lexicon.ts')],
  ...['renderer', 'core', 'preload'].map((mode) => [vite, 'build', '--mode', mode, '--logLevel', 'error']),
];

function wishedFolder(): string {
  try {
    return distFolder(root);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Contents, not times: a fresh checkout of the same sources is not newer than its build. */
function stampOfSources(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(root, source)))) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const stamp = stampOfSources();
const isFresh =
  existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp && outputs.every((output) => existsSync(join(dist, output)));

if (!isFresh) {
  if (!isQuiet) console.log('Umbruch wird gebaut …');
  for (const step of steps) {
    const run = spawnSync(process.execPath, step, { cwd: root, stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', 'inherit'] });
    if (run.status !== 0) process.exit(run.status ?? 1);
  }
  writeFileSync(stampPath, stamp);
}
