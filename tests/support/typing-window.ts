import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createChromiumHost } from '#electron/host/chromium/chromium-host.ts';
import { headlessShellPath } from '#electron/host/chromium/headless-shell.ts';
import type { CorePort } from '#electron/host/host.ts';
import { runWindow } from '#electron/run-window.ts';
import { distFolder, freshFolder, root } from './core.ts';

/** Types into the headline of a report and tells so with a request that no window makes. */
const typist = (address: string, words: readonly string[]): string => `
  const field = () => document.querySelector('[aria-label="Überschrift"]');
  location.hash = ${JSON.stringify(address)};
  while (!field()) await new Promise((resolve) => requestAnimationFrame(resolve));
  const tell = () => window.umbruch.requests['tasks.cancel']({ id: 'typed' });
  for (const word of ${JSON.stringify(words)}) {
    field().focus();
    document.execCommand('insertText', false, word);
    await tell();
  }`;

interface TypingRun {
  readonly library: string;
  readonly articleId: string;
  readonly words: readonly string[];
  /** Stands between window and core: hears each call, and may hold its answer back. */
  readonly between: (core: CorePort, stop: () => void) => CorePort;
}

/** The real window and its end as `main-chromium.ts` runs them, with a typist at work in the real page. Answers the exit code. */
export async function runTypingWindow({ library, articleId, words, between }: TypingRun): Promise<number> {
  const rendererFolder = join(await freshFolder('typing'), 'renderer');
  await cp(join(distFolder(), 'renderer'), rendererFolder, { recursive: true });
  const page = await readFile(join(rendererFolder, 'index.html'), 'utf8');
  await writeFile(join(rendererFolder, 'index.html'), page.replace('</head>', '<script type="module" src="./typist.js"></script></head>'));
  await writeFile(join(rendererFolder, 'typist.js'), typist(`#/articles/all/${articleId}`, words));
  const stop = new AbortController();
  const host = createChromiumHost({
    kind: 'chromium',
    headless: true,
    rendererFolder,
    exportFolder: rendererFolder,
    findBrowser: headlessShellPath,
  });
  return runWindow({
    folder: library,
    host: { ...host, openWindow: (core) => host.openWindow(between(core, () => stop.abort())) },
    parserPath: join(root, 'electron/import/parser/parser-main.ts'),
    onReady: () => undefined,
    stop: stop.signal,
  });
}
