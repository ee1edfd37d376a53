import type { Migration } from '../migrate.ts';
import { fillShingles } from '../shingles.ts';

/**
 * What near-duplicates, new versions and several pages are found by. A report is indexed under a few of its three-word hashes;
 * its sketch says under which, so that they can be taken out again, and what of its text they stand for.
 */
export const shingles: Migration = {
  version: 120,
  name: 'near-duplicates',
  sql: `
CREATE TABLE article_shingles (
  hash INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (hash, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_sketches (
  seq INTEGER PRIMARY KEY REFERENCES articles (seq) ON DELETE CASCADE,
  url_key TEXT NOT NULL,
  sketch BLOB NOT NULL,
  indexed BLOB NOT NULL
) STRICT;
CREATE INDEX article_sketches_by_url ON article_sketches (url_key) WHERE url_key <> '';
CREATE TABLE article_pages (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  opening TEXT NOT NULL,
  commit_id TEXT NOT NULL,
  PRIMARY KEY (article_id, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_pages_by_commit ON article_pages (commit_id);
ALTER TABLE proposal_prints ADD COLUMN number INTEGER;
ALTER TABLE proposal_prints ADD COLUMN url_key TEXT NOT NULL DEFAULT '';
ALTER TABLE proposal_prints ADD COLUMN page INTEGER;
ALTER TABLE proposal_prints ADD COLUMN lead_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE proposal_prints ADD COLUMN shingles BLOB NOT NULL DEFAULT x'';
ALTER TABLE proposal_prints ADD COLUMN numbers BLOB NOT NULL DEFAULT x'';
CREATE INDEX proposal_prints_by_url ON proposal_prints (url_key) WHERE url_key <> '';
CREATE TABLE proposal_shingles (
  hash INTEGER NOT NULL,
  proposal_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (hash, proposal_id, position)
) STRICT, WITHOUT ROWID;
`,
  fill: fillShingles,
};
