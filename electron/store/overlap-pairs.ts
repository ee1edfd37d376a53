import { commonFrom } from '#shared/text/similar-texts.ts';
import { all, get } from './connection.ts';
import type { ReadableDb } from './connection.ts';

/** So many entries of the index are read at a time: well under 50 ms. */
const slice = 5_000;
/** Pairs counted at a time; beyond it those met only once are forgotten, so that memory stays bounded. */
const mostPairs = 1_500_000;
const fewestHits = 2;
/** Two keys in one number: an archive has fewer reports than this. */
const keyBase = 2 ** 26;

function* hashGroups(db: ReadableDb): Generator<{ readonly seqs: readonly number[]; readonly endsSlice: boolean; readonly hash: number }> {
  for (let after = -1; ;) {
    const rows = all<{ hash: number; seq: number }>(
      db,
      'SELECT hash, seq FROM article_shingles WHERE hash > ? ORDER BY hash, seq LIMIT ?',
      after,
      slice,
    );
    const isLast = rows.length < slice;
    // The last group of a full slice may go on in the next one.
    const cut = rows.at(-1)?.hash ?? after;
    const whole = isLast ? rows : rows.filter((row) => row.hash !== cut);
    for (let at = 0; at < whole.length;) {
      const hash = whole[at]?.hash ?? 0;
      const seqs: number[] = [];
      for (; whole[at]?.hash === hash; at += 1) seqs.push(whole[at]?.seq ?? 0);
      yield { seqs, endsSlice: at >= whole.length, hash };
    }
    if (isLast) return;
    after = whole.at(-1)?.hash ?? cut;
  }
}

/** Texts that share at least two telling shingles with an earlier one. Yields how far it has come, 0…1, after each slice. */
export function* seqsWithTwins(db: ReadableDb): Generator<number, number[]> {
  let pairs = new Map<number, number>();
  for (const { seqs, endsSlice, hash } of hashGroups(db)) {
    if (seqs.length > 1 && seqs.length < commonFrom)
      for (let one = 0; one < seqs.length; one += 1)
        for (let other = one + 1; other < seqs.length; other += 1) {
          const key = (seqs[one] ?? 0) * keyBase + (seqs[other] ?? 0);
          pairs.set(key, (pairs.get(key) ?? 0) + 1);
        }
    if (!endsSlice) continue;
    if (pairs.size > mostPairs) pairs = new Map([...pairs].filter(([, hits]) => hits >= fewestHits));
    yield hash / 2 ** 32;
  }
  const found = new Set<number>();
  for (const [key, hits] of pairs) if (hits >= fewestHits) found.add(key % keyBase);
  return [...found].sort((one, other) => one - other);
}

/** So many reports are looked at for their openings at a time. */
const openingsStep = 1_500;

/** Pairs of reports that begin with the same words, the earlier first: all that can be said of texts of a line or two. Yields after each step, how far it has come. */
export function* pairsOfOpenings(db: ReadableDb, limit: number): Generator<number, [first: number, second: number][]> {
  const found: [number, number][] = [];
  const last = get<{ seq: number | null }>(db, 'SELECT max(seq) AS seq FROM articles')?.seq ?? 0;
  for (let from = 0; from < last && found.length < limit; from += openingsStep) {
    const rows = all<{ first: number; second: number }>(
      db,
      `SELECT a.seq AS first, b.seq AS second FROM articles a JOIN articles b ON b.text_key = a.text_key AND b.seq > a.seq
       WHERE a.seq > ? AND a.seq <= ? AND a.text_key <> '' AND a.deleted_at_ms IS NULL AND b.deleted_at_ms IS NULL
         AND (SELECT count(*) FROM (SELECT 1 FROM articles c WHERE c.text_key = a.text_key LIMIT ?)) < ? LIMIT ?`,
      from,
      from + openingsStep,
      commonFrom,
      commonFrom,
      limit - found.length,
    );
    for (const { first, second } of rows) found.push([first, second]);
    yield Math.min(1, (from + openingsStep) / last);
  }
  return found;
}

export const isAtHand = (db: ReadableDb, seq: number): boolean =>
  get(db, 'SELECT 1 FROM articles WHERE seq = ? AND deleted_at_ms IS NULL', seq) !== undefined;
