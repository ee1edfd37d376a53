import { all, get } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import type { CompiledQuery } from './compile.ts';
import { perDay } from './documents.ts';
import { matchingOf, newestMatching } from './matching.ts';
import { withPhraseInHead } from './phrase-heads.ts';
import type { WordExpression } from './word-expression.ts';

/** Weights of the columns in BM25, the German terms of the text first: as written .3, as German terms 1 (measured, see docs/benchmarks.md), headline and Stichwörter above the text. */
const bm25 = 'bm25(search_index, 1.0, 1.2, 0.4, 0.3, 0.3, 0.6, 0.4, 0.4, 0.2, 0.3, 3.0, 1.5, 0.0)';

const halfLifeDays = 3 * 365;
/** The newest reports gain so much at most over the oldest. */
const recencyWorth = 0.15;
/** Teasers of reports that may lie in the archive in full come after these. */
const teaserWorth = 0.85;

/** The newest day of the archive: age is told from there, so that the same archive always answers the same. */
const newestDay = (db: ReadableDb): number =>
  Math.floor((get<{ docid: number | null }>(db, 'SELECT max(docid) AS docid FROM search_documents')?.docid ?? 0) / perDay);

const recency = (docid: number, newest: number): number => 1 + recencyWorth * 2 ** ((Math.floor(docid / perDay) - newest) / halfLifeDays);

const byScore = (scores: ReadonlyMap<number, number>): number[] =>
  [...scores].sort((one, other) => other[1] - one[1] || other[0] - one[0]).map(([docid]) => docid);

/** All hits by BM25 with gentle factors for recency and completeness. For queries with few hits and not too common words. */
export function rankAll(db: ReadableDb, compiled: CompiledQuery, limit: number): number[] {
  const { from, where, values } = matchingOf(compiled, true);
  const newest = newestDay(db);
  const rows = all<{ docid: number; score: number; extent: string }>(
    db,
    `SELECT f.rowid AS docid, ${bm25} AS score, d.extent FROM ${from} WHERE ${where} LIMIT ?`,
    ...values,
    limit,
  );
  return byScore(
    new Map(rows.map(({ docid, score, extent }) => [docid, -score * recency(docid, newest) * (extent === 'full' ? 1 : teaserWorth)])),
  );
}

const headColumns = '{title keyword heading topic}';
/** Words by which many hits are told apart; further ones change little. */
const mostWords = 3;
const inHead = 1;
const exact = 0.4;
/** Hits with all words in the headline are looked for so much further back than others. */
const headReach = 2;

/** Of reports that have a word, hits or not, so many times as many as candidates are listed: that is quicker than to ask for hits. */
const mostHaving = 12;

/** The rarer a word, the more it tells. */
const telling = (word: WordExpression): number => 1 / Math.log(8 + word.documents);

const tellingWords = (words: readonly WordExpression[]): WordExpression[] =>
  words
    .filter((word) => word.isTelling)
    .sort((one, other) => one.documents - other.documents)
    .slice(0, mostWords);

/**
 * The order where there are too many hits to rank them all (`docids`, newest first): the newest `candidates`, and of a stretch `headReach` times as long those with
 * all words in headline or Stichwörter, by where and how the words stand in them. The others follow by date (`boundary` is the oldest of
 * the newest). BM25 would read the words' lists to their ends; this reads their beginnings.
 */
export function rankNewest(
  db: ReadableDb,
  compiled: CompiledQuery,
  docids: readonly number[],
  candidates: number,
): { readonly order: number[]; readonly boundary: number } {
  const reached = docids.slice(0, candidates * headReach);
  const newest = reached.slice(0, candidates);
  const boundary = newest.at(-1) ?? 0;
  const words = tellingWords(compiled.words);
  // Conditions that words decide are left out: asking them again costs as much as all else.
  const conditions = compiled.conditions.filter(({ meets }) => meets !== null);
  /** Reports down to `first` that have a word so, the hits among them in full: of very many the older ones are asked for as hits alone. */
  const having = (match: string, first: number): number[] => {
    const found = newestMatching(db, { ...compiled, match, conditions: [], first }, Number.MAX_SAFE_INTEGER, candidates * mostHaving);
    const oldest = found.at(-1) ?? first;
    if (found.length < candidates * mostHaving || oldest <= first) return found;
    const both = compiled.match === null ? match : `(${match}) AND ${compiled.match}`;
    return found.concat(newestMatching(db, { ...compiled, match: both, conditions, first }, oldest, candidates * headReach));
  };
  const heads = words.map((word) =>
    word.phrase === null
      ? new Set(having(`${headColumns} : (${word.forms})`, reached.at(-1) ?? 0))
      : withPhraseInHead(db, compiled, word.phrase, reached),
  );
  const headed = reached.slice(candidates).filter((docid) => heads.every((head) => head.has(docid)));
  const latest = newestDay(db);
  const scores = new Map([...newest, ...(words.length === 0 ? [] : headed)].map((docid) => [docid, recency(docid, latest)]));
  for (const [index, word] of words.entries()) {
    for (const [docid, score] of scores) if (heads[index]?.has(docid)) scores.set(docid, score + telling(word) * inHead);
    if (word.exact === word.expression) continue;
    for (const docid of having(word.exact, boundary)) {
      const score = scores.get(docid);
      if (score !== undefined) scores.set(docid, score + telling(word) * exact);
    }
  }
  return { order: byScore(scores), boundary };
}

/** Reports with most of the words, where none has all: at least half of what they tell together. */
export function rankByMostWords(db: ReadableDb, compiled: CompiledQuery, perWord: number): number[] {
  const words = compiled.words.filter((word) => word.isTelling);
  const whole = words.reduce((sum, word) => sum + telling(word), 0);
  const scores = new Map<number, number>();
  for (const word of words)
    for (const docid of newestMatching(db, { ...compiled, match: word.expression }, Number.MAX_SAFE_INTEGER, perWord))
      scores.set(docid, (scores.get(docid) ?? 0) + telling(word));
  return byScore(new Map([...scores].filter(([, score]) => score >= whole / 2)));
}
