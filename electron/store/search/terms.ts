import { all, get, run } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { codeMark, relatedMark } from './fold-search.ts';
import { countedWords } from './report-words.ts';
import type { ReportWords } from './report-words.ts';

/** In how many reports a word stands as written, and in how many a form of it or a compound with it. */
export interface TermCounts {
  readonly documents: number;
  readonly related: number;
}

const addTerm = `INSERT INTO search_terms (term, documents, related) VALUES (?, max(0, ?), max(0, ?))
  ON CONFLICT (term) DO UPDATE SET documents = max(0, documents + ?), related = max(0, related + ?)`;

const noWords = { written: new Set<string>(), related: new Set<string>() };

/** Counts the words of a report instead of those it had before: each that came or went. */
export function countTermsOf(db: WritableDb, before: ReportWords | null, after: ReportWords | null): void {
  const old = before ? countedWords(before) : noWords;
  const now = after ? countedWords(after) : noWords;
  const terms = new Set<string>([...old.written, ...now.written]);
  for (const marked of [...old.related, ...now.related]) terms.add(marked.slice(relatedMark.length));
  for (const term of terms) {
    const documents = Number(now.written.has(term)) - Number(old.written.has(term));
    const related = Number(now.related.has(relatedMark + term)) - Number(old.related.has(relatedMark + term));
    if (documents !== 0 || related !== 0) run(db, addTerm, term, documents, related, documents, related);
  }
}

/** Makes sure that these words are known; their counts are left as they are. */
export function knowTerms(db: WritableDb, words: string): void {
  for (const term of words.split(' '))
    if (term !== '') run(db, 'INSERT INTO search_terms (term, documents, related) VALUES (?, 1, 0) ON CONFLICT DO NOTHING', term);
}

/**
 * Counts the next `limit` words of the index after `after` and writes them down; answers the last of them, null when none was left.
 * What is saved meanwhile is counted by itself: each step reads and writes in one transaction.
 */
export function recountTerms(db: WritableDb, after: string, limit: number): string | null {
  run(db, 'CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary USING fts5vocab(main, search_index, row)');
  const rows = all<{ term: string; doc: number }>(
    db,
    'SELECT term, doc FROM temp.search_vocabulary WHERE term > ? ORDER BY term LIMIT ?',
    after,
    limit,
  );
  for (const { term, doc } of rows) {
    if (term.startsWith(codeMark)) continue;
    if (term.startsWith(relatedMark))
      run(
        db,
        'INSERT INTO search_terms (term, documents, related) VALUES (?, 0, ?) ON CONFLICT (term) DO UPDATE SET related = excluded.related',
        term.slice(relatedMark.length),
        doc,
      );
    else
      run(
        db,
        'INSERT INTO search_terms (term, documents, related) VALUES (?, ?, 0) ON CONFLICT (term) DO UPDATE SET documents = excluded.documents',
        term,
        doc,
      );
  }
  return rows.at(-1)?.term ?? null;
}

const none: TermCounts = { documents: 0, related: 0 };

export const termCounts = (db: ReadableDb, term: string): TermCounts =>
  get<TermCounts>(db, 'SELECT documents, related FROM search_terms WHERE term = ?', term) ?? none;

/** The key after all that begin with `start`. */
const afterAll = (start: string): string => `${start}\u{10FFFF}`;

export interface CountedTerm {
  readonly term: string;
  readonly documents: number;
}

/** Words as written that begin so, the most frequent first. */
export const termsBeginning = (db: ReadableDb, start: string, limit: number): CountedTerm[] =>
  all<CountedTerm>(
    db,
    'SELECT term, documents FROM search_terms WHERE term >= ? AND term < ? AND documents > 0 ORDER BY documents DESC, term LIMIT ?',
    start,
    afterAll(start),
    limit,
  );

/** Words as written and German terms that begin so, those of the most reports first. */
export const termsGrowing = (db: ReadableDb, start: string, limit: number): (CountedTerm & TermCounts)[] =>
  all<CountedTerm & TermCounts>(
    db,
    `SELECT term, documents, related FROM search_terms WHERE term >= ? AND term < ? AND (documents > 0 OR related > 0)
     ORDER BY max(documents, related) DESC, term LIMIT ?`,
    start,
    afterAll(start),
    limit,
  );
