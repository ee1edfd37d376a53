import { describe, expect, it } from 'vitest';
import { findBrowser, hasDisplay } from '#electron/host/chromium/find-browser.ts';
import type { Surroundings } from '#electron/host/chromium/find-browser.ts';
import { sandboxFlags } from '#electron/host/chromium/browser-flags.ts';

const at = (platform: NodeJS.Platform, env: Surroundings['env'], ...files: string[]): Surroundings => ({
  platform,
  env,
  exists: (path) => files.includes(path),
});

describe('finding a browser', () => {
  it.each([
    ['linux', { PATH: '/opt/bin:/usr/bin' }, '/opt/bin/chromium', 'Chromium'],
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/google-chrome-stable', 'Chrome'],
    ['linux', {}, '/snap/bin/chromium', 'Chromium'],
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/microsoft-edge', 'Edge'],
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/brave-browser', 'Brave'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Chrome'],
    ['darwin', { HOME: '/Users/eva' }, '/Users/eva/Applications/Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
    ['darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Edge'],
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'Chrome'],
    [
      'win32',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'Edge',
    ],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\Eva\\AppData\\Local' },
      'C:\\Users\\Eva\\AppData\\Local\\BraveSoftware\\Brave-Browser\\Application\\brave.exe',
      'Brave',
    ],
  ] as const)('finds %s %j %s', (platform, env, path, name) => {
    expect(findBrowser(at(platform, env, path))).toEqual({ name, path });
  });

  it('takes the browser that UMBRUCH_BROWSER names before any other', () => {
    const surroundings = at('linux', { PATH: '/usr/bin', UMBRUCH_BROWSER: '/home/eva/edge' }, '/usr/bin/chromium', '/home/eva/edge');
    expect(findBrowser(surroundings)).toEqual({ name: 'Edge', path: '/home/eva/edge' });
  });

  it('does not fall back when the named browser is missing', () => {
    expect(findBrowser(at('linux', { PATH: '/usr/bin', UMBRUCH_BROWSER: '/gone' }, '/usr/bin/chromium'))).toBeNull();
  });

  it('ignores relative folders in PATH', () => {
    expect(findBrowser(at('linux', { PATH: '.:bin' }, 'chromium', 'bin/chromium', '/chromium'))).toBeNull();
  });

  it('knows where a window can be shown', () => {
    const shows = [
      at('linux', {}),
      at('linux', { DISPLAY: ':0' }),
      at('linux', { WAYLAND_DISPLAY: 'w' }),
      at('darwin', {}),
      at('win32', {}),
    ];
    expect(shows.map(hasDisplay)).toEqual([false, true, true, true, true]);
  });

  it('gives up the sandbox only for root on Linux', () => {
    expect([sandboxFlags(0, 'linux'), sandboxFlags(1000, 'linux'), sandboxFlags(0, 'darwin'), sandboxFlags(undefined, 'win32')]).toEqual([
      ['--no-sandbox'],
      [],
      [],
      [],
    ]);
  });
});
