import { backReferences } from '#shared/document/document-text.ts';
import { documentJson } from '#shared/document/document-schema.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { StaleLink } from '#shared/model/relation.ts';
import { listColumns, toArticleRow } from './article-row.ts';
import type { ListColumns } from './article-row.ts';
import { all, get } from './connection.ts';
import type { ReadableDb } from './connection.ts';
import { relatedIds } from './relations.ts';

/** A report that was joined into one that was joined in turn: followed this far. */
const mostJoins = 5;
/** So much of an older report must stand in a newer one to call it its newer version. */
const versionFrom = 0.5;

const readRow = (db: ReadableDb, id: ArticleId): ArticleRow | null => {
  const row = get<ListColumns>(db, `SELECT ${listColumns} FROM articles a WHERE a.id = ?`, id);
  return row ? toArticleRow(row) : null;
};

/** The report that a joined one went into, if it is still at hand. */
function keptFor(db: ReadableDb, id: ArticleId): ArticleRow | null {
  let at = id;
  for (let step = 0; step < mostJoins; step += 1) {
    const next = get<{ kept_id: ArticleId }>(db, 'SELECT kept_id FROM article_joins WHERE gone_id = ?', at)?.kept_id;
    if (next === undefined) break;
    at = next;
  }
  const row = at === id ? null : readRow(db, at);
  return row?.deletedAt === null ? row : null;
}

/** A newer report that holds most of this one and has its headline. */
function newerVersionOf(db: ReadableDb, target: ArticleRow): ArticleRow | null {
  if (target.datelineDate === null) return null;
  const row = get<ListColumns>(
    db,
    `SELECT ${listColumns} FROM articles old
     JOIN overlaps o ON o.first_seq = old.seq OR o.second_seq = old.seq
     JOIN articles a ON a.seq = iif(o.first_seq = old.seq, o.second_seq, o.first_seq)
     WHERE old.id = ? AND iif(o.first_seq = old.seq, o.first_in_second, o.second_in_first) >= ? AND a.headline_key = old.headline_key
       AND a.dateline_date > old.dateline_date AND a.deleted_at_ms IS NULL
       AND NOT EXISTS (SELECT 1 FROM overlap_verdicts v WHERE v.first_seq = o.first_seq AND v.second_seq = o.second_seq)
     ORDER BY a.dateline_date DESC LIMIT 1`,
    target.id,
    versionFrom,
  );
  return row ? toArticleRow(row) : null;
}

function staleLink(db: ReadableDb, kind: StaleLink['kind'], targetId: ArticleId, self: ArticleId): StaleLink | null {
  const target = readRow(db, targetId);
  const isHere = target !== null && target.deletedAt === null;
  const newer = isHere ? newerVersionOf(db, target) : keptFor(db, targetId);
  // What was joined into the report itself is no link any more.
  if (newer?.id === self) return null;
  if (newer) return { kind, state: 'superseded', targetId, target, newer };
  if (isHere) return null;
  return { kind, state: target === null ? 'deleted' : 'trashed', targetId, target, newer: null };
}

/** The reports that the back references in a report's text point to. */
function referredIds(db: ReadableDb, articleId: ArticleId): ArticleId[] {
  const row = get<{ body_json: string }>(db, 'SELECT body_json FROM articles WHERE id = ?', articleId);
  if (!row) return [];
  const references = backReferences(documentJson.parse(JSON.parse(row.body_json)));
  return [
    ...new Set(references.flatMap(({ articleId: target }) => (target === null || target === articleId ? [] : [target as ArticleId]))),
  ];
}

/** Links of a report that lead nowhere or to what is out of date: those made by hand and those in its text. */
export function staleLinksOf(db: ReadableDb, articleId: ArticleId): StaleLink[] {
  const links = [
    ...relatedIds(db, articleId).map((id) => staleLink(db, 'related', id, articleId)),
    ...referredIds(db, articleId).map((id) => staleLink(db, 'reported', id, articleId)),
  ];
  return links.filter((link) => link !== null);
}

/** Reports whose links to this one went stale when it was joined into another. */
export const referrersOf = (db: ReadableDb, articleId: ArticleId): ArticleId[] =>
  all<{ id: ArticleId }>(
    db,
    "SELECT from_id AS id FROM relations WHERE to_id = ? UNION SELECT to_id FROM relations WHERE from_id = ? AND kind = 'related'",
    articleId,
    articleId,
  ).map((row) => row.id);
