import { joinsByItself } from '#shared/import/joins-by-itself.ts';
import { recordToArticle } from '#shared/import/record-article.ts';
import type { ArticleContent } from '#shared/import/record-article.ts';
import { recordToNewsletter } from '#shared/import/record-newsletter.ts';
import { backReferences } from '#shared/document/document-text.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { Article, ArticleHeader } from '#shared/model/article.ts';
import type { ArticleId, CommitId, KeywordId, NewsletterId, ProposalId, SectionId, SourceId } from '#shared/model/ids.ts';
import type { CommitSummary, Decision } from '#shared/model/proposal.ts';
import type { NewsletterRecord, Passage, ReadingRecord, ReportRecord } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';
import { findArticle, findByNumber, getArticle, insertArticle, updateArticle } from '#electron/store/articles.ts';
import { insertCommit } from '#electron/store/commits.ts';
import type { CommitItem } from '#electron/store/commits.ts';
import type { ReadableDb, WritableDb } from '#electron/store/connection.ts';
import { attachKeywords, keywordsOf } from '#electron/store/keywords.ts';
import { insertNewsletter } from '#electron/store/newsletters.ts';
import { addPage, pagesOf } from '#electron/store/pages.ts';
import { closePrints } from '#electron/store/prints.ts';
import { keepArticle, snapshotOf } from '#electron/store/revisions.ts';
import { findKnown } from '#electron/store/similar-reports.ts';
import { linkSource } from '#electron/store/sources.ts';
import { mapBackReferences } from './map-back-references.ts';
import { fingerprint } from './match/fingerprint.ts';
import { joinedHeader, renewedHeader } from './match/joined-header.ts';
import { hasLostWords } from './match/lost-words.ts';
import { matchRecord } from './match/match-records.ts';
import { judgePage } from './match/next-page.ts';
import { openingOf, withLead, withPage } from './match/page-body.ts';

/** One file's records, as the review left them, in the order of taking over. */
export interface Delivery {
  readonly proposalId: ProposalId;
  readonly sourceId: SourceId | null;
  readonly records: readonly ReadingRecord[];
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Steps of the review that the records rest on. */
  readonly editCount: number;
}

interface Context {
  readonly db: WritableDb;
  readonly now: number;
  readonly newId: () => string;
  readonly newKeywords: KeywordId[];
  readonly commitId: CommitId;
}

/** Every passage a record was read from, for its provenance. */
function passagesOf(record: ReportRecord): Passage[] {
  const fields = Object.values(record.fields).flatMap((field) => field?.passages ?? []);
  return [...fields, ...record.blocks.flatMap((block) => block.passages)];
}

/** Gives each numbered back reference the report with that number, where the archive has it. */
const resolveNumbers = (db: ReadableDb, body: DocumentJson): DocumentJson =>
  backReferences(body).some((reference) => reference.number !== null && reference.articleId === null)
    ? mapBackReferences(body, (reference) =>
        reference.number === null ? reference.articleId : (reference.articleId ?? findByNumber(db, reference.number)),
      )
    : body;

/** Tags a report and answers what it did not have before. */
function tag(context: Context, articleId: ArticleId, keywords: readonly string[]): KeywordId[] {
  const before = new Set(keywordsOf(context.db, articleId).map((keyword) => keyword.id));
  const newId = (): string => {
    const id = context.newId();
    context.newKeywords.push(id as KeywordId);
    return id;
  };
  // A dash between two words of a list is no word of its own.
  const words = keywords.filter((label) => fold(label) !== '');
  const added = attachKeywords(context.db, articleId, words, newId, context.now);
  return [...new Set(added)].filter((id) => !before.has(id));
}

function createReport(context: Context, delivery: Delivery, record: ReportRecord): CommitItem {
  const { db, now, newId } = context;
  const { header, body, keywords } = recordToArticle(record);
  const id = newId() as ArticleId;
  insertArticle(db, id, header, resolveNumbers(db, body), now);
  const added = tag(context, id, keywords);
  if (delivery.sourceId) linkSource(db, id, delivery.sourceId, 'origin', passagesOf(record));
  const article = getArticle(db, id);
  keepArticle(db, newId(), article, 'import', '', now);
  const page = record.fields.pageNumber?.value ?? 1;
  if (page > 1) addPage(db, id, { page, opening: openingOf(article.body) }, context.commitId);
  return {
    proposalId: delivery.proposalId,
    recordId: record.id,
    action: 'created',
    articleId: id,
    newsletterId: null,
    revAfter: article.rev,
    before: null,
    keywords: added,
    editCount: delivery.editCount,
  };
}

/** What becomes of the known report: its header and body after the record, and what the record's source is to it. */
interface Change {
  readonly header: ArticleHeader;
  readonly body: DocumentJson;
  readonly role: 'join' | 'update';
}

/** Puts a record into a report, keeping its former state, and the record's own text where the report does not have all of it. */
function changeReport(
  context: Context,
  delivery: Delivery,
  record: ReportRecord,
  articleId: ArticleId,
  change: (known: Article, read: ArticleContent) => Change,
): CommitItem {
  const { db, now, newId } = context;
  const known = getArticle(db, articleId);
  const read = recordToArticle(record);
  const { header, body, role } = change(known, read);
  if (JSON.stringify(header) !== JSON.stringify(known.header) || JSON.stringify(body) !== JSON.stringify(known.body)) {
    keepArticle(db, newId(), known, 'join', '', now);
    updateArticle(db, articleId, known.rev, header, resolveNumbers(db, body), now);
  }
  const added = tag(context, articleId, read.keywords);
  if (delivery.sourceId) linkSource(db, articleId, delivery.sourceId, role, passagesOf(record));
  const after = getArticle(db, articleId);
  if (hasLostWords(read, after)) keepArticle(db, newId(), { ...after, ...read, keywords: after.keywords }, 'import', '', now);
  return {
    proposalId: delivery.proposalId,
    recordId: record.id,
    action: 'joined',
    articleId,
    newsletterId: null,
    revAfter: after.rev,
    before: snapshotOf(known),
    keywords: added,
    editCount: delivery.editCount,
  };
}

/** Blanks are filled; a report without a text gets the record's. */
const join = (known: Article, read: ArticleContent): Change => {
  const takesBody = known.body.root.children.length === 0 && read.body.root.children.length > 0;
  return {
    header: joinedHeader(known.header, read.header),
    body: takesBody ? read.body : known.body,
    role: takesBody ? 'update' : 'join',
  };
};

/** The record is the newer state: its text stands from now on. */
const renew = (known: Article, read: ArticleContent): Change => ({
  header: renewedHeader(known.header, read.header),
  body: read.body.root.children.length > 0 ? read.body : known.body,
  role: 'update',
});

/** Adds another page in its place. */
function addPageTo(context: Context, delivery: Delivery, record: ReportRecord, articleId: ArticleId): CommitItem {
  const page = record.fields.pageNumber?.value ?? 1;
  const pages = pagesOf(context.db, articleId);
  return changeReport(context, delivery, record, articleId, (known, read) => {
    const isFirst = pages.length > 0 && pages.every((one) => one.page > page);
    // Page one is the report; a later page that came before it lent it its headline until now.
    const header = isFirst ? renewedHeader(known.header, read.header) : joinedHeader(known.header, { ...read.header, lead: '' });
    const repeatsLead = fold(read.header.lead) === fold(known.header.lead);
    const own = isFirst || repeatsLead ? read.body : withLead(read.header.lead, read.body);
    if (pages.length === 0) addPage(context.db, articleId, { page: 1, opening: openingOf(known.body) }, context.commitId);
    addPage(context.db, articleId, { page, opening: openingOf(own) }, context.commitId);
    return { header, body: withPage(known.body, pages, page, own), role: 'join' };
  });
}

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

type Target = { readonly how: 'join' | 'version' | 'page'; readonly articleId: ArticleId };

/**
 * The report that a record goes into, or null to create one. `auto` looks again now: an earlier record of the same delivery is in the
 * archive by then, and a report chosen by hand may lie in the Papierkorb. A new version and a doubtful duplicate are never taken by
 * themselves: without the editor's word they become reports of their own, so that nothing is overwritten and nothing hidden.
 */
function targetOf(db: ReadableDb, record: ReportRecord, decision: Decision): Target | null {
  if (decision.action === 'create') return null;
  const mine = fingerprint(record);
  if ((decision.action === 'join' || decision.action === 'version') && findArticle(db, decision.articleId)?.deletedAt === null) {
    const chosen = findKnown(db, mine).find((known) => known.articleId === decision.articleId);
    const isPage = decision.action === 'join' && chosen !== undefined && judgePage(mine, chosen) !== null;
    return { how: isPage ? 'page' : decision.action, articleId: decision.articleId };
  }
  const match = matchRecord(record.id, mine, findKnown(db, mine));
  if (!match?.target || !joinsByItself(match)) return null;
  return { how: match.reason === 'next-page' ? 'page' : 'join', articleId: match.target.articleId };
}

function takeOver(context: Context, delivery: Delivery, record: ReadingRecord): CommitItem {
  const decision: Decision = delivery.decisions[record.id] ?? { action: 'auto' };
  if (decision.action === 'skip')
    return {
      proposalId: delivery.proposalId,
      recordId: record.id,
      action: 'skipped',
      articleId: null,
      newsletterId: null,
      revAfter: null,
      before: null,
      keywords: [],
      editCount: delivery.editCount,
    };
  if (record.kind === 'newsletter') return createNewsletter(context, delivery, record);
  const target = targetOf(context.db, record, decision);
  if (!target) return createReport(context, delivery, record);
  if (target.how === 'page') return addPageTo(context, delivery, record, target.articleId);
  return changeReport(context, delivery, record, target.articleId, target.how === 'version' ? renew : join);
}

export interface TakenOver {
  readonly summary: CommitSummary;
  readonly items: readonly CommitItem[];
}

/** Takes records over into the archive. Runs inside the caller's transaction; what it did is kept so that it can be taken back. */
export function commitDeliveries(db: WritableDb, deliveries: Iterable<Delivery>, newId: () => string, now: number): TakenOver {
  const id = newId() as CommitId;
  const context: Context = { db, now, newId, newKeywords: [], commitId: id };
  const items: CommitItem[] = [];
  const created = { article: 0, teaser: 0, newsletter: 0 };
  for (const delivery of deliveries) {
    for (const record of delivery.records) {
      const item = takeOver(context, delivery, record);
      if (item.action === 'created') created[record.kind] += 1;
      items.push(item);
    }
    // What is in the archive is found there; what of the file is still open is found by headline and opening until its next step.
    closePrints(db, delivery.proposalId);
  }
  const counts = {
    articles: created.article,
    teasers: created.teaser,
    newsletters: created.newsletter,
    joined: items.filter((item) => item.action === 'joined').length,
    skipped: items.filter((item) => item.action === 'skipped').length,
  };
  insertCommit(db, id, { ...counts, newKeywords: context.newKeywords }, items, now);
  return { summary: { id, createdAt: now, ...counts, undone: false }, items };
}
