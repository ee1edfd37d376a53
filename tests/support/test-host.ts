import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { printPage } from '#electron/host/chromium/print.ts';
import type { Host } from '#electron/host/host.ts';
import { connectionTo, sessionOf } from './browser.ts';

/** A host whose window belongs to the test; it prints for real and remembers what else it was asked for. */
export interface TestHost extends Host {
  readonly revealed: string[];
  readonly opened: string[];
}

export function createTestHost(browser: Browser, exportFolder: string): TestHost {
  const revealed: string[] = [];
  const opened: string[] = [];
  return {
    kind: 'chromium',
    revealed,
    opened,
    openWindow: () => Promise.reject(new Error('The test opens the window itself')),
    async printToPdf(html, signal) {
      const context = await browser.newContext();
      const connection = connectionTo(await sessionOf(await context.newPage()));
      return printPage({ connection, close: () => context.close() }, html, signal);
    },
    chooseSavePath(suggestedName, extension) {
      const free = [suggestedName, ...Array.from({ length: 99 }, (_, index) => `${suggestedName} ${index + 2}`)]
        .map((name) => join(exportFolder, `${name.replace(/[/\\]/g, '-')}${extension === '' ? '' : `.${extension}`}`))
        .find((path) => !existsSync(path));
      return Promise.resolve(free ?? null);
    },
    reveal: (path) => Promise.resolve(void revealed.push(path)),
    openExternal: (url) => Promise.resolve(void opened.push(url)),
    inboxFolder: () => join(exportFolder, 'Eingang'),
    quit: () => Promise.resolve(),
  };
}
