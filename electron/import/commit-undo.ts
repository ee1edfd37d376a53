import type { ArticleId, CommitId, NewsletterId, ProposalId, RecordId } from '#shared/model/ids.ts';
import type { CommitSummary } from '#shared/model/proposal.ts';
import type { CommitItem, PlacedItem } from '#electron/store/commits.ts';
import { dropItem, getCommit, insertItem, isKeptFor, markUndone, otherJoins } from '#electron/store/commits.ts';
import { findArticle, purgeArticles, setDeleted, updateArticle } from '#electron/store/articles.ts';
import type { ReadableDb, WritableDb } from '#electron/store/connection.ts';
import { detachKeyword, dropUnused, keywordsOf } from '#electron/store/keywords.ts';
import { newsletterRev, purgeNewsletter, setNewslettersDeleted } from '#electron/store/newsletters.ts';
import { dropPagesOf } from '#electron/store/pages.ts';
import { reopenPrints } from '#electron/store/prints.ts';
import { forgetSightings } from '#electron/store/profiles.ts';
import { committedOf, proposalRow, storeCommitted } from '#electron/store/proposals.ts';
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

function lookAt(db: ReadableDb, commit: CommitSummary, id: ArticleId, items: readonly CommitItem[], made: ReadonlySet<ArticleId>): Since {
  const brought = items.flatMap((item) => item.keywords);
  const sameText = findArticle(db, id)?.rev === items.at(-1)?.revAfter;
  const keywords = keywordsOf(db, id).map((keyword) => keyword.id);
  const sameKeywords = keywords.length === brought.length && keywords.every((keyword) => brought.includes(keyword));
  const pristine = sameText && sameKeywords && !isRelatedBeyond(db, id, made);
  return { sameText, pristine, joined: otherJoins(db, id, commit.id).some((at) => at >= commit.createdAt) };
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
  const { sourceId } = proposalRow(db, item.proposalId);
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

/** What was taken back, and how many reports stay because another take-over joined them. */
export interface Undone {
  readonly articles: ArticleId[];
  readonly newsletters: NewsletterId[];
  readonly proposals: ProposalId[];
  readonly kept: number;
}

/** What a take-over did to one report or issue, in its order; the latest first. */
function groupsOf(items: readonly PlacedItem[]): PlacedItem[][] {
  const groups = new Map<string, PlacedItem[]>();
  for (const item of items) {
    const key = item.articleId ?? `at ${item.position}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].sort((one, other) => (other.at(-1)?.position ?? 0) - (one.at(-1)?.position ?? 0));
}

/** Opens a file's records for review again. What of them is still to be taken back stands in the take-over (`committedOf`). */
function reopen(db: WritableDb, id: ProposalId, taken: ReadonlySet<RecordId>, now: number): void {
  const left = committedOf(db, id).filter((recordId) => !taken.has(recordId));
  storeCommitted(db, id, left, proposalRow(db, id).reasons.length > 0 ? 'look' : 'clear', now);
  forgetSightings(db, id);
}

/** New words of a take-over, and prints of a file, so many at a time. */
const atOnce = 20;

/**
 * Takes a take-over back in steps, each whole: after any of them the caller's transaction may end and the next begin. Broken off, what is
 * taken back is taken back, the rest stands, and taking back can begin anew. The records are open for review again.
 */
export function* undoSteps(db: WritableDb, id: CommitId, newId: () => string, now: number): Generator<undefined, Undone> {
  const { summary, items, newKeywords } = getCommit(db, id);
  if (summary.undone) return { articles: [], newsletters: [], proposals: [], kept: 0 };
  const made = new Set(items.flatMap((item) => item.articleId ?? []));
  const newsletters = items.flatMap((item) => item.newsletterId ?? []);
  const recordsOf = Map.groupBy(items, (item) => item.proposalId);
  for (const [proposalId, taken] of recordsOf) {
    reopen(db, proposalId, new Set(taken.map((item) => item.recordId)), now);
    yield;
    for (let from = reopenPrints(db, proposalId, 0, atOnce); from !== null; from = reopenPrints(db, proposalId, from, atOnce)) yield;
  }
  let kept = 0;
  for (const group of groupsOf(items)) {
    kept += takeBack(db, summary, group, made, newId, now);
    yield;
  }
  for (let at = 0; at < newKeywords.length; at += atOnce) {
    dropUnused(db, newKeywords.slice(at, at + atOnce));
    yield;
  }
  markUndone(db, id, now);
  return { articles: [...made], newsletters, proposals: [...recordsOf.keys()], kept };
}

/** Takes back all that a take-over did to one report or issue; answers 1 where the report stays because another take-over joined it. */
function takeBack(
  db: WritableDb,
  commit: CommitSummary,
  group: readonly PlacedItem[],
  made: ReadonlySet<ArticleId>,
  newId: () => string,
  now: number,
): number {
  const articleId = group[0]?.articleId ?? null;
  const since = articleId ? lookAt(db, commit, articleId, group, made) : undefined;
  // A source is unlinked only where no take-over that stands says otherwise: this one no longer does.
  for (const item of group) dropItem(db, commit.id, item.position);
  // Backwards: a report that one record made and a later one joined is first un-joined, then removed.
  for (const item of group.toReversed()) {
    if (item.action === 'created') takeBackCreated(db, item, since, now);
    else if (item.action === 'joined') takeBackJoined(db, commit, item, since, newId, now);
  }
  const kept = group.filter((item) => item.action === 'created' && item.articleId !== null && since?.joined === true);
  // When the other take-over goes too, it must find who made the report.
  for (const item of kept) insertItem(db, commit.id, item.position, item);
  return kept.length;
}
