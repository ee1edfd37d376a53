import { column, get } from '../connection.ts';
import type { ReadableDb, SqlValue } from '../connection.ts';
import type { CompiledQuery } from './compile.ts';

/** The part of a statement that names what matches: `f` is the index, `d` its documents. */
export interface Matching {
  readonly from: string;
  readonly docid: string;
  readonly where: string;
  readonly values: readonly SqlValue[];
}

/** `needsDocuments`: columns of `d` are asked for although no condition is. */
export function matchingOf({ match, conditions, first, last }: CompiledQuery, needsDocuments = false): Matching {
  const docid = match === null ? 'd.docid' : 'f.rowid';
  const joined = match === null || conditions.length > 0 || needsDocuments;
  const isBounded = first > 0 || last < Number.MAX_SAFE_INTEGER;
  return {
    from: match === null ? 'search_documents d' : `search_index f${joined ? ' CROSS JOIN search_documents d ON d.docid = f.rowid' : ''}`,
    docid,
    where: [
      ...(match === null ? [] : ['search_index MATCH ?']),
      // A number that is no small one is bound as a real, and FTS5 takes bounds from integers alone: it would read lists to their ends.
      ...(isBounded ? [`${docid} BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`] : []),
      ...conditions.map((condition) => `(${condition.sql})`),
      ...(match === null && !isBounded && conditions.length === 0 ? ['1'] : []),
    ].join(' AND '),
    values: [
      ...(match === null ? [] : [match]),
      ...(isBounded ? [first, last] : []),
      ...conditions.flatMap((condition) => condition.values),
    ],
  };
}

/** How many reports match, counted to `limit` at most. */
export function countMatching(db: ReadableDb, compiled: CompiledQuery, limit: number): number {
  const { from, where, values } = matchingOf(compiled);
  return get<{ n: number }>(db, `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ?)`, ...values, limit)?.n ?? 0;
}

/** Places of matching reports, at most so many. As one text: thousands of rows cost more than finding them. */
function placesOf(db: ReadableDb, compiled: CompiledQuery, order: 'ASC' | 'DESC', limit: number): number[] {
  const { from, docid, where, values } = matchingOf(compiled);
  const ordered = `SELECT ${docid} AS docid FROM ${from} WHERE ${where} ORDER BY ${docid} ${order} LIMIT ?`;
  const [places = '[]'] = column<string>(db, `SELECT json_group_array(docid) FROM (${ordered})`, ...values, limit);
  return JSON.parse(places) as number[];
}

/** Places of the newest matching reports below `before`, newest first. */
export const newestMatching = (db: ReadableDb, compiled: CompiledQuery, before: number, limit: number): number[] =>
  placesOf(db, { ...compiled, last: Math.min(compiled.last, before - 1) }, 'DESC', limit);

/** A stretch with so many times as many matching reports as are asked for is read from its end. */
const mostBefore = 4;

/**
 * The same of a short stretch of the index, whose beginning the index finds at once when it reads forwards; backwards it goes through all
 * that is newer, which takes up to fifty times as long (measured in a million reports).
 */
export function newestInStretch(db: ReadableDb, stretch: CompiledQuery, limit: number): number[] {
  const found = placesOf(db, stretch, 'ASC', limit * mostBefore);
  return found.length < limit * mostBefore ? found.reverse().slice(0, limit) : placesOf(db, stretch, 'DESC', limit);
}
