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

/** Lists of codes one after the other; the empty one is at 0. What is let go stays until all is read anew. */
interface Lists {
  codes: Int32Array;
  used: number;
}

function keepList(lists: Lists, text: string): number {
  if (text === '') return 0;
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
  target.authors[at] = keepList(lists, authors);
  target.keywords[at] = keepList(lists, keywords);
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

interface Kept {
  columns: ReportColumns | null;
  lists: Lists;
  /** Reports written since they were read. */
  readonly touched: Set<number>;
  /** Counts how often all was let go, so that whoever is reading starts again. */
  dropped: number;
}
const kept = new WeakMap<ReadableDb, Kept>();

const keptOf = (db: ReadableDb): Kept => {
  const known = kept.get(db) ?? { columns: null, lists: { codes: new Int32Array(1), used: 1 }, touched: new Set<number>(), dropped: 0 };
  kept.set(db, known);
  return known;
};

/** More written reports than this are not mended one by one: everything is read anew when it is wanted. */
const mostTouched = 4_000;

/** A report was put into the index, changed there, or taken out. Whether that holds is seen when the columns are read next. */
export function touchReport(db: WritableDb, docid: number): void {
  const mine = kept.get(db);
  if (!mine) return;
  mine.touched.add(docid);
  if (mine.touched.size <= mostTouched) return;
  mine.columns = null;
  mine.dropped += 1;
  mine.touched.clear();
}

/** The columns with the written reports as they are now; what lies between them is copied in stretches. */
function mended(db: ReadableDb, columns: ReportColumns, mine: Kept): ReportColumns {
  const touched = [...mine.touched].sort((one, other) => one - other);
  const rows = new Map(
    tuples<Row>(
      db,
      `SELECT ${rowColumns} FROM json_each(?) sought CROSS JOIN search_documents d ON d.docid = sought.value`,
      JSON.stringify(touched),
    ).map((row) => [row[0], row]),
  );
  const target = room(columns.size + rows.size);
  let [from, at] = [0, 0];
  for (const docid of touched) {
    const to = placeFrom(columns.docids, docid);
    copyStretch(columns, target, from, to, at);
    at += to - from;
    from = columns.docids[to] === docid ? to + 1 : to;
    const row = rows.get(docid);
    if (row) put(target, mine.lists, at++, row);
  }
  copyStretch(columns, target, from, columns.size, at);
  return cut(target, mine.lists, at + columns.size - from);
}

const cut = (filled: Filling, lists: Lists, size: number): ReportColumns => ({
  size,
  docids: filled.docids.subarray(0, size),
  ...(Object.fromEntries(columnNames.map((name) => [name, filled[name].subarray(0, size)])) as Record<ColumnName, Int32Array>),
  lists: lists.codes,
});

/** The columns as the index is now, if they were read before; else null. */
export function columnsAtHand(db: ReadableDb): ReportColumns | null {
  const mine = kept.get(db);
  if (!mine?.columns || mine.touched.size === 0) return mine?.columns ?? null;
  const columns = mended(db, mine.columns, mine);
  // What a change wrote that is still under way may be undone.
  if (isWriting(db)) return columns;
  mine.columns = columns;
  mine.touched.clear();
  return columns;
}

/** Rows read before others get their turn. */
const step = 2_000;

function* readAll(db: ReadableDb): Generator<void, void> {
  const mine = keptOf(db);
  const dropped = mine.dropped;
  const lists: Lists = { codes: new Int32Array(1_024), used: 1 };
  let filled = room((get<{ n: number }>(db, 'SELECT count(*) AS n FROM search_documents')?.n ?? 0) + step);
  let size = 0;
  for (let after = -1; ;) {
    const rows = tuples<Row>(db, `SELECT ${rowColumns} FROM search_documents d WHERE d.docid > ? ORDER BY d.docid LIMIT ?`, after, step);
    if (size + rows.length > filled.docids.length) {
      const wider = room(filled.docids.length * 2);
      copyStretch(filled, wider, 0, size, 0);
      filled = wider;
    }
    for (const row of rows) put(filled, lists, size++, row);
    after = rows.at(-1)?.[0] ?? after;
    if (rows.length < step) break;
    yield;
    if (mine.dropped !== dropped) return yield* readAll(db);
  }
  mine.lists = lists;
  mine.columns = cut(filled, lists, size);
}

/** The columns as the index is now, read when they are first asked for. Yields whenever others may have their turn. */
export function* columnSteps(db: ReadableDb): Generator<void, ReportColumns> {
  for (;;) {
    const columns = columnsAtHand(db);
    if (columns) return columns;
    yield* readAll(db);
  }
}
