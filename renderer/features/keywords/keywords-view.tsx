import './keywords.css';
import { Tags, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { openFilter, setFilter } from '#renderer/stores/article-filter.ts';
import { removeUnusedKeyword, tellUnused, undoKeywordStep } from '#renderer/stores/keyword-changes.ts';
import { followKeywords, openKeyword, renewKeywords, useKeywords } from '#renderer/stores/keywords.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import { usePaneWidth } from '#renderer/stores/pane-width.ts';
import { lookAtStartVocabulary } from '#renderer/stores/vocabulary-load.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useHeldFocus } from '#renderer/ui/held-focus.ts';
import { Splitter } from '#renderer/ui/splitter.tsx';
import type { KeywordId } from '#shared/model/ids.ts';
import type { Keyword, KeywordKind } from '#shared/model/keyword.ts';
import { CreateDialog } from './create-dialog.tsx';
import { findKeywords } from './find-keywords.ts';
import { KeywordEntryView } from './keyword-entry.tsx';
import { KeywordFlatList, KeywordTreeList } from './keyword-list.tsx';
import { KeywordListHead } from './keyword-list-head.tsx';
import type { KeywordOrder } from './keyword-list-head.tsx';
import { LoadDialog } from './load-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { sortKeywords } from './sort-keywords.ts';
import { TidyList } from './tidy-list.tsx';
import { useKeys } from './use-keys.ts';

type Asking = 'create' | 'merge' | 'remove' | null;

const showReports = ({ id, label, useCount }: Pick<Keyword, 'id' | 'label' | 'useCount'>): void => {
  if (useCount === 0) return tellUnused(label);
  setFilter({ ...openFilter, keywords: [{ id, label }] });
  navigate({ view: 'articles', list: 'all', id: null });
};

/** The vocabulary of the house: a list or a hierarchy on the left, the entry or what to tidy on the right. */
export function KeywordsView() {
  const { keywords: m, library } = useMessages();
  const { keywords, fault, openId, open, isTidying } = useKeywords();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<KeywordKind | null>(null);
  const [order, setOrder] = useState<KeywordOrder>('label');
  const [isRenaming, setIsRenaming] = useState(false);
  const [asking, setAsking] = useState<Asking>(null);
  const { width, ...moved } = usePaneWidth('keywords', 340);
  const view = useRef<HTMLElement>(null);
  useHeldFocus(view);
  const list = useRef<HTMLDivElement>(null);
  useEffect(followKeywords, []);
  const sorted = useMemo(() => sortKeywords(keywords ?? [], order === 'uses' ? 'uses' : 'label'), [keywords, order]);
  const rows = useMemo(() => findKeywords(sorted, text, kind), [sorted, text, kind]);
  const first = rows[0]?.id ?? null;
  const isOpenThere = keywords?.some((keyword) => keyword.id === openId) ?? false;
  useEffect(() => {
    if (keywords && !isOpenThere) openKeyword(first);
  }, [keywords, isOpenThere, first]);
  const endRename = () => {
    setIsRenaming(false);
    list.current?.querySelector<HTMLElement>('[role="listbox"], [role="tree"]')?.focus();
  };
  /** What stands beside an entry that goes. */
  const openBeside = (id: KeywordId) => {
    const at = rows.findIndex((row) => row.id === id);
    openKeyword((rows[at + 1] ?? rows[at - 1])?.id ?? null);
  };
  const remove = (keyword: Keyword) => {
    if (keyword.useCount > 0) return setAsking('remove');
    openBeside(keyword.id);
    void removeUnusedKeyword(keyword.id, keyword.label);
  };
  const shown = open && open.entry.id === openId ? open : null;
  useKeys({
    onUndo: () => void undoKeywordStep(null),
    onRename: () => {
      if (shown && !isTidying) setIsRenaming(true);
    },
  });
  const isEmpty = keywords?.length === 0;
  return (
    <section
      ref={view}
      className="keywords"
      data-ready={fault || (keywords && (isEmpty || isTidying || shown)) ? 'true' : undefined}
      aria-label={m.title}
    >
      <div className="keywords-side" style={{ width }} data-pane="list">
        <KeywordListHead
          total={keywords?.length ?? null}
          found={rows.length}
          text={text}
          onText={setText}
          kind={kind}
          onKind={setKind}
          order={order}
          onOrder={setOrder}
          onCreate={() => setAsking('create')}
        />
        <div className="keywords-list" ref={list}>
          {rows.length === 0 && keywords && !isEmpty ? (
            <div className="keywords-none">
              <p className="keywords-quiet">{text.trim() === '' ? m.noneOfKind : m.noHits(text.trim())}</p>
              {text.trim() === '' ? null : <Button onPress={() => setAsking('create')}>{m.createTyped(text.trim())}</Button>}
            </div>
          ) : null}
          {rows.length > 0 && order === 'tree' ? <KeywordTreeList rows={rows} openId={openId} onDelete={remove} /> : null}
          {rows.length > 0 && order !== 'tree' ? (
            <KeywordFlatList
              rows={rows}
              openId={openId}
              resetKey={`${text}/${order}/${kind ?? ''}`}
              onOpen={showReports}
              onDelete={remove}
            />
          ) : null}
        </div>
      </div>
      <Splitter label={m.resize} value={width} min={260} max={560} {...moved} />
      <div className="keywords-main" data-pane="content">
        {fault ? (
          <EmptyState
            icon={<TriangleAlert />}
            title={library.fault.title}
            text={sentenceFor(fault)}
            action={<Button onPress={() => void renewKeywords()}>{library.fault.again}</Button>}
          />
        ) : isEmpty ? (
          <EmptyState
            icon={<Tags />}
            title={m.empty.title}
            text={m.empty.text}
            action={
              <Button variant="primary" onPress={lookAtStartVocabulary}>
                {m.empty.start}
              </Button>
            }
          />
        ) : isTidying ? (
          <TidyList />
        ) : shown ? (
          <KeywordEntryView
            open={shown}
            isRenaming={isRenaming}
            onRename={() => setIsRenaming(true)}
            onRenamed={endRename}
            onShow={() => showReports(shown.entry)}
            onMerge={() => setAsking('merge')}
            onRemove={() => setAsking('remove')}
          />
        ) : null}
      </div>
      {asking === 'create' ? <CreateDialog typed={rows.length === 0 ? text.trim() : ''} onClose={() => setAsking(null)} /> : null}
      {asking === 'merge' && shown ? <MergeDialog id={shown.entry.id} onClose={() => setAsking(null)} /> : null}
      {asking === 'remove' && shown ? (
        <RemoveDialog entries={[shown.entry]} onClose={() => setAsking(null)} onRemove={() => openBeside(shown.entry.id)} />
      ) : null}
      <LoadDialog />
    </section>
  );
}
