import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#electron/store/database.ts';
import type { Store } from '#electron/store/database.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { insertArticle } from '#electron/store/articles.ts';
import type { ArticleId } from '#shared/model/ids.ts';

export interface TestStore extends Store {
  /** Ids in order: `00000001`, `00000002` … */
  readonly newId: () => string;
  readonly add: (header: Partial<ArticleHeader>, text?: string, now?: number) => ArticleId;
  readonly dispose: () => void;
}

/** A real library in a temporary folder. */
export function openTestStore(folder = mkdtempSync(join(tmpdir(), 'umbruch-store-'))): TestStore {
  const store = openStore(folder, 0);
  let count = 0;
  const newId = (): string => String((count += 1)).padStart(8, '0');
  return {
    ...store,
    newId,
    add: (header, text = '', now = 1_000) => {
      const id = newId() as ArticleId;
      store.write((db) => insertArticle(db, id, { ...emptyHeader, ...header }, documentFromText(text), now));
      return id;
    },
    dispose: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
