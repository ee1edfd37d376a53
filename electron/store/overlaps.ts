import type { ArticleId } from '#shared/model/ids.ts';
import type { OverlapPair } from '#shared/model/overlap.ts';
import { FaultError } from '#shared/result.ts';
import { listColumns, toArticleRow } from './article-row.ts';
import type { ListColumns } from './article-row.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

/** A pair as it was found. `first` is the one that entered the archive first. */
export interface FoundOverlap {
  readonly firstSeq: number;
  readonly secondSeq: number;
  readonly overlap: number;
  readonly firstInSecond: number;
  readonly secondInFirst: number;
}

/** What is open: both at hand, not related by hand, and nothing said about them yet. */
const open = `overlaps o JOIN articles a ON a.seq = o.first_seq JOIN articles b ON b.seq = o.second_seq
  WHERE a.deleted_at_ms IS NULL AND b.deleted_at_ms IS NULL
    AND NOT EXISTS (SELECT 1 FROM overlap_verdicts v WHERE v.first_seq = o.first_seq AND v.second_seq = o.second_seq)
    AND NOT EXISTS (SELECT 1 FROM relations r WHERE r.kind = 'related' AND r.from_id = min(a.id, b.id) AND r.to_id = max(a.id, b.id))`;

export const countOverlaps = (db: ReadableDb): number => get<{ n: number }>(db, `SELECT count(*) AS n FROM ${open}`)?.n ?? 0;

interface PairColumns {
  readonly first_seq: number;
  readonly second_seq: number;
  readonly overlap: number;
  readonly first_in_second: number;
  readonly second_in_first: number;
}

/** Open pairs, most overlap first. */
export function listOverlaps(db: ReadableDb, offset: number, limit: number): OverlapPair[] {
  const pairs = all<PairColumns>(
    db,
    `SELECT o.* FROM ${open} ORDER BY o.overlap DESC, o.second_seq DESC, o.first_seq LIMIT ? OFFSET ?`,
    limit,
    offset,
  );
  const rows = all<ListColumns & { seq: number }>(
    db,
    `SELECT a.seq, ${listColumns} FROM json_each(?) sought CROSS JOIN articles a ON a.seq = sought.value`,
    JSON.stringify([...new Set(pairs.flatMap((pair) => [pair.first_seq, pair.second_seq]))]),
  );
  const bySeq = new Map(rows.map((row) => [row.seq, toArticleRow(row)]));
  return pairs.flatMap((pair) => {
    const first = bySeq.get(pair.first_seq);
    const second = bySeq.get(pair.second_seq);
    const shares = { overlap: pair.overlap, firstInSecond: pair.first_in_second, secondInFirst: pair.second_in_first };
    return first && second ? [{ first, second, ...shares }] : [];
  });
}

export const clearOverlaps = (db: WritableDb): number => run(db, 'DELETE FROM overlaps');

export function addOverlaps(db: WritableDb, pairs: readonly FoundOverlap[]): void {
  for (const pair of pairs)
    run(
      db,
      `INSERT INTO overlaps (first_seq, second_seq, overlap, first_in_second, second_in_first) SELECT ?, ?, ?, ?, ?
       WHERE EXISTS (SELECT 1 FROM articles WHERE seq = ?) AND EXISTS (SELECT 1 FROM articles WHERE seq = ?) ON CONFLICT DO NOTHING`,
      pair.firstSeq,
      pair.secondSeq,
      pair.overlap,
      pair.firstInSecond,
      pair.secondInFirst,
      pair.firstSeq,
      pair.secondSeq,
    );
}

/** Both keys in the order in which pairs are kept; null where one is missing. */
function pairOf(db: ReadableDb, one: ArticleId, other: ArticleId): [first: number, second: number] | null {
  const seqs = all<{ seq: number }>(db, 'SELECT seq FROM articles WHERE id IN (?, ?) ORDER BY seq', one, other).map((row) => row.seq);
  const [first, second] = seqs;
  return first === undefined || second === undefined ? null : [first, second];
}

export type OverlapVerdict = 'apart' | 'related';

/** What was said of two reports that share text; null where nothing was. */
export function overlapVerdict(db: ReadableDb, one: ArticleId, other: ArticleId): OverlapVerdict | null {
  const pair = pairOf(db, one, other);
  if (!pair) return null;
  const row = get<{ verdict: OverlapVerdict }>(db, 'SELECT verdict FROM overlap_verdicts WHERE first_seq = ? AND second_seq = ?', ...pair);
  return row?.verdict ?? null;
}

/** Remembers what two reports that share text are to each other, so that they are not listed again; null takes it back. Throws `not-found` where one is gone. */
export function settleOverlap(db: WritableDb, one: ArticleId, other: ArticleId, verdict: OverlapVerdict | null, now: number): void {
  const pair = pairOf(db, one, other);
  if (!pair) throw new FaultError('not-found', { id: one });
  run(db, 'DELETE FROM overlap_verdicts WHERE first_seq = ? AND second_seq = ?', ...pair);
  if (verdict === null) return;
  run(db, 'INSERT INTO overlap_verdicts (first_seq, second_seq, verdict, made_at_ms) VALUES (?, ?, ?, ?)', ...pair, verdict, now);
}

const scannedName = 'overlaps-scanned';

/** When the archive was looked through last, null before the first time. */
export function scannedAt(db: ReadableDb): number | null {
  const row = get<{ value_json: string }>(db, 'SELECT value_json FROM settings WHERE name = ?', scannedName);
  return row ? Number(row.value_json) : null;
}

export const noteScanned = (db: WritableDb, now: number): number =>
  run(db, 'INSERT OR REPLACE INTO settings (name, value_json) VALUES (?, ?)', scannedName, String(now));
