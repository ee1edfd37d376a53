import { basename } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { freshFolder } from '../../../support/core.ts';

it('gives two exports at once two names, and a name back when its export has ended without a file', async () => {
  const host = createHeadlessHost({ rendererFolder: '', exportFolder: await freshFolder('names') });
  const name = async () => (await host.chooseSavePath('Haushalt', 'pdf')) ?? '';
  const [first, second] = await Promise.all([name(), name()]);
  expect([basename(first), basename(second)]).toEqual(['Haushalt.pdf', 'Haushalt 2.pdf']);
  await writeFile(second, 'fertig');
  host.releaseSavePath?.(first);
  host.releaseSavePath?.(second);
  expect([basename(await name()), basename(await name())]).toEqual(['Haushalt.pdf', 'Haushalt 3.pdf']);
});
