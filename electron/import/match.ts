import type { ArticleId, RecordId } from '#shared/model/ids.ts';
import type { RecordMatch } from '#shared/model/proposal.ts';
import type { ReadingRecord, ReportRecord } from '#shared/model/reading.ts';
import { fold, leadingWords } from '#shared/text/fold.ts';

/** Words that must agree at the beginning of two texts to call them the same. */
const leading = 12;
const fewestLeading = 6;

/** What is compared of a report, whether it is read from a file or lies in the archive. */
export interface Fingerprint {
  readonly extent: 'full' | 'teaser';
  readonly kicker: string;
  readonly headline: string;
  readonly headlineKey: string;
  readonly textKey: string;
  readonly datelineDate: string | null;
}
/** `articleId` is null for a record of the same delivery. */
export interface MatchCandidate extends Fingerprint {
  readonly articleId: ArticleId | null;
}

export function fingerprint(record: ReportRecord): Fingerprint {
  const opening = record.fields.lead?.value ?? record.blocks.find((block) => block.type === 'paragraph')?.text ?? '';
  const headline = record.fields.headline?.value ?? '';
  return {
    extent: record.kind === 'article' ? 'full' : 'teaser',
    kicker: record.fields.kicker?.value ?? '',
    headline,
    headlineKey: fold(headline),
    textKey: leadingWords(opening, leading),
    datelineDate: record.fields.date?.value ?? null,
  };
}

function reasonFor(mine: Fingerprint, theirs: Fingerprint): RecordMatch['reason'] {
  if (mine.extent === 'teaser') return theirs.extent === 'teaser' ? 'same-teaser' : 'teaser-of-report';
  return theirs.extent === 'teaser' ? 'report-of-teaser' : 'same-report';
}

/** 0…1: how surely two fingerprints are the same report. Headlines repeat over the years, so a different date rules a match out. */
function similarity(mine: Fingerprint, theirs: Fingerprint): number {
  if (mine.datelineDate !== null && theirs.datelineDate !== null && mine.datelineDate !== theirs.datelineDate) return 0;
  const sameText = mine.textKey !== '' && mine.textKey === theirs.textKey && mine.textKey.split(' ').length >= fewestLeading;
  const sameHeadline = mine.headlineKey !== '' && mine.headlineKey === theirs.headlineKey;
  const sameKicker = fold(mine.kicker) === fold(theirs.kicker);
  const sameDate = mine.datelineDate !== null && mine.datelineDate === theirs.datelineDate;
  if (sameText && sameHeadline) return 0.99;
  if (sameHeadline && sameKicker && sameDate) return 0.97;
  if (sameText) return 0.95;
  if (sameHeadline && sameKicker && mine.headlineKey.split(' ').length >= 3) return 0.85;
  return 0;
}

/** From this score on a join is proposed. */
const enough = 0.8;

/** The likeliest known report for a record, or null. Candidates are passed in: this step reads nothing. */
export function matchRecord(recordId: RecordId, mine: Fingerprint, candidates: readonly MatchCandidate[]): RecordMatch | null {
  let best: RecordMatch | null = null;
  for (const candidate of candidates) {
    const score = similarity(mine, candidate);
    // On equal footing the archive wins over a record of the same delivery: its identity is settled.
    const better = best === null || score > best.score || (score === best.score && best.target === null && candidate.articleId !== null);
    if (score < enough || !better) continue;
    best = {
      recordId,
      reason: reasonFor(mine, candidate),
      score,
      target: candidate.articleId === null ? null : { articleId: candidate.articleId, headline: candidate.headline },
      headline: candidate.headline,
    };
  }
  return best;
}

/** Matches all records of a reading: against what is known (in the archive, in earlier files of the delivery) and among themselves. */
export function matchRecords(
  records: readonly ReadingRecord[],
  knownLike: (mine: Fingerprint) => readonly MatchCandidate[],
): RecordMatch[] {
  const matches: RecordMatch[] = [];
  const byHeadline = new Map<string, MatchCandidate[]>();
  const byText = new Map<string, MatchCandidate[]>();
  const put = (map: Map<string, MatchCandidate[]>, key: string, candidate: MatchCandidate): void => {
    const same = map.get(key);
    if (same) same.push(candidate);
    else if (key) map.set(key, [candidate]);
  };
  for (const record of records) {
    if (record.kind === 'newsletter') continue;
    const mine = fingerprint(record);
    const match = matchRecord(record.id, mine, [
      ...knownLike(mine),
      ...(byHeadline.get(mine.headlineKey) ?? []),
      ...(byText.get(mine.textKey) ?? []),
    ]);
    if (match) matches.push(match);
    const candidate: MatchCandidate = { ...mine, articleId: null };
    put(byHeadline, mine.headlineKey, candidate);
    put(byText, mine.textKey, candidate);
  }
  return matches;
}
