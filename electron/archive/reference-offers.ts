import type { Article } from '#shared/model/article.ts';
import type { ReferenceOffer } from '#shared/model/proposal.ts';
import type { ReadingRecord, ReportRecord } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';
import { findDates, parseGermanDate } from '#shared/text/german-date.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { reportAt, reportsNumbered, reportsOfDay, seqsWithWord } from '#electron/store/similar-references.ts';
import type { ReferenceRow } from '#electron/store/similar-references.ts';
import { referringDraft, referringRecord, wordsAround } from './reference-words.ts';
import type { ReferringReport } from './reference-words.ts';
import { weighKeys } from './weigh-keys.ts';

type Candidate = ReferenceOffer['candidates'][number];

const mostReferences = 50;
const mostCandidates = 5;
/** A word that stands in more reports than this tells nothing about which one is meant. */
const common = 400;
const mostOfDay = 200;
const mostLooked = 25;
/** Of the words' weight so much must be shared to be offered by topic, and at least two of them. */
const leastShare = 0.3;
const fewestShared = 2;

interface Shared {
  readonly share: number;
  readonly words: number;
}
/** For each report that shares telling words: the share of their weight. */
type TopicOf = (report: ReferringReport, text: string) => Map<number, Shared>;

/** Looks words up once, however many references ask for them. */
function createTopics(db: ReadableDb): TopicOf {
  const known = new Map<string, readonly number[]>();
  const seqsOf = (word: string, isBeginning: boolean): readonly number[] => {
    const key = `${word}${isBeginning ? '*' : ''}`;
    const seqs = known.get(key) ?? seqsWithWord(db, word, isBeginning, common);
    known.set(key, seqs);
    return seqs;
  };
  return (report, text) => {
    const { sums, whole } = weighKeys(
      wordsAround(report, text),
      ({ word, isBeginning }) => seqsOf(word, isBeginning),
      ({ weight }, count) => (count >= common ? 0 : weight * Math.log((2 * common) / count)),
    );
    return new Map([...sums].map(([seq, sum]) => [seq, { share: sum.weight / whole, words: sum.words }]));
  };
}

/** Not the report itself, and none that came after it. */
const isEarlier = ({ date, headline }: ReferringReport, row: ReferenceRow): boolean => {
  const itself = row.headlineKey !== '' && row.headlineKey === fold(headline);
  if (date === null || row.date === null) return !itself;
  return row.date < date || (row.date === date && !itself);
};

const offer = (row: ReferenceRow, reason: Candidate['reason'], score: number): Candidate => ({
  articleId: row.articleId,
  headline: row.headline,
  date: row.date,
  reason,
  score,
});

/** „wir berichteten am 12. März“: a day without a year is the last one before the report. */
function dateIn(text: string, before: string | null): string | null {
  const whole = parseGermanDate(text);
  if (whole !== null || before === null) return whole;
  const [year = 0, month = 1] = before.split('-').map(Number);
  const from = month === 12 ? `${year}-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}`;
  const found = findDates(text, from)[0]?.iso ?? null;
  return found !== null && found > before ? `${Number(found.slice(0, 4)) - 1}${found.slice(4)}` : found;
}

/** A „wir berichteten“ as it was written. */
type WrittenReference = Pick<ReportRecord['backReferences'][number], 'text' | 'number' | 'date'>;

/** The likeliest reports for one „wir berichteten“: by number for certain, by its date, then by what is spoken of around it. */
function candidatesOf(db: ReadableDb, report: ReferringReport, reference: WrittenReference, topicOf: TopicOf): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate): void => {
    const known = found.get(candidate.articleId);
    if (!known || candidate.score > known.score) found.set(candidate.articleId, candidate);
  };
  if (reference.number !== null) for (const row of reportsNumbered(db, reference.number, mostCandidates)) add(offer(row, 'number', 1));
  const topics = topicOf(report, reference.text);
  const date = reference.date ?? dateIn(reference.text, report.date);
  if (date !== null)
    for (const { seq, row } of reportsOfDay(db, date, mostOfDay))
      if (isEarlier(report, row)) add(offer(row, 'date', 0.6 + 0.35 * (topics.get(seq)?.share ?? 0)));
  const likeliest = [...topics]
    .filter(([, topic]) => topic.share >= leastShare && topic.words >= fewestShared)
    .sort((one, other) => other[1].share - one[1].share || other[0] - one[0])
    .slice(0, mostLooked);
  for (const [seq, topic] of likeliest) {
    const row = reportAt(db, seq);
    if (row && isEarlier(report, row)) add(offer(row, 'topic', topic.share * 0.8));
  }
  return [...found.values()].sort((one, other) => other.score - one.score).slice(0, mostCandidates);
}

/**
 * For each back reference of these records the reports it may mean, one reference a step; only those for which there are any. What is
 * offered is not applied: a number is, and the editor's choice.
 */
export function* referenceOffers(db: ReadableDb, records: readonly ReadingRecord[]): Generator<undefined, ReferenceOffer[]> {
  const asked = records
    .filter((record) => record.kind !== 'newsletter')
    .flatMap((record) => record.backReferences.map((reference, index) => ({ record, reference, index })))
    .slice(0, mostReferences);
  const topicOf = createTopics(db);
  const offers: ReferenceOffer[] = [];
  for (const { record, reference, index } of asked) {
    const candidates = candidatesOf(db, referringRecord(record), reference, topicOf);
    if (candidates.length > 0) offers.push({ recordId: record.id, reference: index, candidates });
    yield;
  }
  return offers;
}

/** The reports that a „wir berichteten“ in a draft may mean, the likeliest first; `paragraph` is what it stands in. */
export const offerReferences = (db: ReadableDb, article: Article, paragraph: string, reference: WrittenReference): Candidate[] =>
  candidatesOf(db, referringDraft(article, paragraph), reference, createTopics(db)).filter(
    (candidate) => candidate.articleId !== article.id,
  );
