import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/core.ts';

/** Real scraped material beside the repository; absent on a machine that has only the clone. */
const folder = join(root, '..', 'shared', 'seeds');

/** The five seeds in order, or none. */
export const seedPaths: readonly string[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => join(folder, name))
  : [];

/** Our own material in the same forms. */
export const sampleFolder = join(root, 'resources', 'samples');
