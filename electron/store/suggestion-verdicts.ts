import type { ArticleId } from '#shared/model/ids.ts';
import type { SuggestionKind, Verdict } from '#shared/model/suggestion.ts';
import { all, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

/** How often a suggestion was taken and refused, in all reports. */
export interface Tally {
  readonly accepted: number;
  readonly refused: number;
}

/** Notes what an editor said to a suggestion; null takes it back. */
export function setVerdict(
  db: WritableDb,
  articleId: ArticleId,
  kind: SuggestionKind,
  subject: string,
  verdict: Verdict | null,
  now: number,
): void {
  if (verdict === null) {
    run(db, 'DELETE FROM suggestion_verdicts WHERE article_id = ? AND kind = ? AND subject = ?', articleId, kind, subject);
    return;
  }
  run(
    db,
    `INSERT INTO suggestion_verdicts (article_id, kind, subject, verdict, made_at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (article_id, kind, subject) DO UPDATE SET verdict = excluded.verdict, made_at_ms = excluded.made_at_ms`,
    articleId,
    kind,
    subject,
    verdict,
    now,
  );
}

/** What was refused for this report. */
export const refusedFor = (db: ReadableDb, articleId: ArticleId, kind: SuggestionKind): Set<string> =>
  new Set(
    all<{ subject: string }>(
      db,
      "SELECT subject FROM suggestion_verdicts WHERE article_id = ? AND kind = ? AND verdict = 'refused'",
      articleId,
      kind,
    ).map((row) => row.subject),
  );

/** What the house made of these suggestions so far; subjects nobody judged are left out. */
export function talliesOf(db: ReadableDb, kind: SuggestionKind, subjects: readonly string[]): Map<string, Tally> {
  const rows = all<{ subject: string; accepted: number; refused: number }>(
    db,
    `SELECT v.subject, sum(v.verdict = 'accepted') AS accepted, sum(v.verdict = 'refused') AS refused
     FROM json_each(?) sought CROSS JOIN suggestion_verdicts v ON v.kind = ? AND v.subject = sought.value GROUP BY v.subject`,
    JSON.stringify(subjects),
    kind,
  );
  return new Map(rows.map(({ subject, accepted, refused }) => [subject, { accepted, refused }]));
}
