import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#electron/store/database.ts';
import { fillLibrary } from '../support/generated-articles.ts';
import { freshFolder } from '../support/core.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

let library = '';
let window: TestWindow | undefined;
beforeAll(async () => {
  library = await freshFolder('large');
  const store = openStore(library, 0);
  fillLibrary(store, randomUUID, 10_000);
  store.close();
});
afterEach(async () => {
  await window?.close();
  window = undefined;
});

describe('a library of 10,000 reports', () => {
  it('scrolls from end to end by keyboard and wheel with few rows in the page, and filters as one types', async () => {
    window = await openWindow({ library });
    const { page } = window;
    await page
      .getByText('10 000 Beiträge')
      .or(page.getByText(/10.000 Beiträge/))
      .first()
      .waitFor();
    const list = page.getByRole('listbox').first();
    await list.getByRole('option').first().click();
    await list.focus();
    await page.keyboard.press('End');
    await list.locator('[aria-posinset="10000"]').waitFor();
    await page.keyboard.press('Home');
    await list.locator('[aria-posinset="1"]').waitFor();
    await list.hover();
    for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 4_000);
    expect(await list.getByRole('option').count()).toBeLessThan(60);

    const field = page.getByRole('searchbox', { name: 'Beiträge suchen' });
    await field.pressSequentially('Breitbandportal Nordheide', { delay: 20 });
    await list.getByRole('option').filter({ hasText: 'Nordheide' }).first().waitFor();
    await expectAccessible(window, 'list with a search');
    await field.fill('Quarzsandgrube');
    await page.getByText('Keine Treffer').waitFor();
    await expectAccessible(window, 'no hits');
    expectQuiet(window);
  });
});
