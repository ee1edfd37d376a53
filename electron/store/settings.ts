import { settings as settingsSchema } from '#shared/model/settings.ts';
import type { Settings } from '#shared/model/settings.ts';
import { all, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

/** All settings; names that this version does not know are kept in the file and left out here. */
export function readSettings(db: ReadableDb): Settings {
  const rows = all<{ name: string; value_json: string }>(db, 'SELECT name, value_json FROM settings');
  const stored = new Map(rows.map((row) => [row.name, JSON.parse(row.value_json) as unknown]));
  return settingsSchema.parse(Object.fromEntries(stored));
}

export function writeSettings(db: WritableDb, changes: Partial<Settings>): void {
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    run(
      db,
      'INSERT INTO settings (name, value_json) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value_json = excluded.value_json',
      name,
      JSON.stringify(value),
    );
  }
}
