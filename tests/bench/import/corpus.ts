import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const goldPage = z.object({
  file: z.string(),
  url: z.string().default('https://example.org/'),
  with: z.array(z.string()).default([]),
  without: z.array(z.string()).default([]),
  title: z.string().nullish(),
  author: z.union([z.string(), z.array(z.string()).transform((names) => names.join(' '))]).nullish(),
  date: z.string().nullish(),
  text: z.string().nullish(),
});
export type GoldPage = z.infer<typeof goldPage>;

/** A page of a corpus with its known answers. */
export type Page = GoldPage & { readonly path: string };

export const corpusFolder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'corpora');

/** The pages of a set, or null where the corpus does not lie beside the repository. */
export function readCorpus(set: string, limit: number): readonly Page[] | null {
  const folder = join(corpusFolder, set);
  if (!existsSync(join(folder, 'gold.json'))) return null;
  const gold = z.array(goldPage).parse(JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')));
  return gold
    .map((page) => ({ ...page, path: join(folder, 'pages', `${page.file}.gz`) }))
    .filter((page) => existsSync(page.path))
    .slice(0, limit);
}
