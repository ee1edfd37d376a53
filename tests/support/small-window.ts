import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createChromiumHost } from '#electron/host/chromium/chromium-host.ts';
import type { ChromiumHost } from '#electron/host/chromium/chromium-host.ts';
import { headlessShellPath } from '#electron/host/chromium/headless-shell.ts';
import type { CorePort } from '#electron/host/host.ts';
import type { CoreEvent } from '#shared/ipc/contract.ts';
import { ok } from '#shared/result.ts';
import { freshFolder } from './core.ts';

/** What the page of a small window asked of its core. */
export interface Heard {
  readonly name: string;
  readonly raw: unknown;
}

/** The real Chromium host over a real pipe with a page of the test's own. The core writes down every call and answers with its input; only the settings are a library's. */
export async function openSmallWindow(pageScript: string): Promise<{
  readonly host: ChromiumHost;
  readonly heard: Heard[];
  readonly next: (name: string) => Promise<unknown>;
  readonly emit: (event: CoreEvent) => void;
  readonly closed: Promise<void>;
}> {
  const folder = await freshFolder('small-window');
  const rendererFolder = join(folder, 'renderer');
  await mkdir(rendererFolder);
  const head = '<meta charset="utf-8"><title>Probe</title><script type="module" src="./page.js"></script>';
  await writeFile(join(rendererFolder, 'index.html'), `<!doctype html><html lang="de">${head}<main data-ready="true">Probe</main></html>`);
  await writeFile(join(rendererFolder, 'page.js'), pageScript);
  const heard: Heard[] = [];
  const waiting: { readonly name: string; readonly resolve: (raw: unknown) => void }[] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  const core: CorePort = {
    dispatch: (name, raw) => {
      heard.push({ name, raw });
      for (const one of waiting.filter((item) => item.name === name)) one.resolve(raw);
      return Promise.resolve(ok(name === 'settings.get' ? { theme: 'system' } : raw));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const host = createChromiumHost({
    kind: 'headless',
    headless: true,
    rendererFolder,
    exportFolder: join(folder, 'exports'),
    findBrowser: headlessShellPath,
  });
  const { closed } = await host.openWindow(core);
  return {
    host,
    heard,
    closed,
    emit: (event) => listeners.forEach((listener) => listener(event)),
    next: (name) => {
      const known = heard.find((call) => call.name === name);
      return known ? Promise.resolve(known.raw) : new Promise((resolve) => waiting.push({ name, resolve }));
    },
  };
}
