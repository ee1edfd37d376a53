import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveReaderOf, createArchiveReader } from '#electron/archive/archive-reader.ts';
import { newestRelatedSteps } from '#electron/archive/newest-related.ts';
import { getArticle, setDeleted } from '#electron/store/articles.ts';
import { archiveAnalyser } from '#electron/store/search/archive-analyser.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

let store: TestStore;
let ids: ArticleId[];
beforeEach(() => {
  store = openTestStore();
  ids = Array.from({ length: 20 }, (_, n) =>
    store.add({ headline: `Hafen ${n}`, datelineDate: `2020-01-${10 + n}` }, `Der Kran ${n % 4} am Kai steht still.`),
  );
});
afterEach(() => store.dispose());

describe('what is prepared for the first questions after related reports', () => {
  it('changes none of the answers, and leaves out what lies in the Papierkorb', () => {
    store.write((db) => setDeleted(db, ids.slice(-3), 1));
    const steps = [...newestRelatedSteps(store.db)];
    expect(steps).toHaveLength(12);
    const fresh = createArchiveReader(store.db, archiveAnalyser());
    for (const id of ids.slice(0, 5)) {
      const article = getArticle(store.db, id);
      const suggested = archiveReaderOf(store.db).relations(article, catalogue.de.archive);
      expect(suggested).toEqual(fresh.relations(article, catalogue.de.archive));
      expect(suggested.length).toBeGreaterThan(0);
    }
  });

  it('does nothing in an empty library', () => {
    const empty = openTestStore();
    expect([...newestRelatedSteps(empty.db)]).toEqual([]);
    empty.dispose();
  });
});
