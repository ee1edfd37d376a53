import type { CoreContext } from '#electron/core-context.ts';
import { stepOf, takeStep } from '#electron/store/keyword-steps.ts';
import { attachKeyword, detachKeyword, getKeyword, hasReports, keywordsOf, listKeywords } from '#electron/store/keywords.ts';
import type { ArticleId, KeywordId, KeywordStepId } from '#shared/model/ids.ts';
import type { KeywordChange } from '#shared/model/thesaurus.ts';
import { FaultError } from '#shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import { tellStep } from './thesaurus-handlers.ts';

/** What is suggested is the archive's matter: see suggestion-handlers.ts. */
export function keywordHandlers(context: CoreContext): Omit<HandlersOf<'keywords'>, 'keywords.suggest'> {
  const { store, now, newId, emit } = context;
  /** A change as a step that can be taken back; what refuses it is a fault here. */
  const change = (wanted: KeywordChange): void => {
    const answer = tellStep(context, takeStep(store.write, stepOf(store.db, wanted, newId, now()), newId() as KeywordStepId, now()));
    if (answer.kind !== 'refused') return;
    const { reason, other } = answer.refusal;
    throw new FaultError(reason === 'gone' ? 'not-found' : reason === 'empty' ? 'invalid-input' : 'conflict', { name: other });
  };
  const changed = (articleId: ArticleId, keywordId: KeywordId): void => {
    emit({ name: 'keywords.changed', payload: { ids: [keywordId] } });
    emit({ name: 'articles.changed', payload: { ids: [articleId] } });
  };
  return {
    'keywords.list': ({ text, limit }) => listKeywords(store.db, text, limit),
    'keywords.attach': ({ articleId, label, at }) => {
      changed(
        articleId,
        store.write((db) => attachKeyword(db, articleId, label, newId, now(), at)),
      );
      return keywordsOf(store.db, articleId);
    },
    'keywords.detach': ({ articleId, keywordId }) => {
      store.write((db) => detachKeyword(db, articleId, keywordId));
      changed(articleId, keywordId);
      return keywordsOf(store.db, articleId);
    },
    'keywords.rename': ({ id, label }) => {
      change({ kind: 'edit', id, patch: { label } });
      return getKeyword(store.db, id);
    },
    'keywords.remove': ({ id }) => {
      if (!hasReports(store.db, id)) change({ kind: 'remove', ids: [id] });
      return {};
    },
  };
}
