import { get, isWriting, tuples } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { compacted, copyStretch, cut, noLists, placeFrom, put, room, rowColumns, spliced } from './filled-columns.ts';
import type { Filling, Lists, ReportColumns, Row } from './filled-columns.ts';

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

/** More written reports than this are left to who counts facets. */
const fewTouched = 100;

/** The columns as the index is now, if they are read already. */
export function columnsAtHand(db: ReadableDb): ReportColumns | null {
  const mine = kept.get(db);
  if (!mine?.columns || mine.touched.size > fewTouched) return null;
  return (mine.columns = mendSome(db, mine, mine.columns));
}
