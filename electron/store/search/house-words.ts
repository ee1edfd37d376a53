import { createHash } from 'node:crypto';
import { column, run } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { foldForSearch } from './fold-search.ts';
import { writeState } from './state.ts';

/** The words of all Stichwörter and their variants, folded. */
export const labelWords = (db: ReadableDb): string[] => [
  ...new Set(
    column<string>(db, 'SELECT label FROM keywords UNION ALL SELECT label FROM keyword_variants').flatMap((label) =>
      foldForSearch(label).split(' '),
    ),
  ),
];

/** So much of a hash as a number holds exactly. */
const sumDigits = 12;

/** A number for some words, another one for others, whatever their order: by it the index knows the words it was built with. */
export const wordsSum = (words: readonly string[]): number =>
  parseInt(createHash('sha256').update(words.toSorted().join(' ')).digest('hex').slice(0, sumDigits), 16);

const termsAtOnce = 1_000;
/** Letters by which it is seen that a word may begin at a place of a term. */
const keyLength = 4;

/** Tells whether one of some words stands within a longer term. */
export function containsAny(words: readonly string[]): (term: string) => boolean {
  const byKey = Map.groupBy(words, (word) => word.slice(0, keyLength));
  return (term) => {
    for (let at = 0; at <= term.length - keyLength; at += 1)
      for (const word of byKey.get(term.slice(at, at + keyLength)) ?? [])
        if (term.length > word.length && term.startsWith(word, at)) return true;
    return false;
  };
}

/** Some words of the archive, and the last that was looked at; null where none is left after it. */
export interface TermsPage {
  readonly terms: readonly string[];
  readonly last: string | null;
}

/** Those of the next words of the archive, after `after`, that are sought. */
export function nextTerms(db: ReadableDb, after: string, isSought: (term: string) => boolean): TermsPage {
  const terms = column<string>(
    db,
    'SELECT term FROM search_terms WHERE term > ? AND documents > 0 ORDER BY term LIMIT ?',
    after,
    termsAtOnce,
  );
  return { terms: terms.filter(isSought), last: terms.length < termsAtOnce ? null : (terms.at(-1) ?? null) };
}

/** So many reports are queued in one change: frequent words stand in every report. */
const reportsAtOnce = 2_000;

/**
 * Lets the next reports after the place `after` in which a word stands as written be indexed anew in the background, and what they hold be
 * counted again; answers the place of the last, null where none is left.
 */
export function queueReportsWith(db: WritableDb, term: string, after: number): number | null {
  // A number that is no small one is bound as a real, and FTS5 takes bounds from integers alone.
  const places = column<number>(
    db,
    'SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid > CAST(? AS INTEGER) ORDER BY rowid LIMIT ?',
    `"${term}"`,
    after,
    reportsAtOnce,
  );
  const queued = run(
    db,
    `INSERT OR IGNORE INTO search_queue (seq)
     SELECT d.seq FROM json_each(?) p CROSS JOIN search_documents d ON d.docid = p.value`,
    JSON.stringify(places),
  );
  if (queued > 0) writeState(db, 'recount', 1);
  return places.length < reportsAtOnce ? null : (places.at(-1) ?? null);
}
