import type { ArticleId } from '#shared/model/ids.ts';
import { all, get } from './connection.ts';
import type { ReadableDb } from './connection.ts';
import { foldForSearch } from './search/fold-search.ts';

/** A report that a „wir berichteten“ may mean. */
export interface ReferenceRow {
  readonly articleId: ArticleId;
  readonly headline: string;
  readonly headlineKey: string;
  readonly date: string | null;
}

interface Columns {
  readonly id: string;
  readonly headline: string;
  readonly headline_key: string;
  readonly dateline_date: string | null;
}

const columns = 'id, headline, headline_key, dateline_date';
const toRow = (row: Columns): ReferenceRow => ({
  articleId: row.id as ArticleId,
  headline: row.headline,
  headlineKey: row.headline_key,
  date: row.dateline_date,
});

export const reportsNumbered = (db: ReadableDb, number: number, limit: number): ReferenceRow[] =>
  all<Columns>(
    db,
    `SELECT ${columns} FROM articles WHERE number = ? AND +deleted_at_ms IS NULL ORDER BY changed_at_ms DESC LIMIT ?`,
    number,
    limit,
  ).map(toRow);

/** Reports of a day, with the key under which words find them. */
export const reportsOfDay = (db: ReadableDb, date: string, limit: number): { seq: number; row: ReferenceRow }[] =>
  all<Columns & { seq: number }>(
    db,
    `SELECT seq, ${columns} FROM articles WHERE deleted_at_ms IS NULL AND dateline_date = ? LIMIT ?`,
    date,
    limit,
  ).map((row) => ({ seq: row.seq, row: toRow(row) }));

export function reportAt(db: ReadableDb, seq: number): ReferenceRow | null {
  const row = get<Columns>(db, `SELECT ${columns} FROM articles WHERE seq = ? AND deleted_at_ms IS NULL`, seq);
  return row ? toRow(row) : null;
}

/** Newest reports with a word as written (or a beginning of words, or a phrase), at most `limit`: a word that fills the limit is common and tells little. */
export function seqsWithWord(db: ReadableDb, word: string, isBeginning: boolean, limit: number): number[] {
  const folded = foldForSearch(word);
  if (folded === '') return [];
  return all<{ seq: number }>(
    db,
    `SELECT d.seq FROM search_index f CROSS JOIN search_documents d ON d.docid = f.rowid WHERE search_index MATCH ? ORDER BY f.rowid DESC LIMIT ?`,
    `"${folded}"${isBeginning ? '*' : ''}`,
    limit,
  ).map((row) => row.seq);
}
