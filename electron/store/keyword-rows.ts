import type { KeywordId } from '#shared/model/ids.ts';
import type { KeywordKind, KeywordVariant } from '#shared/model/keyword.ts';
import { fold } from '#shared/text/fold.ts';
import { all, get } from './connection.ts';
import type { ReadableDb } from './connection.ts';
import type { JournalRow } from './keyword-journal.ts';

/** What a row of `keywords` holds. */
export interface KeywordFields {
  readonly id: KeywordId;
  readonly label: string;
  readonly createdAt: number;
  readonly kind: KeywordKind;
  readonly scopeNote: string;
  readonly notation: string;
  readonly uri: string | null;
}

/** In the order of the journal's columns. */
export const keywordRow = (one: KeywordFields): JournalRow => [
  one.id,
  one.label,
  fold(one.label),
  one.createdAt,
  one.kind,
  one.scopeNote,
  one.notation,
  one.uri,
];
export const variantRow = (id: KeywordId, { label, kind }: KeywordVariant): JournalRow => [fold(label), id, label, kind];
export const broaderRow = (id: KeywordId, broaderId: KeywordId): JournalRow => [id, broaderId, 'broader'];
/** Related entries are kept once, the smaller id first. */
export const relatedRow = (one: KeywordId, other: KeywordId): JournalRow =>
  one < other ? [one, other, 'related'] : [other, one, 'related'];
export const useRow = (articleId: string, id: KeywordId, position: number): JournalRow => [articleId, id, position];

interface KeywordColumns {
  readonly id: KeywordId;
  readonly label: string;
  readonly created_at_ms: number;
  readonly kind: KeywordKind;
  readonly scope_note: string;
  readonly notation: string;
  readonly uri: string | null;
}

/** The fields of an entry, or null where there is none. */
export function keywordFields(db: ReadableDb, id: KeywordId): KeywordFields | null {
  const row = get<KeywordColumns>(db, 'SELECT id, label, created_at_ms, kind, scope_note, notation, uri FROM keywords WHERE id = ?', id);
  return row
    ? {
        id: row.id,
        label: row.label,
        createdAt: row.created_at_ms,
        kind: row.kind,
        scopeNote: row.scope_note,
        notation: row.notation,
        uri: row.uri,
      }
    : null;
}

export const labelOf = (db: ReadableDb, id: KeywordId): string => keywordFields(db, id)?.label ?? '';

export const variantsOf = (db: ReadableDb, id: KeywordId): KeywordVariant[] =>
  all<KeywordVariant>(db, 'SELECT label, kind FROM keyword_variants WHERE keyword_id = ? ORDER BY kind, label', id).map(
    ({ label, kind }) => ({
      label,
      kind,
    }),
  );

const ids = (rows: readonly { id: KeywordId }[]): KeywordId[] => rows.map((row) => row.id);
export const broaderOf = (db: ReadableDb, id: KeywordId): KeywordId[] =>
  ids(all(db, "SELECT other_id AS id FROM keyword_relations WHERE keyword_id = ? AND kind = 'broader' ORDER BY other_id", id));
export const narrowerOf = (db: ReadableDb, id: KeywordId): KeywordId[] =>
  ids(all(db, "SELECT keyword_id AS id FROM keyword_relations WHERE other_id = ? AND kind = 'broader' ORDER BY keyword_id", id));
export const relatedOf = (db: ReadableDb, id: KeywordId): KeywordId[] =>
  ids(
    all(
      db,
      `SELECT other_id AS id FROM keyword_relations WHERE keyword_id = ? AND kind = 'related'
       UNION ALL SELECT keyword_id FROM keyword_relations WHERE other_id = ? AND kind = 'related' ORDER BY 1`,
      id,
      id,
    ),
  );

/** Whether `ancestor` stands above `id`, at any height. */
export const isAbove = (db: ReadableDb, ancestor: KeywordId, id: KeywordId): boolean =>
  get(
    db,
    `WITH RECURSIVE above (id) AS (
       SELECT other_id FROM keyword_relations WHERE keyword_id = ? AND kind = 'broader'
       UNION SELECT r.other_id FROM keyword_relations r JOIN above ON r.keyword_id = above.id WHERE r.kind = 'broader')
     SELECT 1 FROM above WHERE id = ?`,
    id,
    ancestor,
  ) !== undefined;

/** No house orders its words deeper; a file that does would make every walk up or down endless. */
const deepest = 60;
const depth = (db: ReadableDb, id: KeywordId, from: 'keyword_id' | 'other_id', to: 'keyword_id' | 'other_id'): number =>
  get<{ n: number }>(
    db,
    `WITH RECURSIVE walk (id, n) AS (
       SELECT ?, 0 UNION SELECT r.${to}, walk.n + 1 FROM keyword_relations r JOIN walk ON r.${from} = walk.id AND r.kind = 'broader'
       WHERE walk.n <= ?)
     SELECT max(n) AS n FROM walk`,
    id,
    deepest,
  )?.n ?? 0;

/** Why `id` cannot be hung below `other`: it would close a circle, or make the hierarchy deeper than it may be. */
export function whyNotBelow(db: ReadableDb, id: KeywordId, other: KeywordId): 'cycle' | 'deep' | null {
  if (id === other || isAbove(db, id, other)) return 'cycle';
  return depth(db, other, 'keyword_id', 'other_id') + 1 + depth(db, id, 'other_id', 'keyword_id') > deepest ? 'deep' : null;
}

/** A wording as it is kept: one line, single spaces, nothing that XML could not carry. */
export const cleanLabel = (label: string): string =>
  label
    .toWellFormed()
    .replace(/[\u0000-\u001F\u007F\uFFFE\uFFFF]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A note as it is kept: its line ends are `\n`. */
export const cleanNote = (note: string): string =>
  note
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]+/g, ' ')
    .trim();
