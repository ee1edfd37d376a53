import type { Migration } from '../migrate.ts';

/** `related`: one row, smaller id first. `reported`: read from the back references in the body at every save. */
export const relations: Migration = {
  version: 30,
  name: 'relations',
  sql: `
CREATE TABLE relations (
  kind TEXT NOT NULL CHECK (kind IN ('related', 'reported')),
  from_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  to_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  created_at_ms INTEGER NOT NULL,
  PRIMARY KEY (kind, from_id, to_id),
  CHECK (from_id <> to_id),
  CHECK (kind <> 'related' OR from_id < to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX relations_by_target ON relations (to_id, kind);
`,
};
