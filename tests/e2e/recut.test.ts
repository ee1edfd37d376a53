import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/core.ts';
import { ask, importFiles } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

const known = readFileSync(join(root, 'resources/samples/meldung-alt.txt'), 'utf8');
const changed = known
  .replace('47 Architekturbüros', '52 Architekturbüros')
  .replace('Auch Nachforderungen', 'Seit dem Sommer wurden 312 Verfahren auf diese Weise abgeschlossen. Auch Nachforderungen');
const table =
  'Titel;Inhalt;Erschienen\n"Neue Leitstelle";"Die Stadt Nordheide baut eine Leitstelle, teilt die Verwaltung mit.";2026-03-01\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decisions of the review', () => {
  let window: TestWindow;
  const page = () => window.page;
  const file = (name: string) => page().locator('.review-file', { hasText: name });
  const headline = (text: string) => page().locator('.review-field--headline', { hasText: text }).first().waitFor();
  const assign = async (line: RegExp, item: string) => {
    await page().getByRole('button', { name: line }).press('Enter');
    await page().getByRole('menuitem', { name: item, exact: true }).click();
  };

  beforeAll(async () => {
    window = await openWindow();
    expect(await importFiles(window.core, [{ name: 'alt.txt', bytes: bytes(known) }], { commit: true })).toBeNull();
    const files = [
      { name: 'neu.txt', bytes: bytes(changed) },
      { name: 'daten.csv', bytes: bytes(table) },
    ];
    expect(await importFiles(window.core, files, { commit: false })).toBeNull();
    await window.goTo('#/inbox');
    await file('neu.txt').click();
    await headline('Bauantrag ohne Papier');
  });
  afterAll(() => window.close());

  it('offers all that a line can be, and gives the focus back to it', async () => {
    const handle = page().getByRole('button', { name: /^Zeile \d+ zuordnen: Wer im Kreis Weidenau/ });
    // Again and again: a menu that once in a while never ends its drawing is worse than one that never opens.
    for (let time = 0; time < 10; time += 1) {
      await handle.press('Enter');
      await page().getByRole('menuitem', { name: 'weglassen', exact: true }).waitFor();
      if (time === 0) await expectAccessible(window, 'the menu of a line');
      await page().keyboard.press('Escape');
      await page().getByRole('menu').waitFor({ state: 'detached' });
      await page().locator('.review-line-handle:focus').waitFor();
    }
  });

  it('makes a line of the source the headline by keyboard, and takes it back', async () => {
    await assign(/^Zeile \d+ zuordnen: Kreis Weidenau/, 'die Überschrift');
    await headline('Kreis Weidenau:');
    await page().keyboard.press('Control+z');
    await headline('Bauantrag ohne Papier');
  });

  it('begins a report of its own at a line', async () => {
    await assign(/^Zeile \d+ zuordnen: Wer im Kreis Weidenau/, 'ein neuer Beitrag');
    await page().locator('.review-proposal .review-head').getByText('2 Beiträge', { exact: false }).waitFor();
    await page().keyboard.press('Control+z');
    await page().locator('.review-proposal .review-head').getByText('Beitrag und', { exact: false }).waitFor();
  });

  it('shows a new state of a known report word by word, and takes it over as its new version', async () => {
    await page().locator('.review-file[data-state="look"]', { hasText: 'neu.txt' }).waitFor();
    await page().getByRole('button', { name: 'Alle klaren übernehmen (1)' }).waitFor();
    await page().getByRole('button', { name: 'Vergleichen' }).first().click();
    await page().locator('.review-compare ins', { hasText: '52' }).waitFor();
    await page().locator('.review-compare del', { hasText: '47' }).waitFor();
    await expectAccessible(window, 'a dialog of the review');
    await page().getByRole('button', { name: 'Als neue Fassung übernehmen' }).click();
    // The question is answered: the file counts as clear from now on, and is still the open one.
    await page().locator('.review-file[data-state="clear"][data-selected]', { hasText: 'neu.txt' }).waitFor();
    await page().getByRole('button', { name: 'Alle klaren übernehmen (2)' }).waitFor();
    await page().getByRole('button', { name: 'Nur diese Datei übernehmen' }).click();
    await file('neu.txt').waitFor({ state: 'detached' });
    const { rows } = await ask(window.core, 'articles.list', { query: { text: 'Architekturbüros' }, offset: 0, limit: 10 });
    const [row] = rows.filter((one) => one.headline === 'Bauantrag ohne Papier' && one.extent === 'full');
    if (!row) throw new Error('the report is gone');
    const { body } = await ask(window.core, 'articles.get', { id: row.id });
    expect(JSON.stringify(body)).toContain('52 Architekturbüros');
    const revisions = await ask(window.core, 'revisions.list', { articleId: row.id });
    expect(revisions.length).toBeGreaterThan(0);
  });

  it('lets the editor say what a column is, and reads the file again', async () => {
    await file('daten.csv').click();
    await page().getByRole('button', { name: 'Spalten zuordnen …' }).click();
    await page()
      .getByRole('button', { name: /Spalte Titel wird zu/ })
      .click();
    await page().getByRole('option', { name: 'Dachzeile', exact: true }).click();
    await expectAccessible(window, 'a dialog of the review');
    await page().getByRole('button', { name: 'Zuordnen und neu lesen' }).click();
    await page().getByText('wie gemerkt', { exact: false }).waitFor();
    await page().locator('.review-field', { hasText: 'Dachzeile' }).filter({ hasText: 'Neue Leitstelle' }).waitFor();
  });

  it('reads a file as another kind when asked', async () => {
    await window.goTo('#/inbox');
    expect(
      await importFiles(
        window.core,
        [{ name: 'liste.txt', bytes: bytes(readFileSync(join(root, 'resources/samples/teaserliste.txt'), 'utf8')) }],
        { commit: false },
      ),
    ).toBeNull();
    await file('liste.txt').click();
    await page()
      .getByRole('button', { name: /Gelesen als/ })
      .click();
    await page()
      .getByRole('option', { name: /^Dokument/ })
      .click();
    await page()
      .locator('.review-proposal .review-head')
      .getByText(/^Beitrag/)
      .waitFor();
    expectQuiet(window);
  });

  it('goes through the columns with F6, takes a file over by keyboard and back by Strg+Z', async () => {
    const third = {
      name: 'dritte.txt',
      bytes: bytes('Nordheide:\nNeue Leitstelle\n\nDie Stadt Nordheide baut eine Leitstelle.\n\n(ba)\n'),
    };
    expect(await importFiles(window.core, [third], { commit: false })).toBeNull();
    await file('dritte.txt').click();
    await headline('Neue Leitstelle');
    await page().locator('[role="tree"]').focus();
    for (const pane of ['source', 'proposal', 'review-actions', 'places', 'files']) {
      await page().keyboard.press('F6');
      // A notice of an earlier step may still be there, and is one of the panes.
      if ((await page().locator('[data-pane="notices"] :focus').count()) > 0) await page().keyboard.press('F6');
      await page().locator(`[data-pane="${pane}"]:focus, [data-pane="${pane}"] :focus`).waitFor();
    }
    await page().keyboard.press('Control+Enter');
    await file('dritte.txt').waitFor({ state: 'detached' });
    await page().locator('.review[data-ready="true"]').waitFor();
    await page().keyboard.press('Control+z');
    await page().locator('.review-file[data-selected]', { hasText: 'dritte.txt' }).waitFor();
  });
});
