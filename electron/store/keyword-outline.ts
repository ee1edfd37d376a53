import type { KeywordId } from '#shared/model/ids.ts';
import type { Keyword, KeywordKind } from '#shared/model/keyword.ts';
import { all } from './connection.ts';
import type { ReadableDb } from './connection.ts';

interface Pair {
  readonly id: KeywordId;
  readonly value: string;
}

const gathered = (pairs: readonly Pair[]): Map<KeywordId, string[]> => {
  const byId = new Map<KeywordId, string[]>();
  for (const { id, value } of pairs) {
    const values = byId.get(id);
    if (values) values.push(value);
    else byId.set(id, [value]);
  }
  return byId;
};

/** How many reports have each entry, those in the Papierkorb left out. Counted from indexes alone. */
export function allUseCounts(db: ReadableDb): Map<KeywordId, number> {
  const counts = new Map<KeywordId, number>();
  const add = (sql: string, sign: 1 | -1): void => {
    for (const { id, n } of all<{ id: KeywordId; n: number }>(db, sql)) counts.set(id, (counts.get(id) ?? 0) + sign * n);
  };
  add('SELECT keyword_id AS id, count(*) AS n FROM article_keywords INDEXED BY article_keywords_by_keyword GROUP BY keyword_id', 1);
  add(
    `SELECT ak.keyword_id AS id, count(*) AS n FROM articles a CROSS JOIN article_keywords ak ON ak.article_id = a.id
     WHERE a.deleted_at_ms > 0 GROUP BY ak.keyword_id`,
    -1,
  );
  return counts;
}

/** The whole vocabulary as lists show it, by its folded wording: four scans, no query per entry. */
export function outline(db: ReadableDb): Keyword[] {
  const variants = gathered(
    all<Pair>(db, "SELECT keyword_id AS id, label AS value FROM keyword_variants WHERE kind <> 'hidden' ORDER BY label"),
  );
  const broader = gathered(all<Pair>(db, "SELECT keyword_id AS id, other_id AS value FROM keyword_relations WHERE kind = 'broader'"));
  const counts = allUseCounts(db);
  return all<{ id: KeywordId; label: string; kind: KeywordKind }>(db, 'SELECT id, label, kind FROM keywords ORDER BY label_key').map(
    ({ id, label, kind }) => ({
      id,
      label,
      kind,
      variants: variants.get(id) ?? [],
      broaderIds: (broader.get(id) ?? []) as KeywordId[],
      useCount: counts.get(id) ?? 0,
    }),
  );
}
