import { describe, expect, it } from 'vitest';
import { keepBrowser } from '#electron/host/chromium/keep-browser.ts';
import { canReadProc, familyOf, isAlive, membersRunning } from '../../../support/processes.ts';
import { openSmallWindow } from '../../../support/small-window.ts';

/** Browsers that only count; `die` ends the last one. */
function fakeBrowsers(failures: number) {
  const happened: string[] = [];
  let die: () => void = () => undefined;
  let count = 0;
  const start = () => {
    count += 1;
    happened.push(`start ${count}`);
    if (count <= failures) return Promise.reject(new Error('did not start'));
    const mine = count;
    const closed = new Promise<void>((resolve) => (die = resolve));
    return Promise.resolve({ running: { closed, close: () => Promise.resolve(void happened.push(`close ${mine}`)) } });
  };
  return { start, happened, die: () => die() };
}

describe('a kept browser', () => {
  it('is started once, and again after it did not start', async () => {
    const { start, happened } = fakeBrowsers(1);
    const kept = keepBrowser(start);
    await expect(kept.get()).rejects.toThrow('did not start');
    await Promise.all([kept.get(), kept.get()]);
    expect(happened).toEqual(['start 1', 'start 2']);
  });

  it('is tidied up and replaced after it has died', async () => {
    const { start, happened, die } = fakeBrowsers(0);
    const kept = keepBrowser(start);
    await kept.get();
    die();
    await new Promise((resolve) => setTimeout(resolve));
    await kept.get();
    await kept.end();
    expect(happened).toEqual(['start 1', 'close 1', 'start 2', 'close 2']);
  });

  it.skipIf(!canReadProc)('prints again after the browser was killed', async () => {
    const { host, closed } = await openSmallWindow('');
    const family = membersRunning(process.pid, '--remote-debugging-pipe').flatMap(familyOf);
    for (const pid of family) process.kill(pid, 'SIGKILL');
    while (family.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 20));
    await closed;
    const { pdf } = await host.printToPdf('<!doctype html><p>danach</p>', new AbortController().signal);
    await host.quit();
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
