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
function prepared(db: ReadableDb, sql: string, shape: 'rows' | 'pluck' | 'raw' = 'rows'): Database.Statement<SqlValue[]> {
  const connection = db as unknown as Database.Database;
  let cache = caches.get(connection);
  if (!cache) caches.set(connection, (cache = new Map()));
  const key = shape === 'rows' ? sql : `${shape} ${sql}`;
  let statement = cache.get(key);
  if (!statement) {
    statement = connection.prepare<SqlValue[]>(sql);
    if (shape === 'pluck') statement.pluck();
    if (shape === 'raw') statement.raw();
    cache.set(key, statement);
  }
  return statement;
}

export const all = <Row>(db: ReadableDb, sql: string, ...values: SqlValue[]): Row[] => prepared(db, sql).all(...values) as Row[];
export const get = <Row>(db: ReadableDb, sql: string, ...values: SqlValue[]): Row | undefined =>
  prepared(db, sql).get(...values) as Row | undefined;
/** The first column of all rows, without an object for each: for lists of thousands of numbers. */
export const column = <Value extends SqlValue>(db: ReadableDb, sql: string, ...values: SqlValue[]): Value[] =>
  prepared(db, sql, 'pluck').all(...values) as Value[];
/** All rows as tuples of their columns, without names: for thousands of them. */
export const tuples = <Tuple extends readonly SqlValue[]>(db: ReadableDb, sql: string, ...values: SqlValue[]): Tuple[] =>
  prepared(db, sql, 'raw').all(...values) as unknown as Tuple[];
/** Answers the number of rows changed. */
export const run = (db: WritableDb, sql: string, ...values: SqlValue[]): number => prepared(db, sql).run(...values).changes;

/** Whether a change is under way that may yet be undone. */
export const isWriting = (db: ReadableDb): boolean => (db as unknown as Database.Database).inTransaction;

/** Counts up with every row that is written: as long as it stands still, whatever was read stays true. */
export const changesSoFar = (db: ReadableDb): number => get<{ n: number }>(db, 'SELECT total_changes() AS n')?.n ?? 0;

/** `?, ?, ?` for `count` bound values. */
export const placeholders = (count: number): string => Array.from({ length: count }, () => '?').join(', ');
