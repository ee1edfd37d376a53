import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentText } from '#shared/document/document-text.ts';
import type { Newsletter } from '#shared/model/newsletter.ts';
import { sampleArticle, sampleNewsletter } from '../electron/export/sample.ts';
import { ask } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

let window: TestWindow;
let id = '';
const card = (name: string) => window.page.locator(`.newsletter-card[aria-label^="${name}"]`);
const kinds = () => window.page.locator('.newsletter-kind').allInnerTexts();
const kept = async (): Promise<Newsletter> => ask(window.core, 'newsletters.get', { id: id as Newsletter['id'] });
/** Waits for the core's acknowledgement of what was just done. */
const saved = () => window.page.locator('.newsletter-sign[data-sign="saved"]').waitFor();
const openIssue = async () => {
  await window.goTo(`#/newsletters/${id}`);
  await window.ready('.newsletter[data-ready="true"] .newsletter-board');
};

beforeAll(async () => {
  window = await openWindow({ size: { width: 1280, height: 800 } });
  await ask(window.core, 'articles.create', { header: sampleArticle().header });
});
afterAll(() => window.close());

it('offers to begin an issue where there is none, and begins one', async () => {
  await window.goTo('#/newsletters');
  await window.ready('.newsletter[data-ready="true"]');
  await expectAccessible(window, 'no issue yet');
  await window.page.getByRole('main').getByRole('button', { name: 'Neue Ausgabe' }).click();
  await window.ready('.newsletter-board');
  const [row] = await ask(window.core, 'newsletters.list', {});
  id = row?.id ?? '';
  const { rev } = await kept();
  const { header, sections } = sampleNewsletter();
  await ask(window.core, 'newsletters.save', { id: row?.id ?? ('' as Newsletter['id']), baseRev: rev, header, sections });
  await card('Vorwort').waitFor();
  await expectAccessible(window, 'board');
});

it('moves a section by keys and takes it back, and the focus stays with it', async () => {
  await openIssue();
  const before = await kinds();
  await card('Vorwort')
    .getByRole('button', { name: /nach unten/ })
    .focus();
  await window.page.keyboard.press('Alt+ArrowDown');
  await expect.poll(kinds).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect.poll(() => window.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('„Vorwort“ nach unten');
  await window.page.keyboard.press('Control+z');
  await expect.poll(kinds).toEqual(before);
});

it('moves a section by dragging it', async () => {
  const before = await kinds();
  expect(before.slice(-2)).toEqual(['Text', 'Impressum']);
  const grip = card('Impressum').locator('.newsletter-grip');
  await grip.scrollIntoViewIfNeeded();
  await grip.dragTo(card('Text').locator('.newsletter-card-head'), { targetPosition: { x: 200, y: 6 } });
  await expect.poll(kinds).toEqual([...before.slice(0, -2), 'Impressum', 'Text']);
  await saved();
  expect((await kept()).sections.map((section) => section.content.kind).slice(-2)).toEqual(['imprint', 'text']);
});

it('saves what is typed into a text', async () => {
  const text = card('Vorwort').locator('[contenteditable="true"]');
  await text.click();
  await window.page.keyboard.press('Control+End');
  await window.page.keyboard.type(' Bis bald!');
  await saved();
  const [first] = (await kept()).sections;
  expect(first?.content.kind === 'editorial' && documentText(first.content.body)).toBe('Willkommen zur Mai-Ausgabe. Bis bald!');
});

it('removes a section and brings it back with its text', async () => {
  const before = await kinds();
  await card('Vorwort')
    .getByRole('button', { name: /entfernen/ })
    .click();
  await expect.poll(kinds).toEqual(before.slice(1));
  await window.page.getByRole('button', { name: 'Rückgängig' }).last().click();
  await expect.poll(kinds).toEqual(before);
  expect(await card('Vorwort').locator('[contenteditable="true"]').innerText()).toContain('Bis bald!');
});

it('flags a wrong weekday and puts the right one in', async () => {
  const weekday = card('Termine').getByLabel('Wochentag').first();
  await weekday.fill('Montag');
  await card('Termine').getByText('Der 12. Juni 2026 ist ein Freitag.').waitFor();
  await card('Termine').getByRole('button', { name: '„Freitag“ übernehmen' }).click();
  await expect.poll(() => weekday.inputValue()).toBe('Freitag');
});

it('draws a teaser from the library into words of its own', async () => {
  const field = card('Anrisse').getByRole('combobox', { name: /aus der Bibliothek/ });
  await field.fill('Zähler lernen');
  await window.page.getByRole('option', { name: /Hundert Zähler lernen sprechen/ }).waitFor();
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect.poll(() => card('Anrisse').locator('.newsletter-item').count()).toBe(2);
  await saved();
  const teasers = (await kept()).sections.flatMap((section) => (section.content.kind === 'teasers' ? section.content.items : []));
  expect(teasers.at(-1)).toMatchObject({ headline: 'Hundert Zähler lernen sprechen', kicker: 'Musterstadt:', date: '2018-11-09' });
  expect(teasers.at(-1)?.articleId).not.toBeNull();
});

it('exports the issue and says where the file is', async () => {
  const [row] = await ask(window.core, 'newsletters.list', {});
  await ask(window.core, 'exports.start', {
    subject: { kind: 'newsletter', id: row?.id ?? ('' as Newsletter['id']) },
    formatId: 'newsletter-pdf',
  });
  await window.page.getByText('„2026-05 Netzbrief.pdf“ ist fertig.').waitFor();
  await window.page.getByRole('button', { name: 'Im Ordner zeigen' }).waitFor();
  expect(await readdir(window.exportFolder)).toEqual(['2026-05 Netzbrief.pdf']);
  expect((await readFile(join(window.exportFolder, '2026-05 Netzbrief.pdf'))).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

it('keeps both sides of a conflict and brings the refused one back', async () => {
  const title = window.page.getByLabel('Titel', { exact: true });
  await saved();
  const { id: issue, rev, header, sections } = await kept();
  await title.fill('Meine Fassung');
  await ask(window.core, 'newsletters.save', { id: issue, baseRev: rev, header: { ...header, title: 'Andere Hand' }, sections });
  await window.page.getByRole('button', { name: 'Andere Fassung laden' }).click();
  await expect.poll(() => title.inputValue()).toBe('Andere Hand');
  await window.page.getByRole('button', { name: 'Frühere Fassung wiederherstellen' }).click();
  await window.page.getByRole('menuitem', { name: /Ihre Fassung bei gleichzeitiger Änderung/ }).click();
  await expect.poll(() => title.inputValue()).toBe('Meine Fassung');
  expect((await kept()).header.title).toBe('Meine Fassung');
});

it('puts an issue into the trash and offers the way back', async () => {
  await window.page.getByRole('button', { name: 'Ausgabe in den Papierkorb legen' }).click();
  await window.page.getByText('Noch keine Ausgabe').waitFor();
  await window.page.getByRole('button', { name: 'Rückgängig' }).last().click();
  await card('Vorwort').waitFor();
  expectQuiet(window);
});
