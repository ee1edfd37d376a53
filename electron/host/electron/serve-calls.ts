import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { fail } from '#shared/result.ts';
import type { CorePort } from '../host.ts';
import { isAppAddress } from './app-origin.ts';
import { callChannel, eventChannel } from './channels.ts';

/**
 * True only for the top frame of our own window showing our own page. While the window is on its way out its frame may be gone
 * before its last words arrive; then the address that the window last showed decides.
 */
export function isOurFrame(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: WebContents,
  isLeaving: () => boolean = () => false,
): boolean {
  const frame = event.senderFrame;
  if (event.sender !== window) return false;
  if (frame === null) return isLeaving() && isAppAddress(window.getURL());
  return frame === window.mainFrame && isAppAddress(frame.url);
}

/** Connects the window to the core: one channel in, one out. Answers a function that ends it. */
export function serveCalls(ipcMain: IpcMain, window: WebContents, core: CorePort, isLeaving: () => boolean): () => void {
  ipcMain.handle(callChannel, (event, name: unknown, raw: unknown) =>
    typeof name === 'string' && isOurFrame(event, window, isLeaving) ? core.dispatch(name, raw) : fail('unknown-request'),
  );
  const stopEvents = core.subscribe((event) => {
    if (!window.isDestroyed()) window.send(eventChannel, event);
  });
  return () => {
    stopEvents();
    ipcMain.removeHandler(callChannel);
  };
}
