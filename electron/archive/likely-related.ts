import type { ReadableDb } from '#electron/store/connection.ts';
import { dayNumber } from '#electron/store/search/documents.ts';
import { findCode } from '#electron/store/search/values.ts';
import { indexedAtPlaces } from '#electron/store/similar-articles.ts';
import type { Article } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { relationScore } from './relation-score.ts';

/** The share of Stichwörter that two reports have in common, each worth the same: to weigh them by their uses takes longer than it tells. */
function commonShare(mine: ReadonlySet<number>, theirs: readonly number[]): number {
  const both = Math.sqrt(mine.size * theirs.length);
  return both === 0 ? 0 : theirs.filter((code) => mine.has(code)).length / both;
}

/** What is known of reports before any is read. */
export interface Guess {
  /** Places of the index. */
  readonly places: readonly number[];
  /** About how alike the words of the report at a place are to those of the draft, against a cosine of 0…1. */
  readonly likenessAt: (place: number) => number;
  readonly isLinked: (id: ArticleId) => boolean;
}

/** A report that may belong to a draft, with its guessed score, and what of it is guessed of its words. */
export interface LikelyReport {
  readonly id: ArticleId;
  readonly score: number;
  readonly cosine: number;
}

/** The reports that are likeliest to belong to a draft, the likeliest first, told by what the index knows without reading them. */
export function likelyRelated(db: ReadableDb, article: Article, { places, likenessAt, isLinked }: Guess): LikelyReport[] {
  const { place, rubric, datelineDate } = article.header;
  const mine = {
    dateline: findCode(db, 'place', place),
    rubric: findCode(db, 'rubric', rubric),
    day: datelineDate === null ? null : dayNumber(datelineDate),
    keywords: new Set(article.keywords.flatMap(({ id }) => findCode(db, 'keyword', id) ?? [])),
  };
  return indexedAtPlaces(db, places)
    .map((report) => {
      const cosine = likenessAt(report.place);
      const score = relationScore({
        cosine,
        isLinked: isLinked(report.id),
        keywordShare: commonShare(mine.keywords, report.keywords),
        isSamePlace: mine.dateline !== null && mine.dateline === report.dateline,
        isSameRubric: mine.rubric !== null && mine.rubric === report.rubric,
        days: mine.day === null || report.day === null ? null : report.day - mine.day,
      });
      return { id: report.id, score, cosine };
    })
    .sort((one, other) => other.score - one.score);
}
