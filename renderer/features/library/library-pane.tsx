import './library.css';
import { useStore } from 'zustand';
import { articleList } from '#renderer/stores/articles.ts';
import { setFilter, sortOf, useFilter } from '#renderer/stores/article-filter.ts';
import type { ArticleSort } from '#renderer/stores/article-filter.ts';
import type { ArticleListName } from '#renderer/stores/navigation.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Select } from '#renderer/ui/select.tsx';
import { articleSorts } from '#shared/model/article.ts';
import { ArticleRows } from './article-rows.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ListMessage } from './list-message.tsx';

/** The list of reports: count, order, filters, rows. */
export function LibraryPane({ list }: { readonly list: ArticleListName }) {
  const messages = useMessages();
  const m = messages.library;
  const filter = useFilter();
  const { total, selection, fault } = useStore(articleList.store);
  const isSearching = filter.text.trim() !== '';
  const sorts = articleSorts.filter((sort) => sort !== 'relevance' || isSearching);
  const isBulk = selection.selected.size > 1;
  return (
    <div className="library" data-ready={total === null ? undefined : 'true'}>
      <header className="library-head">
        <h1>{messages.shell.places[list]}</h1>
        <span className="library-total" role="status">
          {total === null ? '' : list === 'teasers' ? m.teasers(total) : m.reports(total)}
        </span>
        <Select<ArticleSort>
          label={m.sort}
          hideLabel
          variant="quiet"
          value={sortOf(filter)}
          onChange={(sort) => setFilter({ sort })}
          options={sorts.map((id) => ({ id, label: m.sorts[id] }))}
        />
      </header>
      {isBulk ? <BulkBar /> : <FilterBar list={list} />}
      {total === null ? null : total === 0 || fault ? <ListMessage list={list} /> : <ArticleRows list={list} />}
    </div>
  );
}
