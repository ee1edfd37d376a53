import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { requestNames } from '#shared/ipc/contract.ts';
import { electron } from '../../../support/electron-stub.ts';

vi.mock('electron', async () => (await import('../../../support/electron-stub.ts')).electron);

let world: string;
let bridge: Bridge;
let exposed: number;
beforeAll(async () => {
  await import('#electron/preload.ts');
  exposed = electron.contextBridge.exposeInMainWorld.mock.calls.length;
  [world, bridge] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [string, Bridge];
});

describe('what the window gets from Electron', () => {
  it('is one frozen object with the named requests and a way to listen', () => {
    expect(exposed).toBe(1);
    expect([world, Object.keys(bridge), Object.keys(bridge.requests)]).toEqual(['umbruch', ['requests', 'onEvent'], requestNames]);
    expect([Object.isFrozen(bridge), Object.isFrozen(bridge.requests)]).toEqual([true, true]);
  });

  it('names the request itself: a caller cannot name another', async () => {
    electron.ipcRenderer.invoke.mockResolvedValueOnce({ ok: true, value: 1 });
    const loose = bridge.requests['library.info'] as (...args: unknown[]) => Promise<unknown>;
    expect(await loose({ a: 1 }, 'articles.purge')).toEqual({ ok: true, value: 1 });
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([['umbruch:call', 'library.info', { a: 1 }]]);
  });

  it('hands events on without Electron’s event object, until told to stop', () => {
    const heard: unknown[][] = [];
    const stop = bridge.onEvent((...args) => heard.push(args));
    const [channel, relay] = electron.ipcRenderer.on.mock.calls[0] as [string, (...args: unknown[]) => void];
    relay({ sender: 'secret' }, { name: 'settings.changed', payload: { ids: [] } });
    expect(heard).toEqual([[{ name: 'settings.changed', payload: { ids: [] } }]]);
    stop();
    expect(electron.ipcRenderer.removeListener.mock.calls).toEqual([[channel, relay]]);
  });
});
