import type { Analyser } from '#electron/language/analyse.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { placesWithTerm, readCandidates, reportsAtPlaces, reportsByKeywords, reportsByLinks } from '#electron/store/similar-articles.ts';
import type { CandidateReport } from '#electron/store/similar-articles.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { ReadField } from './read-text.ts';
import { readText } from './read-text.ts';
import { compareVectors, lengthOf, termFrequencies, termVector } from './term-vector.ts';
import type { TermFrequencies } from './term-vector.ts';
import type { TermWeights } from './term-weights.ts';
import { weighKeys } from './weigh-keys.ts';

/**
 * Measured (bench:archive, related): with 25 terms and 14 candidates the result is as good as with 30, at half the cost: analysing the words
 * of candidates takes most of the time. Stichwörter and links bring further ones.
 */
const soughtTerms = 25;
const byTerms = 14;
const byKeywords = 2;
const byLinks = 8;
/** Of a term that stands in more reports the newest are enough. */
const mostOfTerm = 1_000;
const keptReports = 1_500;

/** A report near to another: how alike their words are, and by which terms. */
export interface NearReport extends CandidateReport {
  readonly cosine: number;
  /** Terms both have, the most telling first. */
  readonly shared: readonly string[];
  /** Linked with a report that is linked with the one it is near to. */
  readonly isLinked: boolean;
}

export interface NearestReports {
  /** `fields`: the report's own text as it was read. The nearest first. */
  readonly find: (id: ArticleId, fields: readonly ReadField[]) => NearReport[];
}

interface KeptReport {
  readonly rev: number;
  readonly read: TermFrequencies;
}

/** Finds reports with the same words; remembers what it read of each report. */
export function createNearestReports(db: ReadableDb, analyser: Analyser, weights: TermWeights): NearestReports {
  const kept = new Map<ArticleId, KeptReport>();
  const readOf = (report: CandidateReport): TermFrequencies => {
    const known = kept.get(report.row.id);
    kept.delete(report.row.id);
    const read = known?.rev === report.rev ? known.read : termFrequencies(readText(analyser, report.text));
    kept.set(report.row.id, { rev: report.rev, read });
    for (const oldest of kept.keys()) {
      if (kept.size <= keptReports) break;
      kept.delete(oldest);
    }
    return read;
  };
  return {
    find: (id, fields) => {
      const read = termFrequencies(fields);
      weights.learn(read.sums.keys());
      const mine = termVector(read, weights.idf);
      const telling = [...mine]
        .filter(([term]) => !weights.isCommon(term))
        .sort((one, other) => other[1] - one[1])
        .slice(0, soughtTerms);
      const { sums } = weighKeys(
        telling,
        ([term]) => placesWithTerm(db, term, mostOfTerm),
        ([term, weight]) => weight * weights.idf(term),
      );
      const likeliest = [...sums]
        .sort((one, other) => other[1].weight - one[1].weight || other[0] - one[0])
        .slice(0, byTerms + 1)
        .map(([place]) => place);
      const linked = new Set(reportsByLinks(db, id, byLinks));
      const ids = new Set([...reportsAtPlaces(db, likeliest), ...reportsByKeywords(db, id, byKeywords), ...linked]);
      ids.delete(id);
      const reports = readCandidates(db, [...ids]).map((report) => ({ report, theirs: readOf(report) }));
      weights.learn(reports.flatMap(({ theirs }) => [...theirs.sums.keys()]));
      const length = lengthOf(mine);
      return reports
        .map(({ report, theirs }): NearReport => {
          const vector = termVector(theirs, weights.idf);
          const { cosine, shared } = compareVectors(mine, vector, [length, lengthOf(vector)]);
          return { ...report, cosine, shared: shared.map(([term]) => term), isLinked: linked.has(report.row.id) };
        })
        .sort((one, other) => other.cosine - one.cosine);
    },
  };
}
