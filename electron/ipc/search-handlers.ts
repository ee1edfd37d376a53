import type { CoreContext } from '#electron/core-context.ts';
import { giveWay, inTurns } from '#electron/give-way.ts';
import { savedCount } from '#electron/store/article-list.ts';
import { completeQuery } from '#electron/store/search/complete.ts';
import { corrections } from '#electron/store/search/corrections.ts';
import { otherHits } from '#electron/store/search/other-hits.ts';
import * as searches from '#electron/store/search/saved-searches.ts';
import type { StoredSearch } from '#electron/store/search/saved-searches.ts';
import type { SavedSearch } from '#shared/model/article.ts';
import type { SavedSearchId } from '#shared/model/search.ts';
import { FaultError } from '#shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import type { IndexWork } from './index-work.ts';

export function searchHandlers({ store, now, newId, emit }: CoreContext, index: IndexWork): HandlersOf<'search'> & HandlersOf<'searches'> {
  /** Counts questions for hits outside the reports: a newer one makes the older one stop. */
  let asked = 0;
  const changed = (ids: SavedSearchId[]): void => emit({ name: 'searches.changed', payload: { ids } });
  const counted = (search: StoredSearch): SavedSearch => ({ ...search, ...savedCount(store.db, search.query) });
  return {
    'search.complete': ({ text, cursor, limit }) => completeQuery(store.db, text, cursor, limit),
    'search.corrections': ({ query }) => corrections(store.db, query),
    'search.others': async ({ text, sources, limit }) => {
      const mine = (asked += 1);
      const hits = await inTurns(otherHits(store.db, text, sources, limit), () => mine === asked);
      if (hits === null) throw new FaultError('cancelled');
      return hits;
    },
    'search.indexState': () => index.state(),
    'search.reindex': () => index.reindex(),

    'searches.list': async () => {
      const list: SavedSearch[] = [];
      for (const search of searches.listSearches(store.db)) {
        list.push(counted(search));
        await giveWay();
      }
      return list;
    },
    'searches.save': ({ id, name, query }) => {
      const kept = id ?? (newId() as SavedSearchId);
      const saved = store.write((db) => searches.saveSearch(db, kept, id === null, name, query, now()));
      changed([kept]);
      return counted(saved);
    },
    'searches.rename': ({ id, name }) => {
      store.write((db) => searches.renameSearch(db, id, name));
      changed([id]);
      return {};
    },
    'searches.reorder': ({ ids }) => {
      store.write((db) => searches.reorderSearches(db, ids));
      changed([]);
      return {};
    },
    'searches.remove': ({ ids }) => {
      store.write((db) => searches.removeSearches(db, ids));
      changed(ids);
      return {};
    },
    'searches.history': ({ limit }) => searches.listPastSearches(store.db, limit),
    'searches.remember': ({ text, total }) => {
      store.write((db) => searches.rememberSearch(db, text, total, now()));
      return {};
    },
    'searches.forget': ({ texts }) => {
      store.write((db) => searches.forgetSearches(db, texts));
      return {};
    },
  };
}
