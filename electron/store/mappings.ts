import { columnFields } from '#shared/model/reading.ts';
import type { MappableField } from '#shared/model/reading.ts';
import { all, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

type Columns = Readonly<Record<string, MappableField>>;

/** The house has files of some makes, not of thousands; all of them go along with every file that is read. */
const remembered = 200;
const rememberedCharacters = 500_000;

/** Remembers what the columns of files of one make are. */
export const storeMapping = (db: WritableDb, signature: string, columns: Columns, now: number): number =>
  run(
    db,
    `INSERT INTO field_mappings (signature, columns_json, changed_at_ms) VALUES (?, ?, ?)
     ON CONFLICT (signature) DO UPDATE SET columns_json = excluded.columns_json, changed_at_ms = excluded.changed_at_ms`,
    signature,
    JSON.stringify(columns),
    now,
  );

/** The columns remembered, by the signature of their make: the newest, as many as go along with a file. */
export function readMappings(db: ReadableDb): Record<string, Columns> {
  const rows = all<{ signature: string; columns_json: string }>(
    db,
    'SELECT signature, columns_json FROM field_mappings ORDER BY changed_at_ms DESC LIMIT ?',
    remembered,
  );
  let room = rememberedCharacters;
  const fitting = rows.filter((row) => (room -= row.columns_json.length + row.signature.length) > 0);
  return Object.fromEntries(fitting.map((row) => [row.signature, columnFields.parse(JSON.parse(row.columns_json))]));
}
