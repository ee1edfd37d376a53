import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { FaultError } from '#shared/result.ts';
import { freshFolder, openCore } from '../../../support/core.ts';
import { ask } from '../../../support/import-files.ts';

it('gives two exports at once two names, and a name back when its export has ended without a file', async () => {
  const host = createHeadlessHost({ rendererFolder: '', exportFolder: await freshFolder('names') });
  const name = async () => (await host.chooseSavePath('Haushalt', 'pdf')) ?? '';
  // Which of the two asks the disk first is chance.
  const [second = '', first = ''] = (await Promise.all([name(), name()])).sort();
  expect([basename(first), basename(second)]).toEqual(['Haushalt.pdf', 'Haushalt 2.pdf']);
  await writeFile(second, 'fertig');
  host.releaseSavePath?.(first);
  host.releaseSavePath?.(second);
  expect([basename(await name()), basename(await name())]).toEqual(['Haushalt.pdf', 'Haushalt 3.pdf']);
});

it('writes two files when one report is exported twice at once, and takes no name for one that failed', async () => {
  const exportFolder = await freshFolder('exports');
  const host = createHeadlessHost({ rendererFolder: '', exportFolder });
  const released: string[] = [];
  const core = await openCore(await freshFolder('library'), {
    ...host,
    printToPdf: () => Promise.reject(new FaultError('export-no-browser')),
    releaseSavePath: (path) => {
      released.push(basename(path));
      host.releaseSavePath?.(path);
    },
  });
  const { id } = await ask(core.port, 'articles.create', { header: { headline: 'Haushalt' } });
  const start = (formatId: string) => ask(core.port, 'exports.start', { subject: { kind: 'article', id }, formatId });
  const ended = new Promise<void>((resolve) => {
    core.port.subscribe((event) => {
      if (event.name !== 'tasks.changed') return;
      void ask(core.port, 'tasks.list', {}).then((tasks) => {
        if (tasks.length === 3 && tasks.every(({ state }) => state !== 'running')) resolve();
      });
    });
  });
  await Promise.all([start('article-markdown'), start('article-markdown'), start('article-pdf')]);
  await ended;
  await core.close();
  expect(readdirSync(exportFolder).sort()).toEqual(['Haushalt 2.md', 'Haushalt.md']);
  expect(released.sort()).toEqual(['Haushalt 2.md', 'Haushalt.md', 'Haushalt.pdf']);
});
