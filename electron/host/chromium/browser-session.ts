import { attempt } from './dev-tools.ts';
import type { BackgroundPage, DevToolsConnection, TargetInfo } from './dev-tools.ts';
import type { BrowserPipe } from './pipe-connection.ts';
import { windowOrigin } from './serve-renderer.ts';
import { withTimeout } from '../with-timeout.ts';

/** The browser under our rules: one window, background pages on request, nothing else. */
export interface BrowserSession {
  readonly window: DevToolsConnection;
  /** Resolves when the window was closed or the browser ended. */
  readonly windowClosed: Promise<void>;
  readonly openPage: () => Promise<BackgroundPage>;
}

const windowTimeoutMs = 20_000;

/**
 * Attaches to the first page as the window. Every page that appears later is held before it loads anything and closed,
 * unless we opened it ourselves; downloads and permissions are refused.
 */
export async function startBrowserSession(pipe: BrowserPipe): Promise<BrowserSession> {
  const { browser } = pipe;
  const ours = new Set<string>();
  const openings = new Set<Promise<unknown>>();
  let takeWindow: ((attached: { sessionId: string }) => void) | null = null;
  const firstPage = new Promise<{ sessionId: string }>((resolve) => (takeWindow = resolve));

  const judge = async (sessionId: string, target: TargetInfo) => {
    if (takeWindow) {
      takeWindow({ sessionId });
      takeWindow = null;
      return;
    }
    await Promise.allSettled(openings);
    if (!ours.has(target.targetId)) await closeStranger(pipe, sessionId, target.targetId);
  };
  browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'page') void attempt(judge(sessionId, targetInfo));
  });
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });
  await browser.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  // Naming what is granted refuses all the rest without a question.
  await browser.send('Browser.grantPermissions', { origin: windowOrigin, permissions: ['clipboardSanitizedWrite'] });

  const { sessionId } = await withTimeout(firstPage, windowTimeoutMs, 'The browser opened no window');
  const window = pipe.session(sessionId);
  const windowClosed = new Promise<void>((resolve) => {
    browser.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId === sessionId) resolve();
    });
    void pipe.closed.then(resolve);
  });
  await attempt(window.send('Runtime.runIfWaitingForDebugger'));

  const openPage = async () => {
    const opening = createPage(browser).then((id) => {
      ours.add(id);
      return id;
    });
    openings.add(opening);
    const targetId = await opening.finally(() => openings.delete(opening));
    const attached = (await browser.send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
    const connection = pipe.session(attached.sessionId);
    const close = () => attempt(browser.send('Target.closeTarget', { targetId }));
    await connection.send('Runtime.runIfWaitingForDebugger');
    return { connection, close };
  };
  return { window, windowClosed, openPage };
}

async function createPage(browser: DevToolsConnection): Promise<string> {
  const created = await browser.send('Target.createTarget', { url: 'about:blank', background: true });
  return (created as { targetId: string }).targetId;
}

/** A page held at its start cannot close, so it is let go: with every request of it stopped, and its end already asked for. */
async function closeStranger(pipe: BrowserPipe, sessionId: string, targetId: string): Promise<void> {
  const stranger = pipe.session(sessionId);
  await attempt(stranger.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }));
  await attempt(stranger.send('Runtime.runIfWaitingForDebugger'));
  await pipe.browser.send('Target.closeTarget', { targetId });
}
