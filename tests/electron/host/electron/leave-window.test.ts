import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createElectronHost } from '#electron/host/electron/electron-host.ts';
import type { Host } from '#electron/host/host.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { electron, FakeWindow } from '../../../support/electron-stub.ts';

vi.mock('electron', async () => (await import('../../../support/electron-stub.ts')).electron);

const answers: ((result: Result<unknown>) => void)[] = [];
const core = { dispatch: () => new Promise<Result<unknown>>((resolve) => answers.push(resolve)), subscribe: () => () => undefined };
let host: Host;
let window: FakeWindow;
let isClosed: boolean;
const invoke = (senderFrame: unknown) =>
  electron.ipcHandlers.get('umbruch:call')?.(...([{ sender: window.webContents, senderFrame }, 'articles.save', {}] as never[]));

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'umbruch-leave-'));
  await writeFile(join(folder, 'index.html'), '<p>Start</p>');
  host = createElectronHost({ rendererFolder: folder, preloadPath: '/umbruch/preload.cjs', exportFolder: '/x' });
  const opened = await host.openWindow(core);
  window = FakeWindow.all.at(-1) as FakeWindow;
  isClosed = false;
  void opened.closed.then(() => (isClosed = true));
  answers.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('the end of the Electron window', () => {
  it('waits for the page’s last words and their answer', async () => {
    window.hide.mockImplementation(() => void invoke(window.webContents.mainFrame));
    const quit = vi.fn();
    void host.quit().then(quit);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(window.hide).toHaveBeenCalledOnce();
    expect([answers.length, isClosed, quit.mock.calls.length]).toEqual([1, false, 0]);
    answers[0]?.(ok({}));
    await vi.advanceTimersByTimeAsync(1_000);
    expect([isClosed, quit.mock.calls.length]).toEqual([true, 1]);
  });

  it('waits in the same way when the editor closes it, also when asked twice', async () => {
    window.hide.mockImplementation(() => void invoke(window.webContents.mainFrame));
    window.close();
    window.close();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(isClosed).toBe(false);
    answers[0]?.(ok({}));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(isClosed).toBe(true);
  });

  it('takes the last words of a frame that is already gone, if the window showed our page', async () => {
    expect(await invoke(null)).toMatchObject({ ok: false });
    window.close();
    void invoke(null);
    expect(answers).toHaveLength(1);
    window.webContents.mainFrame.url = 'https://example.org/';
    expect(await invoke(null)).toMatchObject({ ok: false });
    answers[0]?.(ok({}));
    await vi.advanceTimersByTimeAsync(1_000);
  });

  it('does not wait for ever, neither for an answer nor for a page that hangs', async () => {
    window.isHanging = true;
    window.hide.mockImplementation(() => void invoke(window.webContents.mainFrame));
    const quit = vi.fn();
    void host.quit().then(quit);
    await vi.advanceTimersByTimeAsync(10_100);
    expect(window.destroy).toHaveBeenCalledOnce();
    expect(quit).toHaveBeenCalledOnce();
  });
});
