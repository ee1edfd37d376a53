import { useStore } from 'zustand';
import { setFilter, useFilter, without } from '#renderer/stores/article-filter.ts';
import type { ArticleFilter, FacetPart } from '#renderer/stores/article-filter.ts';
import { articleList } from '#renderer/stores/articles.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import type { FilterValue } from '#renderer/ui/filter-chip.tsx';
import { extents, statuses } from '#shared/model/article.ts';
import type { ArticleFacets } from '#shared/model/article.ts';
import type { KeywordId } from '#shared/model/ids.ts';
import type { Messages } from '#shared/messages/catalogue.ts';

type Part = Exclude<FacetPart, 'period'>;
type Facet = ArticleFacets['statuses'];

/** What is picked of a facet, worded; without counts until they come. */
function pickedOf(part: Part, filter: ArticleFilter, m: Messages['library']): { readonly id: string; readonly label: string }[] {
  switch (part) {
    case 'statuses':
      return filter.statuses.map((id) => ({ id, label: m.status[id] }));
    case 'extents':
      return filter.extents.map((id) => ({ id, label: m.find.extents[id] }));
    case 'keywords':
      return filter.keywords.map(({ id, label }) => ({ id, label }));
    default:
      return filter[part].map((id) => ({ id, label: id }));
  }
}

function labelOf(part: Part, { value, label }: Facet[number], m: Messages['library']): string {
  if (part === 'statuses') return m.status[statuses.find((status) => status === value) ?? 'draft'];
  if (part === 'extents') return m.find.extents[extents.find((extent) => extent === value) ?? 'full'];
  return label;
}

/** What to set so that these values of a facet are picked; `known` words the Stichwörter. */
function picking(part: Part, ids: readonly string[], known: ReadonlyMap<string, string>): Partial<ArticleFilter> {
  switch (part) {
    case 'statuses':
      return { statuses: statuses.filter((status) => ids.includes(status)) };
    case 'extents':
      return { extents: extents.filter((extent) => ids.includes(extent)) };
    case 'keywords':
      return { keywords: ids.map((id) => ({ id: id as KeywordId, label: known.get(id) ?? id })) };
    default:
      return { [part]: ids };
  }
}

/** One facet: its values with counts, many to be picked; what would leave nothing is not offered. */
export function FacetChip({ part }: { readonly part: Part }) {
  const m = useMessages().library;
  const filter = useFilter();
  const facet = useStore(articleList.store, (state) => state.facets?.[part]) ?? [];
  const found = facet
    .filter(({ value, count }) => value !== '' && count > 0)
    .map((one): FilterValue => ({ id: one.value, label: labelOf(part, one, m), hint: m.count(one.count) }));
  const picked = pickedOf(part, filter, m);
  const missing = picked.filter(({ id }) => !found.some((value) => value.id === id)).map((one) => ({ ...one, hint: m.count(0) }));
  const first = picked[0];
  const known = new Map([...found, ...picked].map(({ id, label }) => [id, label]));
  return (
    <FilterChip
      label={m.filter[part]}
      summary={first ? (picked.length > 1 ? m.filterMore(first.label, picked.length - 1) : first.label) : null}
      clearLabel={m.clearFilter(m.filter[part])}
      onClear={() => setFilter(without(part))}
      values={[...missing, ...found]}
      selected={picked.map(({ id }) => id)}
      onChange={(ids) => setFilter(picking(part, ids, known))}
      searchLabel={m.filterSearch(m.filter[part])}
      emptyText={m.noValues}
    />
  );
}
