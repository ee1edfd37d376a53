import './keywords.css';
import { Tags } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { openFilter, setFilter } from '#renderer/stores/article-filter.ts';
import { followKeywords, searchKeywords, useKeywords } from '#renderer/stores/keywords.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import type { Keyword } from '#shared/model/keyword.ts';
import { sortKeywords } from './sort-keywords.ts';
import type { KeywordSort } from './sort-keywords.ts';

const showReports = ({ id, label }: Keyword): void => {
  setFilter({ ...openFilter, keywords: [{ id, label }] });
  navigate({ view: 'articles', list: 'all', id: null });
};

/** The vocabulary of the house: find a keyword, see its use, go to its reports. */
export function KeywordsView() {
  const m = useMessages().library.keywords;
  const { text, keywords, fault } = useKeywords();
  const [sort, setSort] = useState<KeywordSort>('label');
  const [cursor, setCursor] = useState(0);
  useEffect(followKeywords, []);
  const rows = useMemo(() => sortKeywords(keywords ?? [], sort), [keywords, sort]);
  const open = (index: number) => {
    const row = rows[index];
    if (row) showReports(row);
  };
  return (
    <section className="keywords" data-ready={keywords || fault ? 'true' : undefined} aria-label={m.title}>
      <header className="keywords-head">
        <h1>{m.title}</h1>
        <span role="status">{keywords ? m.total(rows.length) : ''}</span>
        <SearchField
          label={m.search}
          value={text}
          onChange={(next) => {
            setCursor(0);
            void searchKeywords(next);
          }}
        />
        <Select<KeywordSort>
          label={m.sort}
          hideLabel
          variant="quiet"
          value={sort}
          onChange={setSort}
          options={(['label', 'uses'] as const).map((id) => ({ id, label: m.sorts[id] }))}
        />
      </header>
      {keywords === null && !fault ? null : rows.length > 0 ? (
        <VirtualList<Keyword>
          label={m.title}
          count={rows.length}
          resetKey={`${text}/${sort}`}
          rowHeight={33}
          rowAt={(index) => rows[index]}
          rowKey={(row) => row.id}
          cursor={cursor}
          isSelected={() => false}
          onPick={(index) => setCursor(index)}
          onOpen={open}
          renderRow={(row, index) => (
            // The press is for the pointer; the keyboard's way is Enter on the row.
            <div className="keywords-row" onClick={() => open(index)}>
              <span className="keywords-label">{row.label}</span>
              <span className="keywords-variants">{row.variants.length > 0 ? m.variants(row.variants.join(', ')) : ''}</span>
              <span className="keywords-uses">{m.uses(row.useCount)}</span>
            </div>
          )}
        />
      ) : (
        <EmptyState
          icon={<Tags />}
          title={text ? m.noHits(text) : m.empty.title}
          text={fault ? sentenceFor(fault) : text ? '' : m.empty.text}
        />
      )}
    </section>
  );
}
