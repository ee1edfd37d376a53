import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { analysisVersion } from '#electron/language/analyse.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import type { Build } from './speed-umbruch.ts';

/** What decides how a library is built: figures of another schema or analysis are not this run's. */
const builtWith = { schema: migrations.at(-1)?.version ?? 0, analysis: analysisVersion };

const figures = z.object({
  schema: z.literal(builtWith.schema),
  analysis: z.literal(builtWith.analysis),
  build: z.object({ rowsSeconds: z.number(), indexSeconds: z.number(), indexMegabytes: z.number() }),
});

/**
 * The figures of the library in this folder: those it was kept with, or those of `build`, which fills an empty folder. A library appears
 * whole or not at all. Throws where one was kept that was built otherwise.
 */
export async function keptOrBuilt(
  library: string,
  build: (folder: string) => Promise<Build>,
): Promise<Build & { readonly isKept: boolean }> {
  if (existsSync(library)) {
    const kept = figures.safeParse(readFigures(library));
    if (!kept.success) throw new Error(`${library} was built with another schema or analysis, or not to its end: remove it`);
    return { ...kept.data.build, isKept: true };
  }
  const unfinished = `${library}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const built = await build(unfinished);
  writeFileSync(figuresPath(unfinished), JSON.stringify({ ...builtWith, build: built }));
  renameSync(unfinished, library);
  return { ...built, isKept: false };
}

const figuresPath = (library: string): string => join(library, 'build.json');
const readFigures = (library: string): unknown =>
  existsSync(figuresPath(library)) ? (JSON.parse(readFileSync(figuresPath(library), 'utf8')) as unknown) : null;
