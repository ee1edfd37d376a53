import type { Migration } from '../migrate.ts';

/** Rowid is `articles.seq`. Contentless: the texts stand once, in `articles`; written explicitly in the report's own transaction. */
export const search: Migration = {
  version: 90,
  name: 'full text',
  sql: `
CREATE VIRTUAL TABLE article_fts USING fts5 (
  headline, kicker, lead, body, keywords, place,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
`,
};
