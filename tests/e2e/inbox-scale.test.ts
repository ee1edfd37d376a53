import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, importFiles } from '../support/import-files.ts';
import { makeZip } from '../support/make-zip.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const syllables = ['ka', 'ne', 'ri', 'mo', 'lu', 'ta', 'be', 'fi', 'do', 'su', 'we', 'ha'];
/** A made-up name, another one for every file and place in it: reports alike but for their figures would be asked about. */
const name = (at: number, place: number): string => {
  const number = at * 17 + place * 7919;
  const letters = [1, 12, 144, 1728].map((unit) => syllables[Math.floor(number / unit) % syllables.length]).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};
const sentence = (at: number, first: number): string =>
  `${[0, 1, 2].map((place) => `${name(at, first + place)} und ${name(at, first + place + 40)}`).join(', ')} ziehen nach ${name(at, first + 80)}.`;
const report = (at: number): string =>
  `${name(at, 0)}:\nNeue Leitstelle im Haus ${at}\n\n${sentence(at, 1)} ${sentence(at, 4)}\n\n${sentence(at, 7)} ${sentence(at, 10)}\n\n(ba)\n`;
const count = 320;
const delivery = Array.from({ length: count }, (_, at) => ({
  name: `meldung-${String(at).padStart(3, '0')}.txt`,
  bytes: bytes(report(at)),
}));
const unreadable = { name: 'programm.xyz', bytes: Uint8Array.from([0, 1, 2, 3, 255, 254, 7, 8]) };
const archive = {
  name: 'archiv.zip',
  bytes: makeZip([901, 902].map((at) => ({ name: `ordner/seite-${at}.txt`, bytes: report(at) }))),
};

describe('an inbox with hundreds of files', () => {
  let window: TestWindow;
  const page = () => window.page;
  const tree = () => page().getByRole('tree', { name: 'Dateien im Eingang' });
  const cursor = () => tree().locator('[data-cursor]');
  const heading = (text: string) => tree().getByText(text, { exact: true });
  const inbox = async () => (await ask(window.core, 'imports.list', {})).flatMap((batch) => batch.proposals);

  beforeAll(async () => {
    window = await openWindow();
    expect(await importFiles(window.core, [...delivery, unreadable, archive], { commit: false })).toBeNull();
    await window.goTo('#/inbox');
    await heading('Nicht lesbar (1)').or(tree().getByText(/^Klar/)).first().waitFor();
  });
  afterAll(() => window.close());

  it('keeps only the visible files in the document, under headings that say how many there are', async () => {
    expect(await page().locator('.review-file').count()).toBeLessThan(60);
    await heading(`Klar (${(await inbox()).filter((row) => row.state === 'clear').length})`).waitFor();
    await expectAccessible(window, 'a long inbox');
  });

  it('goes from its first to its last line by keyboard, and opens the file where the cursor rests', async () => {
    await tree().focus();
    await page().keyboard.press('End');
    await cursor().getByText('programm.xyz', { exact: true }).waitFor();
    await page().getByRole('heading', { name: 'Diese Datei konnte nicht gelesen werden' }).waitFor();
    await page().keyboard.press('Home');
    await page().keyboard.press('ArrowDown');
    await page().locator('.review-file[data-selected]', { hasText: 'meldung-000.txt' }).waitFor();
  });

  it('folds a group and opens it again with the arrow keys', async () => {
    await page().keyboard.press('Home');
    await page().keyboard.press('ArrowLeft');
    await tree().locator('[aria-expanded="false"]').waitFor();
    await heading('Nicht lesbar (1)').waitFor();
    await page().keyboard.press('ArrowRight');
    await page().locator('.review-file', { hasText: 'meldung-000.txt' }).waitFor();
  });

  it('shows the files of an archive under its name', async () => {
    await page().getByRole('searchbox', { name: 'Dateien filtern' }).fill('archiv.zip');
    await heading('archiv.zip › ordner (2)').waitFor();
    await page().locator('.review-file[data-level="3"]', { hasText: 'seite-902.txt' }).waitFor();
  });

  it('finds files by their name and by the sentence that stands with them', async () => {
    const field = page().getByRole('searchbox', { name: 'Dateien filtern' });
    await field.fill('meldung-31');
    await page().locator('.review-file', { hasText: 'meldung-310.txt' }).waitFor();
    expect(await page().locator('.review-file').count()).toBe(10);
    await field.fill('xyz');
    await page().locator('.review-file', { hasText: 'programm.xyz' }).waitFor();
    await field.fill('gibt es nicht');
    await page().getByText('Keine Datei passt zu „gibt es nicht“.').waitFor();
    await page().keyboard.press('Escape');
    await page().locator('.review-file', { hasText: 'meldung-000.txt' }).waitFor();
  });

  it('leaves a file out with the delete key, and the keyboard stays in the list', async () => {
    await page().locator('.review-file', { hasText: 'meldung-000.txt' }).click();
    await page().locator('.review-proposal').waitFor();
    await tree().focus();
    await page().keyboard.press('Delete');
    await page().locator('.review-file', { hasText: 'meldung-000.txt' }).waitFor({ state: 'detached' });
    await page().locator('.review-file[data-selected]', { hasText: 'meldung-001.txt' }).waitFor();
    await page().locator('[role="tree"]:focus').waitFor();
  });

  it('takes all clear files over at once and brings every one of them back in one step', async () => {
    const before = await inbox();
    const clear = before.filter((row) => row.state === 'clear').length;
    await page()
      .getByRole('button', { name: `Alle klaren übernehmen (${clear})` })
      .click();
    const notice = page().locator('.app-notice', { hasText: 'angelegt' });
    await notice.waitFor();
    expect((await inbox()).length).toBe(before.length - clear);
    // The button went away with what it took over.
    expect(await page().evaluate(() => document.activeElement === document.body)).toBe(false);
    await notice.getByRole('button', { name: 'Rückgängig' }).click();
    await heading(`Klar (${clear})`).waitFor();
    expect((await inbox()).map((row) => [row.id, row.state])).toEqual(before.map((row) => [row.id, row.state]));
    expectQuiet(window);
  });
});
