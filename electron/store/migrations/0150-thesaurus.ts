import type { Migration } from '../migrate.ts';

/**
 * Stichwörter become a thesaurus: kinds, notes, abbreviations, several broader entries, related ones,
 * and a journal of its changes with what was before.
 */
export const thesaurus: Migration = {
  version: 150,
  name: 'thesaurus',
  sql: `
ALTER TABLE keywords ADD COLUMN kind TEXT NOT NULL DEFAULT 'topic' CHECK (kind IN ('topic', 'place', 'person', 'organisation', 'law'));
ALTER TABLE keywords ADD COLUMN scope_note TEXT NOT NULL DEFAULT '';
ALTER TABLE keywords ADD COLUMN notation TEXT NOT NULL DEFAULT '';
ALTER TABLE keywords ADD COLUMN uri TEXT;
CREATE UNIQUE INDEX keywords_by_uri ON keywords (uri) WHERE uri IS NOT NULL;
ALTER TABLE keyword_variants ADD COLUMN kind TEXT NOT NULL DEFAULT 'variant' CHECK (kind IN ('variant', 'abbreviation', 'hidden'));
CREATE INDEX keyword_variants_by_keyword ON keyword_variants (keyword_id);
CREATE TABLE keyword_relations (
  keyword_id TEXT NOT NULL REFERENCES keywords (id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES keywords (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('broader', 'related')),
  PRIMARY KEY (keyword_id, other_id, kind),
  CHECK (keyword_id <> other_id),
  CHECK (kind = 'broader' OR keyword_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX keyword_relations_by_other ON keyword_relations (other_id);
INSERT INTO keyword_relations (keyword_id, other_id, kind)
  SELECT id, broader_id, 'broader' FROM keywords WHERE broader_id IS NOT NULL AND broader_id <> id;
ALTER TABLE keywords DROP COLUMN broader_id;
CREATE TABLE keyword_steps (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  labels_json TEXT NOT NULL CHECK (json_valid(labels_json)),
  target TEXT NOT NULL,
  report_count INTEGER NOT NULL,
  changes BLOB NOT NULL,
  done_at_ms INTEGER NOT NULL,
  undone_at_ms INTEGER
) STRICT;
CREATE TABLE keyword_step_entries (
  step_id TEXT NOT NULL REFERENCES keyword_steps (id) ON DELETE CASCADE,
  keyword_id TEXT NOT NULL,
  PRIMARY KEY (keyword_id, step_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE keyword_findings_kept (
  finding_key TEXT PRIMARY KEY,
  kept_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
