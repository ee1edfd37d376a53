import './keywords.css';
import { Tags } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { openFilter, setFilter } from '#renderer/stores/article-filter.ts';
import { followKeywords, removeKeywords, searchKeywords, tellInUse, tellUnused, useKeywords } from '#renderer/stores/keywords.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import type { Keyword } from '#shared/model/keyword.ts';
import { KeywordBar } from './keyword-bar.tsx';
import { sortKeywords } from './sort-keywords.ts';
import type { KeywordSort } from './sort-keywords.ts';

const showReports = (keyword: Keyword): void => {
  if (keyword.useCount === 0) return tellUnused(keyword);
  const { id, label } = keyword;
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
  const [renaming, setRenaming] = useState<Keyword | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const unused = rows.filter((row) => row.useCount === 0);
  const picked = renaming ?? rows[cursor];
  const endRename = () => {
    setRenaming(null);
    list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  };
  const remove = () => {
    const row = rows[cursor];
    if (row) void (row.useCount === 0 ? removeKeywords([row]) : tellInUse(row));
  };
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
      {picked ? (
        <div className="keywords-tools">
          <KeywordBar
            key={picked.id}
            keyword={picked}
            isRenaming={renaming !== null}
            onRename={() => setRenaming(picked)}
            onRenamed={endRename}
            onShow={() => showReports(picked)}
          />
          {unused.length > 0 ? (
            <Button variant="quiet" onPress={() => setIsAsking(true)}>
              {m.removeUnused(unused.length)}
            </Button>
          ) : null}
        </div>
      ) : null}
      {keywords === null && !fault ? null : rows.length > 0 ? (
        <div
          className="keywords-list"
          ref={list}
          onKeyDown={(event) => {
            if (event.key !== 'F2') return;
            event.preventDefault();
            setRenaming(rows[cursor] ?? null);
          }}
        >
          <VirtualList<Keyword>
            label={m.title}
            count={rows.length}
            resetKey={`${text}/${sort}`}
            rowHeight={33}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row.id}
            cursor={cursor}
            isSelected={(row) => row.id === picked?.id}
            onPick={(index) => setCursor(index)}
            onOpen={open}
            onDelete={remove}
            renderRow={(row) => (
              <div className="keywords-row">
                <span className="keywords-label">{row.label}</span>
                <span className="keywords-variants">{row.variants.length > 0 ? m.variants(row.variants.join(', ')) : ''}</span>
                <span className="keywords-uses">{m.uses(row.useCount)}</span>
              </div>
            )}
          />
        </div>
      ) : (
        <EmptyState
          icon={<Tags />}
          title={text ? m.noHits(text) : m.empty.title}
          text={fault ? sentenceFor(fault) : text ? '' : m.empty.text}
        />
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => void removeKeywords(unused)}
        title={m.removeUnusedTitle(unused.length)}
        text={m.removeUnusedText}
        confirmLabel={m.remove}
        danger
      />
    </section>
  );
}
