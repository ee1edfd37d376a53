import { mkdir } from 'node:fs/promises';
import { FaultError } from '#shared/result.ts';
import { freePath } from '../free-path.ts';
import type { CorePort, Host } from '../host.ts';
import { readRendererManifest } from '../renderer-manifest.ts';
import { openCommand, revealCommand, runDetached } from '../system-open.ts';
import { startBrowserSession } from './browser-session.ts';
import type { BrowserSession } from './browser-session.ts';
import { captureWindow } from './capture.ts';
import type { CaptureOptions } from './capture.ts';
import { attempt } from './dev-tools.ts';
import { launchBrowser } from './launch.ts';
import type { RunningBrowser } from './launch.ts';
import { printPage } from './print.ts';
import { startWindowSession } from './window-session.ts';
import type { WindowSession } from './window-session.ts';
import { withTimeout } from './with-timeout.ts';

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

const farewellMs = 5_000;

interface Started {
  readonly running: RunningBrowser;
  readonly session: BrowserSession;
}

/** The host on a browser of the Chromium family. The browser starts when it is first needed. */
export function createChromiumHost(options: ChromiumHostOptions): ChromiumHost {
  let started: Promise<Started> | null = null;
  let printing: Promise<Started> | null = null;
  let window: WindowSession | null = null;
  const start = () => (started ??= startBrowser(options, options.headless));
  // A browser with a window prints only what it shows, so a hidden one stands beside it.
  const startPrinting = () => (options.headless ? start() : (printing ??= startBrowser(options, true)));

  return {
    kind: options.kind,
    async openWindow(core: CorePort) {
      const manifest = await readRendererManifest(options.rendererFolder);
      const { session } = await start();
      const opened = await startWindowSession(session.window, { core, manifest });
      window = opened;
      // A window whose process was killed is drawn anew; everything typed lies in the core.
      session.window.on('Inspector.targetCrashed', () => void attempt(opened.load()));
      await session.window.send('Inspector.enable');
      await opened.load();
      return { closed: session.windowClosed.then(() => opened.end()) };
    },
    async printToPdf(html, signal) {
      const { session } = await startPrinting();
      return printPage(await session.openPage(), html, signal);
    },
    async captureWindow(path, capture) {
      const { session } = await start();
      if (!window) throw new Error('No window is open');
      await captureWindow(session.window, window, path, capture);
    },
    browserVersion: async () => (await start()).running.version,
    async chooseSavePath(suggestedName, extension) {
      await mkdir(options.exportFolder, { recursive: true });
      return freePath(options.exportFolder, suggestedName, extension);
    },
    reveal: (path) => runDetached(revealCommand(path, process.platform)),
    openExternal: async (url) => runDetached(openCommand(url, process.platform)),
    async quit() {
      const ending = [started, printing];
      if (window && started) await attempt(closeWindow((await started).session));
      started = null;
      printing = null;
      await Promise.all(ending.map((browser) => attempt((async () => (await browser)?.running.close())())));
    },
  };
}

/** Closes the window as an editor would, so that the page can still save its last words. */
async function closeWindow({ window, windowClosed }: BrowserSession): Promise<void> {
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
