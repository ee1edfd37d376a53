import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { all, get, run } from './connection.ts';
import type { ReadableDb, SqlValue, WritableDb } from './connection.ts';

/** The tables that a change of the vocabulary may touch, with the columns that name a row and the rest. */
const tables = {
  keywords: { key: ['id'], rest: ['label', 'label_key', 'created_at_ms', 'kind', 'scope_note', 'notation', 'uri'] },
  keyword_variants: { key: ['label_key'], rest: ['keyword_id', 'label', 'kind'] },
  keyword_relations: { key: ['keyword_id', 'other_id', 'kind'], rest: [] },
  article_keywords: { key: ['article_id', 'keyword_id'], rest: ['position'] },
} as const;

export type JournalTable = keyof typeof tables;
export type JournalRow = readonly (string | number | null)[];

/** One row before and after; key columns first, in the order of `columnsOf`. Null where there was or is none. */
export interface RowChange {
  readonly table: JournalTable;
  readonly before: JournalRow | null;
  readonly after: JournalRow | null;
}

/** Writes rows of the vocabulary and notes what they were. */
export interface Recorder {
  readonly db: WritableDb;
  readonly changes: RowChange[];
}

export const startRecording = (db: WritableDb): Recorder => ({ db, changes: [] });

const sqlFor = (table: JournalTable) => {
  const { key, rest } = tables[table];
  const columns = [...key, ...rest].join(', ');
  const where = key.map((column) => `${column} = ?`).join(' AND ');
  const values = [...key, ...rest].map(() => '?').join(', ');
  const onConflict =
    rest.length === 0 ? 'DO NOTHING' : `DO UPDATE SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  return {
    columns,
    order: key.join(', '),
    // As one list, so that a row needs no names: a vocabulary of ten thousand entries asks forty thousand times.
    select: `SELECT json_array(${columns}) AS row FROM ${table} WHERE ${where}`,
    remove: `DELETE FROM ${table} WHERE ${where}`,
    write: `INSERT INTO ${table} (${columns}) VALUES (${values}) ON CONFLICT (${key.join(', ')}) ${onConflict}`,
  };
};
const sql = {
  keywords: sqlFor('keywords'),
  keyword_variants: sqlFor('keyword_variants'),
  keyword_relations: sqlFor('keyword_relations'),
  article_keywords: sqlFor('article_keywords'),
} as const;

const keyOf = (table: JournalTable, row: JournalRow): SqlValue[] => row.slice(0, tables[table].key.length);
const parsed = (found: { readonly row: string }): JournalRow => JSON.parse(found.row) as JournalRow;

/** The row with the key of `row` as it stands now. */
export function currentRow(db: ReadableDb, table: JournalTable, row: JournalRow): JournalRow | null {
  const found = get<{ row: string }>(db, sql[table].select, ...keyOf(table, row));
  return found ? parsed(found) : null;
}

export const isSameRow = (one: JournalRow | null, other: JournalRow | null): boolean =>
  one === other || (one !== null && other !== null && one.length === other.length && one.every((value, at) => value === other[at]));

function write(db: WritableDb, table: JournalTable, row: JournalRow): void {
  run(db, sql[table].write, ...row);
}

/** Puts a row in the state given, which may be none; `at` names it. */
export function setRow(db: WritableDb, table: JournalTable, at: JournalRow, state: JournalRow | null): void {
  if (state === null) run(db, sql[table].remove, ...keyOf(table, at));
  else write(db, table, state);
}

/** Writes a row, new or changed; one that stands already changes nothing. */
export function putRow({ db, changes }: Recorder, table: JournalTable, row: JournalRow): void {
  const before = currentRow(db, table, row);
  if (isSameRow(before, row)) return;
  write(db, table, row);
  changes.push({ table, before, after: row });
}

/** Takes a row away by its key; one that is not there changes nothing. */
export function dropRow({ db, changes }: Recorder, table: JournalTable, key: JournalRow): void {
  const before = currentRow(db, table, key);
  if (before === null) return;
  setRow(db, table, key, null);
  changes.push({ table, before, after: null });
}

/** Rows by one of their columns, as the journal writes them. */
export const rowsBy = (db: ReadableDb, table: JournalTable, column: string, value: string): JournalRow[] =>
  all<{ row: string }>(
    db,
    `SELECT json_array(${sql[table].columns}) AS row FROM ${table} WHERE ${column} = ? ORDER BY ${sql[table].order}`,
    value,
  ).map(parsed);

const order = Object.keys(tables) as JournalTable[];

/** The changes as bytes: five thousand uses are some hundred kilobytes, not megabytes. */
export const packChanges = (changes: readonly RowChange[]): Uint8Array =>
  deflateRawSync(JSON.stringify(changes.map(({ table, before, after }) => [order.indexOf(table), before, after])), { level: 1 });

export function unpackChanges(bytes: Uint8Array): RowChange[] {
  const packed = JSON.parse(inflateRawSync(bytes).toString('utf8')) as [number, JournalRow | null, JournalRow | null][];
  return packed.flatMap(([at, before, after]) => {
    const table = order[at];
    return table === undefined ? [] : [{ table, before, after }];
  });
}
