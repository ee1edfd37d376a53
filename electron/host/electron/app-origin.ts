/** The window's origin in Electron: a scheme of our own, served from the manifest. */
export const appScheme = 'app';
export const appOrigin = 'app://bundle';

/** True for an address of our own window. Scheme and host are compared as the platform's parser reads them. */
export function isAppAddress(address: string): boolean {
  // The parser drops TAB and line breaks inside an address; an honest one has none.
  if (/[\u0000-\u0020\u007f\\]/.test(address)) return false;
  try {
    const url = new URL(address);
    return (
      url.protocol === 'app:' && url.host === 'bundle' && url.username === '' && url.password === '' && address.startsWith(`${appOrigin}/`)
    );
  } catch {
    return false;
  }
}
