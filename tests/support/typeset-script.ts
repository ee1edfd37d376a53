import { existsSync, globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { typesetBuild } from '../../vite.config.ts';

const root = resolve(import.meta.dirname, '../..');

/** Builds the typesetting engine before the first test where it is missing or older than its sources: the hosts send it to pages. */
export async function setup(): Promise<void> {
  const script = join(root, 'dist/typeset/typeset.js');
  const built = existsSync(script) ? statSync(script).mtimeMs : 0;
  const sources = globSync('{shared,renderer}/typeset/**/*.ts', { cwd: root });
  if (sources.some((source) => statSync(join(root, source)).mtimeMs > built)) await build(typesetBuild('dist'));
}
