import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeywordId } from '#shared/model/ids.ts';
import { ask } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openWindow();
});
afterEach(() => window.close());

async function report(headline: string, ...labels: string[]): Promise<void> {
  const { id } = await ask(window.core, 'articles.create', { header: { headline } });
  for (const label of labels) await ask(window.core, 'keywords.attach', { articleId: id, label });
}
async function entry(label: string) {
  const found = (await ask(window.core, 'thesaurus.outline', {})).find((keyword) => keyword.label === label);
  if (!found) throw new Error(`${label} is not there`);
  return ask(window.core, 'thesaurus.entry', { id: found.id });
}
const labels = async () => (await ask(window.core, 'thesaurus.outline', {})).map(({ label }) => label);
const heading = (label: string) => window.page.getByRole('heading', { level: 2, name: label, exact: true });
const list = () => window.page.getByRole('listbox', { name: 'Stichwörter' });

async function open(label: string): Promise<void> {
  await window.goTo('#/keywords');
  await list()
    .getByRole('option', { name: new RegExp(`^${label}`) })
    .click();
  await heading(label).waitFor();
}

describe('the vocabulary as a workplace', () => {
  it('begins with the start vocabulary, shown before it is loaded', async () => {
    const { page } = window;
    await window.goTo('#/keywords');
    await page.getByRole('button', { name: 'Grundwortschatz ansehen …' }).click();
    await page.getByText(/^\d+ neu$/).waitFor();
    await expectAccessible(window, 'the preview of a vocabulary');
    expect(await labels()).toEqual([]);
    await page.getByRole('button', { name: /Einträge laden/ }).click();
    await page.getByText('„Grundwortschatz Verwaltung und Digitalisierung“ geladen.').waitFor();
    await page.getByRole('searchbox', { name: 'Stichwörter suchen' }).fill('bsi');
    await list()
      .getByRole('option', { name: /Bundesamt für Sicherheit/ })
      .click();
    await heading('Bundesamt für Sicherheit in der Informationstechnik').waitFor();
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
    await page.getByText('Noch keine Stichwörter').waitFor();
    expectQuiet(window);
  });

  it('edits an entry where it stands and takes every step back by key', async () => {
    const { page } = window;
    await report('Netz wächst', 'Glasfaser', 'Breitband');
    await open('Glasfaser');
    await page.getByRole('textbox', { name: 'Erläuterung' }).fill('Anschlüsse mit Licht');
    await page.getByRole('textbox', { name: 'Variante hinzufügen' }).focus();
    await page.getByText('„Glasfaser“ geändert.').waitFor();
    await page.getByRole('button', { name: /Art der Variante/ }).click();
    await page.getByRole('option', { name: 'Abkürzung' }).click();
    await page.getByRole('textbox', { name: 'Abkürzung hinzufügen' }).fill('LWL');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Variante „LWL“ entfernen' }).waitFor();
    await page.getByRole('combobox', { name: 'Oberbegriff hinzufügen' }).pressSequentially('breit');
    await page.locator('[role="option"][data-focused]', { hasText: 'Breitband' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Verknüpfung mit „Breitband“ lösen' }).waitFor();
    await expectAccessible(window, 'an entry with everything');
    expect(await entry('Glasfaser')).toMatchObject({
      scopeNote: 'Anschlüsse mit Licht',
      variants: [{ label: 'LWL', kind: 'abbreviation' }],
      broader: [{ label: 'Breitband' }],
    });
    // What cannot be is said, and what was typed stays.
    const variant = page.getByRole('textbox', { name: 'Abkürzung hinzufügen' });
    await variant.fill('Breitband');
    await page.keyboard.press('Enter');
    await page.getByText('„Breitband“ gibt es schon als Stichwort.').waitFor();
    expect(await variant.inputValue()).toBe('Breitband');
    await variant.fill('');
    await list().focus();
    for (const gone of [/Verknüpfung mit „Breitband“/, /Variante „LWL“/]) {
      await page.keyboard.press('Control+z');
      await page.getByRole('button', { name: gone }).waitFor({ state: 'detached' });
    }
    expect(await entry('Glasfaser')).toMatchObject({ scopeNote: 'Anschlüsse mit Licht', variants: [], broader: [] });
    expectQuiet(window);
  });

  it('merges two keywords after showing what changes, and takes it back from the history', async () => {
    const { page } = window;
    await report('Eins', 'OZG', 'Portal');
    await report('Zwei', 'OZG');
    await report('Drei', 'Onlinezugangsgesetz');
    await open('Onlinezugangsgesetz');
    await page.getByRole('button', { name: 'Zusammenführen …' }).click();
    await page.getByRole('combobox', { name: 'Mit welchem Stichwort zusammenführen?' }).pressSequentially('ozg');
    await page.locator('[role="option"][data-focused]', { hasText: 'OZG' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('1 Beitrag betroffen').waitFor();
    await expectAccessible(window, 'the merging of two keywords');
    expect(await labels()).toContain('Onlinezugangsgesetz');
    await page.getByRole('button', { name: 'Zusammenführen', exact: true }).press('Enter');
    await heading('OZG').waitFor();
    // The button that was pressed has gone with its entry: the keyboard is in the list.
    await list().and(page.locator(':focus')).waitFor();
    expect(await entry('OZG')).toMatchObject({ useCount: 3, variants: [{ label: 'Onlinezugangsgesetz' }] });
    expect(await labels()).toEqual(['OZG', 'Portal']);
    await page.getByRole('button', { name: /^Rückgängig: „Onlinezugangsgesetz“ mit „OZG“ zusammengeführt/ }).click();
    await page.getByText(/^Zurückgenommen: „Onlinezugangsgesetz“/).waitFor();
    expect(await labels()).toEqual(['Onlinezugangsgesetz', 'OZG', 'Portal']);
    expect(await entry('OZG')).toMatchObject({ useCount: 2, variants: [] });
    expectQuiet(window);
  });

  it('shows what a new wording changes while it is typed', async () => {
    const { page } = window;
    await report('Eins', 'Funkloch');
    await open('Funkloch');
    await list().focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Neue Schreibweise für „Funkloch“' }).fill('Mobilfunklücke');
    await page.getByText('1 Beitrag betroffen').waitFor();
    await expectAccessible(window, 'a wording that is typed anew');
    await page.keyboard.press('Enter');
    await heading('Mobilfunklücke').waitFor();
    expect(await entry('Mobilfunklücke')).toMatchObject({ variants: [{ label: 'Funkloch' }] });
    await list().focus();
    await page.keyboard.press('Delete');
    await page.getByRole('dialog', { name: '„Mobilfunklücke“ entfernen?' }).getByText('1 Beitrag betroffen').waitFor();
    await page.keyboard.press('Escape');
    expect(await labels()).toEqual(['Mobilfunklücke']);
    expectQuiet(window);
  });

  it('shows the hierarchy as a tree that keys walk through', async () => {
    const { page } = window;
    await report('Eins', 'Netz', 'Breitband', 'Glasfaser');
    const id = async (label: string): Promise<KeywordId> => (await entry(label)).id;
    for (const [below, above] of [
      ['Glasfaser', 'Breitband'],
      ['Breitband', 'Netz'],
    ] as const)
      await ask(window.core, 'thesaurus.change', {
        change: { kind: 'edit', id: await id(below), patch: { broaderIds: [await id(above)] } },
      });
    await window.goTo('#/keywords');
    await page.getByRole('button', { name: /Anordnung/ }).click();
    await page.getByRole('option', { name: 'Ober- und Unterbegriffe' }).click();
    const tree = page.getByRole('tree', { name: 'Stichwörter' });
    await tree.getByRole('treeitem', { name: /^Netz/ }).click();
    await heading('Netz').waitFor();
    await expectAccessible(window, 'the hierarchy');
    await tree.focus();
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await heading('Glasfaser').waitFor();
    for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await tree.getByRole('treeitem', { name: /^Glasfaser/ }).waitFor({ state: 'detached' });
    await heading('Breitband').waitFor();
    expectQuiet(window);
  });
});

describe('tidying', () => {
  it('mends with one key, leaves with another, and says when all is done', async () => {
    const { page } = window;
    await report('Eins', 'Open Data', 'Haushalt');
    await report('Zwei', 'Opendata', 'Open Data');
    await report('Drei', 'Haushalte', 'Haushalt');
    await window.goTo('#/keywords');
    await page.getByRole('button', { name: 'Aufräumen', exact: true }).click();
    await page.getByText('2 Vorschläge').waitFor();
    await expectAccessible(window, 'tidying');
    await page.getByRole('listitem', { name: '„Open Data“ · „Opendata“' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 Vorschlag', { exact: true }).waitFor();
    const inflected = page.getByRole('listitem', { name: '„Haushalt“ · „Haushalte“' });
    await inflected.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Delete');
    await page.getByText('Alles aufgeräumt').waitFor();
    await page.getByRole('button', { name: 'Zurück zum Eintrag' }).and(page.locator(':focus')).waitFor();
    await page.getByText('Wird nicht mehr vorgeschlagen: „Haushalt“ · „Haushalte“.').waitFor();
    await page.keyboard.press('F6');
    await page.getByRole('region', { name: 'Hinweise' }).getByRole('button', { name: 'Rückgängig' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.keywords :focus').waitFor();
    await inflected.getByRole('button', { name: /^So lassen/ }).press('Enter');
    await page.getByText('Alles aufgeräumt').waitFor();
    expect(await labels()).toEqual(['Haushalt', 'Haushalte', 'Open Data']);
    expectQuiet(window);
  });
});

describe('a vocabulary as a file', () => {
  it('is saved as SKOS and says, loaded again, what it would change', async () => {
    const { page } = window;
    await report('Eins', 'Glasfaser', 'Breitband');
    await window.goTo('#/keywords');
    await page.getByRole('button', { name: 'Weitere Befehle' }).click();
    await page.getByRole('menuitem', { name: 'Als SKOS speichern (Turtle) …' }).click();
    await expect.poll(async () => (await ask(window.core, 'tasks.list', {}))[0]?.state).toBe('done');
    const name = (await ask(window.core, 'tasks.list', {}))[0]?.file ?? '';
    const saved = readFileSync(join(window.exportFolder, name), 'utf8');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Weitere Befehle' }).click();
    await page.getByRole('menuitem', { name: 'Vokabular aus Datei laden …' }).click();
    await (
      await chooser
    ).setFiles({ name: 'haus.ttl', mimeType: 'text/turtle', buffer: Buffer.from(saved.replace('"Glasfaser"', '"Glasfasernetz"')) });
    await page.getByText('1 geändert · 1 unverändert').waitFor();
    await page.getByRole('button', { name: '1 Eintrag laden' }).click();
    await page.getByText('„haus.ttl“ geladen.').waitFor();
    expect(await entry('Glasfaser')).toMatchObject({ variants: [{ label: 'Glasfasernetz' }] });
    expectQuiet(window);
  });
});
