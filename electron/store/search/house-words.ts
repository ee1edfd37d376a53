import { all, column, get, run } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { foldForSearch } from './fold-search.ts';

/** The words of all Stichwörter and their variants, folded. */
export const labelWords = (db: ReadableDb): string[] => [
  ...new Set(
    column<string>(db, 'SELECT label FROM keywords UNION ALL SELECT label FROM keyword_variants').flatMap((label) =>
      foldForSearch(label).split(' '),
    ),
  ),
];

/** Changes whenever a Stichwort or a variant is added, renamed or removed. Cheap beside reading them. */
export const labelsState = (db: ReadableDb): string =>
  get<{ state: string }>(
    db,
    `SELECT (SELECT count(*) || '/' || total(length(label)) || '/' || max(created_at_ms) FROM keywords) || ' ' ||
       (SELECT count(*) || '/' || total(length(label)) FROM keyword_variants) AS state`,
  )?.state ?? '';

const termsAtOnce = 1_000;
const mostTerms = 5_000;
/** Letters by which it is seen that a word may begin at a place of a term. */
const keyLength = 4;

/** Words of the archive in which one of some words stands within others. Yields whenever others may have their turn. */
export function* termsContaining(db: ReadableDb, words: readonly string[]): Generator<void, string[]> {
  const byKey = Map.groupBy(words, (word) => word.slice(0, keyLength));
  const contains = (term: string): boolean => {
    for (let at = 0; at <= term.length - keyLength; at += 1)
      for (const word of byKey.get(term.slice(at, at + keyLength)) ?? [])
        if (term.length > word.length && term.startsWith(word, at)) return true;
    return false;
  };
  const found: string[] = [];
  for (let after = ''; found.length < mostTerms;) {
    const terms = column<string>(
      db,
      'SELECT term FROM search_terms WHERE term > ? AND documents > 0 ORDER BY term LIMIT ?',
      after,
      termsAtOnce,
    );
    found.push(...terms.filter(contains));
    if (terms.length < termsAtOnce) break;
    after = terms.at(-1) ?? '';
    yield;
  }
  return found;
}

/** Lets the reports in which a word stands as written be indexed anew in the background. */
export function queueReportsWith(db: WritableDb, term: string): void {
  const rows = all<{ seq: number }>(
    db,
    'SELECT d.seq FROM search_index f CROSS JOIN search_documents d ON d.docid = f.rowid WHERE search_index MATCH ?',
    `"${term}"`,
  );
  for (const { seq } of rows) run(db, 'INSERT OR IGNORE INTO search_queue (seq) VALUES (?)', seq);
}
