import type { Migration } from '../migrate.ts';

/**
 * What the archive offers and what the house says to it: suggestions taken and refused, texts that overlap,
 * pairs that do not belong together, and reports joined into another, with what undoing it needs.
 */
export const suggestions: Migration = {
  version: 160,
  name: 'suggestions-and-overlaps',
  sql: `
CREATE TABLE suggestion_verdicts (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('keyword', 'relation')),
  subject TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'refused')),
  made_at_ms INTEGER NOT NULL,
  PRIMARY KEY (article_id, kind, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_verdicts_by_subject ON suggestion_verdicts (kind, subject, verdict);
CREATE TABLE overlaps (
  first_seq INTEGER NOT NULL REFERENCES articles (seq) ON DELETE CASCADE,
  second_seq INTEGER NOT NULL REFERENCES articles (seq) ON DELETE CASCADE,
  overlap REAL NOT NULL,
  first_in_second REAL NOT NULL,
  second_in_first REAL NOT NULL,
  PRIMARY KEY (first_seq, second_seq),
  CHECK (first_seq < second_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX overlaps_by_second ON overlaps (second_seq);
CREATE INDEX overlaps_by_share ON overlaps (overlap DESC);
CREATE TABLE overlap_verdicts (
  first_seq INTEGER NOT NULL REFERENCES articles (seq) ON DELETE CASCADE,
  second_seq INTEGER NOT NULL REFERENCES articles (seq) ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('apart', 'related')),
  made_at_ms INTEGER NOT NULL,
  PRIMARY KEY (first_seq, second_seq),
  CHECK (first_seq < second_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX overlap_verdicts_by_second ON overlap_verdicts (second_seq);
CREATE TABLE article_joins (
  gone_id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  added_json TEXT NOT NULL,
  joined_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX article_joins_by_kept ON article_joins (kept_id);
`,
};
