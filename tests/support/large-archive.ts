import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { documentFromText } from '#shared/document/build-document.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { App } from '#electron/app.ts';
import { insertArticle } from '#electron/store/articles.ts';
import { openStore } from '#electron/store/database.ts';
import { fillArchive } from '../bench/archive/fill-archive.ts';
import { freshFolder, openCore } from './core.ts';
import { unusedHost } from './unused-host.ts';

/** Reports of a large library; `UMBRUCH_SCALE` asks for more or fewer. */
export const archiveSize = Number(process.env.UMBRUCH_SCALE ?? 100_000);

const ownTime = Date.UTC(2026, 0, 1);

/** A core on a library of short generated reports, with `own` among them, everything in its index. Prints what that took. */
export async function openLargeArchive(own: readonly (Partial<ArticleHeader> & { readonly text: string })[]): Promise<App> {
  const folder = await freshFolder('large');
  const began = performance.now();
  const store = openStore(folder, 0);
  fillArchive(store, archiveSize - own.length, 'short');
  store.write((db) => {
    for (const { text, ...header } of own)
      insertArticle(db, randomUUID() as ArticleId, { ...emptyHeader, ...header }, documentFromText(text), ownTime);
  });
  store.close();
  const filled = performance.now();
  const app = await openCore(folder, unusedHost);
  await app.port.dispatch('search.reindex', {});
  await app.indexIdle();
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  console.log(`${archiveSize} reports: ${seconds(filled - began)} s to write, ${seconds(performance.now() - filled)} s to index`);
  const close = async () => {
    await app.close();
    // Hundreds of megabytes: too much to be left behind.
    await rm(folder, { recursive: true });
  };
  return { ...app, close };
}
