import { afterEach, describe, expect, it } from 'vitest';
import { requestNames } from '#shared/ipc/contract.ts';
import { canReadProc, membersRunning } from '../../../support/processes.ts';
import { openSmallWindow } from '../../../support/small-window.ts';

let quit: () => Promise<void> = () => Promise.resolve();
afterEach(() => quit());

async function open(script: string) {
  const window = await openSmallWindow(script);
  quit = () => window.host.quit();
  return window;
}
/** Every probe tells its finding through the bridge itself: `settings.set` carries it. */
const tell = (expression: string) => `await window.umbruch.requests['settings.set'](${expression});`;

describe('the window over the pipe', () => {
  it('carries a call with umlauts and a megabyte there and back unchanged', async () => {
    const { next } = await open(`
      const text = 'ä„ß“\\u2028</script>\\u0000' + 'x'.repeat(1_000_000);
      const answer = await window.umbruch.requests['library.info']({ text });
      ${tell('{ same: answer.ok && answer.value.text === text }')}`);
    expect(await next('settings.set')).toEqual({ same: true });
  });

  it('hands events to every listener until it stops listening', async () => {
    const { next, emit, heard } = await open(`
      const got = [];
      const stop = window.umbruch.onEvent((event) => { got.push(['first', event.payload.ids]); stop(); });
      window.umbruch.onEvent(async (event) => {
        got.push(['second', event.payload.ids]);
        if (got.length === 3) ${tell('{ got }')}
      });
      await window.umbruch.requests['library.info']({});`);
    await next('library.info');
    emit({ name: 'settings.changed', payload: { ids: ['a'] } });
    emit({ name: 'settings.changed', payload: { ids: ['b'] } });
    expect(await next('settings.set')).toEqual({
      got: [
        ['first', ['a']],
        ['second', ['a']],
        ['second', ['b']],
      ],
    });
    expect(heard.map(({ name }) => name)).toEqual(['library.info', 'settings.set']);
  });

  it('gives the page the named requests and nothing to reach the pipe with', async () => {
    const { next } = await open(`
      'use strict';
      const tries = [
        () => { window.umbruch = {}; },
        () => { window.umbruch.requests = {}; },
        () => { window.umbruch.requests['library.info'] = () => 0; },
        () => { delete window.umbruch; },
      ].map((attempt) => { try { attempt(); return 'done'; } catch (error) { return error.name; } });
      ${tell('{ names: Object.keys(window.umbruch.requests), keys: Object.keys(window.umbruch), tries, send: typeof window.umbruchSend }')}`);
    expect(await next('settings.set')).toEqual({
      names: requestNames,
      keys: ['requests', 'onEvent'],
      tries: ['TypeError', 'TypeError', 'TypeError', 'TypeError'],
      send: 'undefined',
    });
  });

  it('serves no call from another frame', async () => {
    const { next, heard } = await open(`
      const frame = document.body.appendChild(document.createElement('iframe'));
      const inner = frame.contentWindow;
      const had = [typeof inner.umbruch, typeof inner.umbruchSend];
      inner.umbruchSend?.(JSON.stringify({ id: 1, name: 'articles.purge', input: {} }));
      ${tell('{ had }')}`);
    expect(await next('settings.set')).toEqual({ had: ['undefined', 'function'] });
    expect(heard.map(({ name }) => name)).toEqual(['settings.set']);
  });

  it('lets nothing out, in or away', async () => {
    const { next, host } = await open(`
      const outcome = async (work) => { try { return String(await work()); } catch (error) { return error.name; } };
      const loads = (tag, set) => new Promise((resolve) => {
        const element = document.createElement(tag);
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        set(element);
        document.body.append(element);
      });
      const results = {
        fetch: await outcome(() => fetch('https://example.org/')),
        own: await outcome(async () => (await fetch('/missing.json')).status),
        beacon: await outcome(() => navigator.sendBeacon('https://example.org/', 'x')),
        socket: await outcome(() => new Promise((resolve) => {
          const socket = new WebSocket('wss://example.org/');
          socket.onopen = () => resolve('open');
          socket.onerror = () => resolve('refused');
        })),
        image: await loads('img', (element) => { element.src = 'https://example.org/x.png'; }),
        style: await loads('link', (element) => { element.rel = 'stylesheet'; element.href = 'https://example.org/x.css'; }),
        markup: await outcome(() => { document.body['inner' + 'HTML'] = '<img src=x>'; return 'inserted'; }),
        policy: await outcome(() => { trustedTypes.createPolicy('app', {}); return 'made'; }),
        code: await outcome(() => (0, eval)('1 + 1')),
        worker: await outcome(() => { new Worker('data:text/javascript,1'); return 'started'; }),
        popup: await outcome(() => { const other = window.open('https://example.org/'); return other === null || other.closed ? 'none' : 'open'; }),
        permission: await outcome(async () => (await navigator.permissions.query({ name: 'geolocation' })).state),
        microphone: await outcome(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        confirm: await outcome(() => confirm('?')),
      };
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = '0; url=https://example.org/away';
      document.head.append(refresh);
      location.href = 'https://example.org/away';
      setTimeout(() => { location.href = 'https://umbruch.invalid/page.js'; }, 100);
      setTimeout(async () => { ${tell('{ ...results, here: location.href }')} }, 400);`);
    expect(await next('settings.set')).toMatchObject({
      fetch: 'TypeError',
      own: 'TypeError',
      beacon: expect.stringMatching(/true|false/) as string,
      socket: 'refused',
      image: 'refused',
      style: 'refused',
      markup: 'TypeError',
      policy: 'TypeError',
      code: 'EvalError',
      worker: expect.not.stringMatching('started') as string,
      permission: 'denied',
      microphone: expect.stringMatching(/^Not(Allowed|Found)Error$/) as string,
      confirm: 'false',
      here: 'https://umbruch.invalid/',
    });
    expect(await host.browserVersion()).toMatch(/^\w+ \d+$/);
  });

  it('comes home when the page got to an address without a request', async () => {
    const { next, heard } = await open(`
      const visits = Number(sessionStorage.getItem('visits') ?? 0) + 1;
      sessionStorage.setItem('visits', String(visits));
      if (visits === 1) location.href = 'about:blank';
      else ${tell('{ visits }')}`);
    expect(await next('settings.set')).toEqual({ visits: 2 });
    expect(heard).toHaveLength(1);
  });

  it('closes a popup before it loads and keeps the window', async () => {
    const { next } = await open(`
      addEventListener('message', () => undefined);
      const other = window.open('about:blank');
      const gone = () => new Promise((resolve) => { const look = () => (!other || other.closed ? resolve() : setTimeout(look, 20)); look(); });
      await gone();
      ${tell('{ gone: true }')}`);
    expect(await next('settings.set')).toEqual({ gone: true });
  });

  it('hears the last words of a page when the window is closed', async () => {
    const { host, heard, closed, next } = await open(`
      addEventListener('pagehide', () => void window.umbruch.requests['settings.set']({ lastWords: 'gesichert' }));
      await window.umbruch.requests['library.info']({});`);
    await next('library.info');
    await host.quit();
    await closed;
    expect(heard.at(-1)).toEqual({ name: 'settings.set', raw: { lastWords: 'gesichert' } });
  });

  it.skipIf(!canReadProc)('is drawn anew when its process was killed', async () => {
    const { heard, next } = await open(`
      await window.umbruch.requests['library.info']({});
      ${tell('{}')}`);
    await next('settings.set');
    heard.length = 0;
    for (const pid of membersRunning(process.pid, '--type=renderer')) process.kill(pid, 'SIGKILL');
    await next('settings.set');
    expect(heard.map(({ name }) => name)).toEqual(['library.info', 'settings.set']);
  });
});
