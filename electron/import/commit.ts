import { recordToNewsletter } from '#shared/import/record-newsletter.ts';
import type { CommitId, KeywordId, NewsletterId, SectionId } from '#shared/model/ids.ts';
import type { CommitSummary, Decision } from '#shared/model/proposal.ts';
import type { NewsletterRecord, ReadingRecord } from '#shared/model/reading.ts';
import { storeCommit } from '#electron/store/commits.ts';
import type { CommitItem } from '#electron/store/commits.ts';
import type { WritableDb } from '#electron/store/connection.ts';
import { insertNewsletter } from '#electron/store/newsletters.ts';
import { addPageTo, changeReport, createReport, join, renew } from './commit-report.ts';
import type { Context, Delivery } from './commit-report.ts';
import { targetOf } from './commit-target.ts';

function createNewsletter(context: Context, delivery: Delivery, record: NewsletterRecord): CommitItem {
  const { header, sections } = recordToNewsletter(record);
  const id = context.newId() as NewsletterId;
  insertNewsletter(
    context.db,
    id,
    header,
    sections.map((content) => ({ id: context.newId() as SectionId, content })),
    context.now,
  );
  return {
    proposalId: delivery.proposalId,
    recordId: record.id,
    action: 'created',
    articleId: null,
    newsletterId: id,
    revAfter: 1,
    before: null,
    keywords: [],
    editCount: delivery.editCount,
  };
}

interface Outcome {
  readonly item: CommitItem;
  /** The record is the known report's text from now on. */
  readonly isVersion?: boolean;
}

function takeOver(context: Context, delivery: Delivery, record: ReadingRecord): Outcome {
  const decision: Decision = delivery.decisions[record.id] ?? { action: 'auto' };
  if (decision.action === 'skip')
    return {
      item: {
        proposalId: delivery.proposalId,
        recordId: record.id,
        action: 'skipped',
        articleId: null,
        newsletterId: null,
        revAfter: null,
        before: null,
        keywords: [],
        editCount: delivery.editCount,
      },
    };
  if (record.kind === 'newsletter') return { item: createNewsletter(context, delivery, record) };
  const target = targetOf(context.db, record, decision);
  if (!target) return { item: createReport(context, delivery, record) };
  if (target.how === 'page') return { item: addPageTo(context, delivery, record, target.articleId) };
  const isVersion = target.how === 'version';
  return { item: changeReport(context, delivery, record, target.articleId, isVersion ? renew : join), isVersion };
}

/** What a record is called where take-overs are listed. */
const nameOf = (record: ReadingRecord): string =>
  (record.kind === 'newsletter' ? record.title.value : (record.fields.headline?.value ?? '')).trim().slice(0, longestName);
const longestName = 200;

export interface TakenOver {
  readonly summary: CommitSummary;
  readonly items: readonly CommitItem[];
}

/** A take-over at work: step after step under one name, so that it is taken back in one. Each step is whole and counted when it is written. */
export interface TakeOver {
  /** Takes records over while `goesOn`, one at least, in the caller's transaction, which `write` must end; answers how many. */
  readonly take: (db: WritableDb, delivery: Delivery, goesOn: () => boolean) => number;
  /** Writes down what was taken over since the last time; the first time, that there was nothing too. */
  readonly write: (db: WritableDb) => void;
  readonly count: () => number;
  readonly taken: () => TakenOver;
}

export function createTakeOver(newId: () => string, now: number): TakeOver {
  const id = newId() as CommitId;
  const newKeywords: KeywordId[] = [];
  const items: CommitItem[] = [];
  const created = { article: 0, teaser: 0, newsletter: 0 };
  let versions = 0;
  let first = '';
  let written = 0;
  let isWritten = false;
  const countsOf = () => ({
    articles: created.article,
    teasers: created.teaser,
    newsletters: created.newsletter,
    joined: items.filter((item) => item.action === 'joined').length - versions,
    versions,
    first,
    skipped: items.filter((item) => item.action === 'skipped').length,
  });
  const write = (db: WritableDb): void => {
    if (isWritten && items.length === written) return;
    storeCommit(db, id, { ...countsOf(), newKeywords }, items.slice(written), written, now);
    written = items.length;
    isWritten = true;
  };
  const takeOne = (context: Context, delivery: Delivery, record: ReadingRecord): void => {
    const { item, isVersion } = takeOver(context, delivery, record);
    if (item.action === 'created') created[record.kind] += 1;
    if (isVersion) versions += 1;
    if (first === '' && item.action !== 'skipped') first = nameOf(record);
    items.push(item);
  };
  return {
    take: (db, delivery, goesOn) => {
      const context: Context = { db, now, newId, newKeywords, commitId: id };
      let count = 0;
      for (const record of delivery.records) {
        if (count > 0 && !goesOn()) break;
        takeOne(context, delivery, record);
        count += 1;
      }
      return count;
    },
    write,
    count: () => items.length,
    taken: () => ({ summary: { id, createdAt: now, ...countsOf(), undone: false }, items }),
  };
}
