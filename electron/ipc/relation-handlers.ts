import { offerReferences } from '#electron/archive/reference-offers.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { rowsOf } from '#electron/store/article-list.ts';
import { getArticle } from '#electron/store/articles.ts';
import { addRelated, relationsOf, removeRelated } from '#electron/store/relations.ts';
import { seriesOf } from '#electron/store/series.ts';
import { staleLinksOf } from '#electron/store/stale-links.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { HandlersOf } from './handlers.ts';

/** Links between reports; what is suggested comes from suggestion-handlers.ts. */
export function relationHandlers({ store, now, emit }: CoreContext): Omit<HandlersOf<'relations'>, 'relations.suggest'> {
  const changed = (ids: ArticleId[]): void => emit({ name: 'articles.changed', payload: { ids } });
  return {
    'relations.list': ({ articleId }) => relationsOf(store.db, articleId),
    'relations.add': ({ articleId, otherId }) => {
      store.write((db) => addRelated(db, articleId, otherId, now()));
      changed([articleId, otherId]);
      return relationsOf(store.db, articleId);
    },
    'relations.remove': ({ articleId, otherId }) => {
      store.write((db) => removeRelated(db, articleId, otherId));
      changed([articleId, otherId]);
      return relationsOf(store.db, articleId);
    },
    'relations.replace': ({ articleId, oldId, newId }) => {
      const isNew = store.write((db) => {
        removeRelated(db, articleId, oldId);
        return addRelated(db, articleId, newId, now());
      });
      changed([articleId, oldId, newId]);
      return { isNew };
    },
    'relations.series': ({ articleId }) => seriesOf(store.db, articleId),
    'relations.stale': ({ articleId }) => staleLinksOf(store.db, articleId),
    'relations.offerReferences': ({ articleId, paragraph, ...reference }) => {
      const candidates = offerReferences(store.db, getArticle(store.db, articleId), paragraph, { ...reference, date: null });
      const rows = new Map(
        rowsOf(
          store.db,
          candidates.map((candidate) => candidate.articleId),
        ).map((row) => [row.id, row]),
      );
      return candidates.flatMap(({ articleId: id, reason, score }) => {
        const article = rows.get(id);
        return article ? [{ article, why: reason, score }] : [];
      });
    },
    'relations.resolve': ({ ids }) => rowsOf(store.db, ids),
  };
}
