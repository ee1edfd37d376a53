import type { KeywordId } from '#shared/model/ids.ts';
import { all } from './connection.ts';
import type { ReadableDb } from './connection.ts';

/** A wording under which a Stichwort is found in a text. */
export interface KeywordForm {
  readonly id: KeywordId;
  /** The preferred form. */
  readonly label: string;
  /** This wording: the preferred form itself, a variant or an abbreviation. */
  readonly form: string;
}

/** All wordings of the vocabulary, at most `limit`. */
export const keywordForms = (db: ReadableDb, limit: number): KeywordForm[] =>
  all<{ id: KeywordId; label: string; form: string }>(
    db,
    `SELECT id, label, label AS form FROM keywords
     UNION ALL SELECT k.id, k.label, v.label FROM keyword_variants v JOIN keywords k ON k.id = v.keyword_id LIMIT ?`,
    limit,
  );
