import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { ask } from '../support/import-files.ts';
import { articleQuery, emptyHeader } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

let window: TestWindow;

const reports: Partial<ArticleHeader>[] = [
  { headline: 'Ein Portal für alle Anträge', kicker: 'Nordheide', rubric: 'Politik', form: 'Bericht', datelineDate: '2026-11-22' },
  { headline: 'Glasfaser bis zur Hofstelle', kicker: 'Breitband', rubric: 'Infrastruktur', form: 'Meldung', datelineDate: '2025-03-14' },
  { headline: 'Übung für den Ernstfall', rubric: 'Sicherheit', form: 'Bericht', status: 'review' },
  { headline: 'Zweckverband stellt sich neu auf', rubric: 'Politik', form: 'Meldung', extent: 'teaser', cut: true },
];

beforeEach(async () => {
  window = await openWindow();
  for (const header of reports) await ask(window.core, 'articles.create', { header: { ...emptyHeader, ...header } });
  await window.goTo('#/articles/all');
  await rows().nth(3).waitFor();
});
afterEach(() => window.close());

const rows = () => window.page.locator('.library').getByRole('option');
const total = (text: string) => window.page.locator('.library-total').filter({ hasText: text }).waitFor();
const search = () => window.page.getByRole('searchbox', { name: 'Beiträge suchen' });

describe('the list of reports', () => {
  it('finds while one types, says when there is nothing, and shows the way back', async () => {
    const { page } = window;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('hofst');
    await total('1 Beitrag');
    expect(await rows().first().textContent()).toContain('Glasfaser bis zur Hofstelle');
    expect(await rows().first().locator('mark').allInnerTexts()).toEqual(['Hofstelle']);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
      await expectAccessible(window, `hits, ${colorScheme}`);
    }
    await page.keyboard.type('xyz');
    await page.getByText('Keine Treffer').waitFor();
    await page.getByText('Kein Beitrag dieser Liste enthält „hofstxyz“.', { exact: false }).waitFor();
    await expectAccessible(window, 'no hits');
    await page.getByRole('button', { name: 'Suchwort: „hofstxyz“' }).click();
    await total('4 Beiträge');
    expectQuiet(window);
  });

  it('narrows by rubric and year, each value with its count', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Rubrik', exact: true }).click();
    const politics = page.getByRole('option', { name: 'Politik 2' });
    await politics.waitFor();
    await expectAccessible(window, 'filter');
    await politics.click();
    await page.keyboard.press('Escape');
    await total('2 Beiträge');
    await page.getByRole('button', { name: 'Zeitraum', exact: true }).click();
    await page.getByRole('button', { name: '2026 1' }).click();
    await page.keyboard.press('Escape');
    await total('1 Beitrag');
    await page.getByRole('button', { name: 'Filter „Zeitraum“ aufheben' }).click();
    await page.getByRole('button', { name: 'Filter „Rubrik“ aufheben' }).click();
    await total('4 Beiträge');
    expectQuiet(window);
  });

  it('is walked by keyboard: into the list, along it, into a report', async () => {
    const { page } = window;
    await search().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Überschrift', exact: true }).waitFor();
    expect(await page.title()).toBe('Ein Portal für alle Anträge – Redaktion – Umbruch');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByText('Kein Beitrag geöffnet').waitFor();
    expectQuiet(window);
  });

  it('sets the status of many and takes it back, to each its own', async () => {
    const { page, core } = window;
    await rows().nth(3).click();
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar', { name: '4 ausgewählt' }).waitFor();
    await page.getByRole('button', { name: 'Status setzen' }).click();
    await page.getByRole('menuitem', { name: 'Freigegeben' }).click();
    await page.getByText('4 Beiträge: Status „Freigegeben“ gesetzt.').waitFor();
    expect(await statuses(core)).toEqual(['approved', 'approved', 'approved', 'approved']);
    await page.getByRole('region', { name: 'Hinweise' }).getByRole('button', { name: 'Rückgängig' }).click();
    await rows().filter({ hasText: 'Redigat' }).waitFor();
    expect(await statuses(core)).toEqual(['draft', 'draft', 'draft', 'review']);
    expectQuiet(window);
  });

  it('throws away into the trash, brings back, and deletes for good only when asked twice', async () => {
    const { page, core } = window;
    await rows().filter({ hasText: 'Glasfaser' }).click();
    await page.keyboard.press('Delete');
    await page.getByText('1 Beitrag in den Papierkorb gelegt.').waitFor();
    await total('3 Beiträge');
    await page.getByRole('link', { name: 'Papierkorb 1' }).click();
    const trashed = page.getByRole('listbox', { name: 'Beiträge' }).getByRole('option', { name: /Glasfaser/ });
    await trashed.click();
    await expectAccessible(window, 'trash');
    await page.getByRole('button', { name: 'Wiederherstellen' }).click();
    await page.getByText('Der Papierkorb ist leer').waitFor();

    await ask(core, 'articles.trash', { ids: [(await all(core)).at(0)?.id ?? ('' as never)] });
    await page.getByRole('button', { name: 'Papierkorb leeren …' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Abbrechen' }).click();
    expect(await ask(core, 'library.info', {})).toMatchObject({ trash: 1 });
    await page.getByRole('button', { name: 'Endgültig löschen …' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Endgültig löschen' }).click();
    await page.getByText('1 Beitrag endgültig gelöscht.').waitFor();
    expect(await ask(core, 'library.info', {})).toMatchObject({ trash: 0 });
    expectQuiet(window);
  });
});

describe('the frame', () => {
  it('goes everywhere by its shortcuts and shows them on one page', async () => {
    const { page } = window;
    await page.keyboard.press('Control+1');
    await page.getByRole('link', { name: 'Eingang', exact: true }).and(page.locator('[aria-current="page"]')).waitFor();
    await page.keyboard.press('Control+2');
    await page.locator('.library [role="listbox"]:focus').waitFor();
    await page.keyboard.press('Control+1');
    await page.locator('[data-pane="content"] :focus').waitFor();
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Tastenkürzel' }).waitFor();
    await expectAccessible(window, 'help');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+n');
    await page.getByRole('textbox', { name: 'Überschrift', exact: true }).waitFor();
    expectQuiet(window);
  });

  it('remembers widths, theme and language', async () => {
    const { page } = window;
    await page.getByRole('separator', { name: 'Breite der Liste' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Dunkle Darstellung' }).click();
    await page.locator('html[data-theme="dark"]').waitFor();
    await page.getByRole('link', { name: 'Einstellungen' }).click();
    await expectAccessible(window, 'settings, dark');
    await page.getByRole('button', { name: /Sprache/ }).click();
    await page.getByRole('option', { name: 'Englisch' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await window.reload();
    await page.locator('html[data-theme="dark"][lang="en"]').waitFor();
    const { layout } = await ask(window.core, 'settings.get', {});
    expect(layout.list).toBeGreaterThan(300);
    expectQuiet(window);
  });

  it('takes the suggestion that begins with a half-typed word, and leaves a field for any text as it was typed', async () => {
    const { page, core } = window;
    const [first, second] = await all(core);
    if (!first || !second) throw new Error('No reports to tag');
    await ask(core, 'keywords.attach', { articleId: first.id, label: 'Zweckverband' });
    await window.goTo(`#/articles/all/${second.id}`);
    const keyword = page.getByRole('combobox', { name: 'Stichwort hinzufügen' });
    await keyword.pressSequentially('zweckv');
    await page.getByRole('option', { name: '„zweckv“ neu anlegen' }).waitFor();
    await page.locator('[role="option"][data-focused]', { hasText: 'Zweckverband' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stichwort „Zweckverband“ entfernen' }).waitFor();
    await keyword.pressSequentially('zweck');
    await page.keyboard.press('Tab');
    expect(await keyword.inputValue()).toBe('');
    await keyword.pressSequentially('Zweckv');
    await page.getByRole('option', { name: '„Zweckv“ neu anlegen' }).click();
    await page.getByRole('button', { name: 'Stichwort „Zweckv“ entfernen' }).waitFor();
    expect((await ask(core, 'keywords.list', { text: '' })).map((one) => one.label).sort()).toEqual(['Zweckv', 'Zweckverband']);

    const rubric = page.getByRole('combobox', { name: 'Rubrik' });
    await rubric.fill('');
    await rubric.pressSequentially('Poli');
    await page.locator('[role="option"][data-focused]', { hasText: 'Politik' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await rubric.inputValue()).toBe('Poli');
    await rubric.fill('Polit');
    await page.locator('[role="option"][data-focused]', { hasText: 'Politik' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await rubric.inputValue()).toBe('Politik');
    expectQuiet(window);
  });

  it('goes from a keyword to its reports', async () => {
    const { page, core } = window;
    const [report] = await all(core);
    if (!report) throw new Error('No report to tag');
    await ask(core, 'keywords.attach', { articleId: report.id, label: 'Zweckverband' });
    await page.getByRole('link', { name: 'Stichwörter 1' }).click();
    const keywords = page.getByRole('listbox', { name: 'Stichwörter' });
    await keywords.getByRole('option', { name: /Zweckverband/ }).waitFor();
    await expectAccessible(window, 'keywords');
    await keywords.focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Neue Schreibweise für „Zweckverband“' }).fill('Zweckverbände');
    await page.keyboard.press('Enter');
    await keywords.getByRole('option', { name: /Zweckverbände/ }).waitFor();
    await page.locator('[role="listbox"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await total('1 Beitrag');
    await page.getByRole('button', { name: 'Filter „Stichwort“ aufheben' }).waitFor();
    expectQuiet(window);
  });
});

describe('the vocabulary', () => {
  it('says of an unused keyword that it is unused, and removes all of these after asking', async () => {
    const { page, core } = window;
    const [report] = await all(core);
    if (!report) throw new Error('No report to tag');
    for (const label of ['Altlast', 'Bauamt', 'Zweckverband']) {
      const attached = await ask(core, 'keywords.attach', { articleId: report.id, label });
      const one = attached.find((keyword) => keyword.label === label);
      if (one && label !== 'Zweckverband') await ask(core, 'keywords.detach', { articleId: report.id, keywordId: one.id });
    }
    await window.goTo('#/keywords');
    const keywords = page.getByRole('listbox', { name: 'Stichwörter' });
    await keywords.focus();
    await page.keyboard.press('Enter');
    await page.getByText('„Altlast“ steht an keinem Beitrag.').waitFor();
    await expectAccessible(window, 'an unused keyword');
    await page.keyboard.press('Delete');
    await page.getByText('Stichwort „Altlast“ entfernt.').waitFor();
    await page.getByRole('button', { name: 'Aufräumen', exact: true }).click();
    await page.getByRole('button', { name: 'Alle unbenutzten entfernen (1)' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Entfernen', exact: true }).click();
    await keywords.getByRole('option', { name: /Bauamt/ }).waitFor({ state: 'detached' });
    expect((await ask(core, 'keywords.list', { text: '' })).map((one) => one.label)).toEqual(['Zweckverband']);
    expectQuiet(window);
  });
});

async function all(core: TestWindow['core']) {
  return (await ask(core, 'articles.list', { query: articleQuery.parse({}), offset: 0, limit: 50 })).rows;
}
const statuses = async (core: TestWindow['core']) => (await all(core)).map((row) => row.status).sort();
