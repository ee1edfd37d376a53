import { defaultExportFolder } from '../user-folders.ts';
import { createChromiumHost } from './chromium-host.ts';
import type { ChromiumHost } from './chromium-host.ts';
import { findBrowser } from './find-browser.ts';
import { headlessShellPath } from './headless-shell.ts';

interface HeadlessOptions {
  /** The built renderer; only needed to photograph the window. */
  readonly rendererFolder: string;
  readonly exportFolder?: string;
}

/**
 * The host of the command line: nothing is shown. A browser, if there is one, starts only to print or to photograph;
 * without one those two are the fault `export-no-browser`.
 */
export function createHeadlessHost({ rendererFolder, exportFolder = defaultExportFolder() }: HeadlessOptions): ChromiumHost {
  return createChromiumHost({
    kind: 'headless',
    headless: true,
    rendererFolder,
    exportFolder,
    findBrowser: async () => findBrowser()?.path ?? (await headlessShellPath()),
  });
}
