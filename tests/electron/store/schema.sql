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
, agency TEXT NOT NULL DEFAULT '', source_note TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX articles_by_change ON articles (deleted_at_ms, changed_at_ms DESC);

CREATE INDEX articles_by_date ON articles (deleted_at_ms, dateline_date DESC);

CREATE INDEX articles_by_headline ON articles (headline_key);

CREATE INDEX articles_by_text ON articles (text_key);

CREATE INDEX articles_by_number ON articles (number) WHERE number IS NOT NULL;

CREATE INDEX articles_by_status ON articles (status, extent, deleted_at_ms);

CREATE INDEX articles_by_rubric ON articles (rubric, deleted_at_ms);

CREATE TABLE keywords (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  label_key TEXT NOT NULL UNIQUE,
  created_at_ms INTEGER NOT NULL
, kind TEXT NOT NULL DEFAULT 'topic' CHECK (kind IN ('topic', 'place', 'person', 'organisation', 'law')), scope_note TEXT NOT NULL DEFAULT '', notation TEXT NOT NULL DEFAULT '', uri TEXT) STRICT;

CREATE TABLE keyword_variants (
  keyword_id TEXT NOT NULL REFERENCES keywords (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  label_key TEXT NOT NULL UNIQUE
, kind TEXT NOT NULL DEFAULT 'variant' CHECK (kind IN ('variant', 'abbreviation', 'hidden'))) STRICT;

CREATE TABLE article_keywords (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  keyword_id TEXT NOT NULL REFERENCES keywords (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (article_id, keyword_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_keywords_by_keyword ON article_keywords (keyword_id);

CREATE TABLE relations (
  kind TEXT NOT NULL CHECK (kind IN ('related', 'reported')),
  from_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  to_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  created_at_ms INTEGER NOT NULL,
  PRIMARY KEY (kind, from_id, to_id),
  CHECK (from_id <> to_id),
  CHECK (kind <> 'related' OR from_id < to_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX relations_by_target ON relations (to_id, kind);

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  imported_at_ms INTEGER NOT NULL
, parent_id TEXT REFERENCES sources (id)) STRICT;

CREATE TABLE article_sources (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  source_id TEXT NOT NULL REFERENCES sources (id),
  role TEXT NOT NULL CHECK (role IN ('origin', 'join', 'update')),
  passages_json TEXT NOT NULL,
  PRIMARY KEY (article_id, source_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  created_at_ms INTEGER NOT NULL,
  cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1))
, paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1))) STRICT;

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
, prefer TEXT, mapping_signature TEXT, was_read INTEGER NOT NULL DEFAULT 0 CHECK (was_read IN (0, 1))) STRICT;

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
  before_json TEXT, edit_count INTEGER NOT NULL DEFAULT 0, keywords_json TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (commit_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE revisions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('article', 'newsletter')),
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('auto', 'named', 'import', 'restore', 'join')),
  label TEXT NOT NULL,
  headline TEXT NOT NULL,
  character_count INTEGER NOT NULL,
  snapshot_json TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX revisions_by_subject ON revisions (subject_kind, subject_id, seq DESC);

CREATE TABLE newsletters (
  id TEXT PRIMARY KEY,
  rev INTEGER NOT NULL,
  title TEXT NOT NULL,
  issue TEXT NOT NULL,
  number TEXT NOT NULL,
  subject TEXT NOT NULL,
  preheader TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'review', 'approved', 'published', 'archived')),
  created_at_ms INTEGER NOT NULL,
  changed_at_ms INTEGER NOT NULL,
  deleted_at_ms INTEGER
) STRICT;

CREATE TABLE sections (
  newsletter_id TEXT NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  content_json TEXT NOT NULL,
  PRIMARY KEY (newsletter_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
  dateline_date TEXT, number INTEGER, url_key TEXT NOT NULL DEFAULT '', page INTEGER, lead_count INTEGER NOT NULL DEFAULT 0, shingles BLOB NOT NULL DEFAULT x'', numbers BLOB NOT NULL DEFAULT x'',
  PRIMARY KEY (proposal_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX proposal_prints_by_headline ON proposal_prints (headline_key);

CREATE INDEX proposal_prints_by_text ON proposal_prints (text_key);

CREATE INDEX sources_by_parent ON sources (parent_id) WHERE parent_id IS NOT NULL;

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

CREATE INDEX proposal_prints_by_url ON proposal_prints (url_key) WHERE url_key <> '';

CREATE TABLE proposal_shingles (
  hash INTEGER NOT NULL,
  proposal_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (hash, proposal_id, position)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_index USING fts5 (
  analysed, title, teaser, body, caption, keyword, place, author, source, other, heading, topic, marks,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

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

CREATE UNIQUE INDEX keywords_by_uri ON keywords (uri) WHERE uri IS NOT NULL;

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
