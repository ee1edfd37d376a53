import './trash.css';
import { Trash2, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { rowAt } from '#renderer/stores/article-list.ts';
import { momentText } from '#renderer/stores/dates.ts';
import { askTrash, enterTrash, purgeArticles, restoreArticles, trashList } from '#renderer/stores/articles.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import type { ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { TrashedIssues } from './trashed-issues.tsx';
import { useTrashedIssues } from './use-trashed-issues.ts';

/** What was deleted: bring it back, or delete it for good. */
export function TrashView() {
  const m = useMessages().library;
  const t = m.trash;
  const { total, pages, selection, query, asked: question, fault } = useStore(trashList.store);
  const issues = useTrashedIssues();
  const [asked, setAsked] = useState<readonly ArticleId[]>([]);
  useEffect(enterTrash, []);
  const onVisible = useCallback((first: number, last: number) => void trashList.ensure(first, last), []);
  const picked = [...selection.selected];
  const askForAll = async () => {
    await trashList.pickAll();
    setAsked([...trashList.store.getState().selection.selected]);
  };
  const now = Date.now();
  const sought = question?.text ?? '';
  const count = total === null || issues === null ? null : total + (sought ? 0 : issues.length);
  return (
    <section className="trash" data-ready={count === null ? undefined : 'true'} aria-label={t.title}>
      <header className="trash-head">
        <h1>{t.title}</h1>
        {sought ? (
          <div>
            <Chip tone="on" onRemove={() => void askTrash()} removeLabel={t.showAll}>
              {t.sought(sought)}
            </Chip>
          </div>
        ) : null}
        <span role="status">{count === null ? '' : t.total(count)}</span>
        {picked.length > 0 ? (
          <Button icon={<Undo2 />} onPress={() => void restoreArticles(picked)}>
            {t.restore}
          </Button>
        ) : total ? (
          <span className="trash-hint">{t.pickHint}</span>
        ) : null}
        <Button isDisabled={!total} onPress={() => (picked.length > 0 ? setAsked(picked) : void askForAll())}>
          {picked.length > 0 || sought ? t.purge : t.purgeAll}
        </Button>
      </header>
      {issues && issues.length > 0 && !sought ? <TrashedIssues issues={issues} /> : null}
      {total ? (
        <VirtualList<ArticleRow>
          label={t.articles}
          multiple
          count={total}
          resetKey={JSON.stringify(query)}
          rowHeight={53}
          rowAt={(index) => rowAt(pages, index)}
          rowKey={(row) => row.id}
          cursor={selection.cursor}
          isSelected={(row) => selection.selected.has(row.id)}
          onPick={(index, how) => void trashList.pick(index, how)}
          onOpen={() => void restoreArticles(picked)}
          onDelete={() => setAsked(picked)}
          onSelectAll={() => void trashList.pickAll()}
          onVisible={onVisible}
          renderRow={(row) => (
            <div className="trash-row">
              <span className="trash-headline">{row.headline || m.untitled}</span>
              <span className="trash-meta">{t.deleted(momentText(row.deletedAt ?? row.changedAt, now, m))}</span>
              <span className="trash-preview">{row.preview}</span>
            </div>
          )}
        />
      ) : sought && total === 0 && !fault ? (
        <EmptyState
          icon={<Trash2 />}
          title={t.noHits.title}
          text={t.noHits.text(sought)}
          action={<Button onPress={() => void askTrash()}>{t.showAll}</Button>}
        />
      ) : count === 0 || fault ? (
        <EmptyState icon={<Trash2 />} title={t.empty.title} text={fault ? sentenceFor(fault) : t.empty.text} />
      ) : null}
      <ConfirmDialog
        isOpen={asked.length > 0}
        onClose={() => setAsked([])}
        onConfirm={() => void purgeArticles(asked)}
        title={t.purgeTitle(asked.length)}
        text={t.purgeText}
        confirmLabel={t.purgeConfirm}
        danger
      />
    </section>
  );
}
