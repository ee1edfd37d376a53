import type { KeywordId } from '#shared/model/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { dropRow, putRow, rowsBy } from './keyword-journal.ts';
import type { Recorder } from './keyword-journal.ts';
import {
  broaderOf,
  broaderRow,
  isAbove,
  keywordFields,
  keywordRow,
  narrowerOf,
  relatedOf,
  relatedRow,
  useRow,
  variantRow,
  variantsOf,
} from './keyword-rows.ts';

/**
 * Makes one entry of two: uses, variants and relations of `from` go over to `into`, and its wording becomes a variant.
 * A link that would close a circle or join an entry with itself falls away. Both must be there.
 */
export function mergeKeywords(rec: Recorder, from: KeywordId, into: KeywordId): void {
  const { db } = rec;
  const old = keywordFields(db, from);
  const target = keywordFields(db, into);
  if (!old || !target) return;
  moveUses(rec, from, into);
  const variants = variantsOf(db, from);
  const links = { broader: broaderOf(db, from), narrower: narrowerOf(db, from), related: relatedOf(db, from) };
  for (const { label } of variants) dropRow(rec, 'keyword_variants', [fold(label)]);
  for (const column of ['keyword_id', 'other_id'] as const)
    for (const row of rowsBy(db, 'keyword_relations', column, from)) dropRow(rec, 'keyword_relations', row);
  dropRow(rec, 'keywords', [from]);

  for (const variant of [...variants, { label: old.label, kind: 'variant' as const }]) {
    const isThere = rowsBy(db, 'keyword_variants', 'label_key', fold(variant.label)).length > 0;
    if (!isThere) putRow(rec, 'keyword_variants', variantRow(into, variant));
  }
  for (const other of links.broader)
    if (other !== into && !isAbove(db, into, other)) putRow(rec, 'keyword_relations', broaderRow(into, other));
  for (const other of links.narrower)
    if (other !== into && !isAbove(db, other, into)) putRow(rec, 'keyword_relations', broaderRow(other, into));
  for (const other of links.related) if (other !== into) putRow(rec, 'keyword_relations', relatedRow(into, other));
  putRow(
    rec,
    'keywords',
    keywordRow({
      ...target,
      scopeNote: target.scopeNote || old.scopeNote,
      notation: target.notation || old.notation,
      uri: target.uri ?? old.uri,
    }),
  );
}

function moveUses(rec: Recorder, from: KeywordId, into: KeywordId): void {
  const there = new Set(rowsBy(rec.db, 'article_keywords', 'keyword_id', into).map(([articleId]) => String(articleId)));
  for (const row of rowsBy(rec.db, 'article_keywords', 'keyword_id', from)) {
    const [articleId, , position] = row;
    dropRow(rec, 'article_keywords', row);
    if (!there.has(String(articleId))) putRow(rec, 'article_keywords', useRow(String(articleId), into, Number(position)));
  }
}
