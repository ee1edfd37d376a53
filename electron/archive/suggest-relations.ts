import type { Analyser } from '#electron/language/analyse.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { linkedReports, useCounts } from '#electron/store/similar-articles.ts';
import { refusedFor } from '#electron/store/suggestion-verdicts.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { Article } from '#shared/model/article.ts';
import type { RelationSuggestion } from '#shared/model/relation.ts';
import { commonGround } from './common-ground.ts';
import type { NearestReports } from './nearest-reports.ts';
import { readText, textOf } from './read-text.ts';
import { reasonFor } from './relation-reason.ts';
import { relationScore } from './relation-score.ts';
import { firstWords } from './term-vector.ts';

const most = 10;
/** Below this two reports share a few words, not a matter. */
const leastScore = 0.07;

/**
 * Weitere Meldungen: reports that belong to a draft, with the reason, the likeliest first. Linked and refused ones are left out.
 * Method: TF-IDF cosine over the nearest candidates, raised by what reports have beyond their words (archive.md, „Weitere Meldungen“).
 */
export function suggestRelations(
  db: ReadableDb,
  analyser: Analyser,
  nearest: NearestReports,
  article: Article,
  wording: Messages['archive'],
): RelationSuggestion[] {
  const settled = new Set<string>([...linkedReports(db, article.id), ...refusedFor(db, article.id, 'relation')]);
  const fields = readText(analyser, textOf(article));
  const words = firstWords(fields);
  const reports = nearest.findRelated(article, fields, settled);
  const uses = useCounts(db, [
    ...new Set([...article.keywords, ...reports.flatMap((report) => report.keywords)].map((keyword) => keyword.id)),
  ]);
  return reports
    .map((report) => {
      const ground = commonGround(article, report, uses);
      return { report, ground, score: relationScore({ ...ground, cosine: report.cosine, isLinked: report.isLinked }) };
    })
    .filter(({ score }) => score >= leastScore)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ report, ground, score }) => ({ article: report.row, score, reason: reasonFor(article, report, ground, words, wording) }));
}
