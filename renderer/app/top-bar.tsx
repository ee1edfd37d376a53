import { Menu, Moon, Sun } from 'lucide-react';
import { SearchBox } from '#renderer/features/library/search-box.tsx';
import { TaskTray } from '#renderer/features/tasks/task-tray.tsx';
import { useLibraryInfo } from '#renderer/stores/library-info.ts';
import { changeSettings, useSettings } from '#renderer/stores/settings.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton } from '#renderer/ui/menu.tsx';
import type { Command } from './commands.ts';
import { searchFieldId } from './focus.ts';
import { shortcutText } from './shortcut.ts';
import { useIsDark } from './use-is-dark.ts';

/** The name of the library, the search, and what the window offers. */
export function TopBar({ commands, onSearchHelp }: { readonly commands: readonly Command[]; readonly onSearchHelp: () => void }) {
  const m = useMessages().shell;
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
      <SearchBox id={searchFieldId} onHelp={onSearchHelp} />
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
