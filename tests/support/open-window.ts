import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startWindowSession } from '#electron/host/chromium/window-session.ts';
import type { CorePort } from '#electron/host/host.ts';
import { readRendererManifest } from '#electron/host/renderer-manifest.ts';
import { connectionTo, sessionOf, startBrowser } from './browser.ts';
import { distFolder, freshFolder, openCore, root } from './core.ts';
import type { CoreOptions } from './core.ts';
import { createTestHost } from './test-host.ts';
import type { TestHost } from './test-host.ts';

interface WindowOptions extends CoreOptions {
  /** A core of the test's own; without it the real one is opened on `library`. */
  readonly port?: CorePort;
  /** Library folder; a fresh one without it. */
  readonly library?: string;
  /** Folder of the build, with `renderer/` in it. */
  readonly dist?: string;
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  /** Address to start at, such as `#/inbox`. */
  readonly route?: string;
}

export interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly targets: readonly string[];
}

/** The real window on the real core, in one process with the test. */
export interface TestWindow {
  readonly page: Page;
  readonly core: CorePort;
  readonly host: TestHost;
  readonly library: string;
  /** Where exports go. */
  readonly exportFolder: string;
  /** What went wrong or tried to leave; an ordinary test expects every list to be empty. */
  readonly records: {
    readonly foreignRequests: string[];
    readonly cspViolations: string[];
    readonly pageErrors: string[];
    readonly consoleErrors: string[];
    readonly popups: string[];
  };
  /** Drops real files or folders onto the window (or onto `selector`), as the system would. */
  readonly dropFiles: (paths: readonly string[], selector?: string) => Promise<void>;
  readonly goTo: (route: string) => Promise<void>;
  /** Waits until a view says that it has loaded. */
  readonly ready: (selector?: string) => Promise<void>;
  readonly screenshot: (path: string) => Promise<void>;
  readonly axe: () => Promise<readonly AxeViolation[]>;
  readonly reload: () => Promise<void>;
  /** Closes the window and the core, and ends the browser. */
  readonly close: () => Promise<void>;
}

/** Opens the window through the Chromium host's own code; only the wire is Playwright's instead of the pipe. */
export async function openWindow(options: WindowOptions = {}): Promise<TestWindow> {
  const browser = await startBrowser();
  try {
    return await openIn(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function openIn(browser: Browser, options: WindowOptions): Promise<TestWindow> {
  const library = options.library ?? (await freshFolder('library'));
  const exportFolder = await freshFolder('exports');
  const host = createTestHost(browser, exportFolder);
  const opened = options.port
    ? { port: options.port, close: () => Promise.resolve() }
    : await openCore(library, host, { clock: options.clock, newId: options.newId });

  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    colorScheme: options.theme ?? 'light',
    locale: 'de-DE',
    acceptDownloads: false,
  });
  const page = await context.newPage();
  const records = { foreignRequests: [], cspViolations: [], pageErrors: [], consoleErrors: [], popups: [] } as Record<string, string[]>;
  const note = (list: string, text: string) => void records[list]?.push(text);
  page.on('request', (request) => {
    if (!/^(https:\/\/umbruch\.invalid\/|blob:https:\/\/umbruch\.invalid\/)/.test(request.url())) note('foreignRequests', request.url());
  });
  page.on('pageerror', (error) => note('pageErrors', String(error.stack ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error') note('consoleErrors', message.text());
  });
  context.on('page', (popup) => {
    if (popup !== page) note('popups', popup.url());
  });
  await page.exposeFunction('umbruchTestViolation', (text: string) => note('cspViolations', text));
  await page.addInitScript(() => {
    const report = (window as unknown as { umbruchTestViolation(text: string): void }).umbruchTestViolation;
    document.addEventListener('securitypolicyviolation', (event) => {
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`);
    });
  });

  const cdp = await sessionOf(page);
  const manifest = await readRendererManifest(join(options.dist ?? distFolder(), 'renderer'));
  const session = await startWindowSession(connectionTo(cdp), {
    core: opened.port,
    manifest,
    onRefused: (url) => note('foreignRequests', url),
  });
  await session.load(options.route);

  return {
    page,
    core: opened.port,
    host,
    library,
    exportFolder,
    records: records as unknown as TestWindow['records'],
    async dropFiles(paths, selector = 'body') {
      const box = await page.locator(selector).first().boundingBox();
      if (!box) throw new Error(`Nothing to drop on: ${selector}`);
      const data = { items: [], files: [...paths], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await cdp.send('Input.dispatchDragEvent', { type, x: box.x + box.width / 2, y: box.y + box.height / 2, data });
      }
    },
    goTo: (route) => session.load(route),
    ready: (selector = '[data-ready="true"]') => page.locator(selector).first().waitFor(),
    screenshot: async (path) => void (await page.screenshot({ path, animations: 'disabled' })),
    async axe() {
      const source = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
      await cdp.send('Runtime.evaluate', { expression: source });
      // Half-way through a change of colour nothing has its contrast yet; what turns for ever goes on turning.
      const settle = `for (const one of document.getAnimations()) if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish();`;
      const expression = `${settle} axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map((v) => ({
        id: v.id, impact: v.impact, help: v.help, targets: v.nodes.map((node) => node.target.join(' ')) })))`;
      const answer = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      return answer.result.value as AxeViolation[];
    },
    reload: async () => void (await page.reload()),
    async close() {
      session.end();
      await page.close({ runBeforeUnload: false });
      await opened.close();
      await browser.close();
    },
  };
}
