import { useStore } from 'zustand';
import { setFilter, useFilter, without } from '#renderer/stores/article-filter.ts';
import { articleList } from '#renderer/stores/articles.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FilterPanelChip } from '#renderer/ui/filter-chip.tsx';
import { periodText } from './period-text.ts';

/** Filter by date: a year at one press, or from and to. */
export function PeriodChip() {
  const m = useMessages().library;
  const { dateFrom, dateTo } = useFilter();
  const years = useStore(articleList.store, (state) => state.facets?.years) ?? [];
  const newestFirst = years.filter(({ value, count }) => value !== '' && count > 0).sort((a, b) => b.value.localeCompare(a.value));
  return (
    <FilterPanelChip
      label={m.filter.period}
      summary={periodText(dateFrom, dateTo, m)}
      clearLabel={m.clearFilter(m.filter.period)}
      onClear={() => setFilter(without('period'))}
    >
      <div className="library-period">
        {newestFirst.length > 0 ? (
          <div className="library-years" role="group" aria-label={m.years}>
            {newestFirst.map(({ value, label, count }) => {
              const isOn = dateFrom === `${value}-01-01` && dateTo === `${value}-12-31`;
              return (
                <Chip
                  key={value}
                  tone={isOn ? 'on' : 'plain'}
                  onPress={() => setFilter(isOn ? without('period') : { dateFrom: `${value}-01-01`, dateTo: `${value}-12-31` })}
                >
                  {label} <span className="library-year-count">{m.count(count)}</span>
                </Chip>
              );
            })}
          </div>
        ) : null}
        <div className="library-span">
          <DateField label={m.from} value={dateFrom} onChange={(day) => setFilter({ dateFrom: day })} />
          <DateField label={m.to} value={dateTo} onChange={(day) => setFilter({ dateTo: day })} />
        </div>
      </div>
    </FilterPanelChip>
  );
}
