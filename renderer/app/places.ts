import type { LibraryInfo } from '#shared/model/library.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import { articleListNames } from '#renderer/stores/navigation.ts';
import type { Place } from '#renderer/stores/navigation.ts';

export type PlaceId = keyof Messages['shell']['places'];

/** One entry of the navigation. */
export interface PlaceEntry {
  readonly id: PlaceId;
  readonly place: Place;
  readonly group: 'top' | 'articles' | 'issues' | 'archive' | 'foot';
  readonly count: (info: LibraryInfo) => number | null;
}

const articleEntries: PlaceEntry[] = articleListNames.map((list) => ({
  id: list,
  place: { view: 'articles', list, id: null },
  group: 'articles',
  count: (info) => (list === 'all' ? info.articles + info.teasers : list === 'teasers' ? info.teasers : (info.articlesByStatus[list] ?? 0)),
}));

/** All places in the order of the navigation; Strg+1…9 follow this order. */
export const places: readonly PlaceEntry[] = [
  { id: 'inbox', place: { view: 'inbox', id: null }, group: 'top', count: (info) => info.inbox },
  ...articleEntries,
  { id: 'newsletters', place: { view: 'newsletters', id: null }, group: 'issues', count: (info) => info.newsletters },
  { id: 'keywords', place: { view: 'keywords' }, group: 'archive', count: (info) => info.keywords },
  { id: 'overlaps', place: { view: 'overlaps' }, group: 'archive', count: () => null },
  { id: 'trash', place: { view: 'trash' }, group: 'archive', count: (info) => info.trash },
  { id: 'settings', place: { view: 'settings' }, group: 'foot', count: () => null },
];

export const placeIdOf = (place: Place): PlaceId => (place.view === 'articles' ? place.list : place.view);
