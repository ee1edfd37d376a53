import type { Migration } from '../migrate.ts';

export const sources: Migration = {
  version: 40,
  name: 'sources',
  sql: `
CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  imported_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE article_sources (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  source_id TEXT NOT NULL REFERENCES sources (id),
  role TEXT NOT NULL CHECK (role IN ('origin', 'join', 'update')),
  passages_json TEXT NOT NULL,
  PRIMARY KEY (article_id, source_id)
) STRICT, WITHOUT ROWID;
`,
};
