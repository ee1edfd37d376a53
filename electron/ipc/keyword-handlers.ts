import { suggestKeywords } from '#electron/archive/suggest-keywords.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { getArticle } from '#electron/store/articles.ts';
import { attachKeyword, detachKeyword, dropUnused, getKeyword, keywordsOf, listKeywords, renameKeyword } from '#electron/store/keywords.ts';
import type { ArticleId, KeywordId } from '#shared/model/ids.ts';
import type { HandlersOf } from './handlers.ts';

/** Suggestions look at this many words of the vocabulary, the most used first. */
const vocabularyForSuggestions = 5_000;

export function keywordHandlers({ store, now, newId, emit, wording }: CoreContext): HandlersOf<'keywords'> {
  const changed = (articleId: ArticleId, keywordId: KeywordId): void => {
    emit({ name: 'keywords.changed', payload: { ids: [keywordId] } });
    emit({ name: 'articles.changed', payload: { ids: [articleId] } });
  };
  return {
    'keywords.list': ({ text, limit }) => listKeywords(store.db, text, limit),
    'keywords.attach': ({ articleId, label }) => {
      changed(
        articleId,
        store.write((db) => attachKeyword(db, articleId, label, newId, now())),
      );
      return keywordsOf(store.db, articleId);
    },
    'keywords.detach': ({ articleId, keywordId }) => {
      store.write((db) => detachKeyword(db, articleId, keywordId));
      changed(articleId, keywordId);
      return keywordsOf(store.db, articleId);
    },
    'keywords.rename': ({ id, label }) => {
      store.write((db) => renameKeyword(db, id, label));
      emit({ name: 'keywords.changed', payload: { ids: [id] } });
      emit({ name: 'articles.changed', payload: { ids: [] } });
      return getKeyword(store.db, id);
    },
    'keywords.remove': ({ id }) => {
      store.write((db) => dropUnused(db, [id]));
      emit({ name: 'keywords.changed', payload: { ids: [id] } });
      return {};
    },
    'keywords.suggest': ({ articleId }) =>
      suggestKeywords(getArticle(store.db, articleId), listKeywords(store.db, '', vocabularyForSuggestions), wording().archive),
  };
}
