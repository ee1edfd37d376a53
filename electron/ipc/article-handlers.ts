import { emptyDocument } from '#shared/document/build-document.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { inTurns } from '#electron/give-way.ts';
import { facetSteps, listArticles } from '#electron/store/article-list.ts';
import * as articles from '#electron/store/articles.ts';
import { isRevisionDue, keepArticle, keepConflict } from '#electron/store/revisions.ts';
import { sourcesOf } from '#electron/store/sources.ts';
import { createSaveChain } from './save-chain.ts';
import type { HandlersOf } from './handlers.ts';

export function articleHandlers({ store, now, newId, emit, wording }: CoreContext): HandlersOf<'articles'> {
  const changed = (ids: ArticleId[]): void => emit({ name: 'articles.changed', payload: { ids } });
  const chain = createSaveChain();
  /** Counts questions for counts: a newer one makes the older one stop. */
  let counted = 0;
  return {
    'articles.list': ({ query, offset, limit }) => listArticles(store.db, query, offset, limit, wording()),
    'articles.facets': async ({ query }) => {
      const mine = (counted += 1);
      const facets = await inTurns(facetSteps(store.db, query), () => mine === counted);
      if (facets === null) throw new FaultError('cancelled');
      return facets;
    },
    'articles.get': ({ id }) => articles.getArticle(store.db, id),
    'articles.create': ({ header }) => {
      const id = newId() as ArticleId;
      store.write((db) => articles.insertArticle(db, id, { ...emptyHeader, ...header }, emptyDocument, now()));
      changed([id]);
      return articles.getArticle(store.db, id);
    },
    'articles.save': ({ id, baseRev, isChained, header, body }) => {
      const time = now();
      try {
        const saved = store.write((db) => {
          // The state before this burst of typing is kept first, so every five minutes of work can be had back.
          if (isRevisionDue(db, 'article', id, time)) keepArticle(db, newId(), articles.getArticle(db, id), 'auto', '', time);
          return articles.updateArticle(db, id, isChained ? chain.baseFor(id, baseRev) : baseRev, header, body, time);
        });
        chain.saved(id, baseRev, saved.rev);
        changed([id]);
        return { ...saved, changedAt: time };
      } catch (error) {
        if (error instanceof FaultError && error.fault.code === 'conflict')
          store.write((db) => keepConflict(db, newId(), id, baseRev, header, body, wording().archive.conflictCopy, time));
        throw error;
      }
    },
    'articles.setStatus': ({ ids, status }) => {
      changed(store.write((db) => articles.setStatus(db, ids, status, now())));
      return {};
    },
    'articles.trash': ({ ids }) => {
      changed(store.write((db) => articles.setDeleted(db, ids, now())));
      return {};
    },
    'articles.restore': ({ ids }) => {
      changed(store.write((db) => articles.setDeleted(db, ids, null)));
      return {};
    },
    'articles.purge': ({ ids }) => {
      changed(store.write((db) => articles.purgeArticles(db, ids)));
      return {};
    },
    'articles.sources': ({ id }) => sourcesOf(store.db, id),
    'articles.rubrics': () => articles.listRubrics(store.db),
  };
}
