import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backReferenceInline, documentFromText, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { ask } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openWindow();
});
afterEach(() => window.close());

async function add(header: Partial<ArticleHeader>, body: string | DocumentJson, keywords: readonly string[] = []): Promise<ArticleId> {
  const made = await ask(window.core, 'articles.create', { header: { ...emptyHeader, form: 'Meldung', ...header } });
  const document = typeof body === 'string' ? documentFromText(body) : body;
  await ask(window.core, 'articles.save', { id: made.id, baseRev: made.rev, header: made.header, body: document });
  for (const label of keywords) await ask(window.core, 'keywords.attach', { articleId: made.id, label });
  return made.id;
}

/** A text that says „wir berichteten“ of another report. */
const referring = (words: string, target: ArticleId): DocumentJson => {
  const empty = documentFromText('');
  const inlines = [textInline(`${words} `), backReferenceInline('wir berichteten', null, target), textInline('.')];
  return { ...empty, root: { ...empty.root, children: [paragraphBlock(inlines)] } };
};

const quarry =
  'Der Steinbruch am Hirschkopf wird nicht erweitert. Das Bergamt hat den Antrag der Betreiberin abgelehnt, weil am Hang Uhus brüten. ' +
  'Die Betreiberin will klagen. Anwohner hatten gegen Staub und Sprengungen protestiert.';

/** A small archive: a matter in three steps, a doubled report, and others. */
async function fill(): Promise<{ first: ArticleId; second: ArticleId; third: ArticleId }> {
  const first = await add(
    { headline: 'Glasfaser für die Höfe im Auental', kicker: 'Breitband', place: 'Auenfurt', datelineDate: '2025-02-03' },
    'Die Genossenschaft Auental-Netz will 140 Höfe mit Glasfaser erschließen. Der Kreistag gibt eine Bürgschaft, die Höfe graben selbst mit. Der Tiefbau soll im Herbst beginnen.',
    ['Breitbandausbau', 'Ländlicher Raum'],
  );
  const second = await add(
    { headline: 'Genossenschaft verlegt die ersten Kilometer', kicker: 'Auenfurt', place: 'Auenfurt', datelineDate: '2025-10-21' },
    referring(
      'Im Auental liegt das erste Glasfaserkabel der Genossenschaft. Den Tiefbau hatte der Kreistag mit einer Bürgschaft ermöglicht',
      first,
    ),
    ['Breitbandausbau'],
  );
  const third = await add(
    { headline: 'Auental: 140 Höfe sind am Netz', place: 'Auenfurt', datelineDate: '2026-05-12' },
    referring(
      'Die Genossenschaft Auental-Netz hat alle Höfe im Auental mit Glasfaser angeschlossen. Der Breitbandausbau kostete weniger als geplant',
      second,
    ),
  );
  await add({ headline: 'Steinbruch am Hirschkopf bleibt, wie er ist', datelineDate: '2026-03-02' }, quarry, ['Naturschutz']);
  await add({ headline: 'Bergamt lehnt Erweiterung ab', datelineDate: '2026-03-04' }, `Neu am Mittwoch. ${quarry}`, ['Bergbau']);
  await add(
    { headline: 'Mobilfunk im Auental bleibt löchrig', place: 'Auenfurt', datelineDate: '2026-04-02' },
    'Im Auental fehlen drei Masten. Die Höfe am Rand des Tals haben weiter kein Netz, sagt die Genossenschaft.',
    ['Ländlicher Raum', 'Mobilfunk'],
  );
  for (const [headline, text] of [
    ['Freibad öffnet später', 'Die Folie im Nichtschwimmerbecken wird erneuert. Das Freibad öffnet erst im Juni.'],
    ['Chor sucht Tenöre', 'Der Kirchenchor sucht für das Herbstkonzert vier Tenöre. Geprobt wird dienstags.'],
    ['Schulbus fährt wieder', 'Nach der Sperrung der Brücke fährt der Schulbus wieder über Talmühle.'],
  ] as const)
    await add({ headline, datelineDate: '2026-01-15' }, text);
  return { first, second, third };
}

const desk = (id: ArticleId) => window.goTo(`#/articles/all/${id}`);

describe('what the archive offers beside a report', () => {
  it('is a timeline, Stichwörter with their passage, and Weitere Meldungen with a reason', async () => {
    const { third } = await fill();
    const { page } = window;
    await desk(third);
    const entries = page.getByRole('list', { name: 'Beiträge derselben Sache nach Datum' }).getByRole('listitem');
    await entries.nth(2).waitFor();
    expect(await entries.allInnerTexts()).toEqual([
      expect.stringContaining('03.02.2025'),
      expect.stringContaining('21.10.2025'),
      expect.stringContaining('12.05.2026'),
    ]);
    expect(await entries.nth(2).getAttribute('aria-current')).toBe('true');

    await page.getByRole('textbox', { name: 'Text', exact: true }).focus();
    await page.keyboard.press('F6');
    await page.locator('.desk-inspector :focus').waitFor();
    const take = page.getByRole('button', { name: 'Stichwort „Breitbandausbau“ übernehmen' });
    await take.focus();
    await page.getByText('steht im Text').waitFor();
    await page.getByRole('button', { name: 'Im Text zeigen' }).click();
    expect(await page.evaluate(() => [...(CSS.highlights.get('umbruch-passage') ?? [])].map(String))).toEqual(['Breitbandausbau']);
    await page.getByText('Mobilfunk im Auental bleibt löchrig').last().waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
      await expectAccessible(window, `inspector, ${colorScheme}`);
    }
    expectQuiet(window);
  });

  it('is taken and refused with one key each, and taken back where it stands', async () => {
    const { third } = await fill();
    const { page } = window;
    await desk(third);
    const keywords = async () => (await ask(window.core, 'articles.get', { id: third })).keywords.map(({ label }) => label);
    await page.getByRole('button', { name: 'Stichwort „Breitbandausbau“ übernehmen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stichwort „Breitbandausbau“ doch nicht übernehmen' }).waitFor();
    expect(await keywords()).toEqual(['Breitbandausbau']);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stichwort „Breitbandausbau“ übernehmen' }).waitFor();
    expect(await keywords()).toEqual([]);

    const notices = page.getByRole('region', { name: 'Hinweise' });
    const words = page.getByRole('combobox', { name: 'Stichwort hinzufügen' });
    await words.fill('Gebühren');
    await words.press('Enter');
    await page.getByRole('button', { name: 'Stichwort „Gebühren“ entfernen' }).press('Enter');
    await notices.getByText('Stichwort „Gebühren“ vom Beitrag genommen.').waitFor();
    expect(await keywords()).toEqual([]);
    await notices.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByRole('button', { name: 'Stichwort „Gebühren“ entfernen' }).waitFor();
    expect(await keywords()).toEqual(['Gebühren']);

    await page.getByRole('button', { name: 'Mit „Mobilfunk im Auental bleibt löchrig“ verknüpfen' }).press('Enter');
    await page.getByRole('button', { name: 'Verknüpfung mit „Mobilfunk im Auental bleibt löchrig“ lösen' }).press('Enter');
    await notices.getByText('Verknüpfung mit „Mobilfunk im Auental bleibt löchrig“ gelöst.').waitFor();
    await notices.getByRole('button', { name: 'Rückgängig' }).last().click();
    await page.getByRole('button', { name: 'Verknüpfung mit „Mobilfunk im Auental bleibt löchrig“ lösen' }).waitFor();

    await page.getByRole('button', { name: 'Stichwort „Breitbandausbau“ übernehmen' }).focus();

    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: '„Breitbandausbau“ wieder vorschlagen' }).waitFor();
    const offered = async () => (await ask(window.core, 'keywords.suggest', { articleId: third })).map(({ label }) => label);
    await expect.poll(offered).not.toContain('Breitbandausbau');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stichwort „Breitbandausbau“ übernehmen' }).waitFor();
    await expect.poll(offered).toContain('Breitbandausbau');
    expectQuiet(window);
  });

  it('shows links to what was deleted or superseded and mends them in the text', async () => {
    const { second, third } = await fill();
    const newer = await add(
      { headline: 'Die ersten Kilometer, neu erzählt', datelineDate: '2025-10-22', number: 77 },
      'Das erste Kabel liegt.',
    );
    await ask(window.core, 'overlaps.join', { keepId: newer, goneId: second });
    const { page } = window;
    await desk(third);
    const stale = page.getByRole('list', { name: 'Überholte Verknüpfungen' });
    await stale.getByText('durch einen neueren Beitrag ersetzt').waitFor();
    await expectAccessible(window, 'stale links');
    await stale.getByRole('button', { name: 'Im Text zeigen' }).click();
    await page.locator('.editor-reference-main:focus').waitFor();
    await stale.getByRole('button', { name: /^Durch/ }).click();
    await page.getByText('Der Verweis zeigt jetzt auf den neueren Beitrag.').waitFor();
    await page.locator('.desk-foot[data-save="saved"]').waitFor();
    await stale.waitFor({ state: 'detached' });
    expect((await ask(window.core, 'relations.list', { articleId: third })).map(({ article }) => article.id)).toEqual([newer]);
    expectQuiet(window);
  });

  it('is the earlier report, with its date, when „(wir berichteten)“ is typed', async () => {
    const { third } = await fill();
    const draft = await add({ headline: 'Auental-Netz senkt die Gebühren', datelineDate: '2026-09-01' }, 'Gute Nachrichten aus Auenfurt.');
    const { page } = window;
    await desk(draft);
    const body = page.getByRole('textbox', { name: 'Text', exact: true });
    await body.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Die Genossenschaft Auental-Netz hatte alle 140 Höfe angeschlossen (wir berichteten)');
    const offers = page.locator('.editor-targets').getByRole('option');
    await offers.first().waitFor();
    expect(await offers.first().innerText()).toContain('140 Höfe sind am Netz');
    expect(await offers.first().innerText()).toContain('12.05.2026');
    await expectAccessible(window, 'offered reference');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.desk-foot[data-save="saved"]').waitFor();
    await expect
      .poll(async () => (await ask(window.core, 'relations.list', { articleId: draft })).map(({ article }) => article.id))
      .toEqual([third]);
    expectQuiet(window);
  });
});

describe('overlaps', () => {
  it('are found on demand, compared side by side, and settled by a letter; each can be taken back', async () => {
    await fill();
    const { page } = window;
    await window.goTo('#/overlaps');
    await page.getByText('Doppelte Texte finden').waitFor();
    await expectAccessible(window, 'overlaps, before the first look');
    await page.getByRole('button', { name: 'Archiv durchsuchen' }).click();
    await page.getByText('1 Paar zu klären').waitFor();
    await page.locator('.overlaps-pair[data-ready="true"]').waitFor();
    expect(await page.locator('.overlaps-text mark').count()).toBe(2);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
      await expectAccessible(window, `overlaps, ${colorScheme}`);
    }
    await page.getByRole('listbox', { name: 'Paare mit gleichem Text' }).focus();
    await page.keyboard.press('n');
    await page.getByText('nichts zu klären').waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('1 Paar zu klären').waitFor();

    await page.getByRole('listbox', { name: 'Paare mit gleichem Text' }).focus();
    await page.locator('.overlaps-pair[data-ready="true"]').waitFor();
    await page.keyboard.press('z');
    await page.getByText('Zusammengeführt in „Bergamt lehnt Erweiterung ab“.', { exact: false }).waitFor();
    await page.getByText('nichts zu klären').waitFor();
    expect((await ask(window.core, 'library.info', {})).trash).toBe(1);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('1 Paar zu klären').waitFor();
    expect((await ask(window.core, 'library.info', {})).trash).toBe(0);
    expectQuiet(window);
  });
});
