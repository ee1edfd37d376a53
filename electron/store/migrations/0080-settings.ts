import type { Migration } from '../migrate.ts';

export const settings: Migration = {
  version: 80,
  name: 'settings',
  sql: `
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
