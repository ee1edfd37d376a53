import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { asDraft } from '#shared/typeset/draft.ts';
import type { CoreEvent } from '#shared/ipc/contract.ts';
import { ok } from '#shared/result.ts';
import { isAppAddress } from '#electron/host/electron/app-origin.ts';
import { answerAppRequest, appSchemeRights } from '#electron/host/electron/app-protocol.ts';
import { createElectronHost, prepareElectron } from '#electron/host/electron/electron-host.ts';
import { readRendererManifest } from '#electron/host/renderer-manifest.ts';
import type { Host } from '#electron/host/host.ts';
import { electron, FakeDebugger, FakeWindow } from '../../../support/electron-stub.ts';
import type { FakeContents, FakeSession } from '../../../support/electron-stub.ts';

vi.mock('electron', async () => (await import('../../../support/electron-stub.ts')).electron);

const dispatched: [string, unknown][] = [];
let emit: (event: CoreEvent) => void = () => undefined;
const core = {
  dispatch: (name: string, raw: unknown) => {
    dispatched.push([name, raw]);
    return Promise.resolve(ok(raw));
  },
  subscribe: (listener: (event: CoreEvent) => void) => {
    emit = listener;
    return () => undefined;
  },
};
let host: Host;
let folder: string;
let contents: FakeContents;
let session: FakeSession;
/** What was called while the window was made; each test starts with forgetful mocks. */
let atStart: Record<'sandbox' | 'switches' | 'schemes' | 'protocol' | 'menu', unknown[][]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'umbruch-electron-'));
  await writeFile(join(folder, 'index.html'), '<p>Start</p>');
  await writeFile(join(folder, 'a.js'), '1');
  prepareElectron();
  host = createElectronHost({ rendererFolder: folder, preloadPath: '/umbruch/preload.cjs', exportFolder: '/home/eva/Dokumente/Umbruch' });
  await host.openWindow(core);
  contents = (FakeWindow.all[0] as FakeWindow).webContents;
  session = electron.session.defaultSession;
  atStart = {
    sandbox: [...electron.app.enableSandbox.mock.calls],
    switches: [...electron.app.commandLine.appendSwitch.mock.calls],
    schemes: [...electron.protocol.registerSchemesAsPrivileged.mock.calls],
    protocol: [...electron.protocol.handle.mock.calls],
    menu: [...electron.Menu.buildFromTemplate.mock.calls],
  };
});

/** Everything an address can be that is not our window. */
const tricks = [
  'https://example.org/',
  'http://bundle/',
  'file:///etc/passwd',
  'app://bundle.example.org/',
  'app://bundle@example.org/',
  'app://example.org/bundle',
  'app://bundle:80/',
  'app://eva@bundle/',
  'app://BUNDLE\\@example.org/',
  'app:bundle',
  'app:/bundle/',
  'app:///bundle/',
  'app://bundle',
  'apps://bundle/',
  'app\t://bundle/',
  'app://bun\ndle/',
  ' app://bundle/',
  'javascript:alert(1)//app://bundle/',
  'data:text/html,app://bundle/',
  'blob:https://example.org/1',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'view-source:app://bundle/',
  'filesystem:app://bundle/x',
  '//bundle/',
  '',
];

describe('the Electron window', () => {
  it('is made with every safety written down', () => {
    expect((FakeWindow.all[0] as FakeWindow).options).toEqual({
      width: 1440,
      height: 900,
      minWidth: 960,
      minHeight: 600,
      show: false,
      title: 'Umbruch',
      webPreferences: {
        preload: '/umbruch/preload.cjs',
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        contextIsolation: true,
        sandbox: true,
        webviewTag: false,
        navigateOnDragDrop: false,
        safeDialogs: true,
        spellcheck: false,
      },
    });
    expect(atStart.sandbox).toHaveLength(1);
    expect(atStart.switches).toEqual([['host-resolver-rules', 'MAP * ~NOTFOUND']]);
    expect((FakeWindow.all[0] as FakeWindow).loaded).toEqual(['app://bundle/']);
  });

  it('gives our scheme the rights of https and no more', () => {
    expect(appSchemeRights).toEqual({ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } });
    expect(atStart.schemes).toEqual([[[appSchemeRights]]]);
    expect(atStart.protocol).toEqual([['app', expect.any(Function)]]);
  });

  it('grants one permission and refuses every other', () => {
    const names = [
      'clipboard-read',
      'clipboard-sanitized-write',
      'display-capture',
      'fullscreen',
      'geolocation',
      'hid',
      'idle-detection',
      'keyboardLock',
      'media',
      'mediaKeySystem',
      'midi',
      'midiSysex',
      'notifications',
      'openExternal',
      'pointerLock',
      'serial',
      'speaker-selection',
      'storage-access',
      'top-level-storage-access',
      'unknown',
      'usb',
      'window-management',
      'fileSystem',
    ];
    const answers = names.map((name) => {
      const asked = vi.fn();
      session.handlers.permissionRequest?.(...([contents, name, asked] as never[]));
      return [name, asked.mock.calls[0]?.[0], session.handlers.permissionCheck?.(...([contents, name] as never[]))];
    });
    expect(answers).toEqual(names.map((name) => [name, name === 'clipboard-sanitized-write', name === 'clipboard-sanitized-write']));
    const display = vi.fn();
    session.handlers.display?.(...([{}, display] as never[]));
    expect(display.mock.calls).toEqual([[{}]]);
    expect(session.handlers.device?.(...([{}] as never[]))).toBe(false);
    const download = { preventDefault: vi.fn() };
    session.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalledOnce();
  });

  it.each([...tricks, 'wss://example.org/'])('cancels the request for %j', (url) => {
    const answer = vi.fn();
    session.handlers.request?.(...([{ url }, answer] as never[]));
    expect(answer.mock.calls).toEqual([[{ cancel: true }]]);
  });

  it('lets its own files and pictures load', () => {
    const urls = ['app://bundle/', 'app://bundle/a.js', 'blob:app://bundle/1c2d'];
    const answers = urls.map((url) => {
      const answer = vi.fn();
      session.handlers.request?.(...([{ url }, answer] as never[]));
      return answer.mock.calls;
    });
    expect(answers).toEqual(urls.map(() => [[{ cancel: false }]]));
  });

  it.each(tricks)('does not go to %j', (url) => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const event = { url, preventDefault: vi.fn() };
      contents.emit(name, event);
      expect(event.preventDefault, name).toHaveBeenCalledOnce();
    }
  });

  it('calls no address its own that does not begin with its origin, whatever is put into it', () => {
    const piece = fc.oneof(
      fc.constantFrom('app:', '//', '/', 'bundle', '@', ':', '\\', '\t', '\n', '%2f', '.', '#', '?', 'example.org'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const address = pieces.join('');
        if (isAppAddress(address)) expect(address.startsWith('app://bundle/')).toBe(true);
        expect(isAppAddress(`https://${address}`)).toBe(false);
        expect(isAppAddress(`app://bundle.${address}`)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('opens no further window and embeds no view', () => {
    expect(contents.openHandler?.({ url: 'app://bundle/' })).toEqual({ action: 'deny' });
    const event = { preventDefault: vi.fn() };
    contents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('draws itself anew when its process has died', () => {
    contents.emit('render-process-gone', {}, { reason: 'killed' });
    expect(contents.reload).toHaveBeenCalledOnce();
  });
});

describe('the files of the Electron window', () => {
  const paths = (): string[] => {
    const ups = ['../', '..\\', '%2e%2e/', '%2e%2e%2f', '..%2f', '..%5c', '....//', '%252e%252e%252f', '.%00./', '/', '\\', '~/'];
    const ends = [
      'etc/passwd',
      'index.html.map',
      'preload.cjs',
      'main.js',
      'library.db',
      'a.js%00.css',
      'windows/win.ini',
      '%2e.js',
      'a.js/',
      'A.JS',
    ];
    const starts = ['app://bundle/', 'app://bundle//', 'app://bundle/assets/'];
    return starts.flatMap((start) => ups.flatMap((up) => ends.map((end) => start + up.repeat(4) + end)));
  };

  it('has nothing to climb out of: hundreds of paths are not found', async () => {
    const manifest = await readRendererManifest(folder);
    const all = paths();
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(all.filter((url) => answerAppRequest(manifest, { method: 'GET', url }).status !== 404)).toEqual([]);
  });

  it('gives the start page with the policy, and nothing for another method or host', async () => {
    const manifest = await readRendererManifest(folder);
    const answer = answerAppRequest(manifest, { method: 'GET', url: 'app://bundle/' });
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([
      200,
      '<p>Start</p>',
      'text/html; charset=utf-8',
    ]);
    expect(answer.headers.get('content-security-policy')).toContain("trusted-types 'none'");
    const others = [
      { method: 'POST', url: 'app://bundle/' },
      { method: 'GET', url: 'app://other/' },
      { method: 'GET', url: 'app://bundle/?x' },
    ];
    expect(others.map((request) => answerAppRequest(manifest, request).status)).toEqual([404, 404, 404]);
  });
});

describe('calls from the Electron window', () => {
  const invoke = (event: unknown, ...args: unknown[]) => electron.ipcHandlers.get('umbruch:call')?.(...([event, ...args] as never[]));

  it('are served for the top frame of our own page', async () => {
    const event = { sender: contents, senderFrame: contents.mainFrame };
    expect(await invoke(event, 'library.info', { a: 1 })).toEqual({ ok: true, value: { a: 1 } });
    expect(dispatched).toEqual([['library.info', { a: 1 }]]);
  });

  it.each([
    ['no frame', () => ({ sender: contents, senderFrame: null })],
    ['a frame inside', () => ({ sender: contents, senderFrame: { url: 'app://bundle/' } })],
    ['another window', () => ({ sender: {}, senderFrame: contents.mainFrame })],
  ])('are refused from %s', async (_name, event) => {
    dispatched.length = 0;
    expect(await invoke(event(), 'library.info', {})).toEqual({ ok: false, fault: { code: 'unknown-request' } });
    expect(dispatched).toEqual([]);
  });

  it.each(tricks)('are refused from a page at %j', async (url) => {
    dispatched.length = 0;
    const before = contents.mainFrame.url;
    contents.mainFrame.url = url;
    expect(await invoke({ sender: contents, senderFrame: contents.mainFrame }, 'library.info', {})).toMatchObject({ ok: false });
    contents.mainFrame.url = before;
    expect(dispatched).toEqual([]);
  });

  it('are refused when the name is not a text', async () => {
    expect(await invoke({ sender: contents, senderFrame: contents.mainFrame }, { toString: () => 'library.info' }, {})).toMatchObject({
      ok: false,
    });
  });

  it('are answered by events on one channel', () => {
    emit({ name: 'settings.changed', payload: { ids: ['x'] } });
    expect(contents.sent).toEqual([['umbruch:event', { name: 'settings.changed', payload: { ids: ['x'] } }]]);
  });
});

describe('what Electron does for the core', () => {
  it('prints in a hidden window without scripts, which is gone afterwards', async () => {
    const { pdf } = await host.printToPdf('<p>x</p>', new AbortController().signal);
    const printing = FakeWindow.all.at(-1) as FakeWindow;
    expect(Buffer.from(pdf).toString()).toBe('%PDF-1.7');
    expect(printing.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
    });
    expect((printing.options as { webPreferences: object }).webPreferences).not.toHaveProperty('preload');
    expect(printing.webContents.printToPDF.mock.calls).toEqual([
      [{ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true }],
    ]);
    expect(printing.destroy).toHaveBeenCalledOnce();
    const answer = vi.fn();
    electron.session.printSessions[0]?.handlers.request?.(...([{ url: 'https://example.org/pixel.png' }, answer] as never[]));
    expect(answer.mock.calls).toEqual([[{ cancel: true }]]);
  });

  it('sets the lines of a page that asks for it, in a world of its own, before it prints', async () => {
    await host.printToPdf('<!doctype html><html lang="de" data-typeset="{}"><p>x</p></html>', new AbortController().signal);
    const { debugger: tools, printToPDF } = (FakeWindow.all.at(-1) as FakeWindow).webContents;
    expect(tools.sendCommand.mock.calls.map(([method]) => method)).toEqual([
      'Page.enable',
      'Page.getFrameTree',
      'Page.createIsolatedWorld',
      'Runtime.evaluate',
    ]);
    expect(tools.sendCommand.mock.calls.at(-1)?.[1]).toMatchObject({ contextId: 7, awaitPromise: true });
    expect(tools.detach).toHaveBeenCalledBefore(printToPDF);
  });

  it('prints a draft without tags and bookmarks', async () => {
    await host.printToPdf(asDraft('<!doctype html><html lang="de"><p>x</p></html>'), new AbortController().signal);
    expect((FakeWindow.all.at(-1) as FakeWindow).webContents.printToPDF.mock.calls).toEqual([
      [{ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false, generateDocumentOutline: false }],
    ]);
  });

  it('prints no draft of which the engine tells where all stands', async () => {
    const report = { lines: 1, places: { a: 3 } };
    FakeDebugger.value = report;
    const printed = await host.printToPdf(
      asDraft('<!doctype html><html lang="de" data-typeset="{}"><p>x</p></html>'),
      new AbortController().signal,
    );
    FakeDebugger.value = undefined;
    expect(printed).toEqual({ pdf: new Uint8Array(), report });
    expect((FakeWindow.all.at(-1) as FakeWindow).webContents.printToPDF).not.toHaveBeenCalled();
  });

  it('does not touch the lines of a page that does not ask', async () => {
    await host.printToPdf('<p data-typeset="{}">x</p>', new AbortController().signal);
    expect((FakeWindow.all.at(-1) as FakeWindow).webContents.debugger.attach).not.toHaveBeenCalled();
  });

  it('does not print what was cancelled', async () => {
    const before = FakeWindow.all.length;
    await expect(host.printToPdf('<p>x</p>', AbortSignal.abort())).rejects.toThrow('cancelled');
    expect(FakeWindow.all).toHaveLength(before);
  });

  it('asks where to save, starting in the editor’s documents', async () => {
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/x/Haushalt.pdf' });
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect([await host.chooseSavePath('../Haushalt', 'pdf'), await host.chooseSavePath('y', 'pdf')]).toEqual(['/x/Haushalt.pdf', null]);
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: '/home/eva/Dokumente/Umbruch/Haushalt.pdf' });
  });

  it('shows files in their folder and opens safe addresses only', async () => {
    await host.reveal('/x/Haushalt.pdf');
    await host.openExternal('HTTPS://example.org');
    await expect(host.openExternal('file:///etc/passwd')).rejects.toThrow('link-refused');
    expect(electron.shell.showItemInFolder.mock.calls).toEqual([['/x/Haushalt.pdf']]);
    expect(electron.shell.openExternal.mock.calls).toEqual([['https://example.org/']]);
  });

  it('has a German menu', () => {
    const template = atStart.menu[0]?.[0] as { label: string }[];
    expect(template.map(({ label }) => label)).toEqual(
      process.platform === 'darwin' ? ['Umbruch', 'Bearbeiten', 'Darstellung', 'Fenster'] : ['Bearbeiten', 'Darstellung', 'Fenster'],
    );
  });
});
