import type { ArticleQuery } from '#shared/model/article.ts';
import type { Correction } from '#shared/model/search.ts';
import { leavesOf } from '#shared/search/tree.ts';
import { all } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import { archiveAnalyser } from './archive-analyser.ts';
import { compileQuery } from './compile.ts';
import { spellingDistance } from './edit-distance.ts';
import { foldForSearch } from './fold-search.ts';
import { countMatching } from './matching.ts';
import { readQuery } from './read-query.ts';
import { termCounts } from './terms.ts';
import type { CountedTerm } from './terms.ts';
import { writtenForm } from './written-form.ts';

/** A word of so few reports may be a slip. */
const rare = 2;
const mostCompared = 6_000;
const mostOffered = 3;
/** Offers are counted to here. */
const mostCounted = 1_000;
/** First letters that are taken for one another. */
const firstLetters: Readonly<Record<string, string>> = {
  v: 'fw',
  f: 'vp',
  w: 'v',
  c: 'kz',
  k: 'cg',
  z: 'cs',
  s: 'z',
  d: 't',
  t: 'd',
  b: 'p',
  p: 'b',
  g: 'k',
  i: 'j',
  j: 'i',
  y: 'i',
};

/** Words of at least so many reports that begin so and are about as long, the frequent ones first. */
const beginningSo = (db: ReadableDb, start: string, word: string, most: number, fewest: number): CountedTerm[] =>
  all<CountedTerm>(
    db,
    `SELECT term, documents FROM search_terms WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ? AND documents >= ?
     ORDER BY documents DESC LIMIT ?`,
    start,
    `${start}\u{10FFFF}`,
    word.length - most,
    word.length + most,
    fewest,
    mostCompared,
  );

/** Words of the archive that may have been meant: they begin alike or with letters that are confused, and are about as long. */
function alike(db: ReadableDb, word: string, most: number): readonly CountedTerm[] {
  const first = word.slice(0, 1);
  const second = word.slice(1, 2);
  const starts = [first, ...(firstLetters[first] ?? ''), `${second}${first}`, word.slice(1, 3)].filter(Boolean);
  return [...new Set(starts)].flatMap((start) => beginningSo(db, start, word, most, rare));
}

/** Most words of an archive stand in one report: they are looked through only where nothing else is near, and only as far as they begin alike. */
const sameBeginning = 3;

/** The likeliest other spellings of a word: few errors first, then the more frequent word. */
function spellings(db: ReadableDb, word: string): string[] {
  const most = word.length < 5 ? 1 : 2;
  const near = nearest(db, word, most, alike(db, word, most));
  return near.length > 0 ? near : nearest(db, word, most, beginningSo(db, word.slice(0, sameBeginning), word, most, 1));
}

function nearest(db: ReadableDb, word: string, most: number, candidates: readonly CountedTerm[]): string[] {
  const own = termCounts(db, word).documents;
  return candidates
    .filter(({ term, documents }) => term !== word && documents > own)
    .flatMap(({ term, documents }) => {
      const distance = spellingDistance(word, term, most);
      return distance > most ? [] : [{ term, worth: distance - Math.log10(documents + 1) / 5 }];
    })
    .sort((one, other) => one.worth - other.worth)
    .slice(0, mostOffered)
    .map(({ term }) => term);
}

/** „Meinten Sie …“: the query with a rare or unknown word put right, if that finds more. */
export function corrections(db: ReadableDb, query: ArticleQuery): Correction[] {
  const parsed = readQuery(db, query.text);
  const found = countMatching(db, compileQuery(db, parsed, query), mostCounted);
  const slips = leavesOf(parsed.tree).flatMap(({ leaf, isExcluded }) => {
    if (leaf.kind !== 'word' || isExcluded || (leaf.field !== null && leaf.field !== 'title' && leaf.field !== 'text')) return [];
    const word = foldForSearch(leaf.text);
    if (word.length < 4 || word.includes(' ') || /^\d+$/.test(word)) return [];
    const related = archiveAnalyser()
      .queryTerms(leaf.text)
      .map((term) => termCounts(db, term).related);
    return Math.max(termCounts(db, word).documents, ...related) <= rare ? [{ leaf, word }] : [];
  });
  return slips
    .slice(0, 4)
    .flatMap(({ leaf, word }) =>
      spellings(db, word).flatMap((term): Correction[] => {
        const replacement = writtenForm(db, term);
        const text = `${query.text.slice(0, leaf.start)}${replacement}${query.text.slice(leaf.end)}`;
        const total = countMatching(db, compileQuery(db, readQuery(db, text), { ...query, text }), mostCounted);
        return total > found ? [{ text, word: leaf.text, replacement, total }] : [];
      }),
    )
    .slice(0, mostOffered);
}
