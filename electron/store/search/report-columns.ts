import { extents, statuses } from '#shared/model/article.ts';
import { get, isWriting, tuples } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';

/**
 * What lists are narrowed and counted by, of every report in the index, in memory, in the order of `docids`. Codes are those of
 * `search_values`, 0 for none; `day` is -1 without a date; statuses and extents are places in their lists. `authors` and `keywords` say
 * where in `lists` their number stands, the codes after it.
 */
export interface ReportColumns {
  readonly size: number;
  readonly docids: Float64Array;
  readonly day: Int32Array;
  readonly status: Int32Array;
  readonly extent: Int32Array;
  readonly rubric: Int32Array;
  readonly form: Int32Array;
  readonly place: Int32Array;
  readonly authors: Int32Array;
  readonly keywords: Int32Array;
  readonly lists: Int32Array;
}

const columnNames = ['day', 'status', 'extent', 'rubric', 'form', 'place', 'authors', 'keywords'] as const;
type ColumnName = (typeof columnNames)[number];

/** A report as the index gives it: bare tuples, for there are many. */
type Row = readonly [
  docid: number,
  day: number | null,
  status: string,
  extent: string,
  rubric: number | null,
  form: number | null,
  place: number | null,
  authors: string,
  keywords: string,
];
const rowColumns = 'd.docid, d.day, d.status, d.extent, d.rubric, d.form, d.place, d.authors, d.keywords';

/** Lists of codes one after the other; the empty one is at 0. What is let go stays until they are twice as long as `needed`. */
interface Lists {
  codes: Int32Array;
  used: number;
  needed: number;
}

const noLists = (): Lists => ({ codes: new Int32Array(1_024), used: 1, needed: 1 });

/** Keeps a list, where it stands if it is as it was there, and answers its place. */
function keepList(lists: Lists, text: string, before: number): number {
  if (text === '') return 0;
  if (before !== 0 && lists.codes.subarray(before + 1, before + 1 + (lists.codes[before] ?? 0)).join(',') === text) return before;
  const codes = text.split(',');
  if (lists.used + codes.length + 1 > lists.codes.length) {
    const wider = new Int32Array(lists.codes.length * 2 + codes.length + 1);
    wider.set(lists.codes);
    lists.codes = wider;
  }
  const at = lists.used;
  lists.codes[at] = codes.length;
  for (const [index, code] of codes.entries()) lists.codes[at + 1 + index] = Number(code);
  lists.used += codes.length + 1;
  return at;
}

/** Columns while they are filled: with room to spare. */
interface Filling extends Readonly<Record<ColumnName, Int32Array>> {
  readonly docids: Float64Array;
}

const room = (size: number): Filling => ({
  docids: new Float64Array(size),
  ...(Object.fromEntries(columnNames.map((name) => [name, new Int32Array(size)])) as Record<ColumnName, Int32Array>),
});

/** Copies a stretch of columns, `from` included, `to` not. */
function copyStretch(source: Filling, target: Filling, from: number, to: number, at: number): void {
  target.docids.set(source.docids.subarray(from, to), at);
  for (const name of columnNames) target[name].set(source[name].subarray(from, to), at);
}

function put(target: Filling, lists: Lists, at: number, row: Row): void {
  const [docid, day, status, extent, rubric, form, place, authors, keywords] = row;
  target.docids[at] = docid;
  target.day[at] = day ?? -1;
  target.status[at] = (statuses as readonly string[]).indexOf(status);
  target.extent[at] = (extents as readonly string[]).indexOf(extent);
  target.rubric[at] = rubric ?? 0;
  target.form[at] = form ?? 0;
  target.place[at] = place ?? 0;
  target.authors[at] = keepList(lists, authors, target.authors[at] ?? 0);
  target.keywords[at] = keepList(lists, keywords, target.keywords[at] ?? 0);
}

/** The place of the first report at or after `docid`. */
export function placeFrom(docids: Float64Array, docid: number): number {
  let [low, high] = [0, docids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((docids[middle] ?? Infinity) < docid) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far all reports are read: `size` of them, those up to the place `after`. */
interface Reading {
  filled: Filling;
  size: number;
  after: number;
}

interface Kept {
  columns: ReportColumns | null;
  /** Until there are columns: whoever asks next goes on with it. */
  reading: Reading | null;
  lists: Lists;
  /** Reports written since they were read. */
  readonly touched: Set<number>;
}
const kept = new WeakMap<ReadableDb, Kept>();

const nothingKept = (): Kept => ({ columns: null, reading: null, lists: noLists(), touched: new Set() });

/** More written reports than this are not mended at once, and make columns out of date that nobody asked for meanwhile. */
const mostTouched = 4_000;

/** A report was put into the index, changed there, or taken out. Whether that holds is seen when the columns are read next. */
export function touchReport(db: WritableDb, docid: number): void {
  const mine = kept.get(db);
  // What is not read yet will be read as it is then.
  if (!mine || docid > (mine.columns ? Infinity : (mine.reading?.after ?? -1))) return;
  mine.touched.add(docid);
  if (!mine.columns || mine.touched.size <= mostTouched) return;
  mine.columns = null;
  mine.touched.clear();
}

const cut = (filled: Filling, lists: Lists, size: number): ReportColumns => ({
  size,
  docids: filled.docids.subarray(0, size),
  ...(Object.fromEntries(columnNames.map((name) => [name, filled[name].subarray(0, size)])) as Record<ColumnName, Int32Array>),
  lists: lists.codes,
});

/** The columns with these reports put in or taken out; what lies between them is copied in stretches. */
function spliced(columns: ReportColumns, lists: Lists, docids: readonly number[], rows: ReadonlyMap<number, Row>): ReportColumns {
  const target = room(columns.size + docids.length);
  let [from, at] = [0, 0];
  for (const docid of docids) {
    const to = placeFrom(columns.docids, docid);
    copyStretch(columns, target, from, to, at);
    at += to - from;
    from = columns.docids[to] === docid ? to + 1 : to;
    const row = rows.get(docid);
    if (row) put(target, lists, at++, row);
  }
  copyStretch(columns, target, from, columns.size, at);
  return cut(target, lists, at + columns.size - from);
}

/** The columns with their lists written anew, without those let go. Whoever still counts keeps the old ones. */
function compacted(columns: ReportColumns, lists: Lists): ReportColumns {
  const { codes } = lists;
  Object.assign(lists, noLists());
  const moved = (places: Int32Array): Int32Array =>
    places.map((at) => keepList(lists, codes.subarray(at + 1, at + 1 + (codes[at] ?? 0)).join(','), 0));
  const [authors, keywords] = [moved(columns.authors), moved(columns.keywords)];
  lists.needed = lists.used;
  return { ...columns, authors, keywords, lists: lists.codes };
}

/** Lists are not written anew for so few codes. */
const fewCodes = 10_000;

/** The columns with these reports as they are now: changed where they stand, for most keep their place. */
function mended(db: ReadableDb, columns: ReportColumns, lists: Lists, docids: readonly number[]): ReportColumns {
  const rows = new Map(
    tuples<Row>(
      db,
      `SELECT ${rowColumns} FROM json_each(?) sought CROSS JOIN search_documents d ON d.docid = sought.value`,
      JSON.stringify(docids),
    ).map((row) => [row[0], row]),
  );
  const moved: number[] = [];
  for (const docid of docids) {
    const row = rows.get(docid);
    const at = placeFrom(columns.docids, docid);
    if (row && columns.docids[at] === docid) put(columns, lists, at, row);
    else moved.push(docid);
  }
  const all = moved.length === 0 ? columns : spliced(columns, lists, moved, rows);
  if (lists.used > 2 * lists.needed + fewCodes) return compacted(all, lists);
  return all.lists === lists.codes ? all : { ...all, lists: lists.codes };
}

/** The columns with the written reports as they are now, at most so many of them. */
function mendSome(db: ReadableDb, mine: Kept, columns: ReportColumns): ReportColumns {
  if (mine.touched.size === 0) return columns;
  const docids = [...mine.touched].slice(0, mostTouched).sort((one, other) => one - other);
  // What a change wrote that is still under way may be undone.
  if (!isWriting(db)) for (const docid of docids) mine.touched.delete(docid);
  return mended(db, columns, mine.lists, docids);
}

/** Rows read before others get their turn. */
const step = 2_000;

/** Reads the next rows; answers whether they were the last. */
function readStep(db: ReadableDb, mine: Kept, reading: Reading): boolean {
  const { size } = reading;
  const sql = `SELECT ${rowColumns} FROM search_documents d WHERE d.docid > ? ORDER BY d.docid LIMIT ?`;
  const rows = tuples<Row>(db, sql, reading.after, step);
  if (size + rows.length > reading.filled.docids.length) {
    const wider = room(reading.filled.docids.length * 2);
    copyStretch(reading.filled, wider, 0, size, 0);
    reading.filled = wider;
  }
  for (const [index, row] of rows.entries()) put(reading.filled, mine.lists, size + index, row);
  mine.lists.needed = mine.lists.used;
  reading.size += rows.length;
  reading.after = rows.length < step ? Infinity : (rows.at(-1)?.[0] ?? Infinity);
  return rows.length < step;
}

function startReading(db: ReadableDb, mine: Kept): Reading {
  mine.lists = noLists();
  const reports = get<{ n: number }>(db, 'SELECT count(*) AS n FROM search_documents')?.n ?? 0;
  return (mine.reading = { filled: room(reports + step), size: 0, after: -1 });
}

/** Reads all reports. Those written meanwhile are mended before columns are made of it, all but as many as can be at once. */
function* readAll(db: ReadableDb, mine: Kept): Generator<void, void> {
  while (!mine.columns) {
    const reading = mine.reading ?? startReading(db, mine);
    if (reading.after === Infinity || readStep(db, mine, reading)) {
      const columns = mendSome(db, mine, cut(reading.filled, mine.lists, reading.size));
      if (mine.touched.size <= mostTouched) {
        [mine.columns, mine.reading] = [columns, null];
        return;
      }
      [reading.filled, reading.size] = [columns, columns.size];
    }
    yield;
  }
}

/** The columns as the index is now, read when they are first asked for. Yields whenever others may have their turn. */
export function* columnSteps(db: ReadableDb): Generator<void, ReportColumns> {
  const known = kept.get(db) ?? nothingKept();
  // What is read while a change is under way may be undone.
  const mine = isWriting(db) && !known.columns ? nothingKept() : known;
  if (mine === known) kept.set(db, mine);
  for (;;) {
    yield* readAll(db, mine);
    if (mine.columns) return (mine.columns = mendSome(db, mine, mine.columns));
  }
}
