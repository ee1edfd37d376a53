import { Menu, Moon, Sun } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { TaskTray } from '#renderer/features/tasks/task-tray.tsx';
import { articleList } from '#renderer/stores/articles.ts';
import { setFilter, useFilter } from '#renderer/stores/article-filter.ts';
import { useLibraryInfo } from '#renderer/stores/library-info.ts';
import { navigate, navigationStore } from '#renderer/stores/navigation.ts';
import { changeSettings, useSettings } from '#renderer/stores/settings.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { Command } from './commands.ts';
import { searchFieldId } from './focus.ts';
import { shortcutText } from './shortcut.ts';
import { useIsDark } from './use-is-dark.ts';

/** Searching always means the reports: typing brings their list into view. */
function search(text: string): void {
  setFilter({ text });
  const { place } = navigationStore.getState();
  if (place.view !== 'articles' && text !== '') navigate({ view: 'articles', list: 'all', id: null });
}

/** Arrow down goes to the hits, Enter opens the first. */
function intoList(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  const hits = document.querySelector<HTMLElement>('.library [role="listbox"]');
  if (!hits) return;
  event.preventDefault();
  hits.focus();
  if (event.key === 'Enter') void openFirst();
  else if (articleList.store.getState().selection.cursor < 0) void articleList.pick(0, { range: false, toggle: false });
}

async function openFirst(): Promise<void> {
  await articleList.pick(0, { range: false, toggle: false });
  const { cursorId } = articleList.store.getState().selection;
  const { place } = navigationStore.getState();
  if (cursorId !== null && place.view === 'articles') navigate({ ...place, id: cursorId });
}

export function TopBar({ commands }: { readonly commands: readonly Command[] }) {
  const m = useMessages().shell;
  const { text } = useFilter();
  const { libraryName } = useSettings();
  const info = useLibraryInfo();
  const isDark = useIsDark();
  const menu = commands.filter((command) => command.group === 'window');
  return (
    <header className="app-bar">
      <div className="app-brand">
        <span className="app-wordmark">{m.appName}</span>
        <span className="app-library">{m.library(libraryName)}</span>
      </div>
      <div className="app-search" role="search">
        <SearchField id={searchFieldId} label={m.search} value={text} onChange={search} onKeyDown={intoList} shortcut={m.searchShortcut} />
      </div>
      <div className="app-tools">
        <TaskTray />
        {info ? (
          <a className="app-inbox" href="#/inbox" data-waiting={info.inbox > 0 || undefined}>
            {m.inboxState(info.inbox)}
          </a>
        ) : null}
        <IconButton
          icon={isDark ? <Sun /> : <Moon />}
          label={isDark ? m.theme.toLight : m.theme.toDark}
          onPress={() => void changeSettings({ theme: isDark ? 'light' : 'dark' })}
        />
        <MenuButton
          label={m.menu}
          icon={<Menu />}
          iconOnly
          items={menu.map((command) => ({
            id: command.id,
            label: command.label(m),
            shortcut: command.shortcuts[0] ? shortcutText(command.shortcuts[0], m.keys) : undefined,
          }))}
          onAction={(id) => menu.find((command) => command.id === id)?.run()}
        />
      </div>
    </header>
  );
}
