import type { Analyser } from '#electron/language/analyse.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { linkedReports, useCounts } from '#electron/store/similar-articles.ts';
import { refusedFor } from '#electron/store/suggestion-verdicts.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { Article } from '#shared/model/article.ts';
import type { RelationSuggestion } from '#shared/model/relation.ts';
import { commonGround } from './common-ground.ts';
import type { CommonGround } from './common-ground.ts';
import type { NearestReports, NearReport } from './nearest-reports.ts';
import { readText, textOf } from './read-text.ts';
import { reasonFor } from './relation-reason.ts';
import { firstWords } from './term-vector.ts';

const most = 10;
/** Below this two reports share a few words, not a matter. */
const leastScore = 0.07;

/** What a report has beyond its words, each against a cosine of 0…1. */
const weightOf = { keywords: 0.3, place: 0.06, rubric: 0.03, near: 0.12, link: 0.25 } as const;
/** After so many days the same words are another matter as often as not. */
const nearDays = 60;

function scoreOf(report: NearReport, ground: CommonGround): number {
  const nearness = ground.days === null ? 0 : Math.exp(-Math.abs(ground.days) / nearDays);
  return (
    report.cosine +
    weightOf.keywords * ground.keywordShare +
    (ground.isSamePlace ? weightOf.place : 0) +
    (ground.isSameRubric ? weightOf.rubric : 0) +
    weightOf.near * nearness * Math.min(1, report.cosine * 3) +
    (report.isLinked ? weightOf.link : 0)
  );
}

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
  const refused = refusedFor(db, article.id, 'relation');
  const linked = new Set(linkedReports(db, article.id));
  const fields = readText(analyser, textOf(article));
  const words = firstWords(fields);
  const reports = nearest.find(article.id, fields).filter(({ row }) => !linked.has(row.id) && !refused.has(row.id));
  const uses = useCounts(db, [
    ...new Set([...article.keywords, ...reports.flatMap((report) => report.keywords)].map((keyword) => keyword.id)),
  ]);
  return reports
    .map((report) => {
      const ground = commonGround(article, report, uses);
      return { report, ground, score: scoreOf(report, ground) };
    })
    .filter(({ score }) => score >= leastScore)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ report, ground, score }) => ({ article: report.row, score, reason: reasonFor(article, report, ground, words, wording) }));
}
