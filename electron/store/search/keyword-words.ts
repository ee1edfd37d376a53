import { fold } from '#shared/text/fold.ts';
import { all, get } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import { findCode, markOf } from './values.ts';

export interface KeywordMeant {
  readonly label: string;
  /** The word of the index that stands for it. */
  readonly mark: string;
}

interface Row {
  readonly id: string;
  readonly label: string;
}

/** The Stichwort of the house that is called exactly so, by its label, a variant or an abbreviation; null where none is, or no report has it. */
export function keywordMeant(db: ReadableDb, typed: string): KeywordMeant | null {
  const key = fold(typed);
  const row =
    get<Row>(db, 'SELECT id, label FROM keywords WHERE label_key = ?', key) ??
    get<Row>(db, 'SELECT k.id, k.label FROM keyword_variants v JOIN keywords k ON k.id = v.keyword_id WHERE v.label_key = ?', key);
  const code = row && findCode(db, 'keyword', row.id);
  return row && code !== null && code !== undefined ? { label: row.label, mark: markOf(code) } : null;
}

const mostKeywords = 50;

/** Codes of the Stichwörter in whose label or variants these words stand. */
export function findKeywordCodes(db: ReadableDb, typed: string, isBeginning: boolean): number[] {
  const key = fold(typed);
  if (key === '') return [];
  const sought = isBeginning ? ` ${key}` : ` ${key} `;
  return all<{ code: number }>(
    db,
    `SELECT v.code FROM keywords k JOIN search_values v ON v.kind = 'keyword' AND v.value = k.id
     WHERE instr(' ' || k.label_key || ' ', ?) > 0
       OR k.id IN (SELECT keyword_id FROM keyword_variants WHERE instr(' ' || label_key || ' ', ?) > 0)
     ORDER BY k.label_key <> ?, length(k.label_key) LIMIT ?`,
    sought,
    sought,
    key,
    mostKeywords,
  ).map((row) => row.code);
}
