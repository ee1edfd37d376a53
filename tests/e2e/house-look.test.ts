import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshFolder } from '../support/core.ts';
import { ask } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { onePixel } from '../support/pictures.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

let window: TestWindow;
let folder: string;
const look = async () => (await ask(window.core, 'settings.get', {})).look;

beforeAll(async () => {
  folder = await freshFolder('house-look');
  window = await openWindow({ route: '#/settings' });
  await window.ready();
});
afterAll(() => window.close());

it('takes a dropped picture as the logo and imports nothing', async () => {
  const path = join(folder, 'logo.png');
  await writeFile(path, onePixel);
  await window.dropFiles([path], '.house-look-logo');
  await window.page.locator('.house-look-paper img').waitFor();
  expect((await look()).logo).toMatch(/^[0-9a-f]{64}$/);
  expect(await ask(window.core, 'imports.list', {})).toEqual([]);
  expect(await window.page.locator('.drop-zone').count()).toBe(0);
});

it('says what is no picture, and keeps the logo there was', async () => {
  const before = (await look()).logo;
  const path = join(folder, 'logo.svg');
  await writeFile(path, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await window.dropFiles([path], '.house-look-logo');
  await window.page.getByText('Das Format von „logo.svg“ kennt Umbruch nicht.').first().waitFor();
  expect((await look()).logo).toBe(before);
});

it('refuses a colour that cannot be read on paper, and takes one that can', async () => {
  const { page } = window;
  const field = page.getByLabel('Hausfarbe', { exact: true });
  await field.fill('#f0a000');
  await page.getByText('Auf weißem Papier zu hell für Text: Kontrast 2,1 : 1').waitFor();
  await field.press('Enter');
  expect((await look()).accent).toBe('#0a5f66');
  await field.fill('8a1c3c');
  await field.press('Enter');
  await page.locator('.house-look-sample-kicker[style*="rgb(138, 28, 60)"]').waitFor();
  expect((await look()).accent).toBe('#8a1c3c');
});

it('checks the own hyphenations while they are typed, and keeps those that can be used', async () => {
  const { page } = window;
  const field = page.getByLabel('Eigene Trennungen');
  await field.fill('Druck=erzeug-nis\nzwei Wörter\nAmts--stube');
  await page.getByText('Zeile 2 („zwei Wörter“): nur ein Wort je Zeile. Zeile 3 („Amts--stube“)').waitFor();
  await expectAccessible(window, 'faulty hyphenations');
  await field.fill('Druck=erzeug-nis\nAmts-stube');
  await field.blur();
  await expect.poll(async () => (await look()).hyphenations).toEqual(['Druck=erzeug-nis', 'Amts-stube']);
});

it('cuts no imprint line that is too long, but says so', async () => {
  const { page } = window;
  const field = page.getByLabel('Impressumszeile');
  await field.fill('x'.repeat(201));
  await page.getByText('Zu lang: 201 Zeichen, möglich sind 200.').waitFor();
  await field.press('Enter');
  expect((await look()).imprint).toBe('');
  await field.fill('Kommune & Netz, Musterweg 1');
  await field.press('Enter');
  await expect.poll(async () => (await look()).imprint).toBe('Kommune & Netz, Musterweg 1');
});

it('takes the logo away again', async () => {
  await window.page.getByRole('group', { name: 'Logo' }).getByRole('button', { name: 'Entfernen' }).press('Enter');
  await window.page.getByText('Kein Logo').waitFor();
  await window.page.locator('.house-look-logo button:focus').waitFor();
  expect((await look()).logo).toBeNull();
  expectQuiet(window);
});
