import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { freshFolder } from '../../../support/core.ts';
import { openSmallWindow } from '../../../support/small-window.ts';

/** The colour of a picture's first pixel; no filter of the format changes it. */
async function firstPixel(path: string): Promise<number[]> {
  const png = await readFile(path);
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return [...inflateSync(Buffer.concat(data)).subarray(1, 4)];
}

it('photographs a theme only when it is on the page and every change of colour has ended', async () => {
  const { host } = await openSmallWindow(`
    const system = matchMedia('(prefers-color-scheme: dark)');
    const root = document.documentElement;
    const apply = () => {
      root.dataset.theme = system.matches ? 'dark' : 'light';
      root.style.background = system.matches ? 'rgb(10, 20, 30)' : 'rgb(200, 210, 220)';
    };
    apply();
    void root.offsetWidth;
    root.style.transition = 'background 20s';
    // A busy window takes its time to follow the system.
    system.addEventListener('change', () => setTimeout(apply, 600));`);
  const folder = await freshFolder('capture');
  const colours: number[][] = [];
  for (const theme of ['light', 'dark'] as const) {
    const path = join(folder, `${theme}.png`);
    await host.captureWindow(path, { width: 300, height: 200, theme, hash: '#/x' });
    colours.push(await firstPixel(path));
  }
  await host.quit();
  expect(colours).toEqual([
    [200, 210, 220],
    [10, 20, 30],
  ]);
});
