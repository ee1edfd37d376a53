import type { ArticleId, CommitId, KeywordId, NewsletterId, ProposalId, RecordId } from '#shared/model/ids.ts';
import type { ArticleSnapshot } from '#shared/model/revision.ts';
import type { CommitSummary } from '#shared/model/proposal.ts';
import { FaultError } from '#shared/result.ts';
import { all, column, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

/** One record's fate in a take-over, with what is needed to take it back. */
export interface CommitItem {
  readonly proposalId: ProposalId;
  readonly recordId: RecordId;
  readonly action: 'created' | 'joined' | 'skipped';
  readonly articleId: ArticleId | null;
  readonly newsletterId: NewsletterId | null;
  /** `rev` right after the take-over: a report changed since then is not thrown away. */
  readonly revAfter: number | null;
  /** A joined report as it was before. */
  readonly before: ArticleSnapshot | null;
  /** Stichwörter that this record brought to its report. */
  readonly keywords: readonly KeywordId[];
  /** Steps of the review at the take-over: they stay, since its words depend on them. */
  readonly editCount: number;
}

/** A record's fate and its place in the take-over. */
export type PlacedItem = CommitItem & { readonly position: number };

type StoredSummary = Omit<CommitSummary, 'id' | 'createdAt' | 'undone'> & { readonly newKeywords: readonly KeywordId[] };
/** What take-overs of the first weeks did not write down. */
const unwritten = { versions: 0, first: '' };

/** Writes a take-over down, or the next step of one: `items` are those that came since, from position `from` on. */
export function storeCommit(
  db: WritableDb,
  id: CommitId,
  summary: StoredSummary,
  items: readonly CommitItem[],
  from: number,
  now: number,
): void {
  run(
    db,
    `INSERT INTO commits (id, created_at_ms, undone_at_ms, summary_json) VALUES (?, ?, NULL, ?)
     ON CONFLICT (id) DO UPDATE SET summary_json = excluded.summary_json`,
    id,
    now,
    JSON.stringify(summary),
  );
  items.forEach((item, index) => insertItem(db, id, from + index, item));
}

/** Writes one record's fate down. */
export function insertItem(db: WritableDb, id: CommitId, position: number, item: CommitItem): void {
  run(
    db,
    `INSERT INTO commit_items (commit_id, position, proposal_id, record_id, action, article_id, newsletter_id, rev_after, before_json, keywords_json, edit_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    position,
    item.proposalId,
    item.recordId,
    item.action,
    item.articleId,
    item.newsletterId,
    item.revAfter,
    item.before ? JSON.stringify(item.before) : null,
    JSON.stringify(item.keywords),
    item.editCount,
  );
}

interface CommitColumns {
  readonly id: string;
  readonly created_at_ms: number;
  readonly undone_at_ms: number | null;
  readonly summary_json: string;
}

function toSummary(row: CommitColumns): CommitSummary {
  const { newKeywords: _, ...counts } = JSON.parse(row.summary_json) as StoredSummary;
  return { ...unwritten, ...counts, id: row.id as CommitId, createdAt: row.created_at_ms, undone: row.undone_at_ms !== null };
}

export const listCommits = (db: ReadableDb, limit: number): CommitSummary[] =>
  all<CommitColumns>(
    db,
    'SELECT id, created_at_ms, undone_at_ms, summary_json FROM commits ORDER BY created_at_ms DESC, id DESC LIMIT ?',
    limit,
  ).map(toSummary);

/** Throws `not-found` where there is none. */
export function getCommit(
  db: ReadableDb,
  id: CommitId,
): { summary: CommitSummary; newKeywords: readonly KeywordId[]; items: PlacedItem[] } {
  const row = get<CommitColumns>(db, 'SELECT id, created_at_ms, undone_at_ms, summary_json FROM commits WHERE id = ?', id);
  if (!row) throw new FaultError('not-found', { id });
  const items = all<{
    position: number;
    proposal_id: string;
    record_id: string;
    action: CommitItem['action'];
    article_id: string | null;
    newsletter_id: string | null;
    rev_after: number | null;
    before_json: string | null;
    keywords_json: string;
    edit_count: number;
  }>(
    db,
    `SELECT position, proposal_id, record_id, action, article_id, newsletter_id, rev_after, before_json, keywords_json, edit_count
     FROM commit_items WHERE commit_id = ? ORDER BY position`,
    id,
  );
  return {
    summary: toSummary(row),
    newKeywords: (JSON.parse(row.summary_json) as StoredSummary).newKeywords,
    items: items.map((item) => ({
      position: item.position,
      proposalId: item.proposal_id as ProposalId,
      recordId: item.record_id as RecordId,
      action: item.action,
      articleId: item.article_id as ArticleId | null,
      newsletterId: item.newsletter_id as NewsletterId | null,
      revAfter: item.rev_after,
      before: item.before_json ? (JSON.parse(item.before_json) as ArticleSnapshot) : null,
      keywords: JSON.parse(item.keywords_json) as KeywordId[],
      editCount: item.edit_count,
    })),
  };
}

/** The records of a file that take-overs which still stand have taken, in their order. */
export const recordsTakenOver = (db: ReadableDb, id: ProposalId): RecordId[] =>
  column<RecordId>(
    db,
    `SELECT i.record_id FROM commit_items i JOIN commits c ON c.id = i.commit_id
     WHERE i.proposal_id = ? AND c.undone_at_ms IS NULL ORDER BY c.created_at_ms, i.position`,
    id,
  );

/** Forgets one record of a take-over, which has just been taken back: what is left of the take-over still stands. */
export const dropItem = (db: WritableDb, id: CommitId, position: number): number =>
  run(db, 'DELETE FROM commit_items WHERE commit_id = ? AND position = ?', id, position);

export const markUndone = (db: WritableDb, id: CommitId, now: number): number =>
  run(db, 'UPDATE commits SET undone_at_ms = ? WHERE id = ? AND undone_at_ms IS NULL', now, id);

/** Steps of a proposal that its take-overs rest on; taking them back lowers the number again. */
export const stepsTakenOver = (db: ReadableDb, id: ProposalId): number =>
  get<{ steps: number | null }>(
    db,
    `SELECT max(i.edit_count) AS steps FROM commit_items i JOIN commits c ON c.id = i.commit_id
     WHERE i.proposal_id = ? AND c.undone_at_ms IS NULL`,
    id,
  )?.steps ?? 0;

/** When other take-overs that still stand joined this report. */
export const otherJoins = (db: ReadableDb, articleId: ArticleId, except: CommitId): number[] =>
  all<{ created_at_ms: number }>(
    db,
    `SELECT c.created_at_ms FROM commit_items i JOIN commits c ON c.id = i.commit_id
     WHERE i.article_id = ? AND i.commit_id <> ? AND i.action = 'joined' AND c.undone_at_ms IS NULL`,
    articleId,
    except,
  ).map((row) => row.created_at_ms);

/** Whether the take-over that made this report was taken back while this one stood: the report stayed only for its sake. */
export const isKeptFor = (db: ReadableDb, articleId: ArticleId, commit: CommitSummary): boolean =>
  get(
    db,
    `SELECT 1 FROM commit_items i JOIN commits c ON c.id = i.commit_id
     WHERE i.article_id = ? AND i.action = 'created' AND c.undone_at_ms > ? AND c.id <> ?`,
    articleId,
    commit.createdAt,
    commit.id,
  ) !== undefined;
