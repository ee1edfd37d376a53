import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectPipe } from '#electron/host/chromium/pipe-connection.ts';
import { createFrameReader, frame } from '#electron/host/chromium/pipe-framing.ts';
import { printLimitMs } from '#electron/host/print-limits.ts';

interface Sent {
  readonly id: number;
  readonly method: string;
  readonly sessionId?: string;
}

/** The browser's end of a pipe, played by the test. */
function openPipe() {
  const toBrowser = new PassThrough();
  const fromBrowser = new PassThrough();
  const sent: Sent[] = [];
  toBrowser.on(
    'data',
    createFrameReader((message) => sent.push(message as Sent)),
  );
  const pipe = connectPipe(toBrowser, fromBrowser);
  return { pipe, sent, fromBrowser, say: (message: unknown) => fromBrowser.write(frame(message)) };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

afterEach(() => {
  vi.useRealTimers();
});

describe('the connection over the pipe', () => {
  it('matches answers to commands in any order', async () => {
    const { pipe, sent, say } = openPipe();
    const first = pipe.browser.send('First');
    const second = pipe.session('s').send('Second');
    await turn();
    expect(sent.map(({ method, sessionId }) => [method, sessionId])).toEqual([
      ['First', undefined],
      ['Second', 's'],
    ]);
    say({ id: sent[1]?.id, result: 'two' });
    say({ id: sent[0]?.id, result: 'one' });
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
  });

  it('gives an event only to the session it is for', async () => {
    const { pipe, say } = openPipe();
    const heard: string[] = [];
    pipe.browser.on('Page.loadEventFired', () => heard.push('browser'));
    pipe.session('a').on('Page.loadEventFired', () => heard.push('a'));
    pipe.session('b').on('Page.loadEventFired', () => heard.push('b'));
    say({ method: 'Page.loadEventFired', sessionId: 'b', params: {} });
    await turn();
    expect(heard).toEqual(['b']);
  });

  it('rejects a command that the browser refuses', async () => {
    const { pipe, sent, say } = openPipe();
    const refused = pipe.browser.send('Nonsense');
    await turn();
    say({ id: sent[0]?.id, error: { message: "'Nonsense' wasn't found" } });
    await expect(refused).rejects.toThrow("'Nonsense' wasn't found");
  });

  it('gives up on a browser that does not answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { pipe } = openPipe();
    const refused = expect(pipe.browser.send('Page.enable')).rejects.toThrow('did not answer Page.enable in time');
    vi.advanceTimersByTime(120_000);
    await refused;
  });

  it.each(['Page.setDocumentContent', 'Runtime.evaluate', 'Page.printToPDF'])(
    'waits for %s as long as a print may take',
    async (method) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const { pipe, sent, say } = openPipe();
      const printed = pipe.session('page').send(method);
      vi.advanceTimersByTime(printLimitMs('x'.repeat(30_000_000)) - 1);
      await turn();
      say({ id: sent[0]?.id, result: 'done' });
      expect(await printed).toBe('done');
    },
  );

  it('rejects what waits for a page when the page goes', async () => {
    const { pipe, say } = openPipe();
    const waiting = pipe.session('gone').send('Page.printToPDF');
    say({ method: 'Target.detachedFromTarget', params: { sessionId: 'gone' } });
    await expect(waiting).rejects.toThrow('The page is gone');
  });

  it('lets those go who listened to a page that is gone, and no others', async () => {
    const { pipe, say } = openPipe();
    const heard: string[] = [];
    pipe.session('gone').on('Page.loadEventFired', () => heard.push('gone'));
    pipe.session('here').on('Page.loadEventFired', () => heard.push('here'));
    say({ method: 'Target.detachedFromTarget', params: { sessionId: 'gone' } });
    for (const sessionId of ['gone', 'here']) say({ method: 'Page.loadEventFired', sessionId, params: {} });
    await turn();
    expect(heard).toEqual(['here']);
  });

  it('rejects everything, now and later, when the browser dies', async () => {
    const { pipe, fromBrowser } = openPipe();
    const waiting = pipe.browser.send('Browser.getVersion');
    fromBrowser.destroy();
    await expect(waiting).rejects.toThrow('The browser is gone');
    await pipe.closed;
    await expect(pipe.browser.send('Browser.getVersion')).rejects.toThrow('The browser is gone');
  });
});
