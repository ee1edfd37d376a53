import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectQuiet } from './expectations.ts';

let opened: TestWindow;
beforeAll(async () => {
  opened = await openWindow({ size: { width: 1280, height: 800 } });
});
afterAll(() => opened.close());

it('keeps the top bar where it is, whatever is brought into view below', async () => {
  const { page } = opened;
  await opened.goTo('#/settings');
  const switches = page.getByRole('switch');
  await switches.last().waitFor({ state: 'attached' });
  const frame = () =>
    page.evaluate(() => [
      document.documentElement.scrollHeight - window.innerHeight,
      document.documentElement.scrollTop + (document.querySelector('.app')?.scrollTop ?? -1),
      document.querySelector('.app-bar')?.getBoundingClientRect().top,
    ]);
  await switches.last().evaluate((field) => field.scrollIntoView({ block: 'start' }));
  expect(await frame()).toEqual([0, 0, 0]);
  // Who comes to a switch by key is shown it.
  await page
    .locator('h1, h2')
    .first()
    .evaluate((heading) => heading.scrollIntoView());
  await switches.last().focus();
  const isSeen = () => switches.last().evaluate((field) => field.getBoundingClientRect().bottom <= window.innerHeight);
  await expect.poll(isSeen).toBe(true);
  expect(await frame()).toEqual([0, 0, 0]);
  expectQuiet(opened);
});
