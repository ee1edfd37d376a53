import type { BrowserWindowConstructorOptions } from 'electron';

/** The one window. Every safety is written down, also where it is Electron's own choice today. */
export const windowOptions = (preloadPath: string): BrowserWindowConstructorOptions => ({
  width: 1440,
  height: 900,
  minWidth: 960,
  minHeight: 600,
  show: false,
  title: 'Umbruch',
  webPreferences: {
    preload: preloadPath,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
  },
});

/** A hidden window that draws one page for printing: no scripts, no preload, a memory-only session of its own. */
export const printWindowOptions = (partition: string): BrowserWindowConstructorOptions => ({
  show: false,
  webPreferences: {
    partition,
    javascript: false,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  },
});
