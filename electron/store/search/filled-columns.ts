import { extents, statuses } from '#shared/model/article.ts';

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
export type Row = readonly [
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
/** What a row is read from: `search_documents d`. */
export const rowColumns = 'd.docid, d.day, d.status, d.extent, d.rubric, d.form, d.place, d.authors, d.keywords';

/** Lists of codes one after the other; the empty one is at 0. What is let go stays until they are twice as long as `needed`. */
export interface Lists {
  codes: Int32Array;
  used: number;
  needed: number;
}

/** No list but the empty one. */
export const noLists = (): Lists => ({ codes: new Int32Array(1_024), used: 1, needed: 1 });

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
export interface Filling extends Readonly<Record<ColumnName, Int32Array>> {
  readonly docids: Float64Array;
}

/** Columns for so many reports, empty. */
export const room = (size: number): Filling => ({
  docids: new Float64Array(size),
  ...(Object.fromEntries(columnNames.map((name) => [name, new Int32Array(size)])) as Record<ColumnName, Int32Array>),
});

/** Copies a stretch of columns, `from` included, `to` not. */
export function copyStretch(source: Filling, target: Filling, from: number, to: number, at: number): void {
  target.docids.set(source.docids.subarray(from, to), at);
  for (const name of columnNames) target[name].set(source[name].subarray(from, to), at);
}

/** Writes a report to a place of the columns. */
export function put(target: Filling, lists: Lists, at: number, row: Row): void {
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

/** The first `size` reports of filled columns. */
export const cut = (filled: Filling, lists: Lists, size: number): ReportColumns => ({
  size,
  docids: filled.docids.subarray(0, size),
  ...(Object.fromEntries(columnNames.map((name) => [name, filled[name].subarray(0, size)])) as Record<ColumnName, Int32Array>),
  lists: lists.codes,
});

/** The columns with these reports put in or taken out; what lies between them is copied in stretches. */
export function spliced(columns: ReportColumns, lists: Lists, docids: readonly number[], rows: ReadonlyMap<number, Row>): ReportColumns {
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
export function compacted(columns: ReportColumns, lists: Lists): ReportColumns {
  const { codes } = lists;
  Object.assign(lists, noLists());
  const moved = (places: Int32Array): Int32Array =>
    places.map((at) => keepList(lists, codes.subarray(at + 1, at + 1 + (codes[at] ?? 0)).join(','), 0));
  const [authors, keywords] = [moved(columns.authors), moved(columns.keywords)];
  lists.needed = lists.used;
  return { ...columns, authors, keywords, lists: lists.codes };
}
