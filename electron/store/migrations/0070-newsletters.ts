import type { Migration } from '../migrate.ts';

export const newsletters: Migration = {
  version: 70,
  name: 'newsletters and sections',
  sql: `
CREATE TABLE newsletters (
  id TEXT PRIMARY KEY,
  rev INTEGER NOT NULL,
  title TEXT NOT NULL,
  issue TEXT NOT NULL,
  number TEXT NOT NULL,
  subject TEXT NOT NULL,
  preheader TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'review', 'approved', 'published', 'archived')),
  created_at_ms INTEGER NOT NULL,
  changed_at_ms INTEGER NOT NULL,
  deleted_at_ms INTEGER
) STRICT;
CREATE TABLE sections (
  newsletter_id TEXT NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  content_json TEXT NOT NULL,
  PRIMARY KEY (newsletter_id, position)
) STRICT, WITHOUT ROWID;
`,
};
