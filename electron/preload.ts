/** Runs in the sandbox before the window's page and gives it `window.umbruch`: named functions, no channel, no event object. */
import { contextBridge, ipcRenderer } from 'electron';
import { requestNames } from '#shared/ipc/contract.ts';
import type { CoreEvent } from '#shared/ipc/contract.ts';
import { callChannel, eventChannel } from './host/electron/channels.ts';

const requests = Object.freeze(
  Object.fromEntries(
    requestNames.map((name) => [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input)]),
  ),
);

const onEvent = (listener: (event: CoreEvent) => void): (() => void) => {
  const relay = (_event: unknown, event: CoreEvent) => listener(event);
  ipcRenderer.on(eventChannel, relay);
  return () => void ipcRenderer.removeListener(eventChannel, relay);
};

contextBridge.exposeInMainWorld('umbruch', Object.freeze({ requests, onEvent }));
