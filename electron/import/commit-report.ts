import { recordToArticle } from '#shared/import/record-article.ts';
import type { ArticleContent } from '#shared/import/record-article.ts';
import { documentOf } from '#shared/document/build-document.ts';
import { backReferences, blockText, documentText } from '#shared/document/document-text.ts';
import type { BlockNode, DocumentJson } from '#shared/document/document-schema.ts';
import type { Article, ArticleHeader } from '#shared/model/article.ts';
import type { ArticleId, CommitId, KeywordId, ProposalId, SourceId } from '#shared/model/ids.ts';
import type { Decision } from '#shared/model/proposal.ts';
import type { Passage, ReadingRecord, ReportRecord } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';
import { findByNumber, getArticle, insertArticle, updateArticle } from '#electron/store/articles.ts';
import type { CommitItem } from '#electron/store/commits.ts';
import type { ReadableDb, WritableDb } from '#electron/store/connection.ts';
import { attachKeywords, keywordsOf } from '#electron/store/keywords.ts';
import { addPage, pagesOf } from '#electron/store/pages.ts';
import { keepArticle, snapshotOf } from '#electron/store/revisions.ts';
import { linkSource } from '#electron/store/sources.ts';
import { mapBackReferences } from './map-back-references.ts';
import { joinedHeader, renewedHeader } from './match/joined-header.ts';
import { hasLostWords } from './match/lost-words.ts';
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

/** One take-over: its database, its clock and what it brought. */
export interface Context {
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

/** Puts a record into the archive as a report of its own. */
export function createReport(context: Context, delivery: Delivery, record: ReportRecord): CommitItem {
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
export function changeReport(
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

const isBlank = (body: DocumentJson): boolean => documentText(body).trim() === '';
const hasPicture = (body: DocumentJson): boolean => body.root.children.some((block) => block.type === 'image');

/** Both texts, one behind the other; the opening blocks they share stand once. */
function appended(known: DocumentJson, read: DocumentJson): DocumentJson {
  const blocks = known.root.children;
  const words = new Set(blocks.map((block) => fold(blockText(block))));
  const isNew = (block: BlockNode): boolean => block.type === 'image' || !words.has(fold(blockText(block)));
  const from = read.root.children.findIndex(isNew);
  return from < 0 ? known : documentOf([...blocks, ...read.root.children.slice(from)]);
}

/** The body after a join, null where the known one stays: a blank one is replaced, a teaser's own text and pictures stand before the report's. */
function joinedBody(known: Article, read: ArticleContent): DocumentJson | null {
  if (read.body.root.children.length === 0) return null;
  // An editor that opened and saved a report without a text left an empty paragraph in it.
  if (isBlank(known.body)) return hasPicture(known.body) ? appended(known.body, read.body) : read.body;
  return known.header.extent === 'teaser' && read.header.extent === 'full' ? appended(known.body, read.body) : null;
}

/** Blanks are filled; a report without a text gets the record's, and a teaser becomes a full report only with it. */
export const join = (known: Article, read: ArticleContent): Change => {
  const body = joinedBody(known, read);
  return {
    header: joinedHeader(known.header, body ? read.header : { ...read.header, extent: known.header.extent }),
    body: body ?? known.body,
    role: body ? 'update' : 'join',
  };
};

/** The record is the newer state: its text stands from now on. */
export const renew = (known: Article, read: ArticleContent): Change => ({
  header: renewedHeader(known.header, read.header),
  body: read.body.root.children.length > 0 ? read.body : known.body,
  role: 'update',
});

/** Adds another page in its place. */
export function addPageTo(context: Context, delivery: Delivery, record: ReportRecord, articleId: ArticleId): CommitItem {
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
