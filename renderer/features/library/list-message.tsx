import { FileSearch, TriangleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { activeParts, clearFilter, setFilter, useFilter, without } from '#renderer/stores/article-filter.ts';
import type { FilterPart } from '#renderer/stores/article-filter.ts';
import { articleList } from '#renderer/stores/articles.ts';
import { useLibraryInfo } from '#renderer/stores/library-info.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import type { ArticleListName } from '#renderer/stores/navigation.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { periodText } from './period-text.ts';

/** What stands in the place of rows: a fault, no reports at all, an empty list, or no hits. */
export function ListMessage({ list }: { readonly list: ArticleListName }) {
  const m = useMessages().library;
  const filter = useFilter();
  const info = useLibraryInfo();
  const fault = useStore(articleList.store, (state) => state.fault);
  const parts = activeParts(filter, list);

  if (fault) {
    return (
      <EmptyState
        icon={<TriangleAlert />}
        title={m.fault.title}
        text={sentenceFor(fault)}
        action={<Button onPress={() => void articleList.refresh()}>{m.fault.again}</Button>}
      />
    );
  }
  const valueOf = (part: FilterPart): string => {
    switch (part) {
      case 'text':
        return `„${filter.text.trim()}“`;
      case 'statuses':
        return filter.statuses.map((status) => m.status[status]).join(', ');
      case 'keywords':
        return filter.keywords.map((keyword) => keyword.label).join(', ');
      case 'period':
        return periodText(filter.dateFrom, filter.dateTo, m) ?? '';
      default:
        return filter[part].join(', ');
    }
  };
  if (parts.length > 0) {
    return (
      <EmptyState
        icon={<FileSearch />}
        title={m.noHits.title}
        text={parts.join() === 'text' ? m.noHits.forText(filter.text.trim()) : m.noHits.text}
        action={
          <>
            {parts.map((part) => (
              <Chip
                key={part}
                onPress={() => setFilter(without(part))}
                onRemove={() => setFilter(without(part))}
                removeLabel={m.clearFilter(m.filter[part])}
              >
                {m.filterSet(m.filter[part], valueOf(part))}
              </Chip>
            ))}
            {parts.length > 1 ? <Button onPress={clearFilter}>{m.noHits.clear}</Button> : null}
          </>
        }
      />
    );
  }
  if (info && info.articles + info.teasers > 0) {
    return (
      <EmptyState
        title={m.emptyList.title}
        text={m.emptyList.text}
        action={<Button onPress={() => navigate({ view: 'articles', list: 'all', id: null })}>{m.emptyList.all}</Button>}
      />
    );
  }
  return <EmptyState title={m.empty.title} text={m.empty.text} />;
}
