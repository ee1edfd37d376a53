import type { ArticleId, CommitId, NewsletterId, ProposalId, RecordId } from '#shared/model/ids.ts';
import type { CommitSummary } from '#shared/model/proposal.ts';
import type { CommitItem } from '#electron/store/commits.ts';
import { getCommit, isKeptFor, markUndone, otherJoins } from '#electron/store/commits.ts';
import { findArticle, purgeArticles, setDeleted, updateArticle } from '#electron/store/articles.ts';
import type { ReadableDb, WritableDb } from '#electron/store/connection.ts';
import { detachKeyword, dropUnused, keywordsOf } from '#electron/store/keywords.ts';
import { newsletterRev, purgeNewsletter, setNewslettersDeleted } from '#electron/store/newsletters.ts';
import { dropPagesOf } from '#electron/store/pages.ts';
import { reopenPrints } from '#electron/store/prints.ts';
import { getProposal, storeCommitted } from '#electron/store/proposals.ts';
import { isRelatedBeyond } from '#electron/store/relations.ts';
import { keepArticle } from '#electron/store/revisions.ts';
import { unlinkSource } from '#electron/store/sources.ts';

/** What happened to a report since the take-over; looked at before anything is taken back. */
interface Since {
  /** Nobody saved another text. */
  readonly sameText: boolean;
  /** Nobody tagged or related it either: all there is of it came with the take-over. */
  readonly pristine: boolean;
  /** Another take-over that still stands put its record into it. */
  readonly joined: boolean;
}

function lookAt(db: ReadableDb, commit: CommitSummary, items: readonly CommitItem[]): Map<ArticleId, Since> {
  const last = new Map<ArticleId, { rev: number | null; keywords: readonly string[] }>();
  for (const { articleId, revAfter, keywords } of items)
    if (articleId) last.set(articleId, { rev: revAfter, keywords: [...(last.get(articleId)?.keywords ?? []), ...keywords] });
  const made = new Set(last.keys());
  return new Map(
    [...last].map(([id, left]) => {
      const sameText = findArticle(db, id)?.rev === left.rev;
      const keywords = keywordsOf(db, id).map((keyword) => keyword.id);
      const sameKeywords = keywords.length === left.keywords.length && keywords.every((keyword) => left.keywords.includes(keyword));
      const pristine = sameText && sameKeywords && !isRelatedBeyond(db, id, made);
      return [id, { sameText, pristine, joined: otherJoins(db, id, commit.id).some((at) => at >= commit.createdAt) }];
    }),
  );
}

/** A report made by the take-over goes; one that someone worked on since goes to the Papierkorb, one that another take-over joined stays. */
function takeBackCreated(db: WritableDb, item: CommitItem, since: Since | undefined, now: number): void {
  if (item.articleId && findArticle(db, item.articleId) && !since?.joined) {
    if (since?.pristine) purgeArticles(db, [item.articleId], true);
    else setDeleted(db, [item.articleId], now);
  }
  if (item.newsletterId) {
    const rev = newsletterRev(db, item.newsletterId);
    if (rev === null) return;
    if (rev === item.revAfter) purgeNewsletter(db, item.newsletterId, true);
    else setNewslettersDeleted(db, [item.newsletterId], now);
  }
}

/** A joined report gets its old state back, unless it was edited or joined since: then its text stays. */
function takeBackJoined(
  db: WritableDb,
  commit: CommitSummary,
  item: CommitItem,
  since: Since | undefined,
  newId: () => string,
  now: number,
): void {
  if (!item.articleId || !item.before) return;
  const article = findArticle(db, item.articleId);
  if (!article) return;
  const { sourceId } = getProposal(db, item.proposalId).row;
  if (sourceId) unlinkSource(db, item.articleId, sourceId);
  // The later record found its words here already and brought none of its own: without these it would be nowhere.
  if (since?.joined) return;
  for (const keyword of item.keywords) detachKeyword(db, item.articleId, keyword);
  const { header, body } = item.before;
  const unchanged = JSON.stringify(header) === JSON.stringify(article.header) && JSON.stringify(body) === JSON.stringify(article.body);
  if (since?.sameText && !unchanged) {
    keepArticle(db, newId(), article, 'restore', '', now);
    dropPagesOf(db, commit.id, item.articleId);
    updateArticle(db, item.articleId, article.rev, header, body, now);
  }
  if (isKeptFor(db, item.articleId, commit) && otherJoins(db, item.articleId, commit.id).length === 0)
    setDeleted(db, [item.articleId], now);
}

/** Takes a whole take-over back in the caller's transaction: the records are open for review again. Answers what changed, and how many reports stay because another take-over joined them. */
export function undoCommit(
  db: WritableDb,
  id: CommitId,
  newId: () => string,
  now: number,
): { articles: ArticleId[]; newsletters: NewsletterId[]; proposals: ProposalId[]; kept: number } {
  const { summary, items, newKeywords } = getCommit(db, id);
  if (markUndone(db, id, now) === 0) return { articles: [], newsletters: [], proposals: [], kept: 0 };
  const since = lookAt(db, summary, items);
  const byProposal = new Map<ProposalId, RecordId[]>();
  // Backwards: a report that one record made and a later one joined is first un-joined, then removed.
  for (const item of [...items].reverse()) {
    const what = item.articleId ? since.get(item.articleId) : undefined;
    if (item.action === 'created') takeBackCreated(db, item, what, now);
    else if (item.action === 'joined') takeBackJoined(db, summary, item, what, newId, now);
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
    reopenPrints(db, proposalId);
  }
  return {
    articles: items.map((item) => item.articleId).filter((articleId): articleId is ArticleId => articleId !== null),
    newsletters: items.map((item) => item.newsletterId).filter((newsletterId): newsletterId is NewsletterId => newsletterId !== null),
    proposals: [...byProposal.keys()],
    kept: items.filter((item) => item.action === 'created' && item.articleId !== null && since.get(item.articleId)?.joined === true).length,
  };
}
