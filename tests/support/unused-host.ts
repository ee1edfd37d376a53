import type { Host } from '#electron/host/host.ts';

const refuse = () => Promise.reject(new Error('This test has no window'));

/** For cores that are only asked for data: whatever needs a host fails loudly. */
export const unusedHost: Host = {
  kind: 'headless',
  openWindow: refuse,
  printToPdf: refuse,
  chooseSavePath: refuse,
  reveal: refuse,
  openExternal: refuse,
  inboxFolder: () => {
    throw new Error('This test has no inbox folder');
  },
  quit: () => Promise.resolve(),
};
