import { Fragment, useRef } from 'react';
import { SavedSearches } from '#renderer/features/library/saved-searches.tsx';
import { useLibraryInfo } from '#renderer/stores/library-info.ts';
import { placeToHash, usePlace } from '#renderer/stores/navigation.ts';
import { usePaneWidth } from '#renderer/stores/pane-width.ts';
import { leaveSearch, useSearches } from '#renderer/stores/searches.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { useHeldFocus } from '#renderer/ui/held-focus.ts';
import { Splitter } from '#renderer/ui/splitter.tsx';
import { placeIdOf, places } from './places.ts';
import type { PlaceEntry } from './places.ts';
import { useWindowWidth } from './use-window-width.ts';

const groups = ['top', 'articles', 'issues', 'archive', 'foot'] as const;
export const navigationWidth = (windowWidth: number): number => Math.min(224, Math.max(184, Math.round(windowWidth * 0.14)));

/** The places at the window's left edge, each with its count. */
export function Navigation() {
  const view = useRef<HTMLElement>(null);
  useHeldFocus(view);
  const messages = useMessages();
  const m = messages.shell;
  const info = useLibraryInfo();
  const current = placeIdOf(usePlace());
  const { openId } = useSearches();
  const { width, ...moved } = usePaneWidth('navigation', navigationWidth(useWindowWidth()));

  const entry = ({ id, place, count }: PlaceEntry) => {
    const n = info ? count(info) : null;
    return (
      <li key={id}>
        <a
          className="app-place"
          href={placeToHash(place)}
          onClick={leaveSearch}
          aria-current={id === current && openId === null ? 'page' : undefined}
        >
          <span>{m.places[id]}</span>
          {n === null || n === 0 ? null : <span className="app-count">{messages.library.count(n)}</span>}
        </a>
      </li>
    );
  };
  return (
    <nav ref={view} className="app-side" aria-label={m.navigation} data-pane="places">
      <div className="app-places" style={{ width }}>
        {groups.map((group) => (
          <Fragment key={group}>
            <section className={`app-group app-group--${group}`}>
              {group === 'top' || group === 'foot' ? null : <h2>{m.groups[group]}</h2>}
              <ul>{places.filter((candidate) => candidate.group === group).map(entry)}</ul>
            </section>
            {group === 'articles' ? <SavedSearches /> : null}
          </Fragment>
        ))}
      </div>
      <Splitter label={m.resizeNavigation} value={width} min={160} max={320} {...moved} />
    </nav>
  );
}
