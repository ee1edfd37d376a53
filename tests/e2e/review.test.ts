import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/core.ts';
import { ask } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

const sample = (name: string): string => join(root, 'resources/samples', name);

describe('the review of a delivery', () => {
  let window: TestWindow;
  const page = () => window.page;
  const file = (name: string) => page().locator('.review-file', { hasText: name });
  const contents = (text: string) => page().locator('.review-proposal .review-head').getByText(text, { exact: true }).waitFor();
  const removed = (count: number) => page().locator('.review-source .review-head').getByText(`${count} Stellen entfernt`).waitFor();
  const choose = async (menu: RegExp | string, item: string) => {
    await page().getByRole('button', { name: menu }).first().click();
    await page().getByRole('menuitem', { name: item, exact: true }).click();
  };
  const takeBack = () => page().keyboard.press('Control+z');
  async function type(field: string, text: string): Promise<void> {
    await page().getByRole('textbox', { name: field, exact: true }).fill(text);
    await page().keyboard.press('Enter');
  }

  beforeAll(async () => {
    window = await openWindow();
    await window.dropFiles(['portalseite-1.txt', 'portalseite-2.txt', 'newsletter.txt'].map(sample));
    await page().getByText('Klar (3)', { exact: true }).waitFor();
    await file('portalseite-2.txt').click();
    await contents('Beitrag und 9 Anrisse');
  });
  afterAll(() => window.close());

  it('joins two records and parts one, each step taken back by Strg+Z', async () => {
    const ticks = page().locator('.review-teaser .review-tick');
    await ticks.nth(2).check();
    await ticks.nth(3).check();
    await page().getByRole('button', { name: 'Zusammenfügen', exact: true }).click();
    await contents('Beitrag und 8 Anrisse');
    await takeBack();
    await contents('Beitrag und 9 Anrisse');
    await choose(/^Absatz 3: Möglichkeiten/, 'Ab hier eigener Beitrag');
    await contents('2 Beiträge und 9 Anrisse');
    await page().getByText('Überschrift fehlt').waitFor();
    await page().locator('.review-field--headline input:focus, .review-field--headline textarea:focus').waitFor();
    await page().keyboard.press('Escape');
    await takeBack();
    await contents('Beitrag und 9 Anrisse');
    await page().keyboard.press('Control+Shift+z');
    await contents('2 Beiträge und 9 Anrisse');
    await takeBack();
    await contents('Beitrag und 9 Anrisse');
  });

  it('lists a part that was taken out as removed and restores it', async () => {
    const before = Number.parseInt(await page().locator('.review-source .review-head span').innerText(), 10);
    expect(before).toBeGreaterThan(1);
    await choose(/^Absatz 1: Möglichkeiten/, 'Herausnehmen');
    await removed(before + 1);
    await page()
      .getByRole('button', { name: /^Wiederherstellen \(Von Ihnen herausgenommen\)/ })
      .click();
    await removed(before);
  });

  it('is one tab stop in the source: arrows go from line to line, Enter restores', async () => {
    const before = Number.parseInt(await page().locator('.review-source .review-head span').innerText(), 10);
    const names = await page()
      .locator('.review-source .review-restore')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
    expect(new Set(names).size).toBe(names.length);
    await page().locator('.review-source').focus();
    const focused = () => page().evaluate(() => document.activeElement?.getAttribute('aria-label'));
    // Every line is a stop of its own, because every line can be given another part.
    for (let press = 0; press < 60 && (await focused()) !== names[1]; press += 1) await page().keyboard.press('ArrowDown');
    expect(await focused()).toBe(names[1]);
    await page().keyboard.press('Enter');
    await removed(before - 1);
    expect(await page().evaluate(() => document.activeElement?.className)).toContain('review-source');
    await takeBack();
    await removed(before);
  });

  it('takes typed values in place and refuses a day that does not exist', async () => {
    await page()
      .getByRole('button', { name: /^Überschrift ändern/ })
      .first()
      .click();
    await type('Überschrift', 'Sieben Wochen ohne Netz');
    await page().getByRole('button', { name: 'Überschrift ändern: Sieben Wochen ohne Netz', exact: true }).waitFor();
    await choose('Feld ergänzen', 'Datum');
    await type('Datum', '31.2.2026');
    await page().getByText('Dieses Datum gibt es nicht.', { exact: false }).waitFor();
    await type('Datum', '3. März 2026');
    await page().getByRole('button', { name: 'Datum ändern: 03.03.2026', exact: true }).waitFor();
    await expectAccessible(window, 'review after edits');
  });

  it('shows where a value came from, and what came of a passage', async () => {
    await page()
      .getByRole('button', { name: /^Überschrift ändern/ })
      .first()
      .focus();
    await page().locator('.review-source .is-hit').first().waitFor();
    await page().locator('.review-source .review-words', { hasText: 'Fünf Monate nach dem Angriff' }).click();
    await page().locator('.review-proposal .review-block.is-on').first().waitFor();
  });

  it('takes one report over and locks it, and leaves the rest for later', async () => {
    await page().getByRole('button', { name: 'Diesen übernehmen' }).first().click();
    await page().getByText('1 Beitrag angelegt').first().waitFor();
    await page().locator('.review-card--taken').first().waitFor();
    expect(await ask(window.core, 'library.info', {})).toMatchObject({ articles: 1, teasers: 0 });
    await contents('9 Anrisse');
    expect(await file('portalseite-2.txt').locator('.review-figure').innerText()).toBe('9');
    await page().getByRole('button', { name: 'Ansehen' }).waitFor();
  });

  it('changes and drops sections of a newsletter and reads a typed month', async () => {
    await file('newsletter.txt').click();
    const sections = page().locator('.review-section');
    await sections.first().waitFor();
    const count = await sections.count();
    await choose(/^Möglichkeiten für Abschnitt/, 'Abschnitt weglassen');
    await contents(`Newsletter-Ausgabe, ${count - 1} Abschnitte`);
    await takeBack();
    await contents(`Newsletter-Ausgabe, ${count} Abschnitte`);
    await page()
      .getByRole('button', { name: /^Ausgabe ändern/ })
      .click();
    await type('Ausgabe', '4/2026');
    await page().getByRole('button', { name: 'Ausgabe ändern: April 2026', exact: true }).waitFor();
  });

  it('takes a file over with Strg+Eingabe and goes on to the next', async () => {
    await page().keyboard.press('Control+Enter');
    await page().getByText('1 Ausgabe angelegt').first().waitFor();
    await page().getByText('Klar (2)', { exact: true }).waitFor();
    await page().locator('.review-file[data-selected]', { hasText: 'portalseite' }).waitFor();
  });

  it('leaves a file out at once and brings it back on request', async () => {
    await file('portalseite-1.txt').click();
    await page().getByRole('button', { name: 'Auslassen', exact: true }).click();
    await file('portalseite-1.txt').waitFor({ state: 'detached' });
    const notice = page().locator('.app-notice', { hasText: '„portalseite-1.txt“ ausgelassen.' });
    await notice.getByRole('button', { name: 'Rückgängig' }).click();
    await page().locator('.review-file[data-selected]', { hasText: 'portalseite-1.txt' }).waitFor();
    expect(await notice.count()).toBe(0);
    expectQuiet(window);
  });

  it('keeps saying what is left to decide while there are steps to take back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'umbruch-review-'));
    const text = (count: number): string =>
      `Das Freibad bekommt neue Becken und öffnet im Mai. Die Arbeiten dauern bis zum Frühjahr. Der Leiter rechnet mit ${String(count)} Gästen am Tag.`;
    for (const [name, headline, count] of [
      ['erst.txt', 'Freibad öffnet im Mai', 470],
      ['dann.txt', 'Neue Becken im Freibad', 520],
    ] as const)
      writeFileSync(join(folder, name), `${headline}\n\n${text(count)}\n\nDie Stadt Hohenau trägt die Kosten allein.\n`);
    await window.dropFiles(['erst.txt', 'dann.txt'].map((name) => join(folder, name)));
    await page().getByText('1 bleibt zur Entscheidung', { exact: true }).waitFor();
    await file('dann.txt').click();
    await page()
      .getByRole('button', { name: /^Überschrift ändern/ })
      .first()
      .click();
    await type('Überschrift', 'Freibad bekommt Becken');
    await page().getByText('1 Änderung · 1 bleibt zur Entscheidung', { exact: true }).waitFor();
  });
});
