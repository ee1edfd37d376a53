import type { Analyser } from '#electron/language/analyse.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import {
  placesByKeywords,
  placesOfReports,
  placesWithTerm,
  readCandidates,
  reportsAtPlaces,
  reportsByLinks,
} from '#electron/store/similar-articles.ts';
import type { CandidateReport } from '#electron/store/similar-articles.ts';
import type { Article } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { likelyRelated } from './likely-related.ts';
import type { LikelyReport } from './likely-related.ts';
import type { ReadField } from './read-text.ts';
import { readText } from './read-text.ts';
import { compareVectors, lengthOf, termFrequencies, termVector } from './term-vector.ts';
import type { TermFrequencies, TermVector } from './term-vector.ts';
import type { TermWeights } from './term-weights.ts';

/**
 * Measured (bench:archive, related): with 25 terms and 12 candidates the result is as good as with 30, at half the cost: analysing the words
 * of candidates takes most of the time. Stichwörter (one report for each of the rarest) and links bring further ones.
 */
const soughtTerms = 25;
const byTerms = 12;
const byKeywords = 1;
const byLinks = 8;
/** For related reports, so many with most of the draft's terms are weighed by what the index knows of them. */
const contenders = 24;
/**
 * Of these the likeliest are read, and further ones as long as the next may be among the first: what is guessed is rather too high. Measured
 * (bench:archive, related): with seven reports read the result is better than with the twelve that have most of the terms.
 */
const readAnyway = 6;
const readAtMost = 10;
const first = 5;
const guessedTooHigh = 0.9;
/** Reports that are left out make room for others, so many at most. */
const mostLeftOut = 200;
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
  /** Reports with the same words. `fields`: the report's own text as it was read. The nearest first. */
  readonly find: (id: ArticleId, fields: readonly ReadField[]) => NearReport[];
  /** Reports that may belong to a draft, by their words and what else the index knows of them, none of `leftOut`. The nearest first. */
  readonly findRelated: (article: Article, fields: readonly ReadField[], leftOut: ReadonlySet<string>) => NearReport[];
}

interface KeptReport {
  readonly rev: number;
  readonly read: TermFrequencies;
}

/** The places with the highest sums, the newest first where they are equal. There are thousands: they are gone through once, not sorted. */
function heaviest(sums: ReadonlyMap<number, number>, most: number): number[] {
  const places: number[] = [];
  const worths: number[] = [];
  for (const [place, sum] of sums) {
    let at = places.length;
    for (; at > 0; at -= 1) {
      const before = worths[at - 1] ?? 0;
      if (before > sum || (before === sum && (places[at - 1] ?? 0) > place)) break;
    }
    if (at === most) continue;
    places.splice(at, 0, place);
    worths.splice(at, 0, sum);
    if (places.length > most) {
      places.pop();
      worths.pop();
    }
  }
  return places;
}

function* termsOfAll(read: readonly TermFrequencies[]): Generator<string, void> {
  for (const terms of read) yield* terms.keys();
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
  const vectorOf = (fields: readonly ReadField[]): TermVector => {
    const read = termFrequencies(fields);
    weights.learn(read.keys());
    return termVector(read, weights.idf);
  };
  /** What the telling terms of a report that stand in others are worth together, by place in the index. */
  const sumsOf = (mine: TermVector): ReadonlyMap<number, number> => {
    const telling = [...mine]
      .filter(([term]) => !weights.isCommon(term))
      .sort((one, other) => other[1] - one[1])
      .slice(0, soughtTerms);
    const sums = new Map<number, number>();
    for (const [term, weight] of telling) {
      const worth = weight * weights.idf(term);
      for (const place of placesWithTerm(db, term, mostOfTerm)) sums.set(place, (sums.get(place) ?? 0) + worth);
    }
    return sums;
  };
  /** Reads reports and compares them with one of these terms. */
  const compared = (mine: TermVector, ids: readonly ArticleId[], linked: ReadonlySet<ArticleId>): NearReport[] => {
    const reports = readCandidates(db, ids).map((report) => ({ report, theirs: readOf(report) }));
    weights.learn(termsOfAll(reports.map(({ theirs }) => theirs)));
    const length = lengthOf(mine);
    return reports.map(({ report, theirs }): NearReport => {
      const vector = termVector(theirs, weights.idf);
      const { cosine, shared } = compareVectors(mine, vector, [length, lengthOf(vector)]);
      return { ...report, cosine, shared: shared.map(([term]) => term), isLinked: linked.has(report.row.id) };
    });
  };
  /** Reads likely reports, the likeliest first, until no further one is likely to be among the first. */
  const readLikely = (mine: TermVector, likely: readonly LikelyReport[], linked: ReadonlySet<ArticleId>): NearReport[] => {
    const found: NearReport[] = [];
    const scores: number[] = [];
    const read = (some: readonly LikelyReport[]): void => {
      const guesses = new Map(some.map((one) => [one.id, one]));
      const ids = [...guesses.keys()];
      for (const report of compared(mine, ids, linked)) {
        const { score = 0, cosine = 0 } = guesses.get(report.row.id) ?? {};
        found.push(report);
        scores.push(score - cosine + report.cosine);
      }
      scores.sort((one, other) => other - one);
    };
    // Together: that saves asking for each.
    read(likely.slice(0, readAnyway));
    for (const next of likely.slice(readAnyway, readAtMost)) {
      if (found.length >= readAnyway && next.score * guessedTooHigh < (scores[first - 1] ?? 0)) break;
      read([next]);
    }
    return found;
  };
  const byCosine = (reports: readonly NearReport[]): NearReport[] => reports.toSorted((one, other) => other.cosine - one.cosine);
  return {
    find: (id, fields) => {
      const mine = vectorOf(fields);
      const likeliest = heaviest(sumsOf(mine), byTerms + 1);
      const linked = new Set(reportsByLinks(db, id, byLinks));
      const ids = new Set([...reportsAtPlaces(db, [...likeliest, ...placesByKeywords(db, id, byKeywords)]), ...linked]);
      ids.delete(id);
      return byCosine(compared(mine, [...ids], linked));
    },
    findRelated: (article, fields, leftOut) => {
      const mine = vectorOf(fields);
      const sums = sumsOf(mine);
      const linked = new Set(reportsByLinks(db, article.id, byLinks));
      const likeliest = heaviest(sums, contenders + 1 + Math.min(leftOut.size, mostLeftOut));
      const places = new Set([...likeliest, ...placesByKeywords(db, article.id, byKeywords), ...placesOfReports(db, [...linked])]);
      const whole = lengthOf(mine) ** 2 || 1;
      const likely = likelyRelated(db, article, {
        places: [...places],
        likenessAt: (place) => (sums.get(place) ?? 0) / whole,
        isLinked: (id) => linked.has(id),
      });
      const others = likely.filter(({ id }) => id !== article.id && !leftOut.has(id));
      return byCosine(readLikely(mine, others, linked));
    },
  };
}
