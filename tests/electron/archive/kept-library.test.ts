import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keptOrBuilt } from '../../bench/archive/kept-library.ts';
import { freshFolder } from '../../support/core.ts';

const figures = { rowsSeconds: 1, indexSeconds: 2, indexMegabytes: 3 };
let library = '';
let builds = 0;
const build = (folder: string) => {
  builds += 1;
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(join(folder, 'library'), 'rows');
  return Promise.resolve(figures);
};
beforeEach(async () => {
  library = join(await freshFolder('kept-library'), '1000');
  builds = 0;
});

describe('a library kept for the next measurement', () => {
  it('is built once, and its figures say that they are of an earlier run', async () => {
    expect(await keptOrBuilt(library, build)).toEqual({ ...figures, isKept: false });
    expect(await keptOrBuilt(library, build)).toEqual({ ...figures, isKept: true });
    expect(builds).toBe(1);
  });

  it.each(['schema', 'analysis'])('is refused when it was built with another %s', async (mark) => {
    await keptOrBuilt(library, build);
    const path = join(library, 'build.json');
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...kept, [mark]: 1 }));
    await expect(keptOrBuilt(library, build)).rejects.toThrow('another schema or analysis');
  });

  it('is refused without its figures, and is not there at all when building fails', async () => {
    await expect(keptOrBuilt(library, (folder) => build(folder).then(() => Promise.reject(new Error('full'))))).rejects.toThrow('full');
    expect(existsSync(library)).toBe(false);
    expect((await keptOrBuilt(library, build)).isKept).toBe(false);
    writeFileSync(join(library, 'build.json'), 'null');
    await expect(keptOrBuilt(library, build)).rejects.toThrow('another schema or analysis');
  });
});
