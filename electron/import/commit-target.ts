import { joinsByItself } from '#shared/import/joins-by-itself.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { Decision } from '#shared/model/proposal.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { findArticle } from '#electron/store/articles.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { findKnown } from '#electron/store/similar-reports.ts';
import { fingerprint } from './match/fingerprint.ts';
import { matchRecord } from './match/match-records.ts';
import { judgePage } from './match/next-page.ts';

/** What becomes of a record that goes into a known report. */
export type Target = { readonly how: 'join' | 'version' | 'page'; readonly articleId: ArticleId };

/**
 * The report that a record goes into, or null to create one. `auto` looks again now: an earlier record of the same delivery is in the
 * archive by then, and a report chosen by hand may lie in the Papierkorb. A new version and a doubtful duplicate are never taken by
 * themselves: without the editor's word they become reports of their own, so that nothing is overwritten and nothing hidden.
 */
export function targetOf(db: ReadableDb, record: ReportRecord, decision: Decision): Target | null {
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
