import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { FaultError } from '#shared/result.ts';
import { farewellMs, quietMs } from '../farewell.ts';
import { freePath } from '../free-path.ts';
import type { CorePort, Host } from '../host.ts';
import { readRendererManifest } from '../renderer-manifest.ts';
import { openCommand, revealCommand, runDetached } from '../system-open.ts';
import { trackCalls } from '../track-calls.ts';
import type { TrackedCore } from '../track-calls.ts';
import { inboxFolderIn } from '../user-folders.ts';
import { withTimeout } from '../with-timeout.ts';
import { startBrowserSession } from './browser-session.ts';
import type { BrowserSession } from './browser-session.ts';
import { captureWindow } from './capture.ts';
import type { CaptureOptions } from './capture.ts';
import { attempt } from './dev-tools.ts';
import { keepBrowser } from './keep-browser.ts';
import { launchBrowser } from './launch.ts';
import type { RunningBrowser } from './launch.ts';
import { createPrinter } from './spare-page.ts';
import { startWindowSession } from './window-session.ts';
import type { WindowSession } from './window-session.ts';

export interface ChromiumHostOptions {
  readonly kind: 'chromium' | 'headless';
  /** Path of the browser, or null where there is none. Asked once, when a browser is first needed. */
  readonly findBrowser: () => Promise<string | null>;
  /** The built renderer. */
  readonly rendererFolder: string;
  /** Where finished files go. */
  readonly exportFolder: string;
  readonly headless: boolean;
  readonly profileFolder?: string;
}

export interface ChromiumHost extends Host {
  /** Photographs a place of the open window into a PNG file, once the view there is ready. */
  captureWindow(path: string, options: CaptureOptions): Promise<void>;
  /** The running browser, such as `Chromium 156`; starts it if need be. */
  browserVersion(): Promise<string>;
}

interface Started {
  readonly running: RunningBrowser;
  readonly session: BrowserSession;
}

interface OpenWindow {
  readonly browser: BrowserSession;
  readonly session: WindowSession;
  readonly core: TrackedCore;
}

/** The host on a browser of the Chromium family. The browser starts when it is first needed. */
export function createChromiumHost(options: ChromiumHostOptions): ChromiumHost {
  const main = keepBrowser(() => startBrowser(options, options.headless));
  // A browser with a window prints only what it shows, so a hidden one stands beside it.
  const printing = options.headless ? main : keepBrowser(() => startBrowser(options, true));
  const print = createPrinter();
  let window: OpenWindow | null = null;
  /** Free names given out whose file is not there yet: two exports at once must not get the same one. */
  const promised = new Set<string>();

  return {
    kind: options.kind,
    async openWindow(core: CorePort) {
      const manifest = await readRendererManifest(options.rendererFolder);
      const { session } = await main.get();
      const tracked = trackCalls(core);
      const opened = await startWindowSession(session.window, { core: tracked, manifest });
      const mine: OpenWindow = { browser: session, session: opened, core: tracked };
      window = mine;
      // A window whose process was killed is drawn anew; everything typed lies in the core.
      session.window.on('Inspector.targetCrashed', () => void attempt(opened.load()));
      await session.window.send('Inspector.enable');
      await opened.load();
      const closed = session.windowClosed.then(() => {
        if (window === mine) window = null;
        opened.end();
      });
      return { closed };
    },
    async printToPdf(html, signal) {
      const { session } = await printing.get();
      return print(session, html, signal);
    },
    async captureWindow(path, capture) {
      if (!window) throw new Error('No window is open');
      await captureWindow(window.browser.window, window.session, path, capture);
    },
    browserVersion: async () => (await main.get()).running.version,
    async chooseSavePath(suggestedName, extension) {
      await mkdir(options.exportFolder, { recursive: true });
      const path = freePath(options.exportFolder, suggestedName, extension, (one) => promised.has(one) || existsSync(one));
      promised.add(path);
      return path;
    },
    releaseSavePath: (path) => void promised.delete(path),
    reveal: (path) => runDetached(revealCommand(path, process.platform)),
    openExternal: async (url) => runDetached(openCommand(url, process.platform)),
    inboxFolder: () => inboxFolderIn(options.exportFolder),
    async quit() {
      if (window) await attempt(closeWindow(window));
      await Promise.all([main.end(), printing.end()]);
    },
  };
}

/**
 * Closes the window as an editor would, so that the page can still save its last words. It is told so while it is still whole:
 * a page whose save is under way sends the rest only after the answer.
 */
async function closeWindow({ browser: { window, windowClosed }, core }: OpenWindow): Promise<void> {
  const tell = window.send('Runtime.evaluate', { expression: `void dispatchEvent(new Event('pagehide'))` });
  await attempt(withTimeout(tell, farewellMs, 'The page did not listen'));
  await attempt(withTimeout(core.quiet(quietMs), farewellMs, 'The page did not fall silent'));
  await attempt(withTimeout(window.send('Page.close'), farewellMs, 'The window did not close'));
  await withTimeout(windowClosed, farewellMs, 'The window stayed');
}

async function startBrowser(options: ChromiumHostOptions, headless: boolean): Promise<Started> {
  const browserPath = await options.findBrowser();
  if (browserPath === null) throw new FaultError('export-no-browser');
  const profileFolder = headless ? undefined : options.profileFolder;
  const running = await launchBrowser({ browserPath, headless, profileFolder });
  try {
    return { running, session: await startBrowserSession(running) };
  } catch (error) {
    await running.close();
    throw error;
  }
}
