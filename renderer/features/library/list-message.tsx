import { FileSearch, TriangleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { activeParts, clearFilter, setFilter, toQuery, useFilter, without } from '#renderer/stores/article-filter.ts';
import type { FilterPart } from '#renderer/stores/article-filter.ts';
import { articleList, openTrashHits } from '#renderer/stores/articles.ts';
import { useLibraryInfo } from '#renderer/stores/library-info.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import type { ArticleListName } from '#renderer/stores/navigation.ts';
import { useAdvice } from '#renderer/stores/search-advice.ts';
import { searchSources, useOthers } from '#renderer/stores/search-others.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Corrections } from './corrections.tsx';
import { partText } from './part-text.ts';
import { reportsText } from './reports-text.ts';

/** What stands in the place of rows: a fault, no reports at all, an empty list, or no hits. */
export function ListMessage({ list }: { readonly list: ArticleListName }) {
  const m = useMessages().library;
  const filter = useFilter();
  const info = useLibraryInfo();
  const fault = useStore(articleList.store, (state) => state.fault);

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
  const parts = activeParts(filter, list);
  if (parts.length > 0) return <NoHits parts={parts} />;
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

/** Nothing found: what was asked, what may have been meant, and each way to more. */
function NoHits({ parts }: { readonly parts: readonly FilterPart[] }) {
  const m = useMessages().library;
  const filter = useFilter();
  const advice = useAdvice();
  const { withSources } = useOthers();
  const text = filter.text.trim();
  // Words alone can be quoted; a query with fields and signs is no sentence.
  const isWords = useStore(articleList.store, (state) => state.reading.every(({ kind }) => kind === 'word'));
  const countWithout = (part: FilterPart) => advice?.loosened.find((one) => one.part === part);
  return (
    <div className="library-nohits">
      <EmptyState
        icon={<FileSearch />}
        title={m.noHits.title}
        text={parts.join() !== 'text' ? m.noHits.text : isWords ? m.noHits.forText(text) : m.noHits.forQuery}
        action={
          <>
            {parts.map((part) => {
              const more = countWithout(part);
              return (
                <Chip
                  key={part}
                  onPress={() => setFilter(without(part))}
                  onRemove={() => setFilter(without(part))}
                  removeLabel={m.clearFilter(m.filter[part])}
                >
                  <span className="library-condition">{m.filterSet(m.filter[part], partText(part, filter, m))}</span>
                  {more ? <span className="library-more">{m.find.noHits.part(reportsText(more.count, m))}</span> : null}
                </Chip>
              );
            })}
            {parts.length > 1 ? <Button onPress={clearFilter}>{m.noHits.clear}</Button> : null}
          </>
        }
      />
      {advice ? <Corrections corrections={advice.corrections} /> : null}
      <div className="library-ways">
        {advice?.shortened.map(({ text: shorter, part, count }) => (
          <Button key={shorter} variant="quiet" onPress={() => setFilter({ text: shorter })}>
            {m.find.noHits.shortened(part, reportsText(count, m))}
          </Button>
        ))}
        {advice?.inAll ? (
          <Button variant="quiet" onPress={() => navigate({ view: 'articles', list: 'all', id: null })}>
            {m.find.noHits.inAll(reportsText(advice.inAll, m))}
          </Button>
        ) : null}
        {advice?.inTrash ? (
          <Button variant="quiet" onPress={() => openTrashHits(toQuery(filter, 'all'))}>
            {m.find.noHits.inTrash(reportsText(advice.inTrash, m))}
          </Button>
        ) : null}
        {text !== '' && !withSources ? (
          <Button variant="quiet" onPress={searchSources}>
            {m.find.noHits.sources}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
