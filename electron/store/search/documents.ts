import { get, run } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { codeMark, datedReport, everyReport } from './fold-search.ts';
import { authorsOf } from './report-words.ts';
import type { ReportWords, SearchedColumns, TaggedWord } from './report-words.ts';
import { writeState } from './state.ts';
import { codeFor, markOf } from './values.ts';

/** Places for the reports of one day; further ones go to the days before. Few, because the index holds the distances between places. */
export const perDay = 4_096;
const dayMs = 86_400_000;

/** Days since 1970 of a `YYYY-MM-DD`. */
export const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs);

/** A day's first and last place in the index, which is ordered by date. */
export const docidsOf = (day: number): { readonly first: number; readonly last: number } => ({
  first: day * perDay,
  last: day * perDay + perDay - 1,
});

/** The place for a report: by its date, or by the day it came into the library. That a dated one lies elsewhere is remembered. */
function placeFor(db: WritableDb, row: SearchedColumns, day: number | null): number {
  const docid = freeDocid(db, day ?? Math.floor(row.created_at_ms / dayMs));
  if (day !== null && Math.floor(docid / perDay) !== day) writeState(db, 'displaced', 1);
  return docid;
}

/** A free place on a day; the days before take what it cannot hold. */
function freeDocid(db: ReadableDb, day: number): number {
  for (let tried = day; ; tried -= 1) {
    const { first, last } = docidsOf(tried);
    const taken = get<{ docid: number | null }>(
      db,
      'SELECT max(docid) AS docid FROM search_documents WHERE docid BETWEEN ? AND ?',
      first,
      last,
    )?.docid;
    if (taken === null || taken === undefined) return first;
    if (taken < last) return taken + 1;
  }
}

/** The place of a report in the index. */
export const findDocument = (db: ReadableDb, seq: number): number | undefined =>
  get<{ docid: number }>(db, 'SELECT docid FROM search_documents WHERE seq = ?', seq)?.docid;

export function deleteDocument(db: WritableDb, docid: number): void {
  run(db, 'DELETE FROM search_index WHERE rowid = ?', docid);
  run(db, 'DELETE FROM search_documents WHERE docid = ?', docid);
}

const presentCodes = (codes: readonly (number | null)[]): number[] => codes.filter((code) => code !== null);

/** Puts a report into the index; it must not be there. */
export function insertDocument(db: WritableDb, row: SearchedColumns, tags: readonly TaggedWord[], words: ReportWords): void {
  const { written, related } = words;
  const day = row.dateline_date === null ? null : dayNumber(row.dateline_date);
  const docid = placeFor(db, row, day);
  const [rubric, form, place, agency] = [
    codeFor(db, 'rubric', row.rubric),
    codeFor(db, 'form', row.form),
    codeFor(db, 'place', row.place),
    codeFor(db, 'agency', row.agency),
  ];
  const authors = presentCodes(authorsOf(row).map((name) => codeFor(db, 'author', name)));
  const keywords = presentCodes(tags.map((tag) => codeFor(db, 'keyword', tag.id, tag.label)));
  const codes = [...presentCodes([rubric, form, place, agency]), ...authors, ...keywords];
  const marks = [
    everyReport,
    ...(day === null ? [] : [datedReport]),
    `${codeMark}${row.extent}`,
    ...(row.number === null ? [] : [`${codeMark}n${row.number}`]),
    ...codes.map(markOf),
  ];
  run(
    db,
    `INSERT INTO search_index (rowid, title, teaser, body, caption, keyword, place, author, source, other, heading, topic, analysed, marks)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    docid,
    written.title,
    written.teaser,
    written.body,
    written.caption,
    written.keyword,
    written.place,
    written.author,
    written.source,
    written.other,
    related.heading,
    related.topic,
    related.analysed,
    marks.join(' '),
  );
  run(
    db,
    `INSERT INTO search_documents (docid, seq, day, status, extent, rubric, form, place, authors, keywords, changed_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    docid,
    row.seq,
    day,
    row.status,
    row.extent,
    rubric,
    form,
    place,
    authors.join(','),
    keywords.join(','),
    row.changed_at_ms,
  );
}
