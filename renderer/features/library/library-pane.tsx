import './library.css';
import './library-search.css';
import { BookmarkPlus } from 'lucide-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { isSearching, setSort, sortOf, useFilter } from '#renderer/stores/article-filter.ts';
import type { ArticleSort } from '#renderer/stores/article-filter.ts';
import { articleList } from '#renderer/stores/articles.ts';
import { useIndexPercent } from '#renderer/stores/index-state.ts';
import type { ArticleListName } from '#renderer/stores/navigation.ts';
import { isChanged, nameSearch, questionOnScreen, useSearches } from '#renderer/stores/searches.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { useHeldFocus } from '#renderer/ui/held-focus.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { articleSorts } from '#shared/model/article.ts';
import { ArticleRows } from './article-rows.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ListMessage } from './list-message.tsx';
import { OtherHits } from './other-hits.tsx';
import { reportsText } from './reports-text.ts';
import { SearchReading } from './search-reading.tsx';

/** The list of reports: count, order, how the search was read, filters, rows, and hits elsewhere. */
export function LibraryPane({ list }: { readonly list: ArticleListName }) {
  const view = useRef<HTMLDivElement>(null);
  useHeldFocus(view);
  const messages = useMessages();
  const m = messages.library;
  const filter = useFilter();
  const { total, isTotalExact, selection, fault } = useStore(articleList.store);
  const { saved, openId } = useSearches();
  const percent = useIndexPercent();
  const open = saved.find((search) => search.id === openId);
  const sorts = articleSorts.filter((sort) => sort !== 'relevance' || isSearching(filter));
  const isBulk = selection.selected.size > 1;
  return (
    <div ref={view} className="library" data-ready={total === null ? undefined : 'true'}>
      <header className="library-head">
        <h1 title={open?.name}>{open ? open.name : messages.shell.places[list]}</h1>
        <span className="library-total" role="status">
          {total === null ? '' : reportsText({ total, isExact: isTotalExact }, m, list === 'teasers')}
          {open && isChanged(open) ? ` · ${m.find.saved.changed}` : ''}
        </span>
        {questionOnScreen() !== null && (!open || isChanged(open)) ? (
          <IconButton icon={<BookmarkPlus />} label={m.find.saved.save} shortcut={m.find.saved.shortcut} onPress={nameSearch} />
        ) : null}
        <Select<ArticleSort>
          label={m.sort}
          hideLabel
          variant="quiet"
          value={sortOf(filter)}
          onChange={setSort}
          options={sorts.map((id) => ({ id, label: m.sorts[id] }))}
        />
      </header>
      <SearchReading />
      {percent === null ? null : (
        <p className="library-indexing" title={m.find.indexingNote}>
          {m.find.indexing(percent)}
        </p>
      )}
      {isBulk ? <BulkBar /> : <FilterBar list={list} />}
      {total === null ? null : total === 0 || fault ? <ListMessage list={list} /> : <ArticleRows list={list} />}
      <OtherHits />
    </div>
  );
}
