/**
 * Photographs the window: `node tests/support/look.ts --route '#/articles/all' --out /tmp/look.png --theme dark --size 1280x800`.
 * `--library DIR` shows a library of yours; without it a fresh one gets the samples of `resources/samples`.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CorePort } from '#electron/host/host.ts';
import { fail, ok } from '#shared/result.ts';
import { importFiles } from './import-files.ts';
import { openWindow } from './open-window.ts';
import { root } from './core.ts';

const { values } = parseArgs({
  options: {
    route: { type: 'string', default: '#/articles/all' },
    out: { type: 'string', default: 'look.png' },
    theme: { type: 'string', default: 'light' },
    size: { type: 'string', default: '1280x800' },
    library: { type: 'string' },
    dist: { type: 'string' },
    /** Leaves the proposals of the samples in the inbox instead of taking them over. */
    review: { type: 'boolean', default: false },
    axe: { type: 'boolean', default: false },
    /** What is searched for, once the view is there; the best hit is opened. */
    search: { type: 'string' },
  },
});

/** Stands in until the core can be opened: an empty library that answers nothing else. */
const emptyCore: CorePort = {
  dispatch: (name) =>
    Promise.resolve(
      name === 'library.info'
        ? ok({ name: 'Bibliothek', hostKind: 'headless', version: '0', articlesByStatus: {}, articles: 0, teasers: 0, inbox: 0 })
        : fail('internal'),
    ),
  subscribe: () => () => undefined,
};

const [width = 1280, height = 800] = values.size.split('x').map(Number);
const hasCore = existsSync(join(root, 'electron/app.ts'));
if (!hasCore) console.warn('electron/app.ts ist noch nicht da: leere Bibliothek.');
const window = await openWindow({
  ...(hasCore ? {} : { port: emptyCore }),
  library: values.library,
  dist: values.dist && resolve(values.dist),
  theme: values.theme === 'dark' ? 'dark' : 'light',
  size: { width, height },
});
try {
  if (hasCore && !values.library) await importSamples();
  await window.goTo(values.route);
  await window.page
    .locator('[data-ready="true"]')
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => console.warn('Keine Ansicht meldet data-ready.'));
  if (values.search) await searchFor(values.search);
  await window.page.evaluate(() => document.fonts.ready.then(() => undefined));
  await window.screenshot(values.out);
  if (values.axe) console.log(JSON.stringify(await window.axe(), null, 2));
  for (const [name, list] of Object.entries(window.records)) if (list.length > 0) console.warn(name, list);
  console.log(values.out);
} finally {
  await window.close();
}

async function searchFor(text: string): Promise<void> {
  const { page } = window;
  await page.getByRole('searchbox').first().fill(text);
  await page.locator('.library mark').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.desk[data-ready="true"]').waitFor();
  await page.locator('.desk-offer, .desk-row--new').first().waitFor();
}

async function importSamples(): Promise<void> {
  const folder = join(root, 'resources/samples');
  if (!existsSync(folder)) return;
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);
  const files = await Promise.all(names.sort().map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
  const problem = await importFiles(window.core, files, { commit: !values.review });
  if (problem) console.warn(`Beispiele nicht übernommen: ${problem}`);
}
