import { fingerprint } from '#electron/import/match/fingerprint.ts';
import { matchRecord } from '#electron/import/match/match-records.ts';
import { joinsByItself } from '#shared/import/joins-by-itself.ts';
import type { Store } from '#electron/store/database.ts';
import { insertArticle } from '#electron/store/articles.ts';
import { findKnown } from '#electron/store/similar-reports.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import type { RecordMatch } from '#shared/model/proposal.ts';
import { reportRecordOf } from '../records.ts';
import { changes } from './changed-report.ts';
import { makeReport } from './made-report.ts';
import type { MadeReport } from './made-report.ts';
import { randomFrom } from './random.ts';
import { likenesses } from './reports-apart.ts';

export interface Question {
  readonly kind: string;
  readonly record: ReportRecord;
  /** The report that must be found; null where none may be. */
  readonly answer: ArticleId | null;
}

export interface Figures {
  readonly kind: string;
  readonly asked: number;
  /** Matched with the right report. */
  readonly right: number;
  /** Of these, joined or taken for a new version; the others are to be looked at. */
  readonly sure: number;
  /** Matched with a wrong one, or where there was none. */
  readonly wrong: number;
}

/** The record as the parser would read it: no key of headline, opening or date gives it away, the text alone has to. */
const recordOf = (id: string, report: MadeReport, headline: string): ReportRecord =>
  reportRecordOf({ id, headline, lead: report.lead, text: report.paragraphs });

export const textOf = (report: MadeReport): string => [report.lead, ...report.paragraphs].join('\n');

/** Fills a library with `count` generated reports and answers questions about changed copies and reports alike that are others. */
export function fillWithReports(
  store: Store,
  newId: () => string,
  count: number,
  perKind: number,
  kinds: typeof changes = changes,
): { questions: Question[]; texts: Map<ArticleId, string> } {
  const random = randomFrom(20_261_122);
  const questions: Question[] = [];
  const texts = new Map<ArticleId, string>();
  const waiting: [ArticleId, MadeReport][] = [];
  const flush = (): void =>
    store.write((db) => {
      for (const [id, report] of waiting.splice(0)) {
        const header = { ...emptyHeader, headline: report.headline, lead: report.lead, datelineDate: report.date };
        insertArticle(db, id, header, documentFromText(report.paragraphs.join('\n\n')), 1);
      }
    });
  const add = (report: MadeReport): ArticleId => {
    const id = newId() as ArticleId;
    texts.set(id, textOf(report));
    if (waiting.push([id, report]) === 1_000) flush();
    return id;
  };
  const names = Object.entries(kinds);
  const apart = Object.entries(likenesses);
  for (let n = 0; n < count;) {
    for (const [kind, likeness] of apart) {
      if (n >= perKind * apart.length) break;
      const [known, other] = likeness(random);
      add(known);
      n += 1;
      // The same headline is part of the likeness.
      const record = reportRecordOf({
        id: `q${questions.length}`,
        headline: other.headline,
        date: other.date,
        lead: other.lead,
        text: other.paragraphs,
      });
      questions.push({ kind, record, answer: null });
    }
    const report = makeReport(random);
    const answer = add(report);
    n += 1;
    const [kind, change] = names[questions.length % names.length] ?? [];
    if (!kind || !change || questions.filter((question) => question.kind === kind).length >= perKind) continue;
    const changed = change(report, random);
    questions.push({ kind, record: recordOf(`q${questions.length}`, changed, makeReport(random).headline), answer });
  }
  flush();
  return { questions, texts };
}

export function matchOf(store: Store, record: ReportRecord): RecordMatch | null {
  const mine = fingerprint(record);
  return matchRecord(record.id, mine, findKnown(store.db, mine));
}

/** Figures for each kind of question. */
export function figuresOf(questions: readonly Question[], match: (record: ReportRecord) => RecordMatch | null): Figures[] {
  const byKind = new Map<string, { asked: number; right: number; sure: number; wrong: number }>();
  for (const { kind, record, answer } of questions) {
    const found = match(record);
    const figures = byKind.get(kind) ?? { asked: 0, right: 0, sure: 0, wrong: 0 };
    figures.asked += 1;
    const isRight = found !== null && found.target?.articleId === answer;
    if (isRight) figures.right += 1;
    if (isRight && (joinsByItself(found) || found.score >= 0.79)) figures.sure += 1;
    if (found !== null && !isRight) figures.wrong += 1;
    byKind.set(kind, figures);
  }
  return [...byKind].map(([kind, figures]) => ({ kind, ...figures }));
}

/** Precision and recall over all kinds. */
export function qualityOf(figures: readonly Figures[], questions: readonly Question[]): { precision: number; recall: number } {
  const right = figures.reduce((sum, one) => sum + one.right, 0);
  const wrong = figures.reduce((sum, one) => sum + one.wrong, 0);
  return { precision: right / (right + wrong), recall: right / questions.filter((question) => question.answer !== null).length };
}
