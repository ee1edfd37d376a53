import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { externalLink } from '../external-link.ts';
import { plainBaseName } from '../free-path.ts';
import type { CorePort, Host } from '../host.ts';
import { readRendererManifest } from '../renderer-manifest.ts';
import { trackCalls } from '../track-calls.ts';
import { inboxFolderIn } from '../user-folders.ts';
import { appMenu } from './app-menu.ts';
import { appOrigin, appScheme } from './app-origin.ts';
import { answerAppRequest, appSchemeRights } from './app-protocol.ts';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';
import { leaveWindow } from './leave-window.ts';
import { printPage } from './print-page.ts';
import { serveCalls } from './serve-calls.ts';
import { windowOptions } from './window-options.ts';

interface ElectronHostOptions {
  readonly rendererFolder: string;
  readonly preloadPath: string;
  readonly exportFolder: string;
}

/** What must be said before Electron is ready. */
export function prepareElectron(): void {
  app.enableSandbox();
  // No name resolves, so nothing can leave even if a request escaped the guards.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  protocol.registerSchemesAsPrivileged([appSchemeRights]);
  // Whatever page comes into being, by whatever way, is guarded.
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  // The end of the window is the end of the run; `runWindow` sees to it.
  app.on('window-all-closed', () => undefined);
}

/** The host on Electron. */
export function createElectronHost({ rendererFolder, preloadPath, exportFolder }: ElectronHostOptions): Host {
  let window: BrowserWindow | null = null;
  let gone: Promise<void> = Promise.resolve();
  return {
    kind: 'electron',
    async openWindow(core: CorePort) {
      const manifest = await readRendererManifest(rendererFolder);
      guardSession(session.defaultSession);
      protocol.handle(appScheme, (request) => answerAppRequest(manifest, request));
      Menu.setApplicationMenu(Menu.buildFromTemplate(appMenu(process.platform)));
      const opened = new BrowserWindow(windowOptions(preloadPath));
      window = opened;
      const tracked = trackCalls(core);
      const end = serveCalls(ipcMain, opened.webContents, tracked, leaveWindow(opened, tracked));
      const closed = new Promise<void>((resolve) => {
        opened.once('closed', () => {
          window = null;
          end();
          resolve();
        });
      });
      gone = closed;
      // A window whose process died is drawn anew; everything typed lies in the core.
      opened.webContents.on('render-process-gone', () => opened.webContents.reload());
      await opened.loadURL(`${appOrigin}/`);
      opened.show();
      return { closed };
    },
    printToPdf: printPage,
    async chooseSavePath(suggestedName, extension) {
      const options = {
        title: 'Sichern unter',
        buttonLabel: 'Sichern',
        defaultPath: join(exportFolder, `${plainBaseName(suggestedName)}${extension === '' ? '' : `.${extension}`}`),
        filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
      };
      const { canceled, filePath } = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
      return canceled || filePath === '' ? null : filePath;
    },
    reveal: (path) => Promise.resolve(shell.showItemInFolder(path)),
    openExternal: async (url) => shell.openExternal(externalLink(url)),
    inboxFolder: () => inboxFolderIn(exportFolder),
    // The window ends itself, in time even where its page hangs (`leaveWindow`).
    quit: () => {
      window?.close();
      return gone;
    },
  };
}
