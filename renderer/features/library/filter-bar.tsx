import { useStore } from 'zustand';
import { setFilter, useFilter, without } from '#renderer/stores/article-filter.ts';
import { articleList } from '#renderer/stores/articles.ts';
import type { ArticleListName } from '#renderer/stores/navigation.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import type { FilterValue } from '#renderer/ui/filter-chip.tsx';
import { statuses } from '#shared/model/article.ts';
import type { ArticleFacets } from '#shared/model/article.ts';
import type { KeywordId } from '#shared/model/ids.ts';
import { PeriodChip } from './period-chip.tsx';

type Kind = 'statuses' | 'rubrics' | 'keywords' | 'forms';

/** The filters as chips; each menu shows how many reports a value would leave. */
export function FilterBar({ list }: { readonly list: ArticleListName }) {
  const m = useMessages().library;
  const filter = useFilter();
  const facets = useStore(articleList.store, (state) => state.facets);

  const labelOf = (kind: Kind, value: { readonly value: string; readonly label: string }): string =>
    kind === 'statuses'
      ? statuses.find((status) => status === value.value)
        ? m.status[value.value as 'draft']
        : value.label
      : value.label;
  const valuesOf = (kind: Kind, facet: ArticleFacets[Kind] | undefined): FilterValue[] =>
    (facet ?? [])
      .filter((value) => value.value !== '')
      .map((value) => ({ id: value.value, label: labelOf(kind, value), hint: m.count(value.count) }));

  const chip = (kind: Kind, selected: readonly FilterValue[], onChange: (ids: string[]) => void) => {
    const found = valuesOf(kind, facets?.[kind]);
    const missing = selected.filter((value) => !found.some((other) => other.id === value.id));
    const first = selected[0];
    return (
      <FilterChip
        key={kind}
        label={m.filter[kind]}
        summary={first ? (selected.length > 1 ? m.filterMore(first.label, selected.length - 1) : first.label) : null}
        clearLabel={m.clearFilter(m.filter[kind])}
        onClear={() => setFilter(without(kind))}
        values={[...missing, ...found]}
        selected={selected.map((value) => value.id)}
        onChange={onChange}
        searchLabel={m.filterSearch(m.filter[kind])}
        emptyText={m.noValues}
      />
    );
  };
  const plain = (values: readonly string[]): FilterValue[] => values.map((value) => ({ id: value, label: value, hint: m.count(0) }));
  const pickKeywords = (ids: string[]) => {
    const known = new Map<string, string>([
      ...(facets?.keywords ?? []).map((value) => [value.value, value.label] as const),
      ...filter.keywords.map((keyword) => [keyword.id, keyword.label] as const),
    ]);
    setFilter({ keywords: ids.map((id) => ({ id: id as KeywordId, label: known.get(id) ?? id })) });
  };
  return (
    <div className="library-filters" role="group" aria-label={m.filters}>
      {list !== 'all'
        ? null
        : chip(
            'statuses',
            filter.statuses.map((status) => ({ id: status, label: m.status[status], hint: m.count(0) })),
            (ids) => setFilter({ statuses: statuses.filter((status) => ids.includes(status)) }),
          )}
      {chip('rubrics', plain(filter.rubrics), (rubrics) => setFilter({ rubrics }))}
      {chip(
        'keywords',
        filter.keywords.map((keyword) => ({ id: keyword.id, label: keyword.label, hint: m.count(0) })),
        pickKeywords,
      )}
      {chip('forms', plain(filter.forms), (forms) => setFilter({ forms }))}
      <PeriodChip years={facets?.years ?? []} />
    </div>
  );
}
