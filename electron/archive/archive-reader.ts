import type { Analyser } from '#electron/language/analyse.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { Article } from '#shared/model/article.ts';
import type { RelationSuggestion } from '#shared/model/relation.ts';
import type { OfferedKeyword } from '#shared/model/suggestion.ts';
import { createNearestReports } from './nearest-reports.ts';
import { suggestKeywords } from './suggest-keywords.ts';
import { suggestRelations } from './suggest-relations.ts';
import { createTermWeights } from './term-weights.ts';
import { createVocabulary } from './vocabulary-index.ts';

/** What the archive has to offer for a report; remembers what it worked out. */
export interface ArchiveReader {
  readonly relations: (article: Article, wording: Messages['archive']) => RelationSuggestion[];
  readonly keywords: (article: Article, wording: Messages['archive']) => Promise<OfferedKeyword[]>;
}

/** One for each open library. */
export function createArchiveReader(db: ReadableDb, analyser: Analyser): ArchiveReader {
  const weights = createTermWeights(db);
  const nearest = createNearestReports(db, analyser, weights);
  const vocabulary = createVocabulary(db, analyser);
  return {
    relations: (article, wording) => suggestRelations(db, analyser, nearest, article, wording),
    keywords: (article, wording) => suggestKeywords({ db, analyser, vocabulary, nearest, weights }, article, wording),
  };
}
