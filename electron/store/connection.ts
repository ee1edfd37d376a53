import type Database from 'better-sqlite3';

/**
 * Reading and writing are told apart by type: a reader takes a `ReadableDb`, a writer a `WritableDb`,
 * and only `Store.write` hands out a `WritableDb`, inside a transaction.
 */
declare const readable: unique symbol;
declare const writable: unique symbol;
export type ReadableDb = { readonly [readable]: true };
export type WritableDb = ReadableDb & { readonly [writable]: true };

export type SqlValue = string | number | bigint | Uint8Array | null;

const caches = new WeakMap<object, Map<string, Database.Statement<SqlValue[]>>>();

/** Prepares once per connection. `sql` must be a constant or built from constants; values are bound. */
function prepared(db: ReadableDb, sql: string): Database.Statement<SqlValue[]> {
  const connection = db as unknown as Database.Database;
  let cache = caches.get(connection);
  if (!cache) caches.set(connection, (cache = new Map()));
  let statement = cache.get(sql);
  if (!statement) cache.set(sql, (statement = connection.prepare<SqlValue[]>(sql)));
  return statement;
}

export const all = <Row>(db: ReadableDb, sql: string, ...values: SqlValue[]): Row[] => prepared(db, sql).all(...values) as Row[];
export const get = <Row>(db: ReadableDb, sql: string, ...values: SqlValue[]): Row | undefined =>
  prepared(db, sql).get(...values) as Row | undefined;
const plucked = new WeakMap<object, Map<string, Database.Statement<SqlValue[]>>>();

/** The first column of all rows, without an object for each: for lists of thousands of numbers. */
export function column<Value extends SqlValue>(db: ReadableDb, sql: string, ...values: SqlValue[]): Value[] {
  const connection = db as unknown as Database.Database;
  let cache = plucked.get(connection);
  if (!cache) plucked.set(connection, (cache = new Map()));
  let statement = cache.get(sql);
  if (!statement) cache.set(sql, (statement = connection.prepare<SqlValue[]>(sql).pluck()));
  return statement.all(...values) as Value[];
}
/** Answers the number of rows changed. */
export const run = (db: WritableDb, sql: string, ...values: SqlValue[]): number => prepared(db, sql).run(...values).changes;

/** Counts up with every row that is written: as long as it stands still, whatever was read stays true. */
export const changesSoFar = (db: ReadableDb): number => get<{ n: number }>(db, 'SELECT total_changes() AS n')?.n ?? 0;

/** `?, ?, ?` for `count` bound values. */
export const placeholders = (count: number): string => Array.from({ length: count }, () => '?').join(', ');
