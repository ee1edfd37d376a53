import type { Migration } from '../migrate.ts';

/**
 * What importing any kind of file needs: where a file lay in another, deliveries that pause, what the editor asked of a reading,
 * pictures, files beside a saved page, columns remembered, and what was learned of a site.
 */
export const importAtScale: Migration = {
  version: 110,
  name: 'import at scale',
  sql: `
ALTER TABLE articles ADD COLUMN agency TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN source_note TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN parent_id TEXT REFERENCES sources (id);
CREATE INDEX sources_by_parent ON sources (parent_id) WHERE parent_id IS NOT NULL;
ALTER TABLE batches ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));
ALTER TABLE proposals ADD COLUMN prefer TEXT;
ALTER TABLE proposals ADD COLUMN mapping_signature TEXT;
CREATE INDEX proposals_by_mapping ON proposals (mapping_signature) WHERE mapping_signature IS NOT NULL;
CREATE TABLE proposal_companions (
  proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (proposal_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE assets (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  width_px INTEGER NOT NULL,
  height_px INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  added_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE field_mappings (
  signature TEXT PRIMARY KEY,
  columns_json TEXT NOT NULL,
  changed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE profile_rules (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('keep', 'drop')),
  text_key TEXT NOT NULL,
  text TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  changed_at_ms INTEGER NOT NULL,
  UNIQUE (site, action, text_key)
) STRICT;
CREATE TABLE profile_sightings (
  rule_id INTEGER NOT NULL REFERENCES profile_rules (id) ON DELETE CASCADE,
  proposal_id TEXT NOT NULL,
  PRIMARY KEY (rule_id, proposal_id)
) STRICT, WITHOUT ROWID;
`,
};
