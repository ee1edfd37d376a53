import type { CorePort } from '../host.ts';
import type { RendererManifest } from '../renderer-manifest.ts';
import { attempt } from './dev-tools.ts';
import type { DevToolsConnection } from './dev-tools.ts';
import { serveCalls } from './serve-calls.ts';
import { serveRenderer, windowOrigin } from './serve-renderer.ts';
import { withTimeout } from '../with-timeout.ts';

interface WindowParts {
  readonly core: CorePort;
  readonly manifest: RendererManifest;
  readonly onRefused?: (url: string) => void;
}

/** A page that has become Umbruch's window. */
export interface WindowSession {
  /** Goes to an address of the window, such as `#/inbox`, loading the page if need be. Resolves when it has loaded. */
  readonly load: (hash?: string) => Promise<void>;
  /** Ends the events of the core. */
  readonly end: () => void;
}

const loadTimeoutMs = 30_000;

/** Turns a bare page into the window: files from the manifest, calls to the core, nothing else in or out. */
export async function startWindowSession(connection: DevToolsConnection, parts: WindowParts): Promise<WindowSession> {
  await connection.send('Page.enable');
  const tree = (await connection.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  const mainFrameId = tree.frameTree.frame.id;
  const end = await serveCalls(connection, parts.core, mainFrameId);
  await serveRenderer(connection, { manifest: parts.manifest, mainFrameId, onRefused: parts.onRefused });

  // A dialog would stop the window until somebody answers; only leaving the page is ever granted.
  connection.on('Page.javascriptDialogOpening', ({ type }) => {
    void attempt(connection.send('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' }));
  });
  // Addresses that need no request (about:blank, blob:) are not paused: if one got in, go home.
  connection.on('Page.frameNavigated', ({ frame }) => {
    const isAway = frame.id === mainFrameId && !frame.url.startsWith(`${windowOrigin}/`) && !frame.url.startsWith('chrome-error:');
    if (!isAway) return;
    parts.onRefused?.(frame.url);
    void attempt(connection.send('Page.navigate', { url: `${windowOrigin}/` }));
  });
  const load = async (hash = '') => {
    const loaded = new Promise<void>((resolve) => connection.on('Page.loadEventFired', () => resolve()));
    const url = `${windowOrigin}/${hash}`;
    const answer = (await connection.send('Page.navigate', { url })) as { errorText?: string; loaderId?: string };
    if (answer.errorText) throw new Error(`The window did not load: ${answer.errorText}`);
    // Without a loader the address changed within the same page: nothing to wait for.
    if (answer.loaderId) await withTimeout(loaded, loadTimeoutMs, 'The window did not load in time');
  };
  return { load, end };
}
