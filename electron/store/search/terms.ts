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

/** The key after all that begin with `start`. */
const afterAll = (start: string): string => `${start}\u{10FFFF}`;

const withVocabulary = (db: WritableDb): void =>
  void run(db, 'CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary USING fts5vocab(main, search_index, row)');

const putCount = (kind: keyof TermCounts): string =>
  `INSERT INTO search_terms (term, ${kind}, ${kind === 'related' ? 'documents' : 'related'}) VALUES (?, ?, 0)
   ON CONFLICT (term) DO UPDATE SET ${kind} = excluded.${kind} WHERE ${kind} <> excluded.${kind}`;

/** The same for many words at once, `[word, count]` each, as JSON: in a bulk of them that takes half the time. */
const putCounts = (kind: keyof TermCounts): string =>
  `INSERT INTO search_terms (term, ${kind}, ${kind === 'related' ? 'documents' : 'related'})
   SELECT value ->> 0, value ->> 1, 0 FROM json_each(?) WHERE true
   ON CONFLICT (term) DO UPDATE SET ${kind} = excluded.${kind} WHERE ${kind} <> excluded.${kind}`;

const isMarked = (term: string): boolean => term.startsWith(relatedMark);

/** Words after `from` up to `to` (null: all) that the index has no more count as none. */
function forgetGone(db: WritableDb, kind: keyof TermCounts, from: string, to: string | null, found: readonly string[]): void {
  run(
    db,
    `UPDATE search_terms SET ${kind} = 0 WHERE term > ? AND term <= ? AND ${kind} > 0 AND term NOT IN (SELECT value FROM json_each(?))`,
    from,
    to ?? afterAll(''),
    JSON.stringify(found),
  );
}

const unmarked = (term: string): string => term.slice(relatedMark.length);

/** The same for terms: where they stand in the vocabulary, `after` and `last` may lie before, among or behind them. */
function forgetGoneTerms(db: WritableDb, after: string, last: string | null, found: readonly string[]): void {
  const isBehind = !isMarked(after) && after > relatedMark;
  const isBefore = last !== null && last < relatedMark;
  if (isBehind || isBefore) return;
  forgetGone(db, 'related', isMarked(after) ? unmarked(after) : '', last !== null && isMarked(last) ? unmarked(last) : null, found);
}

/**
 * Counts the next `limit` words of the index after `after` and writes them down, those that it has no more as none; answers the last of
 * them, null when none was left. What is saved meanwhile is counted by itself: each step reads and writes in one transaction.
 */
export function recountTerms(db: WritableDb, after: string, limit: number): string | null {
  withVocabulary(db);
  const rows = all<{ term: string; doc: number }>(
    db,
    'SELECT term, doc FROM temp.search_vocabulary WHERE term > ? ORDER BY term LIMIT ?',
    after,
    limit,
  );
  const words = rows.filter(({ term }) => !term.startsWith(codeMark));
  const [related, written] = [words.filter(({ term }) => isMarked(term)), words.filter(({ term }) => !isMarked(term))];
  run(db, putCounts('documents'), JSON.stringify(written.map(({ term, doc }) => [term, doc])));
  run(db, putCounts('related'), JSON.stringify(related.map(({ term, doc }) => [unmarked(term), doc])));
  const last = rows.at(-1)?.term ?? null;
  forgetGone(
    db,
    'documents',
    after,
    last,
    written.map(({ term }) => term),
  );
  forgetGoneTerms(
    db,
    after,
    last,
    related.map(({ term }) => unmarked(term)),
  );
  return last;
}

/** Counts these words, and the terms they are found under, as the index has them now. */
export function recountWords(db: WritableDb, words: ReadonlySet<string>): void {
  withVocabulary(db);
  const counted = (term: string): number =>
    get<{ doc: number }>(db, 'SELECT doc FROM temp.search_vocabulary WHERE term = ?', term)?.doc ?? 0;
  for (const term of words) {
    run(db, putCount('documents'), term, counted(term));
    run(db, putCount('related'), term, counted(relatedMark + term));
  }
}

const none: TermCounts = { documents: 0, related: 0 };

export const termCounts = (db: ReadableDb, term: string): TermCounts =>
  get<TermCounts>(db, 'SELECT documents, related FROM search_terms WHERE term = ?', term) ?? none;

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
