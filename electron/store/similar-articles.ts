import type { ArticleRow } from '#shared/model/article.ts';
import type { ArticleId, KeywordId } from '#shared/model/ids.ts';
import { listColumns, toArticleRow } from './article-row.ts';
import type { ListColumns } from './article-row.ts';
import { all, column, get, tuples } from './connection.ts';
import type { ReadableDb } from './connection.ts';
import { relatedMark } from './search/fold-search.ts';
import { findCode, markOf } from './search/values.ts';

/** The text of a report that is compared, field by field. */
export interface ComparedText {
  readonly kicker: string;
  readonly headline: string;
  readonly subheadline: string;
  readonly lead: string;
  readonly teaser: string;
  readonly body: string;
}

/** A report that may be related. */
export interface CandidateReport {
  readonly row: ArticleRow;
  readonly rev: number;
  readonly text: ComparedText;
  readonly keywords: readonly { readonly id: KeywordId; readonly label: string }[];
}

/** A body is compared by its beginning. */
const comparedCharacters = 8_000;

/** In how many reports each of these German index terms stands; those that stand in none are left out. */
export function countTerms(db: ReadableDb, terms: readonly string[]): Map<string, number> {
  const rows = all<{ term: string; related: number }>(
    db,
    'SELECT t.term, t.related FROM json_each(?) sought CROSS JOIN search_terms t ON t.term = sought.value',
    JSON.stringify(terms),
  );
  return new Map(rows.map((row) => [row.term, row.related]));
}

/** Roughly how many reports there are; cheap at any size. */
export const archiveSize = (db: ReadableDb): number => get<{ n: number | null }>(db, 'SELECT max(seq) AS n FROM articles')?.n ?? 0;

/** The newest reports in which a word of the index stands, by their place in the index, at most `limit`. */
const placesWithWord = (db: ReadableDb, word: string, limit: number): number[] =>
  JSON.parse(
    // As one text: thousands of rows cost more than finding them.
    get<{ places: string }>(
      db,
      'SELECT json_group_array(place) AS places FROM (SELECT rowid AS place FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?)',
      `"${word.replaceAll('"', ' ')}"`,
      limit,
    )?.places ?? '[]',
  ) as number[];

/** The newest reports in which a German index term stands, by their place in the index, at most `limit`. */
export const placesWithTerm = (db: ReadableDb, term: string, limit: number): number[] => placesWithWord(db, relatedMark + term, limit);

/** The places of these reports in the index; those that wait for it have none. */
export const placesOfReports = (db: ReadableDb, ids: readonly ArticleId[]): number[] =>
  column<number>(
    db,
    'SELECT d.docid FROM json_each(?) sought CROSS JOIN articles a ON a.id = sought.value CROSS JOIN search_documents d ON d.seq = a.seq',
    JSON.stringify(ids),
  );

/** The reports at these places of the index. */
export const reportsAtPlaces = (db: ReadableDb, places: readonly number[]): ArticleId[] =>
  all<{ id: ArticleId }>(
    db,
    'SELECT a.id FROM json_each(?) sought CROSS JOIN search_documents d ON d.docid = sought.value CROSS JOIN articles a ON a.seq = d.seq',
    JSON.stringify(places),
  ).map((row) => row.id);

/** The newest reports in the index. */
export const newestReports = (db: ReadableDb, limit: number): ArticleId[] =>
  column<ArticleId>(
    db,
    `SELECT a.id FROM (SELECT docid, seq FROM search_documents ORDER BY docid DESC LIMIT ?) d
     JOIN articles a ON a.seq = d.seq WHERE a.deleted_at_ms IS NULL ORDER BY d.docid DESC`,
    limit,
  );

/** What the index knows of a report without reading it: its day, and codes of values (`findCode`). */
export interface IndexedReport {
  readonly id: ArticleId;
  readonly place: number;
  readonly day: number | null;
  readonly dateline: number | null;
  readonly rubric: number | null;
  readonly keywords: readonly number[];
}

/** The reports at these places of the index, as it knows them. */
export const indexedAtPlaces = (db: ReadableDb, places: readonly number[]): IndexedReport[] =>
  tuples<readonly [ArticleId, number, number | null, number | null, number | null, string]>(
    db,
    `SELECT a.id, d.docid, d.day, d.place, d.rubric, d.keywords
     FROM json_each(?) sought CROSS JOIN search_documents d ON d.docid = sought.value CROSS JOIN articles a ON a.seq = d.seq`,
    JSON.stringify(places),
  ).map(([id, place, day, dateline, rubric, keywords]) => ({
    id,
    place,
    day,
    dateline,
    rubric,
    keywords: keywords === '' ? [] : keywords.split(',').map(Number),
  }));

/**
 * The newest reports with the rarest of a report's Stichwörter, by their place in the index, `limit` of each; a common Stichwort alone names
 * too many to choose among.
 */
export function placesByKeywords(db: ReadableDb, id: ArticleId, limit: number): number[] {
  const own = get<{ docid: number }>(
    db,
    'SELECT d.docid FROM articles a JOIN search_documents d ON d.seq = a.seq WHERE a.id = ?',
    id,
  )?.docid;
  const rarest = column<string>(
    db,
    `SELECT mine.keyword_id FROM article_keywords mine WHERE mine.article_id = ?
     ORDER BY (SELECT count(*) FROM (SELECT 1 FROM article_keywords t WHERE t.keyword_id = mine.keyword_id LIMIT 500)) LIMIT 4`,
    id,
  );
  return rarest.flatMap((keywordId) => {
    const code = findCode(db, 'keyword', keywordId);
    const newest = code === null ? [] : placesWithWord(db, markOf(code), limit + 1);
    return newest.filter((place) => place !== own).slice(0, limit);
  });
}

/** The reports a report is linked with, whoever links. Both kinds are named: the table is in their order. */
const linked = `SELECT to_id AS id FROM relations WHERE kind IN ('related', 'reported') AND from_id = ?
  UNION SELECT from_id FROM relations WHERE to_id = ?`;

export const linkedReports = (db: ReadableDb, id: ArticleId): ArticleId[] => column<ArticleId>(db, linked, id, id);

/** Reports one step further along the links of a report: those its linked reports are linked with. */
export const reportsByLinks = (db: ReadableDb, id: ArticleId, limit: number): ArticleId[] =>
  column<ArticleId>(
    db,
    `WITH near (id) AS (${linked})
     SELECT next.id FROM (
       SELECT r.to_id AS id FROM near CROSS JOIN relations r ON r.kind IN ('related', 'reported') AND r.from_id = near.id
       UNION SELECT r.from_id FROM near CROSS JOIN relations r ON r.to_id = near.id
     ) next WHERE next.id <> ? LIMIT ?`,
    id,
    id,
    id,
    limit,
  );

interface Columns extends ListColumns {
  readonly rev: number;
  readonly subheadline: string;
  readonly lead: string;
  readonly teaser: string;
  readonly body: string;
  readonly keywords_json: string;
}

/** What is compared of these reports; those in the Papierkorb are left out. */
export const readCandidates = (db: ReadableDb, ids: readonly ArticleId[]): CandidateReport[] =>
  all<Columns>(
    db,
    `SELECT ${listColumns}, a.rev, a.subheadline, a.lead, a.teaser, substr(a.body_text, 1, ?) AS body,
       (SELECT json_group_array(json_object('id', k.id, 'label', k.label)) FROM article_keywords ak JOIN keywords k ON k.id = ak.keyword_id
        WHERE ak.article_id = a.id) AS keywords_json
     FROM json_each(?) sought CROSS JOIN articles a ON a.id = sought.value WHERE a.deleted_at_ms IS NULL`,
    comparedCharacters,
    JSON.stringify(ids),
  ).map((row) => ({
    row: toArticleRow(row),
    rev: row.rev,
    text: {
      kicker: row.kicker,
      headline: row.headline,
      subheadline: row.subheadline,
      lead: row.lead,
      teaser: row.teaser,
      body: row.body,
    },
    keywords: JSON.parse(row.keywords_json) as CandidateReport['keywords'],
  }));

/** Uses are counted to here: beyond, a Stichwort tells little, and less of it hardly less (1 / log₂ of the uses). Counting on took a tenth of the time. */
const mostUses = 100;

/** How often each of these Stichwörter is used. */
export function useCounts(db: ReadableDb, ids: readonly KeywordId[]): Map<KeywordId, number> {
  const rows = all<{ id: KeywordId; n: number }>(
    db,
    `SELECT sought.value AS id, (SELECT count(*) FROM (SELECT 1 FROM article_keywords WHERE keyword_id = sought.value LIMIT ?)) AS n
     FROM json_each(?) sought`,
    mostUses,
    JSON.stringify(ids),
  );
  return new Map(rows.map((row) => [row.id, row.n]));
}
