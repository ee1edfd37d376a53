import './saved-searches.css';
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { usePlace } from '#renderer/stores/navigation.ts';
import { moveSearch, openSearch, removeSearch, useSearches } from '#renderer/stores/searches.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import type { SavedSearch } from '#shared/model/article.ts';
import type { SavedSearchId } from '#shared/model/search.ts';
import { RenameSearch } from './rename-search.tsx';

/** The smart lists in the navigation, each with its live count. F2 renames, Alt+arrows move, Delete removes. */
export function SavedSearches() {
  const m = useMessages().library;
  const { saved, openId } = useSearches();
  const place = usePlace();
  const [renaming, setRenaming] = useState<SavedSearchId | null>(null);
  if (saved.length === 0) return null;
  const words = m.find.saved;

  const act = (search: SavedSearch, id: string): boolean => {
    if (id === 'rename') setRenaming(search.id);
    else if (id === 'up') void moveSearch(search.id, -1);
    else if (id === 'down') void moveSearch(search.id, 1);
    else if (id === 'remove') void removeSearch(search);
    else return false;
    return true;
  };
  const actionOf = ({ key, altKey }: KeyboardEvent): string => {
    if (altKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : '';
    return key === 'F2' ? 'rename' : key === 'Delete' ? 'remove' : '';
  };
  return (
    <section className="app-group saved-searches">
      <h2>{words.group}</h2>
      <ul>
        {saved.map((search, index) => (
          <li key={search.id}>
            <a
              className="app-place"
              href="#/articles/all"
              title={words.tip(search.name, search.query.text)}
              aria-current={search.id === openId && place.view === 'articles' ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                void openSearch(search);
              }}
              onKeyDown={(event) => act(search, actionOf(event)) && event.preventDefault()}
            >
              <span>{search.name}</span>
              <span className="app-count">{search.isCountExact ? m.count(search.count) : m.find.over(10_000)}</span>
            </a>
            <MenuButton
              label={words.actions(search.name)}
              icon={<Ellipsis />}
              iconOnly
              items={[
                { id: 'rename', label: words.rename, icon: <Pencil />, shortcut: words.keys.rename },
                { id: 'up', label: words.up, icon: <ArrowUp />, shortcut: words.keys.up, isDisabled: index === 0 },
                { id: 'down', label: words.down, icon: <ArrowDown />, shortcut: words.keys.down, isDisabled: index === saved.length - 1 },
                { id: 'remove', label: words.remove, icon: <Trash2 />, shortcut: words.keys.remove },
              ]}
              onAction={(id) => act(search, id)}
            />
          </li>
        ))}
      </ul>
      <RenameSearch search={saved.find(({ id }) => id === renaming)} onClose={() => setRenaming(null)} />
    </section>
  );
}
