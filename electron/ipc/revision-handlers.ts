import type { CoreContext } from '#electron/core-context.ts';
import { getArticle, updateArticle } from '#electron/store/articles.ts';
import { attachKeyword, detachKeyword } from '#electron/store/keywords.ts';
import { getRevision, keepArticle, listRevisions } from '#electron/store/revisions.ts';
import type { HandlersOf } from './handlers.ts';

export function revisionHandlers({ store, now, newId, emit }: CoreContext): HandlersOf<'revisions'> {
  return {
    'revisions.list': ({ articleId }) => listRevisions(store.db, articleId),
    'revisions.get': ({ id }) => getRevision(store.db, id).snapshot,
    'revisions.name': ({ articleId, label }) => {
      const row = store.write((db) => keepArticle(db, newId(), getArticle(db, articleId), 'named', label, now()));
      // Every list and count of kept states asks again.
      emit({ name: 'articles.changed', payload: { ids: [articleId] } });
      return row;
    },
    'revisions.restore': ({ id }) => {
      const { articleId, snapshot } = getRevision(store.db, id);
      store.write((db) => {
        // Restoring is itself a step that can be taken back: today's state is kept first.
        const current = getArticle(db, articleId);
        keepArticle(db, newId(), current, 'restore', '', now());
        // Where a report stands in its way to print is not part of its text.
        const header = { ...snapshot.header, status: current.header.status };
        updateArticle(db, articleId, current.rev, header, snapshot.body, now());
        for (const keyword of current.keywords) if (!snapshot.keywords.includes(keyword.label)) detachKeyword(db, articleId, keyword.id);
        for (const label of snapshot.keywords) attachKeyword(db, articleId, label, newId, now());
      });
      emit({ name: 'articles.changed', payload: { ids: [articleId] } });
      return getArticle(store.db, articleId);
    },
  };
}
