import './app.css';
import { useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ExportDialog } from '#renderer/features/export/export-dialog.tsx';
import { SaveSearch } from '#renderer/features/library/save-search.tsx';
import { SearchHelp } from '#renderer/features/library/search-help.tsx';
import { DropZone } from '#renderer/features/review/drop-zone.tsx';
import { useLanguage, useMessages } from '#renderer/stores/wording.ts';
import { UiWordingProvider } from '#renderer/ui/ui-wording.ts';
import { appCommands } from './commands.ts';
import { GuardedContent } from './guarded-content.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { TopBar } from './top-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useWindowTitle } from './use-window-title.ts';

/** The window: top bar, places, and what the place shows. */
export function App() {
  const language = useLanguage();
  const m = useMessages().shell;
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isSearchHelpOpen, setSearchHelpOpen] = useState(false);
  const openSearchHelp = () => setSearchHelpOpen(true);
  const commands = useMemo(() => appCommands({ openHelp: () => setHelpOpen(true), openSearchHelp: () => setSearchHelpOpen(true) }), []);
  useShortcuts(commands);
  useWindowTitle();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-GB'}>
      <UiWordingProvider value={m.kit}>
        <DropZone>
          <div className="app">
            <TopBar commands={commands} onSearchHelp={openSearchHelp} />
            <div className="app-body">
              <Navigation />
              <GuardedContent />
            </div>
            <Notices />
          </div>
        </DropZone>
        <HelpDialog commands={commands} isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
        <SearchHelp isOpen={isSearchHelpOpen} onClose={() => setSearchHelpOpen(false)} />
        <SaveSearch />
        <ExportDialog />
      </UiWordingProvider>
    </I18nProvider>
  );
}
