import { getArticle } from '#electron/store/articles.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { newestReports } from '#electron/store/similar-articles.ts';
import { archiveReaderOf } from './archive-reader.ts';

/** The first questions take twice as long as later ones, after about so many no longer. */
const prepared = 12;

/** Looks for what belongs to the newest reports, which are at hand most likely. Yields after each. */
export function* newestRelatedSteps(db: ReadableDb): Generator<void, void> {
  const reader = archiveReaderOf(db);
  for (const id of newestReports(db, prepared)) {
    reader.prepare(getArticle(db, id));
    yield;
  }
}
