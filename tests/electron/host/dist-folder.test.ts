import { spawnSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { distFolder } from '../../../resources/build/dist-folder.ts';
import { freshFolder, root } from '../../support/core.ts';

let tree = '';
beforeEach(async () => {
  tree = await freshFolder('tree');
  for (const name of ['electron', 'renderer/features', 'shared', 'resources', 'tests']) await mkdir(join(tree, name), { recursive: true });
});

it('builds into dist where nothing is named, and takes what is set but empty for nothing', () => {
  expect(['', '  ', undefined].map((wished) => distFolder(tree, wished ?? ''))).toEqual(Array(3).fill(join(tree, 'dist')));
});

it('builds into a folder of its own, within the tree or elsewhere', async () => {
  const elsewhere = await freshFolder('elsewhere');
  expect(distFolder(tree, 'out/probe')).toBe(join(tree, 'out/probe'));
  expect(distFolder(tree, elsewhere)).toBe(elsewhere);
  expect(distFolder(tree, join(elsewhere, 'renderer'))).toBe(join(elsewhere, 'renderer'));
});

it.each(['.', '..', '/', 'renderer', 'renderer/features', './out/..', 'electron/', 'resources/print'])('refuses %s', (wished) => {
  expect(() => distFolder(tree, wished)).toThrow(/^Refused: UMBRUCH_DIST/);
});

it('refuses a link to the sources, and the root of another tree', async () => {
  await symlink(tree, join(tree, 'link'), 'dir');
  const other = await freshFolder('other');
  await writeFile(join(other, 'package.json'), '{}');
  for (const wished of ['link', 'link/renderer', other]) expect(() => distFolder(tree, wished)).toThrow(/^Refused/);
});

it('says so in one sentence and builds nothing', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(root, 'resources/build/ensure-build.ts')], {
    encoding: 'utf8',
    env: { ...process.env, UMBRUCH_DIST: root },
  });
  expect([status, stdout, stderr.trim().split('\n')]).toEqual([1, '', [expect.stringContaining('Refused: UMBRUCH_DIST is')]]);
});
