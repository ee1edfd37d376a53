import { useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { setFilter } from '#renderer/stores/article-filter.ts';
import { rowAt } from '#renderer/stores/article-list.ts';
import { articleList, trashArticles } from '#renderer/stores/articles.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import type { ArticleListName } from '#renderer/stores/navigation.ts';
import { rememberSearch } from '#renderer/stores/searches.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import type { PickHow } from '#renderer/ui/virtual-list.tsx';
import type { ArticleRow } from '#shared/model/article.ts';
import { ArticleRowView } from './article-row-view.tsx';

const rowHeight = 113;
/** While the cursor runs through the list, reports are opened only where it rests. */
const restMs = 140;

const openCursor = (list: ArticleListName): void => {
  const { selection } = articleList.store.getState();
  if (selection.selected.size !== 1 || selection.cursorId === null) return;
  navigate({ view: 'articles', list, id: selection.cursorId });
  void rememberSearch();
};

/** Typing over the list goes on in the search field. */
function beginSearch(letter: string): void {
  const field = document.getElementById('app-search');
  if (!(field instanceof HTMLInputElement)) return;
  setFilter({ text: letter });
  field.focus();
}

/** The rows themselves; one picked row is the open report. */
export function ArticleRows({ list }: { readonly list: ArticleListName }) {
  const m = useMessages().library;
  const { total, pages, hits, selection, query } = useStore(articleList.store);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);

  const pick = (index: number, how: PickHow) => {
    clearTimeout(resting.current);
    void articleList.pick(index, how).then(() => {
      if (how.range || how.toggle) return;
      // Of several keys waiting for their rows only the last one's rest counts.
      clearTimeout(resting.current);
      if (how.byKey) resting.current = setTimeout(() => openCursor(list), restMs);
      else openCursor(list);
    });
  };
  const onVisible = useCallback((first: number, last: number) => void articleList.ensure(first, last), []);
  const now = Date.now();
  return (
    <VirtualList<ArticleRow>
      label={m.list}
      multiple
      count={total ?? 0}
      resetKey={JSON.stringify(query)}
      rowHeight={rowHeight}
      rowAt={(index) => rowAt(pages, index)}
      rowKey={(row) => row.id}
      renderRow={(row) => <ArticleRowView row={row} hit={hits.get(row.id)} now={now} isByDate={query?.sort === 'date'} />}
      cursor={selection.cursor}
      isSelected={(row) => selection.selected.has(row.id)}
      onPick={pick}
      onOpen={() => {
        clearTimeout(resting.current);
        openCursor(list);
      }}
      // Without a cursor the picked report is none of these rows.
      onDelete={() => void (selection.cursor >= 0 && trashArticles([...selection.selected]))}
      onSelectAll={() => void articleList.pickAll()}
      onType={beginSearch}
      onVisible={onVisible}
    />
  );
}
