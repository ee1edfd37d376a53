import { FilterX, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { activeParts, clearFacets, facetParts, useFilter } from '#renderer/stores/article-filter.ts';
import type { FacetPart } from '#renderer/stores/article-filter.ts';
import type { ArticleListName } from '#renderer/stores/navigation.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { FacetChip } from './facet-chip.tsx';
import { PeriodChip } from './period-chip.tsx';

/** Asked for most; the others come on request, or while they narrow. */
const firstParts: readonly FacetPart[] = ['statuses', 'rubrics', 'keywords', 'period'];

/** The filters as chips; each menu shows how many reports a value would leave. */
export function FilterBar({ list }: { readonly list: ArticleListName }) {
  const m = useMessages().library;
  const [isMore, setMore] = useState(false);
  const active = activeParts(useFilter(), list).filter((part) => part !== 'text');
  const offered = facetParts.filter((part) => list === 'all' || (part !== 'statuses' && part !== 'extents'));
  const shown = offered.filter((part) => isMore || firstParts.includes(part) || active.includes(part));
  return (
    <div className="library-filters" role="group" aria-label={m.filters}>
      {shown.map((part) => (part === 'period' ? <PeriodChip key={part} /> : <FacetChip key={part} part={part} />))}
      <span className="library-filter-tools">
        <IconButton
          icon={<SlidersHorizontal />}
          label={isMore ? m.find.fewerFilters : m.find.moreFilters}
          isPressed={isMore}
          onPress={() => setMore(!isMore)}
        />
        {active.length > 0 ? <IconButton icon={<FilterX />} label={m.find.resetFilters} onPress={clearFacets} /> : null}
      </span>
    </div>
  );
}
