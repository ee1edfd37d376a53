import type { ArticleId, CommitId, NewsletterId, ProposalId, RecordId } from '#shared/model/ids.ts';
import type { CommitItem } from '#electron/store/commits.ts';
import { getCommit, markUndone } from '#electron/store/commits.ts';
import { findArticle, purgeArticles, setDeleted, updateArticle } from '#electron/store/articles.ts';
import type { WritableDb } from '#electron/store/connection.ts';
import { detachKeyword, dropUnused } from '#electron/store/keywords.ts';
import { getNewsletter, purgeNewsletter, setNewslettersDeleted } from '#electron/store/newsletters.ts';
import { getProposal, storeCommitted } from '#electron/store/proposals.ts';
import { keepArticle } from '#electron/store/revisions.ts';
import { unlinkSource } from '#electron/store/sources.ts';

/** Reports that nobody edited after the take-over: their count of saves is still the one it left. */
function untouchedSince(db: WritableDb, items: readonly CommitItem[]): Set<string> {
  const last = new Map<ArticleId, number | null>();
  for (const item of items) if (item.articleId) last.set(item.articleId, item.revAfter);
  return new Set([...last].filter(([articleId, rev]) => findArticle(db, articleId)?.rev === rev).map(([articleId]) => articleId));
}

/** A report made by the take-over goes; one that was edited since goes to the Papierkorb instead, so that nothing typed is lost. */
function takeBackCreated(db: WritableDb, item: CommitItem, pristine: ReadonlySet<string>, now: number): void {
  if (item.articleId) {
    const article = findArticle(db, item.articleId);
    if (!article) return;
    if (pristine.has(item.articleId)) purgeArticles(db, [item.articleId], true);
    else setDeleted(db, [item.articleId], now);
  }
  if (item.newsletterId) {
    const newsletter = getNewsletter(db, item.newsletterId);
    if (newsletter.rev === item.revAfter) purgeNewsletter(db, item.newsletterId, true);
    else setNewslettersDeleted(db, [item.newsletterId], now);
  }
}

/** A joined report gets its old state back, unless it was edited since: then only the source link goes and its text stays. */
function takeBackJoined(db: WritableDb, item: CommitItem, pristine: ReadonlySet<string>, newId: () => string, now: number): void {
  if (!item.articleId || !item.before) return;
  const article = findArticle(db, item.articleId);
  if (!article) return;
  const { sourceId } = getProposal(db, item.proposalId).row;
  if (sourceId) unlinkSource(db, item.articleId, sourceId);
  const before = item.before;
  for (const keyword of article.keywords) if (!before.keywords.includes(keyword.label)) detachKeyword(db, item.articleId, keyword.id);
  const unchanged =
    JSON.stringify(before.header) === JSON.stringify(article.header) && JSON.stringify(before.body) === JSON.stringify(article.body);
  if (!pristine.has(item.articleId) || unchanged) return;
  keepArticle(db, newId(), article, 'restore', '', now);
  updateArticle(db, item.articleId, article.rev, before.header, before.body, now);
}

/** Takes a whole take-over back in the caller's transaction: the records are open for review again. Answers what changed. */
export function undoCommit(
  db: WritableDb,
  id: CommitId,
  newId: () => string,
  now: number,
): { articles: ArticleId[]; newsletters: NewsletterId[]; proposals: ProposalId[] } {
  const { items, newKeywords } = getCommit(db, id);
  if (markUndone(db, id, now) === 0) return { articles: [], newsletters: [], proposals: [] };
  const pristine = untouchedSince(db, items);
  const byProposal = new Map<ProposalId, RecordId[]>();
  // Backwards: a report that one record made and a later one joined is first un-joined, then removed.
  for (const item of [...items].reverse()) {
    if (item.action === 'created') takeBackCreated(db, item, pristine, now);
    else if (item.action === 'joined') takeBackJoined(db, item, pristine, newId, now);
    byProposal.set(item.proposalId, [...(byProposal.get(item.proposalId) ?? []), item.recordId]);
  }
  dropUnused(db, newKeywords);
  for (const [proposalId, recordIds] of byProposal) {
    const stored = getProposal(db, proposalId);
    storeCommitted(
      db,
      proposalId,
      stored.committed.filter((recordId) => !recordIds.includes(recordId)),
      stored.row.reasons.length > 0 ? 'look' : 'clear',
      now,
    );
  }
  return {
    articles: items.map((item) => item.articleId).filter((articleId): articleId is ArticleId => articleId !== null),
    newsletters: items.map((item) => item.newsletterId).filter((newsletterId): newsletterId is NewsletterId => newsletterId !== null),
    proposals: [...byProposal.keys()],
  };
}
