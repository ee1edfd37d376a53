import { addressKey } from '#shared/text/address-key.ts';
import { indexedShingles, printOf, sketchOf } from '#shared/text/shingles.ts';
import type { TextPrint } from '#shared/text/shingles.ts';
import { commonFrom } from '#shared/text/similar-texts.ts';
import type { ShingleIndex } from '#shared/text/similar-texts.ts';
import { bytesOf, numbersOf } from './blob-numbers.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

interface TextColumns {
  readonly lead: string;
  readonly teaser: string;
  readonly body_text: string;
}

/** What near-duplicates of a report are compared by. */
export function articlePrint(db: ReadableDb, seq: number): TextPrint {
  const row = get<TextColumns>(db, 'SELECT lead, teaser, body_text FROM articles WHERE seq = ?', seq);
  return row ? printOfRow(row) : printOf('', '');
}

const printOfRow = (row: TextColumns): TextPrint => printOf(row.lead, `${row.teaser}\n${row.body_text}`);

const indexedOf = (db: ReadableDb, seq: number): Set<number> => {
  const row = get<{ indexed: Uint8Array }>(db, 'SELECT indexed FROM article_sketches WHERE seq = ?', seq);
  return new Set(row ? numbersOf(row.indexed) : []);
};

/** A shingle that is common already tells nothing: it is not noted again, which keeps every look-up short. */
const insertUncommon = `INSERT INTO article_shingles (hash, seq) SELECT sought.value, ? FROM json_each(?) sought
  WHERE (SELECT count(*) FROM (SELECT 1 FROM article_shingles s WHERE s.hash = sought.value LIMIT ?)) < ?`;

function store(db: WritableDb, seq: number, print: TextPrint, originUrl: string | null): void {
  const before = indexedOf(db, seq);
  const now = new Set(indexedShingles(print));
  for (const hash of before) if (!now.has(hash)) run(db, 'DELETE FROM article_shingles WHERE hash = ? AND seq = ?', hash, seq);
  const added = [...now].filter((hash) => !before.has(hash));
  if (added.length > 0) run(db, insertUncommon, seq, JSON.stringify(added), commonFrom, commonFrom);
  run(
    db,
    `INSERT INTO article_sketches (seq, url_key, sketch, indexed) VALUES (?, ?, ?, ?)
     ON CONFLICT (seq) DO UPDATE SET url_key = excluded.url_key, sketch = excluded.sketch, indexed = excluded.indexed`,
    seq,
    addressKey(originUrl),
    bytesOf(sketchOf(print)),
    bytesOf([...now]),
  );
}

/** Brings the index of near-duplicates in line with a report's row. Call after it was written; the Papierkorb stays indexed and is left out when read. */
export function writeShingles(db: WritableDb, id: string): void {
  const row = get<TextColumns & { seq: number; origin_url: string | null }>(
    db,
    'SELECT seq, lead, teaser, body_text, origin_url FROM articles WHERE id = ?',
    id,
  );
  if (row) store(db, row.seq, printOfRow(row), row.origin_url);
}

/** Takes a report out of the index. Call before its row goes. */
export function dropShingles(db: WritableDb, id: string): void {
  const seq = get<{ seq: number }>(db, 'SELECT seq FROM articles WHERE id = ?', id)?.seq;
  if (seq === undefined) return;
  for (const hash of indexedOf(db, seq)) run(db, 'DELETE FROM article_shingles WHERE hash = ? AND seq = ?', hash, seq);
  run(db, 'DELETE FROM article_sketches WHERE seq = ?', seq);
}

const step = 500;

/** Indexes the next few reports; answers the last of them, null when there was none left. */
function fillStep(db: WritableDb, after: number): number | null {
  const rows = all<TextColumns & { seq: number; origin_url: string | null }>(
    db,
    'SELECT seq, lead, teaser, body_text, origin_url FROM articles WHERE seq > ? ORDER BY seq LIMIT ?',
    after,
    step,
  );
  for (const row of rows) store(db, row.seq, printOfRow(row), row.origin_url);
  return rows.at(-1)?.seq ?? null;
}

/** Indexes the reports that lie in the library already; a part of the migration. */
export function fillShingles(db: WritableDb): void {
  for (let last: number | null = 0; last !== null;) last = fillStep(db, last);
}

/** To be counted up with every change of what `shared/text/shingles.ts` or `shared/text/compared-words.ts` answer: prints of another make compare with none. */
const makeOfShingles = 1;
const makeName = 'shingles-make';

/**
 * Builds the index anew where the library holds one of another make, in steps that each hold; one that is broken off begins again at the
 * next start. What waits for review is found by headline, opening and address until its next step.
 */
export function renewShingles(db: ReadableDb, write: (change: (db: WritableDb) => void) => void, make = makeOfShingles): void {
  const stored = get<{ value_json: string }>(db, 'SELECT value_json FROM settings WHERE name = ?', makeName);
  if ((stored ? Number(stored.value_json) : 1) === make) return;
  const note = (changed: WritableDb, value: number): void => {
    run(changed, 'INSERT OR REPLACE INTO settings (name, value_json) VALUES (?, ?)', makeName, String(value));
  };
  write((changed) => {
    note(changed, 0);
    for (const table of ['article_shingles', 'article_sketches', 'proposal_shingles']) run(changed, `DELETE FROM ${table}`);
    run(changed, "UPDATE proposal_prints SET lead_count = 0, shingles = x'', numbers = x''");
  });
  for (let last: number | null = 0; last !== null;) {
    const after: number = last;
    write((changed) => {
      last = fillStep(changed, after);
    });
  }
  write((changed) => note(changed, make));
}

/** Keys by their shingle. */
export function grouped<Key>(pairs: readonly (readonly [hash: number, key: Key])[]): Map<number, Key[]> {
  const groups = new Map<number, Key[]>();
  for (const [hash, key] of pairs) {
    const group = groups.get(hash);
    if (group) group.push(key);
    else groups.set(hash, [key]);
  }
  return groups;
}

/** The archive as an index of shingles, keyed by `articles.seq`. */
export const archiveShingles = (db: ReadableDb): ShingleIndex<number> => ({
  textsWith: (hashes) => {
    const rows = all<{ hash: number; seq: number }>(
      db,
      'SELECT s.hash, s.seq FROM json_each(?) sought CROSS JOIN article_shingles s ON s.hash = sought.value',
      JSON.stringify(hashes),
    );
    return grouped(rows.map(({ hash, seq }) => [hash, seq]));
  },
  sketchOf: (seq) => {
    const row = get<{ sketch: Uint8Array }>(db, 'SELECT sketch FROM article_sketches WHERE seq = ?', seq);
    return row ? [...numbersOf(row.sketch)] : [];
  },
});
