import type { ArticleId } from '#shared/model/ids.ts';
import type { KnownReport, ReportPrint } from '#shared/model/known-report.ts';
import type { TextPrint } from '#shared/text/shingles.ts';
import { similarTexts } from '#shared/text/similar-texts.ts';
import { all, get } from './connection.ts';
import type { ReadableDb } from './connection.ts';
import { pagesOf } from './pages.ts';
import { archiveShingles, articlePrint } from './shingles.ts';

/** What a record is looked up by. */
export type Sought = Pick<ReportPrint, 'headlineKey' | 'textKey' | 'urlKey' | 'number' | 'print'>;

/** Reports found by one key at most, and by shingles. */
export const mostByKey = 12;
export const mostSimilar = 6;

/** The plus keeps SQLite from walking all that is not in the Papierkorb instead of the key's own index. */
const byKey = [
  ['headlineKey', 'SELECT seq FROM articles WHERE headline_key = ? AND +deleted_at_ms IS NULL LIMIT ?'],
  ['textKey', 'SELECT seq FROM articles WHERE text_key = ? AND +deleted_at_ms IS NULL LIMIT ?'],
  [
    'urlKey',
    "SELECT s.seq FROM article_sketches s JOIN articles a ON a.seq = s.seq WHERE s.url_key = ? AND s.url_key <> '' AND +a.deleted_at_ms IS NULL LIMIT ?",
  ],
  ['number', 'SELECT seq FROM articles WHERE number = ? AND +deleted_at_ms IS NULL LIMIT ?'],
] as const;

/** What a stored report is compared by, as SQLite gives it. */
export interface KnownColumns {
  readonly extent: 'full' | 'teaser';
  readonly kicker: string;
  readonly headline: string;
  readonly headline_key: string;
  readonly text_key: string;
  readonly dateline_date: string | null;
  readonly number: number | null;
  readonly url_key: string | null;
}

/** What the row of a report or of a proposal's print says of it. */
export const knownFields = (row: KnownColumns) => ({
  extent: row.extent,
  kicker: row.kicker,
  headline: row.headline,
  headlineKey: row.headline_key,
  textKey: row.text_key,
  datelineDate: row.dateline_date,
  number: row.number,
  urlKey: row.url_key ?? '',
});

function readKnown(db: ReadableDb, seq: number, telling: KnownReport['telling']): KnownReport[] {
  const row = get<KnownColumns & { readonly id: ArticleId }>(
    db,
    `SELECT a.id, a.extent, a.kicker, a.headline, a.headline_key, a.text_key, a.dateline_date, a.number, s.url_key
     FROM articles a LEFT JOIN article_sketches s ON s.seq = a.seq WHERE a.seq = ? AND a.deleted_at_ms IS NULL`,
    seq,
  );
  if (!row) return [];
  let print: TextPrint | null = null;
  return [
    {
      ...knownFields(row),
      articleId: row.id,
      print: () => (print ??= articlePrint(db, seq)),
      telling,
      pages: () => pagesOf(db, row.id).map((page) => page.page),
    },
  ];
}

/** Reports of the archive with the same headline, opening words, address or number, and those that share telling shingles. */
export function findKnown(db: ReadableDb, mine: Sought): KnownReport[] {
  const found = new Map<number, KnownReport['telling']>();
  for (const [name, sql] of byKey) {
    const key = mine[name];
    if (key === '' || key === null) continue;
    for (const { seq } of all<{ seq: number }>(db, sql, key, mostByKey)) found.set(seq, null);
  }
  for (const { key, telling } of similarTexts(mine.print, archiveShingles(db), mostSimilar)) found.set(key, telling);
  return [...found].flatMap(([seq, telling]) => readKnown(db, seq, telling));
}
