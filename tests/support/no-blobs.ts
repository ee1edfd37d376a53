import type { Blobs } from '#electron/store/blobs.ts';

/** A place for originals that has none, to build others upon. */
export const noBlobs: Blobs = {
  put: () => '',
  store: () => Promise.resolve(''),
  read: () => Promise.resolve(null),
  begin: () => ({ write: () => undefined, finish: () => '', abort: () => undefined }),
  has: () => false,
  get: () => null,
  stream: () => null,
  remove: () => undefined,
};
