import type { MenuItemConstructorOptions } from 'electron';

/** The application menu: what an editor expects of any program, in German. Everything else stands in the window. */
export const appMenu = (platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin'
    ? [
        {
          label: 'Umbruch',
          submenu: [
            { role: 'about', label: 'Über Umbruch' },
            { type: 'separator' },
            { role: 'hide', label: 'Umbruch ausblenden' },
            { role: 'quit', label: 'Umbruch beenden' },
          ],
        } satisfies MenuItemConstructorOptions,
      ]
    : []),
  {
    label: 'Bearbeiten',
    submenu: [
      { role: 'undo', label: 'Rückgängig' },
      { role: 'redo', label: 'Wiederholen' },
      { type: 'separator' },
      { role: 'cut', label: 'Ausschneiden' },
      { role: 'copy', label: 'Kopieren' },
      { role: 'paste', label: 'Einfügen' },
      { role: 'selectAll', label: 'Alles auswählen' },
    ],
  },
  {
    label: 'Darstellung',
    submenu: [
      { role: 'resetZoom', label: 'Originalgröße' },
      { role: 'zoomIn', label: 'Vergrößern' },
      { role: 'zoomOut', label: 'Verkleinern' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Vollbild' },
    ],
  },
  {
    label: 'Fenster',
    submenu: [
      { role: 'minimize', label: 'Minimieren' },
      { role: 'close', label: 'Schließen' },
    ],
  },
];
