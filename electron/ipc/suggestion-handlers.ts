import { archiveReaderOf } from '#electron/archive/archive-reader.ts';
import type { ArchiveReader } from '#electron/archive/archive-reader.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { getArticle } from '#electron/store/articles.ts';
import { setVerdict } from '#electron/store/suggestion-verdicts.ts';
import { fold } from '#shared/text/fold.ts';
import type { Handlers } from './handlers.ts';

/** What the archive offers for a draft, and what the house says to it. */
export function suggestionHandlers({
  store,
  now,
  wording,
}: CoreContext): Pick<Handlers, 'keywords.suggest' | 'relations.suggest' | 'suggestions.judge'> {
  const archive = (): ArchiveReader => archiveReaderOf(store.db);
  return {
    'keywords.suggest': ({ articleId }) => archive().keywords(getArticle(store.db, articleId), wording().archive),
    'relations.suggest': ({ articleId }) => archive().relations(getArticle(store.db, articleId), wording().archive),
    'suggestions.judge': ({ articleId, kind, subject, verdict }) => {
      const key = kind === 'keyword' ? fold(subject) : subject;
      store.write((db) => setVerdict(db, getArticle(db, articleId).id, kind, key, verdict, now()));
      return {};
    },
  };
}
