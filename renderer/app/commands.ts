import { openExportHere } from '#renderer/stores/exports.ts';
import { chooseFiles } from '#renderer/stores/imports.ts';
import { navigate, placeToHash } from '#renderer/stores/navigation.ts';
import type { Place } from '#renderer/stores/navigation.ts';
import { beginReport } from '#renderer/stores/new-report.ts';
import { leaveSearch, nameSearch } from '#renderer/stores/searches.ts';
import { changeSettings } from '#renderer/stores/settings.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import { focusNextPane, focusPlace, focusSearch } from './focus.ts';
import { places } from './places.ts';
import type { Shortcut } from './shortcut.ts';

export interface Command {
  readonly id: string;
  readonly group: 'window' | 'places';
  readonly label: (m: Messages['shell']) => string;
  readonly shortcuts: readonly Shortcut[];
  readonly run: () => void;
}

/** What the frame lends to its commands. */
export interface CommandContext {
  readonly openHelp: () => void;
  readonly openSearchHelp: () => void;
}

const switchTheme = () => void changeSettings({ theme: document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark' });

// Only within the window's own places: further back may lie the page the window was opened with.
const back = () => {
  if (window.navigation.canGoBack) window.history.back();
};
const forward = () => {
  if (window.navigation.canGoForward) window.history.forward();
};

/** Goes to a place; the focus follows once it is on screen. */
function goTo(place: Place): void {
  leaveSearch();
  if (window.location.hash === placeToHash(place)) return focusPlace();
  window.addEventListener('hashchange', () => focusPlace(), { once: true });
  navigate(place);
}

/** Everything the window can do by itself: the one list behind the menu, the shortcuts and the help. */
export const appCommands = ({ openHelp, openSearchHelp }: CommandContext): readonly Command[] => [
  {
    id: 'search',
    group: 'window',
    label: (m) => m.commands.search,
    shortcuts: [
      { key: 'k', ctrl: true },
      { key: 'f', ctrl: true, shift: false },
    ],
    run: focusSearch,
  },
  {
    id: 'save-search',
    group: 'window',
    label: (m) => m.commands.saveSearch,
    shortcuts: [{ key: 'd', ctrl: true, shift: false }],
    run: nameSearch,
  },
  {
    id: 'new-report',
    group: 'window',
    label: (m) => m.commands.newReport,
    shortcuts: [{ key: 'n', ctrl: true, shift: false }],
    run: () => void beginReport(),
  },
  {
    id: 'import',
    group: 'window',
    label: (m) => m.commands.import,
    shortcuts: [{ key: 'i', ctrl: true, shift: false }],
    run: () => void chooseFiles(),
  },
  { id: 'import-folder', group: 'window', label: (m) => m.commands.importFolder, shortcuts: [], run: () => void chooseFiles('folder') },
  {
    id: 'export',
    group: 'window',
    label: (m) => m.commands.export,
    shortcuts: [{ key: 'e', ctrl: true, shift: false }],
    run: openExportHere,
  },
  {
    id: 'back',
    group: 'window',
    label: (m) => m.commands.back,
    shortcuts: [{ key: 'ArrowLeft', alt: true }],
    run: back,
  },
  {
    id: 'forward',
    group: 'window',
    label: (m) => m.commands.forward,
    shortcuts: [{ key: 'ArrowRight', alt: true }],
    run: forward,
  },
  { id: 'next-pane', group: 'window', label: (m) => m.commands.nextPane, shortcuts: [{ key: 'F6' }], run: focusNextPane },
  { id: 'theme', group: 'window', label: (m) => m.commands.theme, shortcuts: [], run: switchTheme },
  {
    id: 'search-help',
    group: 'window',
    label: (m) => m.commands.searchHelp,
    shortcuts: [{ key: 'F1', shift: true }],
    run: openSearchHelp,
  },
  {
    id: 'help',
    group: 'window',
    label: (m) => m.commands.help,
    shortcuts: [
      { key: 'F1', shift: false },
      { key: '?', ctrl: true },
    ],
    run: openHelp,
  },
  ...places.map((entry, index): Command => ({
    id: `go-${entry.id}`,
    group: 'places',
    label: (m) => m.places[entry.id],
    shortcuts: index < 9 ? [{ key: String(index + 1), ctrl: true, alt: false, shift: false }] : [],
    run: () => goTo(entry.place),
  })),
];
