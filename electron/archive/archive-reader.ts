import type { Analyser } from '#electron/language/analyse.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { archiveAnalyser } from '#electron/store/search/archive-analyser.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { Article } from '#shared/model/article.ts';
import type { RelationSuggestion } from '#shared/model/relation.ts';
import type { OfferedKeyword } from '#shared/model/suggestion.ts';
import { createNearestReports } from './nearest-reports.ts';
import { readText, textOf } from './read-text.ts';
import { suggestKeywords } from './suggest-keywords.ts';
import { suggestRelations } from './suggest-relations.ts';
import { createTermWeights } from './term-weights.ts';
import { createVocabulary } from './vocabulary-index.ts';

/** What the archive has to offer for a report; remembers what it worked out. */
export interface ArchiveReader {
  readonly relations: (article: Article, wording: Messages['archive']) => RelationSuggestion[];
  readonly keywords: (article: Article, wording: Messages['archive']) => Promise<OfferedKeyword[]>;
  /** Looks for reports that belong to a report and forgets them: the next questions are answered sooner. */
  readonly prepare: (article: Article) => void;
}

export function createArchiveReader(db: ReadableDb, analyser: Analyser): ArchiveReader {
  const weights = createTermWeights(db);
  const nearest = createNearestReports(db, analyser, weights);
  const vocabulary = createVocabulary(db, analyser);
  return {
    relations: (article, wording) => suggestRelations(db, analyser, nearest, article, wording),
    keywords: (article, wording) => suggestKeywords({ db, analyser, vocabulary, nearest, weights }, article, wording),
    prepare: (article) => void nearest.findRelated(article, readText(analyser, textOf(article)), new Set()),
  };
}

const readers = new WeakMap<ReadableDb, ArchiveReader>();

/** The one of an open library. */
export function archiveReaderOf(db: ReadableDb): ArchiveReader {
  let reader = readers.get(db);
  if (!reader) readers.set(db, (reader = createArchiveReader(db, archiveAnalyser())));
  return reader;
}
