import { recordToArticle } from '#shared/import/record-article.ts';
import { recordToNewsletter } from '#shared/import/record-newsletter.ts';
import { backReferences } from '#shared/document/document-text.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import type { ArticleId, CommitId, KeywordId, NewsletterId, ProposalId, SectionId, SourceId } from '#shared/model/ids.ts';
import type { CommitSummary, Decision } from '#shared/model/proposal.ts';
import type { NewsletterRecord, Passage, ReadingRecord, ReportRecord } from '#shared/model/reading.ts';
import { findArticle, findByNumber, findCandidates, getArticle, insertArticle, updateArticle } from '#electron/store/articles.ts';
import { insertCommit } from '#electron/store/commits.ts';
import type { CommitItem } from '#electron/store/commits.ts';
import type { ReadableDb, WritableDb } from '#electron/store/connection.ts';
import { attachKeyword, findKeyword, keywordsOf } from '#electron/store/keywords.ts';
import { insertNewsletter } from '#electron/store/newsletters.ts';
import { keepArticle, snapshotOf } from '#electron/store/revisions.ts';
import { linkSource } from '#electron/store/sources.ts';
import { fingerprint, matchRecord } from './match.ts';
import { mapBackReferences } from './map-back-references.ts';

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
  const added = keywords.map((label) => {
    const known = findKeyword(context.db, label);
    const id = attachKeyword(context.db, articleId, label, context.newId, context.now);
    if (!known) context.newKeywords.push(id);
    return id;
  });
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

/** What a join changes: blanks are filled, a teaser grows into its report; nothing written is overwritten. */
function joinedHeader(known: ArticleHeader, read: ArticleHeader): ArticleHeader {
  const grows = known.extent === 'teaser' && read.extent === 'full';
  return {
    ...known,
    extent: grows ? 'full' : known.extent,
    cut: grows ? false : known.cut,
    number: known.number ?? read.number,
    form: known.form || read.form,
    kicker: known.kicker || read.kicker,
    headline: known.headline || read.headline,
    subheadline: known.subheadline || read.subheadline,
    lead: known.lead || read.lead,
    teaser: known.teaser || read.teaser,
    datelineDate: known.datelineDate ?? read.datelineDate,
    place: known.place || read.place,
    rubric: known.rubric || read.rubric,
    byline: known.byline || read.byline,
    authors: known.authors.length > 0 ? known.authors : read.authors,
    externalLinks: [...new Set([...known.externalLinks, ...read.externalLinks])],
    originUrl: known.originUrl ?? read.originUrl,
    agency: known.agency || read.agency,
    sourceNote: known.sourceNote || read.sourceNote,
  };
}

function joinReport(context: Context, delivery: Delivery, record: ReportRecord, articleId: ArticleId): CommitItem {
  const { db, now, newId } = context;
  const known = getArticle(db, articleId);
  const read = recordToArticle(record);
  const header = joinedHeader(known.header, read.header);
  const takesBody = known.body.root.children.length === 0 && read.body.root.children.length > 0;
  const body = takesBody ? resolveNumbers(db, read.body) : known.body;
  if (takesBody || JSON.stringify(header) !== JSON.stringify(known.header)) {
    keepArticle(db, newId(), known, 'join', '', now);
    updateArticle(db, articleId, known.rev, header, body, now);
  }
  const added = tag(context, articleId, read.keywords);
  if (delivery.sourceId) linkSource(db, articleId, delivery.sourceId, takesBody ? 'update' : 'join', passagesOf(record));
  const after = getArticle(db, articleId);
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

/**
 * The report to join, or null to create. `auto` looks again now: an earlier record of the same delivery is in the archive by then,
 * and a report chosen by hand may lie in the Papierkorb.
 */
function joinTarget(db: ReadableDb, record: ReportRecord, decision: Decision): ArticleId | null {
  if (decision.action === 'join' && findArticle(db, decision.articleId)?.deletedAt === null) return decision.articleId;
  if (decision.action === 'create') return null;
  const mine = fingerprint(record);
  return matchRecord(record.id, mine, findCandidates(db, mine.headlineKey, mine.textKey))?.target?.articleId ?? null;
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
  const target = joinTarget(context.db, record, decision);
  return target ? joinReport(context, delivery, record, target) : createReport(context, delivery, record);
}

export interface TakenOver {
  readonly summary: CommitSummary;
  readonly items: readonly CommitItem[];
}

/** Takes records over into the archive. Runs inside the caller's transaction; what it did is kept so that it can be taken back. */
export function commitDeliveries(db: WritableDb, deliveries: readonly Delivery[], newId: () => string, now: number): TakenOver {
  const context: Context = { db, now, newId, newKeywords: [] };
  const items: CommitItem[] = [];
  const created = { article: 0, teaser: 0, newsletter: 0 };
  for (const delivery of deliveries) {
    for (const record of delivery.records) {
      const item = takeOver(context, delivery, record);
      if (item.action === 'created') created[record.kind] += 1;
      items.push(item);
    }
  }
  const counts = {
    articles: created.article,
    teasers: created.teaser,
    newsletters: created.newsletter,
    joined: items.filter((item) => item.action === 'joined').length,
    skipped: items.filter((item) => item.action === 'skipped').length,
  };
  const id = newId() as CommitId;
  insertCommit(db, id, { ...counts, newKeywords: context.newKeywords }, items, now);
  return { summary: { id, createdAt: now, ...counts, undone: false }, items };
}
