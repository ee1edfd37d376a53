import type { ArticleSource } from '#shared/model/article.ts';
import type { ArticleId, SourceId } from '#shared/model/ids.ts';
import type { Passage, SourceLine } from '#shared/model/reading.ts';
import { FaultError } from '#shared/result.ts';
import { noteSources } from './article-index.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

export interface Source {
  readonly id: SourceId;
  readonly sha256: string;
  readonly fileName: string;
}

export function findSourceByHash(db: ReadableDb, sha256: string): Source | null {
  const row = get<{ id: string; file_name: string }>(db, 'SELECT id, file_name FROM sources WHERE sha256 = ?', sha256);
  return row ? { id: row.id as SourceId, sha256, fileName: row.file_name } : null;
}

export const hashOfSource = (db: ReadableDb, id: SourceId): string | null =>
  get<{ sha256: string }>(db, 'SELECT sha256 FROM sources WHERE id = ?', id)?.sha256 ?? null;

/** Records an original whose bytes are already stored, and which one it lay in. The same bytes stay one source. */
export function insertSource(db: WritableDb, source: Source, byteCount: number, now: number, parentId: SourceId | null = null): SourceId {
  const known = findSourceByHash(db, source.sha256);
  if (known) return known.id;
  run(
    db,
    `INSERT INTO sources (id, sha256, file_name, format, encoding, byte_count, imported_at_ms, parent_id) VALUES (?, ?, ?, '', '', ?, ?, ?)`,
    source.id,
    source.sha256,
    source.fileName,
    byteCount,
    now,
    parentId,
  );
  return source.id;
}

/** Whether any row still needs the bytes under a hash: an original, a picture, or a picture beside a saved page. */
export const isHashNamed = (db: ReadableDb, sha256: string): boolean =>
  get(
    db,
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM sources WHERE sha256 = ?) OR EXISTS (SELECT 1 FROM assets WHERE sha256 = ?)
       OR EXISTS (SELECT 1 FROM proposal_companions WHERE sha256 = ?)`,
    sha256,
    sha256,
    sha256,
  ) !== undefined;

/** Forgets an original that no proposal, no report and no part of it names any more; answers its hash when its bytes may go too. */
export function dropUnusedSource(db: WritableDb, id: SourceId): string | null {
  const hash = hashOfSource(db, id);
  const dropped = run(
    db,
    `DELETE FROM sources WHERE id = ? AND NOT EXISTS (SELECT 1 FROM proposals WHERE source_id = sources.id)
       AND NOT EXISTS (SELECT 1 FROM article_sources WHERE source_id = sources.id)
       AND NOT EXISTS (SELECT 1 FROM sources AS part WHERE part.parent_id = sources.id)`,
    id,
  );
  return dropped === 1 && hash !== null && !isHashNamed(db, hash) ? hash : null;
}

export function setSourceFormat(db: WritableDb, id: SourceId, format: string, encoding: string): void {
  run(db, 'UPDATE sources SET format = ?, encoding = ? WHERE id = ?', format, encoding, id);
}

/** Notes that a report came from a source, and from which places of it. Another record of the same source adds its places. */
export function linkSource(
  db: WritableDb,
  articleId: ArticleId,
  sourceId: SourceId,
  role: ArticleSource['role'],
  passages: readonly Passage[],
): void {
  const known = get<{ passages_json: string }>(
    db,
    'SELECT passages_json FROM article_sources WHERE article_id = ? AND source_id = ?',
    articleId,
    sourceId,
  );
  const united = new Map([...(known ? (JSON.parse(known.passages_json) as Passage[]) : []), ...passages].map((one) => [keyOf(one), one]));
  run(
    db,
    `INSERT INTO article_sources (article_id, source_id, role, passages_json) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET passages_json = excluded.passages_json, role = CASE role WHEN 'join' THEN excluded.role ELSE role END`,
    articleId,
    sourceId,
    role,
    JSON.stringify([...united.values()]),
  );
  if (!known) noteSources(db, articleId);
}

const keyOf = (passage: Passage): string => JSON.stringify(passage);

/** Takes back that a source was joined to a report, unless another take-over that stands put a record of the same source into it. */
export function unlinkSource(db: WritableDb, articleId: ArticleId, sourceId: SourceId): void {
  const gone = run(
    db,
    `DELETE FROM article_sources WHERE article_id = ? AND source_id = ? AND role <> 'origin' AND NOT EXISTS (
       SELECT 1 FROM commit_items i JOIN commits c ON c.id = i.commit_id JOIN proposals p ON p.id = i.proposal_id
       WHERE i.article_id = article_sources.article_id AND p.source_id = article_sources.source_id AND c.undone_at_ms IS NULL)`,
    articleId,
    sourceId,
  );
  if (gone > 0) noteSources(db, articleId);
}

export const sourcesOf = (db: ReadableDb, articleId: ArticleId): ArticleSource[] =>
  all<{
    source_id: string;
    file_name: string;
    format: string;
    byte_count: number;
    imported_at_ms: number;
    role: ArticleSource['role'];
    passages_json: string;
  }>(
    db,
    `SELECT s.id AS source_id, s.file_name, s.format, s.byte_count, s.imported_at_ms, x.role, x.passages_json FROM article_sources x JOIN sources s ON s.id = x.source_id
     WHERE x.article_id = ? ORDER BY s.imported_at_ms`,
    articleId,
  ).map((row) => ({
    sourceId: row.source_id as SourceId,
    fileName: row.file_name,
    format: row.format,
    byteCount: row.byte_count,
    importedAt: row.imported_at_ms,
    role: row.role,
    passages: JSON.parse(row.passages_json) as Passage[],
  }));

/** What an original is called, how large it is and under which hash its bytes lie. Throws `not-found` where there is none. */
export function getSource(db: ReadableDb, id: SourceId): Source & { readonly byteCount: number; readonly format: string } {
  const row = get<{ sha256: string; file_name: string; byte_count: number; format: string }>(
    db,
    'SELECT sha256, file_name, byte_count, format FROM sources WHERE id = ?',
    id,
  );
  if (!row) throw new FaultError('not-found', { id });
  return { id, sha256: row.sha256, fileName: row.file_name, byteCount: row.byte_count, format: row.format };
}

/** A source as the reader saw it: its lines, as plain data. */
export function readSource(db: ReadableDb, id: SourceId): { fileName: string; lines: SourceLine[] } {
  const row = get<{ file_name: string; lines_json: string | null }>(
    db,
    `SELECT s.file_name, (SELECT json_extract(p.reading_json, '$.lines') FROM proposals p WHERE p.source_id = s.id AND p.reading_json IS NOT NULL LIMIT 1) AS lines_json
     FROM sources s WHERE s.id = ?`,
    id,
  );
  if (!row) throw new FaultError('not-found', { id });
  return { fileName: row.file_name, lines: row.lines_json ? (JSON.parse(row.lines_json) as SourceLine[]) : [] };
}
