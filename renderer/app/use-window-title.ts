import { useEffect } from 'react';
import { useStore } from 'zustand';
import { indexOfId, rowAt } from '#renderer/stores/article-list.ts';
import { articleList } from '#renderer/stores/articles.ts';
import { usePlace } from '#renderer/stores/navigation.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { placeIdOf } from './places.ts';

/** The window's title names the open report, else the place. */
export function useWindowTitle(): void {
  const place = usePlace();
  const m = useMessages().shell;
  const { libraryName } = useSettings();
  const id = place.view === 'articles' ? place.id : null;
  const headline = useStore(articleList.store, ({ pages }) => {
    const index = id === null ? null : indexOfId(pages, id);
    return index === null ? '' : (rowAt(pages, index)?.headline ?? '');
  });
  useEffect(() => {
    document.title = m.title(headline || m.places[placeIdOf(place)], libraryName);
  }, [m, headline, place, libraryName]);
}
