import type { VocabularyEntry } from '#shared/model/thesaurus.ts';

/** One property of an entry with its values, in the order they are written. `language` for texts, none for codes. */
export interface SkosProperty {
  readonly name: `skos:${string}` | `umb:${string}`;
  readonly values: readonly string[];
  readonly isLink: boolean;
  readonly language: 'de' | null;
}

/** What is said of an entry. `narrower` are the entries that stand below it. Properties without a value are left out. */
export function skosProperties(entry: VocabularyEntry, narrower: readonly string[]): SkosProperty[] {
  const labels = (kinds: readonly string[]): string[] =>
    entry.variants.filter((variant) => kinds.includes(variant.kind)).map((variant) => variant.label);
  const text = (name: SkosProperty['name'], values: readonly string[]): SkosProperty => ({ name, values, isLink: false, language: 'de' });
  const link = (name: SkosProperty['name'], values: readonly string[]): SkosProperty => ({ name, values, isLink: true, language: null });
  const code = (name: SkosProperty['name'], value: string): SkosProperty => ({
    name,
    values: value === '' ? [] : [value],
    isLink: false,
    language: null,
  });
  return [
    text('skos:prefLabel', [entry.label]),
    // An abbreviation is an alternative label to every program, and an abbreviation to this one.
    text('skos:altLabel', labels(['variant', 'abbreviation'])),
    text('umb:abbreviation', labels(['abbreviation'])),
    text('skos:hiddenLabel', labels(['hidden'])),
    text('skos:scopeNote', entry.scopeNote === '' ? [] : [entry.scopeNote]),
    code('skos:notation', entry.notation),
    code('umb:kind', entry.kind),
    link('skos:broader', entry.broader),
    link('skos:narrower', narrower),
    link('skos:related', entry.related),
  ].filter((property) => property.values.length > 0);
}

/** The entries below each entry, by key. */
export function narrowerByKey(entries: readonly VocabularyEntry[]): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const { key, broader } of entries) for (const above of broader) below.set(above, [...(below.get(above) ?? []), key]);
  return below;
}
