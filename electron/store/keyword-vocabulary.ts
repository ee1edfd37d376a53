import type { KeywordId } from '#shared/model/ids.ts';
import type { KeywordKind, KeywordVariant } from '#shared/model/keyword.ts';
import { entryUri } from '#shared/model/skos.ts';
import type { VocabularyEntry } from '#shared/model/thesaurus.ts';
import { all } from './connection.ts';
import type { ReadableDb } from './connection.ts';

interface Row {
  readonly id: KeywordId;
  readonly label: string;
  readonly kind: KeywordKind;
  readonly scope_note: string;
  readonly notation: string;
  readonly uri: string | null;
}

/** The whole vocabulary as it is exchanged, A–Z; keys are the entries' addresses. A related pair is named from both ends. */
export function vocabularyOf(db: ReadableDb): VocabularyEntry[] {
  const rows = all<Row>(db, 'SELECT id, label, kind, scope_note, notation, uri FROM keywords ORDER BY label_key');
  const keys = new Map(rows.map(({ id, uri }) => [id, uri ?? entryUri(id)]));
  const variants = Map.groupBy(
    all<KeywordVariant & { id: KeywordId }>(db, 'SELECT keyword_id AS id, label, kind FROM keyword_variants ORDER BY kind, label'),
    (row) => row.id,
  );
  const links = all<{ id: KeywordId; other: KeywordId; kind: 'broader' | 'related' }>(
    db,
    'SELECT keyword_id AS id, other_id AS other, kind FROM keyword_relations',
  );
  const linked = new Map<string, string[]>();
  const link = (kind: string, from: KeywordId, to: KeywordId): void => {
    const key = `${kind} ${from}`;
    linked.set(key, [...(linked.get(key) ?? []), keys.get(to) ?? '']);
  };
  for (const { id, other, kind } of links) {
    link(kind, id, other);
    if (kind === 'related') link(kind, other, id);
  }
  return rows.map(({ id, label, kind, scope_note: scopeNote, notation }) => {
    const key = keys.get(id) ?? entryUri(id);
    return {
      key,
      uri: key,
      label,
      kind,
      variants: (variants.get(id) ?? []).map((row) => ({ label: row.label, kind: row.kind })),
      scopeNote,
      notation,
      broader: (linked.get(`broader ${id}`) ?? []).sort(),
      related: (linked.get(`related ${id}`) ?? []).sort(),
    };
  });
}
