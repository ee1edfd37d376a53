import type { Article } from '#shared/model/article.ts';
import type { ArticleId, KeywordId, SourceId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import { noteSources } from './article-index.ts';
import { getArticle, setDeleted } from './articles.ts';
import { get, run } from './connection.ts';
import type { WritableDb } from './connection.ts';
import { attachKeywords, detachKeyword, keywordsOf } from './keywords.ts';
import { addRelated, relatedIds, removeRelated } from './relations.ts';
import { keepArticle } from './revisions.ts';
import { linkSource, sourcesOf } from './sources.ts';

/** What the kept report got that it did not have: all that undoing has to take back. */
interface Added {
  readonly keywords: readonly KeywordId[];
  readonly sources: readonly SourceId[];
  readonly related: readonly ArticleId[];
  readonly revisionId: string;
}

export interface JoinContext {
  readonly newId: () => string;
  readonly now: number;
  /** Name of the state under which the text that goes is kept with the report that stays. */
  readonly label: string;
}

function passOnKeywords(db: WritableDb, kept: Article, gone: Article, context: JoinContext): KeywordId[] {
  const known = new Set(kept.keywords.map((keyword) => keyword.id));
  const missing = gone.keywords.filter((keyword) => !known.has(keyword.id));
  attachKeywords(
    db,
    kept.id,
    missing.map((keyword) => keyword.label),
    context.newId,
    context.now,
  );
  return missing.map((keyword) => keyword.id);
}

function passOnSources(db: WritableDb, keptId: ArticleId, goneId: ArticleId): SourceId[] {
  const known = new Set(sourcesOf(db, keptId).map((source) => source.sourceId));
  const missing = sourcesOf(db, goneId).filter((source) => !known.has(source.sourceId));
  for (const source of missing) linkSource(db, keptId, source.sourceId, 'join', source.passages);
  return missing.map((source) => source.sourceId);
}

function passOnRelated(db: WritableDb, keptId: ArticleId, goneId: ArticleId, now: number): ArticleId[] {
  const known = new Set([keptId, ...relatedIds(db, keptId)]);
  const missing = relatedIds(db, goneId).filter((id) => !known.has(id));
  for (const id of missing) addRelated(db, keptId, id, now);
  return missing;
}

/**
 * Joins one report into another: its text becomes a state of the kept one, Stichwörter, sources and relations go over, and it goes
 * to the Papierkorb. Throws `not-found` where one of them is missing and `conflict` where one lies in the Papierkorb already.
 */
export function joinArticles(db: WritableDb, keptId: ArticleId, goneId: ArticleId, context: JoinContext): void {
  const kept = getArticle(db, keptId);
  const gone = getArticle(db, goneId);
  if (keptId === goneId) throw new FaultError('invalid-input');
  if (kept.deletedAt !== null || gone.deletedAt !== null) throw new FaultError('conflict', { id: goneId });
  const revision = keepArticle(db, context.newId(), { ...gone, id: keptId }, 'join', context.label, context.now);
  const added: Added = {
    keywords: passOnKeywords(db, kept, gone, context),
    sources: passOnSources(db, keptId, goneId),
    related: passOnRelated(db, keptId, goneId, context.now),
    revisionId: revision.id,
  };
  run(
    db,
    'INSERT OR REPLACE INTO article_joins (gone_id, kept_id, added_json, joined_at_ms) VALUES (?, ?, ?, ?)',
    goneId,
    keptId,
    JSON.stringify(added),
    context.now,
  );
  setDeleted(db, [goneId], context.now);
}

/** Takes a join back; answers the report that had been kept. What was added to it since by hand stays. Throws `not-found` where there was none. */
export function unjoinArticle(db: WritableDb, goneId: ArticleId): ArticleId {
  const join = get<{ kept_id: ArticleId; added_json: string }>(
    db,
    'SELECT kept_id, added_json FROM article_joins WHERE gone_id = ?',
    goneId,
  );
  if (!join || !get(db, 'SELECT 1 FROM articles WHERE id = ?', goneId)) throw new FaultError('not-found', { id: goneId });
  const added = JSON.parse(join.added_json) as Added;
  const still = new Set(keywordsOf(db, join.kept_id).map((keyword) => keyword.id));
  for (const id of added.keywords) if (still.has(id)) detachKeyword(db, join.kept_id, id);
  for (const id of added.sources)
    run(db, "DELETE FROM article_sources WHERE article_id = ? AND source_id = ? AND role = 'join'", join.kept_id, id);
  noteSources(db, join.kept_id);
  for (const id of added.related) removeRelated(db, join.kept_id, id);
  run(db, 'DELETE FROM revisions WHERE id = ?', added.revisionId);
  run(db, 'DELETE FROM article_joins WHERE gone_id = ?', goneId);
  setDeleted(db, [goneId], null);
  return join.kept_id;
}
