import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freshFolder } from '../support/core.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { ask } from '../support/import-files.ts';
import { articleQuery } from '#shared/model/article.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';
import { sampleFolder, seedPaths } from './seeds.ts';

let window: TestWindow | undefined;
afterEach(async () => {
  await window?.close();
  window = undefined;
});

const titled = async ({ core }: TestWindow, headline: string) => {
  const { rows } = await ask(core, 'articles.list', { query: articleQuery.parse({ text: headline }), offset: 0, limit: 20 });
  const row = rows.find((one) => one.headline === headline);
  if (!row) throw new Error(`No report is called ${headline}`);
  return row;
};

async function find({ page }: TestWindow, text: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Beiträge suchen' });
  await field.fill(text);
  await page.getByRole('option').filter({ hasText: text }).first().click();
  await page.getByRole('textbox', { name: 'Überschrift', exact: true }).waitFor();
}

const saved = ({ page }: TestWindow) => page.locator('.desk-foot[data-save="saved"]').waitFor();

describe.skipIf(seedPaths.length === 0)('the five seeds', () => {
  it('go from one drop to a printed report, and all is there after the next start', async () => {
    const library = await freshFolder('seeds');
    window = await openWindow({ library });
    const { page, core } = window;

    await window.dropFiles(seedPaths);
    await page.getByText('Klar (', { exact: false }).waitFor();
    await page
      .getByRole('button', { name: 'Alle übernehmen (5)' })
      .or(page.getByRole('button', { name: 'Alle klaren übernehmen (5)' }))
      .waitFor();
    await expectAccessible(window, 'review');
    await page
      .getByRole('button', { name: 'Alle übernehmen (5)' })
      .or(page.getByRole('button', { name: 'Alle klaren übernehmen (5)' }))
      .click();
    await page.getByText('3 Beiträge, 33 Anrisse, 1 Ausgabe angelegt; 9 verbunden').waitFor();
    expect(await ask(core, 'library.info', {})).toMatchObject({ articles: 3, teasers: 21 + 5 + 7, newsletters: 1, inbox: 0, sources: 5 });

    await window.goTo('#/articles/all');
    await find(window, 'Drittes Digitalisierungskabinett');
    await expectAccessible(window, 'desk');
    const body = page.getByRole('textbox', { name: 'Text', exact: true });
    await body.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Ein Satz der Redaktion.');
    await saved(window);
    await page.getByRole('combobox', { name: 'Stichwort hinzufügen' }).fill('E-Akte');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stichwort „E-Akte“ entfernen' }).waitFor();
    await page.getByRole('combobox', { name: 'Beitrag suchen und verknüpfen' }).fill('Deutschland digital resilient');
    await page.getByRole('option', { name: /Deutschland digital resilient machen/ }).click();
    await page.getByRole('button', { name: 'Verknüpfung mit „Deutschland digital resilient machen“ lösen' }).waitFor();

    // The back reference gets its report, is followed there, and is seen from the other side.
    await page
      .getByRole('button', { name: /wir berichteten/ })
      .first()
      .click();
    const picker = page
      .getByRole('combobox', { name: 'Welcher Beitrag ist gemeint?' })
      .or(page.getByRole('combobox', { name: 'Rückverweis zuordnen' }));
    await picker.fill('Erster E-Government-Kongress');
    await page.getByRole('option', { name: /Erster E-Government-Kongress/ }).click();
    await page.getByRole('button', { name: /wir berichteten.*Erster E-Government-Kongress/ }).waitFor();
    await saved(window);
    await page.getByRole('button', { name: /wir berichteten.*Erster E-Government-Kongress/ }).click();
    await page.getByRole('article', { name: 'Erster E-Government-Kongress' }).waitFor();
    await page.getByText('erwähnt in').waitFor();
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /Drittes Digitalisierungskabinett/ })
      .first()
      .click();
    await page.getByRole('article', { name: 'Drittes Digitalisierungskabinett' }).waitFor();

    await page.getByRole('button', { name: 'Ausgeben' }).click();
    await page.getByRole('menuitem', { name: /PDF/ }).click();
    await page.getByText(/Drittes Digitalisierungskabinett.*ist fertig/).waitFor();
    const [pdf] = readdirSync(window.exportFolder).filter((name) => name.endsWith('.pdf'));
    expect(
      readFileSync(join(window.exportFolder, pdf ?? ''))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    await window.goTo('#/newsletters');
    await page.getByText('Digitales Hessen - Smarte Region').first().click();
    await page.locator('input[value="3 Fragen an:"]').waitFor();
    await expectAccessible(window, 'newsletter');
    expectQuiet(window);
    await window.close();

    window = await openWindow({ library });
    const again = await ask(window.core, 'articles.get', { id: (await titled(window, 'Drittes Digitalisierungskabinett')).id });
    expect(JSON.stringify(again.body)).toContain('Ein Satz der Redaktion.');
    expect(again.keywords.map((keyword) => keyword.label)).toContain('E-Akte');
    const relations = await ask(window.core, 'relations.list', { articleId: again.id });
    expect(relations.map((relation) => [relation.kind, relation.direction, relation.article.headline])).toEqual([
      ['related', 'both', 'Deutschland digital resilient machen'],
      ['reported', 'from', 'Erster E-Government-Kongress'],
    ]);
    await find(window, 'Drittes Digitalisierungskabinett');
    await window.page.getByText('Ein Satz der Redaktion.').waitFor();
    expectQuiet(window);
  });

  it('are recognised when they are dropped again: nothing is made twice', async () => {
    window = await openWindow();
    const { page, core } = window;
    for (const _ of [1, 2]) {
      await window.dropFiles(seedPaths.slice(1, 3));
      await page.getByRole('button', { name: /^Alle (klaren )?übernehmen \(2\)$/ }).click();
      await page
        .getByText(/angelegt|verbunden/)
        .first()
        .waitFor();
      await page.locator('[data-ready="true"]').first().waitFor();
    }
    expect(await ask(core, 'library.info', {})).toMatchObject({ articles: 2, teasers: 21, sources: 2 });
  });

  it('are taken back as one step', async () => {
    window = await openWindow();
    const { page, core } = window;
    await window.dropFiles(seedPaths.slice(1, 2));
    await page.getByRole('button', { name: /übernehmen \(1\)/ }).click();
    await page.getByText('1 Beitrag, 15 Anrisse angelegt').waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).first().click();
    await page.getByText('Die Übernahme ist zurückgenommen', { exact: false }).waitFor();
    expect(await ask(core, 'library.info', {})).toMatchObject({ articles: 0, teasers: 0, inbox: 1, keywords: 0 });
  });
});

describe('our own samples', () => {
  it('are read whole from a dropped folder, every file clear or with a reason', async () => {
    expect(existsSync(sampleFolder)).toBe(true);
    window = await openWindow();
    await window.dropFiles([sampleFolder]);
    const { page, core } = window;
    await page
      .getByRole('button', { name: /^Alle (klaren )?übernehmen \(\d+\)$/ })
      .first()
      .waitFor();
    await page.getByText(/^Wird gelesen \(/).waitFor({ state: 'detached' });
    const [batch] = await ask(core, 'imports.list', {});
    expect(batch?.proposals.filter((row) => row.state === 'failed')).toEqual([]);
    expect(batch?.proposals.length).toBeGreaterThanOrEqual(7);
    expectQuiet(window);
  });
});
