/** Draws `resources/icons/icon.svg` in the sizes that installers want. Run by hand after a change of the drawing. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { quietFlags } from '#electron/host/chromium/browser-flags.ts';
import { headlessShellPath } from '#electron/host/chromium/headless-shell.ts';
import { chromium } from 'playwright-core';

const folder = resolve(import.meta.dirname, '../icons');
const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: (await headlessShellPath()) ?? '',
  args: ['--headless=shell', '--no-sandbox', ...quietFlags],
});
try {
  for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`);
    await writeFile(join(folder, `${size}x${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
