import { suggestRelations } from '#electron/archive/suggest-relations.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { rowsOf } from '#electron/store/article-list.ts';
import { getArticle } from '#electron/store/articles.ts';
import { addRelated, relationsOf, removeRelated } from '#electron/store/relations.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { HandlersOf } from './handlers.ts';

export function relationHandlers({ store, now, emit, wording }: CoreContext): HandlersOf<'relations'> {
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
    'relations.suggest': ({ articleId }) => suggestRelations(store.db, getArticle(store.db, articleId), wording().archive),
    'relations.resolve': ({ ids }) => rowsOf(store.db, ids),
  };
}
