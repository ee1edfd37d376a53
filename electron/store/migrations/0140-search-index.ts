import type { Migration } from '../migrate.ts';

/**
 * The archive's full text with the words as written and their German index terms, in its own folder `electron/store/search`.
 * Contentless: the texts stand once, in `articles`. No automatic merges: a save never pays for one, idle time does.
 * A library made before is indexed in the background after it was opened: every report waits in `search_queue`.
 */
export const searchIndex: Migration = {
  version: 140,
  name: 'search index',
  sql: `
DROP TABLE article_fts;
CREATE VIRTUAL TABLE search_index USING fts5 (
  analysed, title, teaser, body, caption, keyword, place, author, source, other, heading, topic, marks,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0), ('crisismerge', 128), ('usermerge', 16);
CREATE TABLE search_documents (
  docid INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE,
  day INTEGER,
  status TEXT NOT NULL,
  extent TEXT NOT NULL,
  rubric INTEGER,
  form INTEGER,
  place INTEGER,
  authors TEXT NOT NULL,
  keywords TEXT NOT NULL,
  changed_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE search_values (
  code INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('rubric', 'form', 'place', 'author', 'agency', 'keyword')),
  value TEXT NOT NULL,
  value_key TEXT NOT NULL,
  UNIQUE (kind, value)
) STRICT;
CREATE TABLE search_terms (
  term TEXT PRIMARY KEY,
  documents INTEGER NOT NULL,
  related INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE search_queue (
  seq INTEGER PRIMARY KEY
) STRICT;
CREATE TABLE search_state (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO search_queue (seq) SELECT seq FROM articles WHERE deleted_at_ms IS NULL;
CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query_json TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE past_searches (
  text TEXT PRIMARY KEY,
  used_at_ms INTEGER NOT NULL,
  total INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX past_searches_by_time ON past_searches (used_at_ms);
`,
};
