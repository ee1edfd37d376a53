import { all, get, run } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { codeMark, foldForSearch } from './fold-search.ts';

/** What a report has one or several of, held as small numbers in the index. The value of a `keyword` is its id. */
export type ValueKind = 'rubric' | 'form' | 'place' | 'author' | 'agency' | 'keyword';

/** The word of the index that stands for a value. */
export const markOf = (code: number): string => `${codeMark}v${code}`;

/** The code of a value, a new one where it is new; null for an empty value. `label` is what it is found by, if not itself. */
export function codeFor(db: WritableDb, kind: ValueKind, value: string, label = value): number | null {
  if (value.trim() === '') return null;
  const known = findCode(db, kind, value);
  if (known !== null) return known;
  run(db, 'INSERT INTO search_values (kind, value, value_key) VALUES (?, ?, ?)', kind, value, foldForSearch(label));
  return findCode(db, kind, value);
}

export const findCode = (db: ReadableDb, kind: ValueKind, value: string): number | null =>
  get<{ code: number }>(db, 'SELECT code FROM search_values WHERE kind = ? AND value = ?', kind, value)?.code ?? null;

const mostValues = 50;

/** Codes of the values in which these words stand (the last one as a beginning, where it may be one), exact values first. */
export function findCodes(db: ReadableDb, kind: ValueKind, typed: string, isBeginning: boolean): number[] {
  const key = foldForSearch(typed);
  if (key === '') return [];
  return all<{ code: number }>(
    db,
    `SELECT code FROM search_values WHERE kind = ? AND instr(' ' || value_key || ' ', ?) > 0 ORDER BY value_key <> ?, length(value_key) LIMIT ?`,
    kind,
    isBeginning ? ` ${key}` : ` ${key} `,
    key,
    mostValues,
  ).map((row) => row.code);
}

export interface StoredValue {
  readonly code: number;
  readonly value: string;
}

export const valuesOf = (db: ReadableDb, codes: readonly number[]): StoredValue[] =>
  all<StoredValue>(db, 'SELECT code, value FROM search_values WHERE code IN (SELECT value FROM json_each(?))', JSON.stringify(codes));
