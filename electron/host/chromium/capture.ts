import { writeFile } from 'node:fs/promises';
import type { DevToolsConnection } from './dev-tools.ts';
import type { WindowSession } from './window-session.ts';
import { withTimeout } from '../with-timeout.ts';

export interface CaptureOptions {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  /** Address to photograph, such as `#/inbox`. */
  readonly hash: string;
}

const readyTimeoutMs = 20_000;

/** Resolves inside the page once a view says that it has loaded and the fonts are there. */
const whenReady = `new Promise((resolve) => {
  const settle = () => {
    if (!document.querySelector('[data-ready="true"]')) return;
    observer.disconnect();
    document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))));
  };
  const observer = new MutationObserver(settle);
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
  settle();
})`;

/**
 * Resolves inside the page once the theme asked for is on it (unless the settings name one) and nothing is still changing its
 * colour. The window takes a new theme over in its own time; a picture in between would show stale colours.
 */
const whenSettled = (theme: CaptureOptions['theme']): string => `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const settings = await window.umbruch.requests['settings.get']({});
  const isFollowing = settings.ok && settings.value.theme === 'system';
  while (isFollowing && document.documentElement.dataset.theme !== ${JSON.stringify(theme)}) await frame();
  await frame();
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
  await frame();
  await frame();
})()`;

/** Photographs a place of the window into a PNG file, once the view there is ready. */
export async function captureWindow(
  connection: DevToolsConnection,
  session: WindowSession,
  path: string,
  { width, height, theme, hash }: CaptureOptions,
): Promise<void> {
  await connection.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await connection.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  // From a blank address, so that the view is built anew and the wait below cannot see an old one.
  await session.load('#');
  await session.load(hash);
  for (const expression of [whenReady, whenSettled(theme)]) {
    const waiting = connection.send('Runtime.evaluate', { expression, awaitPromise: true });
    await withTimeout(waiting, readyTimeoutMs, `No view at ${hash} became ready`);
  }
  const answer = (await connection.send('Page.captureScreenshot', { format: 'png' })) as { data: string };
  await writeFile(path, Buffer.from(answer.data, 'base64'));
}
