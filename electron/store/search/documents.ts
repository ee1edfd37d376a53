import { get, run } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { codeMark, datedReport, everyReport, fileNameMarks } from './fold-search.ts';
import { touchReport } from './report-columns.ts';
import { authorsOf, fileNamesOf } from './report-words.ts';
import type { ReportWords, SearchedColumns, TaggedWord } from './report-words.ts';
import { writeState } from './state.ts';
import { codeFor, markOf } from './values.ts';

/** Places for the reports of one day; further ones go to the days before. Few, because the index holds the distances between places. */
export const perDay = 4_096;
const dayMs = 86_400_000;
/** Days are counted from the year 0, so that none has a negative number. */
const daysBefore1970 = 719_528;

const dayOfTime = (ms: number): number => Math.floor(ms / dayMs) + daysBefore1970;
/** The number of a `YYYY-MM-DD`; null where the calendar has no such day. */
export function dayNumber(date: string): number | null {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(ms) ? null : dayOfTime(ms);
}
export const yearOfDay = (day: number): number => new Date((day - daysBefore1970) * dayMs).getUTCFullYear();

/** A day's first and last place in the index, which is ordered by date. */
export const docidsOf = (day: number): { readonly first: number; readonly last: number } => ({
  first: day * perDay,
  last: day * perDay + perDay - 1,
});

/** The place for a report: by its date, or by the day it came into the library. That a dated one lies elsewhere is remembered. */
function placeFor(db: WritableDb, row: SearchedColumns, day: number | null, before: number | undefined): number {
  const own = day ?? dayOfTime(row.created_at_ms);
  if (before !== undefined && Math.floor(before / perDay) === own) return before;
  const docid = freeDocid(db, own, row.seq, day !== null);
  if (day !== null && Math.floor(docid / perDay) !== day) writeState(db, 'displaced', 1);
  return docid;
}

/** Where to go on looking for a place, for days that were found full. */
const fullDays = new WeakMap<ReadableDb, Map<number, number>>();
const mostFullDays = 1_000;

/** A free place on a day, in the order of `seq` as far as there is room on that side; the days before take what the day cannot hold. */
function freeDocid(db: ReadableDb, day: number, seq: number, isDated: boolean): number {
  const full = fullDays.get(db) ?? new Map<number, number>();
  if (full.size >= mostFullDays) full.clear();
  fullDays.set(db, full);
  for (let tried = full.get(day) ?? day; ; tried -= 1) {
    if (tried !== day) full.set(day, tried);
    const { first, last } = docidsOf(tried);
    const ends = 'SELECT docid, seq FROM search_documents WHERE docid BETWEEN ? AND ? ORDER BY docid';
    const lowest = get<{ docid: number; seq: number }>(db, `${ends} LIMIT 1`, first, last);
    const highest = get<{ docid: number; seq: number }>(db, `${ends} DESC LIMIT 1`, first, last);
    if (!lowest || !highest) return first + perDay / 2;
    const [above, below] = [highest.docid + 1, lowest.docid - 1];
    if (seq > highest.seq && above <= last) return above;
    if (below >= first) return below;
    if (isDated && above <= last) return above;
  }
}

/** The place of a report in the index. */
export const findDocument = (db: ReadableDb, seq: number): number | undefined =>
  get<{ docid: number }>(db, 'SELECT docid FROM search_documents WHERE seq = ?', seq)?.docid;

export const isIndexEmpty = (db: ReadableDb): boolean => get(db, 'SELECT 1 FROM search_documents LIMIT 1') === undefined;

export function deleteDocument(db: WritableDb, docid: number): void {
  run(db, 'DELETE FROM search_index WHERE rowid = ?', docid);
  run(db, 'DELETE FROM search_documents WHERE docid = ?', docid);
  touchReport(db, docid);
}

const presentCodes = (codes: readonly (number | null)[]): number[] => codes.filter((code) => code !== null);

/** Puts a report into the index; it must not be there. `before` is the place it had, which it keeps as long as its date allows. */
export function insertDocument(
  db: WritableDb,
  row: SearchedColumns,
  tags: readonly TaggedWord[],
  words: ReportWords,
  before?: number,
): void {
  const { written, related } = words;
  const day = row.dateline_date === null ? null : dayNumber(row.dateline_date);
  const docid = placeFor(db, row, day, before);
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
    ...(row.number === null ? [] : [`${codeMark}n${row.number}`]),
    ...codes.map(markOf),
    ...fileNamesOf(db, row.id).flatMap(fileNameMarks),
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
  touchReport(db, docid);
}
