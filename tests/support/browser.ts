import { chromium } from 'playwright-core';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { quietFlags } from '#electron/host/chromium/browser-flags.ts';
import type { DevToolsConnection } from '#electron/host/chromium/dev-tools.ts';
import { headlessShellPath } from '#electron/host/chromium/headless-shell.ts';

/** Starts the headless browser from the npm package; no system package is needed. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = await headlessShellPath();
  if (!executablePath) throw new Error('The package @sparticuz/chromium is missing: run npm ci.');
  return chromium.launch({ executablePath, args: ['--headless=shell', '--no-sandbox', ...quietFlags] });
}

/** Playwright's session of a page, in the form the Chromium host works with. */
export function connectionTo(session: CDPSession): DevToolsConnection {
  return {
    send: (method, params) => session.send(method as 'Page.enable', params as undefined),
    on: (event, listener) =>
      void session.on(event as 'Page.loadEventFired', listener as unknown as (params: { timestamp: number }) => void),
  };
}

export const sessionOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);
