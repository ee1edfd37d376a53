import type { Migration } from '../migrate.ts';

export const revisions: Migration = {
  version: 60,
  name: 'revisions',
  sql: `
CREATE TABLE revisions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('article', 'newsletter')),
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('auto', 'named', 'import', 'restore', 'join')),
  label TEXT NOT NULL,
  headline TEXT NOT NULL,
  character_count INTEGER NOT NULL,
  snapshot_json TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX revisions_by_subject ON revisions (subject_kind, subject_id, seq DESC);
`,
};
