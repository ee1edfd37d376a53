import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { imageBlock } from '#shared/document/build-document.ts';
import type { BlockNode } from '#shared/document/document-schema.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { sampleArticle } from '../electron/export/sample.ts';
import { ask } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { onePixel } from '../support/pictures.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

let window: TestWindow;
const ids: ArticleId[] = [];
const dialog = () => window.page.getByRole('dialog');
const drawn = () => window.page.locator('.export-preview[data-state="ready"] .export-page-canvas[data-drawn]').first().waitFor();
const openReport = async (id: ArticleId | undefined) => {
  await window.goTo(`#/articles/all/${id ?? ''}`);
  await window.ready('.desk[data-ready]');
};
const inTheme = async (theme: 'light' | 'dark') => {
  await ask(window.core, 'settings.set', { theme });
  await window.page.locator(`html[data-theme="${theme}"]`).waitFor();
};
const accessible = async (where: string) => {
  for (const theme of ['dark', 'light'] as const) {
    await inTheme(theme);
    await expectAccessible(window, `${where}, ${theme}`);
  }
};

/** A picture that the library holds, by its id: the sample names one that it does not. */
let picture = '';

beforeAll(async () => {
  window = await openWindow({ size: { width: 1280, height: 800 } });
  picture = createHash('sha256').update(onePixel).digest('hex');
  await ask(window.core, 'settings.setLogo', { file: { name: 'bild.png', bytes: Buffer.from(onePixel).toString('base64') } });
  await ask(window.core, 'settings.setLogo', { file: null });
  for (const word of ['', ' zwei', ' drei']) {
    const { header, body } = sampleArticle(word);
    const { id, rev } = await ask(window.core, 'articles.create', { header });
    const children = body.root.children.map((block) =>
      block.type === 'image' ? { ...block, assetId: picture, alt: word === ' zwei' ? '' : block.alt } : block,
    );
    await ask(window.core, 'articles.save', { id, baseRev: rev, header, body: { ...body, root: { ...body.root, children } } });
    ids.push(id);
  }
});
afterAll(() => window.close());

it('opens by keys, shows the pages, follows the layout and writes what it shows', async () => {
  const { page } = window;
  await openReport(ids[0]);
  await page.locator('.desk-headline').focus();
  await page.keyboard.press('Control+e');
  await drawn();
  await dialog().getByText('Keine Hindernisse gefunden').waitFor();
  await dialog().getByText('„2018-11-09 Hundert Zähler lernen sprechen.pdf“').waitFor();
  await dialog().getByText('Seite 1 von 1').waitFor();
  await accessible('preview');
  // Great print needs more pages, and thumbnails come with them.
  const layouts = dialog().getByRole('radiogroup', { name: 'Layout' });
  await layouts.getByRole('radio', { name: /Großdruck/ }).focus();
  await page.keyboard.press('Space');
  await dialog().getByRole('option', { name: 'Seite 2 von 2' }).waitFor();
  await drawn();
  await dialog().getByRole('region', { name: 'Seiten der Vorschau' }).focus();
  await page.keyboard.press('End');
  await dialog().getByRole('status').filter({ hasText: 'Seite 2 von 2' }).waitFor();
  await page.keyboard.press('+');
  await accessible('pages');
  await page.keyboard.press('Control+Enter');
  await page.getByText('„2018-11-09 Hundert Zähler lernen sprechen.pdf“ ist fertig.').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('desk-headline');
  const pdf = await readFile(join(window.exportFolder, '2018-11-09 Hundert Zähler lernen sprechen.pdf'));
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

it('remembers the choice, and says of a format that is not printed what it is', async () => {
  await window.page.keyboard.press('Control+e');
  await drawn();
  expect(
    await dialog()
      .getByRole('radio', { name: /Großdruck/ })
      .isChecked(),
  ).toBe(true);
  await dialog().getByText('Druckversion').click();
  await dialog()
    .getByText(/Eine einzige HTML-Datei mit Schriften und Bildern/)
    .waitFor();
  await accessible('not printed');
  // One Escape is enough, also from a button that shows its name in a tooltip.
  await window.page.keyboard.press('Tab');
  await dialog().getByRole('button', { name: 'Schließen' }).focus();
  await window.page.getByRole('tooltip').waitFor();
  await window.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

it('stops the short way where something hinders readers, and mends it in place', async () => {
  const { page } = window;
  await openReport(ids[1]);
  await page.getByRole('button', { name: 'Ausgeben' }).click();
  await page.getByRole('menuitem', { name: /Markdown/ }).click();
  await dialog().getByText('Das Bild hat keine Beschreibung').waitFor();
  await dialog().getByRole('button', { name: 'Trotzdem ausgeben …' }).waitFor();
  await accessible('check');
  await dialog().getByLabel('Was ist auf dem Bild zu sehen?').fill('Ein Zähler im Keller');
  await page.keyboard.press('Enter');
  await dialog().getByText('Bildbeschreibung gesichert: „Ein Zähler im Keller“').waitFor();
  await dialog().getByRole('button', { name: 'Ausgeben …', exact: true }).waitFor();
  const altOf = async () => {
    const { body } = await ask(window.core, 'articles.get', { id: ids[1] ?? ('' as ArticleId) });
    return body.root.children.flatMap((block) => (block.type === 'image' ? [block.alt] : []));
  };
  expect(await altOf()).toEqual(['Ein Zähler im Keller']);
  await dialog().getByRole('button', { name: 'Rückgängig' }).click();
  await dialog().getByText('Das Bild hat keine Beschreibung').waitFor();
  expect(await altOf()).toEqual(['']);
  // The focus is where the finding came back, not nowhere.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.export-finding')?.textContent))
    .toContain('Das Bild hat keine Beschreibung');
  await dialog().getByRole('button', { name: 'Hinspringen' }).click();
  await dialog().waitFor({ state: 'detached' });
  // The picture's fields have the focus, and what the desk shows is what was saved.
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.editor-picture') !== null)).toBe(true);
});

it('writes a file for each of three picked reports, named by the pattern', async () => {
  const { page } = window;
  await window.goTo('#/articles/all');
  await page.locator('.library-row').first().click();
  await window.ready('.desk[data-ready]');
  await page
    .locator('.library-row')
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await page.getByRole('toolbar').getByRole('button', { name: 'Ausgeben' }).click();
  await drawn();
  await accessible('together');
  await dialog().getByText('Eine Datei je Beitrag').click();
  await drawn();
  const pattern = dialog().getByLabel('Dateinamen');
  await pattern.fill('{nummer} {autor}');
  await dialog()
    .getByText(/Im Muster für Dateinamen steht \{autor\}/)
    .waitFor();
  await accessible('unknown part of a name');
  await pattern.fill('{nummer} {titel}');
  await dialog().getByText('Zum Beispiel „3047 Hundert Zähler lernen sprechen').waitFor();
  await dialog().getByText('Markdown').click();
  await dialog().getByLabel('Name des Ordners').fill('Zähler');
  await page.keyboard.press('Tab');
  await dialog()
    .getByText(/Ordner „\d{4}-\d\d-\d\d Zähler“/)
    .waitFor();
  await dialog().getByText('Trotzdem ausgeben …').click();
  await page.getByText(/„\d{4}-\d\d-\d\d Zähler“ ist fertig\./).waitFor();
  const [folder] = (await readdir(window.exportFolder)).filter((name) => name.endsWith('Zähler'));
  expect((await readdir(join(window.exportFolder, folder ?? ''))).sort()).toEqual([
    '3047 Hundert Zähler lernen sprechen drei.md',
    '3047 Hundert Zähler lernen sprechen zwei.md',
    '3047 Hundert Zähler lernen sprechen.md',
  ]);
});

it('hinders a print with characters without a font and without a picture, and a text not', async () => {
  const { page } = window;
  const { header, body } = sampleArticle(' fünf');
  const { id, rev } = await ask(window.core, 'articles.create', { header: { ...header, headline: 'Start 🚀' } });
  const missing = imageBlock({ url: 'https://bilder.example/rathaus.jpg', caption: 'Das Rathaus' });
  const children = [...body.root.children.filter(({ type }) => type !== 'image'), missing];
  await ask(window.core, 'articles.save', {
    id,
    baseRev: rev,
    header: { ...header, headline: 'Start 🚀' },
    body: { ...body, root: { ...body.root, children } },
  });
  await openReport(id);
  await page.locator('.desk-headline').focus();
  await page.keyboard.press('Control+e');
  await dialog().getByRole('button', { name: '2 Hindernisse' }).click();
  await dialog().getByText('Zeichen ohne Schrift: 🚀').waitFor();
  await dialog().getByText('Das Bild fehlt').waitFor();
  await dialog().getByText('„Das Rathaus“').waitFor();
  await accessible('what hinders on paper');
  await dialog().getByText('Nur Text').click();
  await dialog().getByRole('button', { name: '2 Hinweise' }).waitFor();
  expect(await dialog().locator('.export-tab-count[data-blocking]').count()).toBe(0);
  await dialog().getByText('PDF', { exact: true }).click();
  await dialog()
    .getByRole('button', { name: /Hinspringen/ })
    .first()
    .click();
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.editor-picture') !== null)).toBe(true);
});

it('keeps page and zoom while the check is looked at, and typed texts while another place is mended', async () => {
  const { page } = window;
  const { header, body } = sampleArticle(' vier');
  const { id, rev } = await ask(window.core, 'articles.create', { header });
  const children = body.root.children.flatMap((block): BlockNode[] =>
    block.type === 'image' ? [1, 2, 3].map(() => ({ ...block, assetId: picture, alt: '' })) : [block],
  );
  await ask(window.core, 'articles.save', { id, baseRev: rev, header, body: { ...body, root: { ...body.root, children } } });
  await openReport(id);
  await page.locator('.desk-headline').focus();
  await page.keyboard.press('Control+e');
  await dialog().getByText('PDF', { exact: true }).click();
  await dialog()
    .getByRole('radiogroup', { name: 'Layout' })
    .getByRole('radio', { name: /Großdruck/ })
    .focus();
  await page.keyboard.press('Space');
  await dialog().getByRole('option', { name: 'Seite 2 von' }).waitFor();
  await drawn();
  await dialog().getByRole('region', { name: 'Seiten der Vorschau' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('+');
  const shown = async () => [
    await dialog().locator('.export-preview-page').first().textContent(),
    await dialog().locator('.export-preview-percent').textContent(),
  ];
  await dialog().getByRole('status').filter({ hasText: 'Seite 2 von' }).waitFor();
  const before = await shown();
  const views = dialog().getByRole('tablist', { name: 'Ansicht' });
  await views.getByRole('tab', { name: /Prüfung/ }).click();
  const fields = dialog().getByLabel('Was ist auf dem Bild zu sehen?');
  await fields.nth(2).fill('Der dritte Zähler');
  await fields.nth(1).fill('Der zweite Zähler');
  await views.getByRole('tab', { name: /Vorschau/ }).click();
  await drawn();
  await dialog().getByRole('status').filter({ hasText: 'Seite 2 von' }).waitFor();
  expect(await shown()).toEqual(before);
  await views.getByRole('tab', { name: /Prüfung/ }).click();
  await fields.nth(0).fill('Der erste Zähler');
  await page.keyboard.press('Enter');
  await dialog().getByText('Bildbeschreibung gesichert: „Der erste Zähler“').waitFor();
  expect(await Promise.all([0, 1].map((at) => fields.nth(at).inputValue()))).toEqual(['Der zweite Zähler', 'Der dritte Zähler']);
  // The focus has gone on to the card that took the place of the mended one.
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe('Der zweite Zähler');
  await accessible('mended');
  // What is typed and not saved yet goes out, too.
  await page.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'detached' });
  const { body: saved } = await ask(window.core, 'articles.get', { id });
  expect(saved.root.children.flatMap((block) => (block.type === 'image' ? [block.alt] : []))).toEqual([
    'Der erste Zähler',
    'Der zweite Zähler',
    'Der dritte Zähler',
  ]);
  await page.getByText('„2018-11-09 Hundert Zähler lernen sprechen vier.pdf“ ist fertig.').waitFor();
  expectQuiet(window);
});
