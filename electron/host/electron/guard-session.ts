import type { Session } from 'electron';
import { isAppAddress } from './app-origin.ts';

/** The one thing the window may ask for: to put text on the clipboard. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Refuses every permission, device, capture, download and request that is not our own. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url) }));
  session.setSpellCheckerEnabled(false);
}

const isOwnRequest = (address: string): boolean =>
  isAppAddress(address.startsWith('blob:') ? address.slice('blob:'.length) : address) || address.startsWith('devtools://');
