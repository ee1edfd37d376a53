import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '#electron/app.ts';
import type { CorePort } from '#electron/host/host.ts';
import { fail } from '#shared/result.ts';
import { freshFolder, openCore } from '../support/core.ts';
import { ask } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { unusedHost } from '../support/unused-host.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

let app: App;
let port: CorePort;
let window: TestWindow;
/** Requests that are answered by a fault. */
const failing = new Set<string>();
beforeEach(async () => {
  app = await openCore(await freshFolder('faults'), unusedHost);
  const { id } = await ask(app.port, 'articles.create', { header: { headline: 'Netz wächst' } });
  await ask(app.port, 'keywords.attach', { articleId: id, label: 'Glasfaser' });
  const dispatch: CorePort['dispatch'] = (name, raw) =>
    failing.has(name) ? Promise.resolve(fail('internal')) : app.port.dispatch(name, raw);
  port = { ...app.port, dispatch };
});
afterEach(async () => {
  failing.clear();
  await window.close();
  await app.close();
});

describe('a list that cannot be read', () => {
  it.each([
    { route: '#/articles/all', request: 'articles.list', then: 'Netz wächst' },
    { route: '#/keywords', request: 'thesaurus.outline', then: 'Glasfaser' },
    { route: '#/overlaps', request: 'overlaps.list', then: 'Archiv durchsuchen' },
  ])('says so and is asked for again: $route', async ({ route, request, then }) => {
    failing.add(request);
    window = await openWindow({ port, route });
    const { page } = window;
    await page.getByText('Die Liste konnte nicht geladen werden').waitFor();
    await expectAccessible(window, request);
    failing.clear();
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).press('Enter');
    await page.getByText(then).first().waitFor();
    expect(await page.getByText('Die Liste konnte nicht geladen werden').count()).toBe(0);
    await page.locator(':focus').waitFor();
    expectQuiet(window);
  });
});
