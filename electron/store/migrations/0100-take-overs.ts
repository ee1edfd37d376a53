import type { Migration } from '../migrate.ts';

/** What taking back needs to know beyond counts of saves, and the prints of open proposals, found by key instead of by reading them all. */
export const takeOvers: Migration = {
  version: 100,
  name: 'details of take-overs',
  sql: `
ALTER TABLE commit_items ADD COLUMN edit_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE commit_items ADD COLUMN keywords_json TEXT NOT NULL DEFAULT '[]';
CREATE INDEX commit_items_by_proposal ON commit_items (proposal_id);
CREATE INDEX commit_items_by_article ON commit_items (article_id);
CREATE TABLE proposal_prints (
  proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  extent TEXT NOT NULL CHECK (extent IN ('full', 'teaser')),
  kicker TEXT NOT NULL,
  headline TEXT NOT NULL,
  headline_key TEXT NOT NULL,
  text_key TEXT NOT NULL,
  dateline_date TEXT,
  PRIMARY KEY (proposal_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_prints_by_headline ON proposal_prints (headline_key);
CREATE INDEX proposal_prints_by_text ON proposal_prints (text_key);
`,
};
