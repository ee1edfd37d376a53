import type { Migration } from '../migrate.ts';

export const articles: Migration = {
  version: 10,
  name: 'articles',
  sql: `
CREATE TABLE articles (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL,
  number INTEGER,
  extent TEXT NOT NULL CHECK (extent IN ('full', 'teaser')),
  is_cut INTEGER NOT NULL CHECK (is_cut IN (0, 1)),
  form TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'review', 'approved', 'published', 'archived')),
  kicker TEXT NOT NULL,
  headline TEXT NOT NULL,
  subheadline TEXT NOT NULL,
  lead TEXT NOT NULL,
  teaser TEXT NOT NULL,
  dateline_date TEXT,
  place TEXT NOT NULL,
  rubric TEXT NOT NULL,
  byline TEXT NOT NULL,
  authors_json TEXT NOT NULL,
  external_links_json TEXT NOT NULL,
  origin_url TEXT,
  body_json TEXT NOT NULL,
  body_text TEXT NOT NULL,
  preview TEXT NOT NULL,
  character_count INTEGER NOT NULL,
  headline_key TEXT NOT NULL,
  text_key TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  changed_at_ms INTEGER NOT NULL,
  deleted_at_ms INTEGER
) STRICT;
CREATE INDEX articles_by_change ON articles (deleted_at_ms, changed_at_ms DESC);
CREATE INDEX articles_by_date ON articles (deleted_at_ms, dateline_date DESC);
CREATE INDEX articles_by_headline ON articles (headline_key);
CREATE INDEX articles_by_text ON articles (text_key);
CREATE INDEX articles_by_number ON articles (number) WHERE number IS NOT NULL;
CREATE INDEX articles_by_status ON articles (status, extent, deleted_at_ms);
CREATE INDEX articles_by_rubric ON articles (rubric, deleted_at_ms);
`,
};
