import type { Migration } from '../migrate.ts';

export const keywords: Migration = {
  version: 20,
  name: 'keywords',
  sql: `
CREATE TABLE keywords (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  label_key TEXT NOT NULL UNIQUE,
  broader_id TEXT REFERENCES keywords (id) ON DELETE SET NULL,
  created_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE keyword_variants (
  keyword_id TEXT NOT NULL REFERENCES keywords (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  label_key TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE article_keywords (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  keyword_id TEXT NOT NULL REFERENCES keywords (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (article_id, keyword_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_keywords_by_keyword ON article_keywords (keyword_id);
`,
};
