import { answerHeaders } from '../content-security-policy.ts';
import { fileAt } from '../renderer-manifest.ts';
import type { RendererManifest } from '../renderer-manifest.ts';
import { attempt } from './dev-tools.ts';
import type { DevToolsConnection, DevToolsEvents } from './dev-tools.ts';

/** A made-up origin: `.invalid` never resolves, so a request that slipped past us could not reach anybody. */
export const windowOrigin = 'https://umbruch.invalid';

interface Serving {
  readonly manifest: RendererManifest;
  readonly mainFrameId: string;
  /** Hears of every request that was refused. */
  readonly onRefused?: (url: string) => void;
}

/** Answers every request of the page from the manifest; everything else ends here and never reaches the network. */
export async function serveRenderer(connection: DevToolsConnection, serving: Serving): Promise<void> {
  connection.on('Fetch.requestPaused', (paused) => void attempt(answer(connection, serving, paused)));
  await connection.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

function answer(connection: DevToolsConnection, serving: Serving, paused: DevToolsEvents['Fetch.requestPaused']): Promise<unknown> {
  const { requestId, request, resourceType, frameId } = paused;
  const isPage = resourceType === 'Document';
  const file = request.method === 'GET' ? fileAt(serving.manifest, windowOrigin, request.url) : null;
  const isStart = file === serving.manifest.get('/');
  // A page is only ever our start page in the top frame. An aborted navigation leaves the window as it stands.
  if (isPage && !(isStart && frameId === serving.mainFrameId)) {
    serving.onRefused?.(request.url);
    return connection.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  }
  if (!file) {
    if (request.url === `${windowOrigin}/favicon.ico`) return reply(connection, requestId, 404, 'text/plain', Buffer.alloc(0));
    serving.onRefused?.(request.url);
    return connection.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  }
  return reply(connection, requestId, 200, file.contentType, file.bytes);
}

function reply(connection: DevToolsConnection, requestId: string, status: number, contentType: string, bytes: Buffer): Promise<unknown> {
  return connection.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: status,
    responseHeaders: Object.entries(answerHeaders(contentType)).map(([name, value]) => ({ name, value })),
    body: bytes.toString('base64'),
  });
}
