import type { BackReference } from '#shared/document/document-text.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { RelationView } from '#shared/model/relation.ts';
import { FaultError } from '#shared/result.ts';
import { listColumns, toArticleRow } from './article-row.ts';
import type { ListColumns } from './article-row.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

interface RelationColumns extends ListColumns {
  readonly kind: 'related' | 'reported';
  readonly outgoing: number;
}

/** All related reports, seen from one of them; hand-made ones first, then by date. Trashed reports are left out. */
export const relationsOf = (db: ReadableDb, articleId: ArticleId): RelationView[] =>
  all<RelationColumns>(
    db,
    `SELECT r.kind, r.from_id = ? AS outgoing, ${listColumns} FROM relations r
     JOIN articles a ON a.id = iif(r.from_id = ?, r.to_id, r.from_id)
     WHERE (r.from_id = ? OR r.to_id = ?) AND a.deleted_at_ms IS NULL
     ORDER BY r.kind, a.dateline_date DESC, a.seq DESC`,
    articleId,
    articleId,
    articleId,
    articleId,
  ).map((row) => ({
    kind: row.kind,
    direction: row.kind === 'related' ? 'both' : row.outgoing === 1 ? 'from' : 'to',
    article: toArticleRow(row),
  }));

const pair = (one: ArticleId, other: ArticleId): [ArticleId, ArticleId] => (one < other ? [one, other] : [other, one]);

/** Relates two reports by hand; answers whether they were not yet. Throws `not-found` where one is gone. */
export function addRelated(db: WritableDb, one: ArticleId, other: ArticleId, now: number): boolean {
  if (one === other) throw new FaultError('invalid-input');
  for (const id of [one, other]) if (!get(db, 'SELECT 1 FROM articles WHERE id = ?', id)) throw new FaultError('not-found', { id });
  const added = run(
    db,
    "INSERT INTO relations (kind, from_id, to_id, created_at_ms) VALUES ('related', ?, ?, ?) ON CONFLICT DO NOTHING",
    ...pair(one, other),
    now,
  );
  return added > 0;
}

export function removeRelated(db: WritableDb, one: ArticleId, other: ArticleId): void {
  run(db, "DELETE FROM relations WHERE kind = 'related' AND from_id = ? AND to_id = ?", ...pair(one, other));
}

/** The reports related to one by hand, those in the Papierkorb included. */
export const relatedIds = (db: ReadableDb, id: ArticleId): ArticleId[] =>
  all<{ id: ArticleId }>(
    db,
    "SELECT iif(from_id = ?, to_id, from_id) AS id FROM relations WHERE kind = 'related' AND (from_id = ? OR to_id = ?)",
    id,
    id,
    id,
  ).map((row) => row.id);

/** Brings the `reported` rows of a report in line with the back references in its body. */
export function writeReported(db: WritableDb, articleId: ArticleId, references: readonly BackReference[], now: number): void {
  const targets = new Set(references.map((reference) => reference.articleId).filter((id): id is string => id !== null && id !== articleId));
  run(
    db,
    "DELETE FROM relations WHERE kind = 'reported' AND from_id = ? AND to_id NOT IN (SELECT value FROM json_each(?))",
    articleId,
    JSON.stringify([...targets]),
  );
  for (const target of targets) {
    run(
      db,
      `INSERT INTO relations (kind, from_id, to_id, created_at_ms) SELECT 'reported', ?, id, ? FROM articles WHERE id = ? ON CONFLICT DO NOTHING`,
      articleId,
      now,
      target,
    );
  }
}

/** Whether an editor related this report, or a report other than `among` refers to it. */
export const isRelatedBeyond = (db: ReadableDb, articleId: ArticleId, among: ReadonlySet<ArticleId>): boolean =>
  all<{ kind: string; from_id: ArticleId }>(
    db,
    "SELECT kind, from_id FROM relations WHERE (kind = 'related' AND (from_id = ? OR to_id = ?)) OR (kind = 'reported' AND to_id = ?)",
    articleId,
    articleId,
    articleId,
  ).some((row) => row.kind === 'related' || !among.has(row.from_id));
