import type { Migration } from '../migrate.ts';

export const proposals: Migration = {
  version: 50,
  name: 'proposals and take-overs',
  sql: `
CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  created_at_ms INTEGER NOT NULL,
  cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1))
) STRICT;
CREATE TABLE proposals (
  id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  source_id TEXT REFERENCES sources (id),
  file_name TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'clear', 'look', 'failed', 'committed', 'discarded')),
  kind TEXT NOT NULL,
  article_count INTEGER NOT NULL,
  teaser_count INTEGER NOT NULL,
  section_count INTEGER NOT NULL,
  known_count INTEGER NOT NULL,
  reasons_json TEXT NOT NULL,
  fault_json TEXT,
  reading_json TEXT,
  edits_json TEXT NOT NULL,
  committed_json TEXT NOT NULL,
  changed_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX proposals_by_batch ON proposals (batch_id, position);
CREATE INDEX proposals_by_state ON proposals (state);
CREATE INDEX proposals_by_source ON proposals (source_id);
CREATE TABLE commits (
  id TEXT PRIMARY KEY,
  created_at_ms INTEGER NOT NULL,
  undone_at_ms INTEGER,
  summary_json TEXT NOT NULL
) STRICT;
CREATE TABLE commit_items (
  commit_id TEXT NOT NULL REFERENCES commits (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  proposal_id TEXT NOT NULL REFERENCES proposals (id),
  record_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('created', 'joined', 'skipped')),
  article_id TEXT,
  newsletter_id TEXT,
  rev_after INTEGER,
  before_json TEXT,
  PRIMARY KEY (commit_id, position)
) STRICT, WITHOUT ROWID;
`,
};
