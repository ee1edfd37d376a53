import { joinsFrom } from '#shared/import/joins-by-itself.ts';
import type { KnownReport } from '#shared/model/known-report.ts';
import type { RecordId } from '#shared/model/ids.ts';
import type { RecordMatch } from '#shared/model/proposal.ts';
import type { ReadingRecord } from '#shared/model/reading.ts';
import { indexedShingles, sketchOf } from '#shared/text/shingles.ts';
import { commonFrom, similarTexts } from '#shared/text/similar-texts.ts';
import { asKnown, fingerprint } from './fingerprint.ts';
import type { Fingerprint } from './fingerprint.ts';
import { judge, justBelow } from './judge.ts';
import type { Judgement } from './judge.ts';
import { isOfSeries, mayCorrect, seriesFrom, siblingOf } from './series.ts';
import type { Sibling } from './series.ts';

/** From this score on the archive's report is the one to look at, whatever lies in the delivery: its identity is settled. */
const settledFrom = 0.5;

/**
 * The likeliest known report for a record, or null. Candidates are passed in: this step reads nothing. `beside` are records of the same
 * file: messages of a thread share their headline and day, and none is a new version of another. `before` is the likeliest of those looked at already.
 */
export function matchRecord(
  recordId: RecordId,
  mine: Fingerprint,
  candidates: readonly KnownReport[],
  beside: readonly KnownReport[] = [],
  before: RecordMatch | null = null,
): RecordMatch | null {
  let best = before;
  const own = new Set(beside);
  for (const candidate of [...candidates, ...beside]) {
    const judgement = own.has(candidate) ? besideOf(judge(mine, candidate)) : judge(mine, candidate);
    if (!judgement) continue;
    const isSettled = candidate.articleId !== null && judgement.score >= settledFrom;
    const wasSettled = best !== null && best.target !== null && best.score >= settledFrom;
    if (best !== null && (isSettled === wasSettled ? judgement.score <= best.score : wasSettled)) continue;
    best = {
      recordId,
      ...judgement,
      target: candidate.articleId === null ? null : { articleId: candidate.articleId, headline: candidate.headline },
      headline: candidate.headline,
    };
  }
  return best;
}

/** In one file nothing is a new version of something else: what says nearly the same is asked about, what only bears the same headline is not. */
function besideOf(judgement: Judgement | null): Judgement | null {
  if (judgement?.reason !== 'new-version') return judgement;
  return judgement.score >= joinsFrom ? { ...judgement, reason: 'near-duplicate', score: justBelow } : null;
}

/** Records of one reading that were seen already, found by the same keys as those of the archive. */
function createSeen(): { find: (mine: Fingerprint) => KnownReport[]; add: (mine: Fingerprint) => void } {
  const seen: Fingerprint[] = [];
  const byKey = new Map<string, number[]>();
  const byShingle = new Map<number, number[]>();
  const put = <K>(map: Map<K, number[]>, key: K, index: number): void => {
    const same = map.get(key);
    if (!same) map.set(key, [index]);
    else if (same.length < commonFrom) same.push(index);
  };
  const keysOf = (mine: Fingerprint): string[] =>
    [
      mine.headlineKey && `headline ${mine.headlineKey}`,
      mine.textKey && `text ${mine.textKey}`,
      mine.urlKey && `url ${mine.urlKey}`,
      mine.number === null ? '' : `number ${mine.number}`,
    ].filter((key) => key !== '');
  const index = {
    textsWith: (hashes: readonly number[]) => new Map(hashes.map((hash) => [hash, byShingle.get(hash) ?? []])),
    sketchOf: (key: number) => {
      const known = seen[key];
      return known ? sketchOf(known.print) : [];
    },
  };
  return {
    find: (mine) => {
      const found = new Map<number, KnownReport['telling']>();
      for (const key of keysOf(mine)) for (const at of byKey.get(key) ?? []) found.set(at, null);
      for (const { key, telling } of similarTexts(mine.print, index, commonFrom)) found.set(key, telling);
      return [...found].flatMap(([at, telling]) => {
        const known = seen[at];
        return known ? [asKnown(known, telling)] : [];
      });
    },
    add: (mine) => {
      const at = seen.push(mine) - 1;
      for (const key of keysOf(mine)) put(byKey, key, at);
      for (const hash of indexedShingles(mine.print)) put(byShingle, hash, at);
    },
  };
}

/** What is known outside a reading of one of its records. */
interface Outside {
  /** Those of one series with the record, and the likeliest match with and without them. */
  readonly series: readonly Sibling[];
  readonly match: RecordMatch | null;
  readonly beyond: RecordMatch | null;
}
/** What is known outside a reading of each of its records, as long as nothing else is known. */
export type Remembered = WeakMap<Fingerprint, Outside>;

/** What is known, parted into reports of one series with a record and others. */
function partedBySeries(mine: Fingerprint, known: readonly KnownReport[]): { series: readonly Sibling[]; others: readonly KnownReport[] } {
  const ofSeries = new Set(known.filter((one) => isOfSeries(mine, one)));
  return { series: [...ofSeries].map((one) => siblingOf(mine, one)), others: known.filter((one) => !ofSeries.has(one)) };
}

function lookOutside(recordId: RecordId, mine: Fingerprint, known: readonly KnownReport[]): Outside {
  const { series, others } = partedBySeries(mine, known);
  const match = matchRecord(recordId, mine, known);
  return { series, match, beyond: series.length === 0 ? match : matchRecord(recordId, mine, others) };
}

/** Matches record after record, against what is known (in the archive, in files before it) and among themselves; the caller may pause in between. */
export function* matchEach(
  records: readonly ReadingRecord[],
  knownLike: (mine: Fingerprint) => readonly KnownReport[],
  remembered: Remembered = new WeakMap(),
): Generator<RecordMatch | null> {
  const seen = createSeen();
  for (const record of records) {
    if (record.kind === 'newsletter') continue;
    const mine = fingerprint(record);
    const outside = remembered.get(mine) ?? lookOutside(record.id, mine, knownLike(mine));
    remembered.set(mine, outside);
    const beside = seen.find(mine);
    const { series, others } = partedBySeries(mine, beside);
    const siblings = [...outside.series, ...series];
    // One of a series is no copy of the others: asked of each, an editor would answer the same thirty times.
    const isOfMany = siblings.length >= seriesFrom && !mayCorrect(mine, siblings);
    yield isOfMany ? matchRecord(record.id, mine, [], others, outside.beyond) : matchRecord(record.id, mine, [], beside, outside.match);
    seen.add(mine);
  }
}

/** Matches all records of a reading at once. */
export const matchRecords = (...asked: Parameters<typeof matchEach>): RecordMatch[] =>
  [...matchEach(...asked)].filter((match) => match !== null);
