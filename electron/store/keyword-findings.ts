import type { KeywordId } from '#shared/model/ids.ts';
import type { KeywordVariant } from '#shared/model/keyword.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { variantsOf } from './keyword-rows.ts';

/** Findings that an editor left as they are. */
export const keptFindings = (db: ReadableDb): Set<string> =>
  new Set(all<{ key: string }>(db, 'SELECT finding_key AS key FROM keyword_findings_kept').map((row) => row.key));

/** Remembers that a finding is to stay as it is. */
export function keepFinding(db: WritableDb, key: string, now: number): void {
  run(db, 'INSERT INTO keyword_findings_kept (finding_key, kept_at_ms) VALUES (?, ?) ON CONFLICT DO NOTHING', key, now);
}

/** Has a finding listed again. */
export function listFinding(db: WritableDb, key: string): void {
  run(db, 'DELETE FROM keyword_findings_kept WHERE finding_key = ?', key);
}

/** All pairs of related entries, each once. */
export const relatedPairs = (db: ReadableDb): [KeywordId, KeywordId][] =>
  all<{ id: KeywordId; other: KeywordId }>(
    db,
    "SELECT keyword_id AS id, other_id AS other FROM keyword_relations WHERE kind = 'related'",
  ).map(({ id, other }) => [id, other]);

/** Whether any report has both entries. */
export const wereEverTogether = (db: ReadableDb, one: KeywordId, other: KeywordId): boolean =>
  get(
    db,
    `SELECT 1 FROM article_keywords a JOIN article_keywords b ON b.article_id = a.article_id AND b.keyword_id = ?
     WHERE a.keyword_id = ? LIMIT 1`,
    other,
    one,
  ) !== undefined;

/** Variants that are another entry's own wording (libraries from before this was refused); `variants` are what the entry would keep. */
export const takenVariants = (db: ReadableDb): { id: KeywordId; otherId: KeywordId; variants: KeywordVariant[] }[] =>
  all<{ id: KeywordId; otherId: KeywordId; label: string }>(
    db,
    `SELECT v.keyword_id AS id, k.id AS otherId, v.label FROM keyword_variants v JOIN keywords k ON k.label_key = v.label_key
     WHERE k.id <> v.keyword_id`,
  ).map(({ id, otherId, label }) => ({ id, otherId, variants: variantsOf(db, id).filter((variant) => variant.label !== label) }));

/** Entries that somebody has said something about: they are part of the vocabulary, used or not. */
export const explainedEntries = (db: ReadableDb): Set<KeywordId> =>
  new Set(all<{ id: KeywordId }>(db, "SELECT id FROM keywords WHERE scope_note <> ''").map((row) => row.id));
