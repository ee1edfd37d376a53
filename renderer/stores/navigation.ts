import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ArticleId, NewsletterId, ProposalId } from '#shared/model/ids.ts';
import { statuses } from '#shared/model/article.ts';
import type { Status } from '#shared/model/article.ts';

/** The lists of reports that the navigation offers. */
export const articleListNames = ['all', ...statuses, 'teasers'] as const;
export type ArticleListName = 'all' | 'teasers' | Status;

/** What the window shows. `list` is the filter the navigation chose; the open article stands beside it. */
export type Place =
  | { readonly view: 'articles'; readonly list: ArticleListName; readonly id: ArticleId | null }
  | { readonly view: 'inbox'; readonly id: ProposalId | null }
  | { readonly view: 'newsletters'; readonly id: NewsletterId | null }
  | { readonly view: 'keywords' }
  | { readonly view: 'overlaps' }
  | { readonly view: 'trash' }
  | { readonly view: 'settings' };

const start: Place = { view: 'articles', list: 'all', id: null };

/** `#/articles/draft/ID`, `#/inbox/ID`, `#/newsletters/ID`, `#/keywords` … */
export function placeToHash(place: Place): string {
  switch (place.view) {
    case 'articles':
      return `#/articles/${place.list}${place.id ? `/${place.id}` : ''}`;
    case 'inbox':
    case 'newsletters':
      return `#/${place.view}${place.id ? `/${place.id}` : ''}`;
    default:
      return `#/${place.view}`;
  }
}

export function hashToPlace(hash: string): Place {
  const [view, first, second] = hash.replace(/^#\//, '').split('/');
  switch (view) {
    case 'articles':
      return { view, list: articleListNames.find((name) => name === first) ?? 'all', id: (second as ArticleId | undefined) ?? null };
    case 'inbox':
      return { view, id: (first as ProposalId | undefined) ?? null };
    case 'newsletters':
      return { view, id: (first as NewsletterId | undefined) ?? null };
    case 'keywords':
    case 'overlaps':
    case 'trash':
    case 'settings':
      return { view };
    default:
      return start;
  }
}

export const navigationStore = createStore<{ place: Place }>(() => ({ place: start }));
export const usePlace = (): Place => useStore(navigationStore, (state) => state.place);

/** Goes to a place; back and forward of the window work because each place has its own address. */
export function navigate(place: Place): void {
  window.location.hash = placeToHash(place);
}

/** Ties the store to the address. Called once at start. */
export function followAddress(): void {
  const read = () => navigationStore.setState({ place: hashToPlace(window.location.hash) });
  window.addEventListener('hashchange', read);
  // Without an address the first place gets one, so that “back” finds it.
  if (window.location.hash === '') window.history.replaceState(null, '', placeToHash(start));
  read();
}
