import type { KeywordId } from '#shared/model/ids.ts';
import type { Keyword } from '#shared/model/keyword.ts';
import type { KeywordChange, KeywordFinding } from '#shared/model/thesaurus.ts';

/** A contradiction: the entries concerned and the change that ends it. */
export interface Contradiction {
  readonly kind: Extract<KeywordFinding['kind'], 'cycle' | 'related-broader' | 'redundant-broader'>;
  readonly entries: readonly Keyword[];
  readonly mend: KeywordChange;
}

/** Every entry above each one, at any height; an entry in a circle stands above itself. */
export function ancestorsOf(entries: readonly Keyword[]): (id: KeywordId) => ReadonlySet<KeywordId> {
  const broader = new Map(entries.map((entry) => [entry.id, entry.broaderIds]));
  const known = new Map<KeywordId, ReadonlySet<KeywordId>>();
  return (id) => {
    const kept = known.get(id);
    if (kept) return kept;
    const above = new Set<KeywordId>();
    const open = [...(broader.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (above.has(next)) continue;
      above.add(next);
      open.push(...(broader.get(next) ?? []));
    }
    known.set(id, above);
    return above;
  };
}

/** Circles, entries related to what stands above them, and broader entries that follow from another one. */
export function findContradictions(
  entries: readonly Keyword[],
  relatedPairs: readonly (readonly [KeywordId, KeywordId])[],
): Contradiction[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const above = ancestorsOf(entries);
  const related = new Map<KeywordId, KeywordId[]>();
  for (const [one, other] of relatedPairs) {
    related.set(one, [...(related.get(one) ?? []), other]);
    related.set(other, [...(related.get(other) ?? []), one]);
  }
  const found: Contradiction[] = [];
  const add = (kind: Contradiction['kind'], ids: readonly KeywordId[], mend: KeywordChange): void => {
    const concerned = ids.flatMap((id) => byId.get(id) ?? []);
    if (concerned.length === ids.length) found.push({ kind, entries: concerned, mend });
  };
  for (const { id, broaderIds } of entries) {
    if (broaderIds.length === 0 && !related.has(id)) continue;
    const closing = broaderIds.find((other) => above(other).has(id));
    if (closing !== undefined) {
      add('cycle', [id, closing], { kind: 'edit', id, patch: { broaderIds: broaderIds.filter((other) => other !== closing) } });
      continue;
    }
    for (const other of broaderIds) {
      const isImplied = broaderIds.some((nearer) => nearer !== other && above(nearer).has(other));
      if (isImplied)
        add('redundant-broader', [id, other], { kind: 'edit', id, patch: { broaderIds: broaderIds.filter((one) => one !== other) } });
    }
    const mates = related.get(id) ?? [];
    for (const other of mates)
      if (above(id).has(other))
        add('related-broader', [id, other], { kind: 'edit', id, patch: { relatedIds: mates.filter((one) => one !== other) } });
  }
  return found;
}
