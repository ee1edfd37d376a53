import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#electron/store/database.ts';
import { articleQuery, emptyHeader } from '#shared/model/article.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { insertArticle } from '#electron/store/articles.ts';
import { attachKeywords } from '#electron/store/keywords.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { fillLibrary } from '../support/generated-articles.ts';
import { freshFolder } from '../support/core.ts';
import { ask } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

/** A library of some thousand reports, and three of our own that are looked for. */
const generated = 3_000;
const own = [
  {
    headline: 'Kläranlage bekommt neue Becken',
    text: 'Die Abwasserleitung wird erneuert.',
    keywords: ['Wasserwirtschaft'],
    day: '2019-05-06',
  },
  { headline: 'Radweg am Deich gesperrt', text: 'Die Sanierung dauert bis zum Herbst.', keywords: ['Deichbau'], day: '2021-03-02' },
  { headline: 'Deichschau ohne Befund', text: 'Der Radweg bleibt offen.', keywords: [], day: '2018-09-14' },
] as const;

let library = '';
let window: TestWindow;
beforeAll(async () => {
  library = await freshFolder('search');
  const store = openStore(library, 0);
  fillLibrary(store, randomUUID, generated);
  store.write((db) => {
    for (const { headline, text, keywords, day } of own) {
      const id = randomUUID() as ArticleId;
      insertArticle(db, id, { ...emptyHeader, headline, datelineDate: day, rubric: 'Umwelt' }, documentFromText(text), 1_800_000_000_000);
      attachKeywords(db, id, [...keywords], randomUUID, 0);
    }
  });
  store.close();
  const opened = await openWindow({ library });
  // The index is built once for all tests.
  await new Promise<void>((resolve) => {
    const look = async () => {
      if ((await ask(opened.core, 'search.indexState', {})) === null) resolve();
    };
    opened.core.subscribe((event) => {
      if (event.name === 'search.changed') void look();
    });
    void look();
  });
  await opened.close();
}, 180_000);
afterEach(() => window.close());

const box = () => window.page.getByRole('searchbox', { name: 'Beiträge suchen' });
const rows = () => window.page.locator('.library').getByRole('option');
const total = (text: string | RegExp) => window.page.locator('.library-total').filter({ hasText: text }).waitFor();
const suggestions = () => window.page.getByRole('listbox', { name: 'Vorschläge' });

async function open(): Promise<void> {
  window = await openWindow({ library });
  await rows().first().waitFor();
}

/** Long tasks of the window from now on, in milliseconds. */
async function watchLongTasks(): Promise<() => Promise<number[]>> {
  await window.page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { umbruchLongTasks: seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe({ entryTypes: ['longtask'] });
  });
  return () => window.page.evaluate(() => (globalThis as unknown as { umbruchLongTasks: number[] }).umbruchLongTasks);
}

describe('searching a library of some thousand reports', () => {
  it('shows rows and counts for what stands in the box after each key, and keeps the rows until others come', async () => {
    await open();
    const { page } = window;
    const longTasks = await watchLongTasks();
    await page.keyboard.press('Control+f');
    for (const key of 'Kläranlage') {
      await page.keyboard.type(key);
      // A list that was emptied between two letters would flicker.
      expect(await page.locator('.library').locator('[role="option"], .library-nohits').count()).toBeGreaterThan(0);
    }
    await total('1 Beitrag');
    expect(await rows().first().locator('mark').allInnerTexts()).toContain('Kläranlage');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await total(/3.003 Beiträge/);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Leitung');
    await total('1 Beitrag');
    expect(await rows().first().locator('mark').allInnerTexts()).toEqual(['leitung']);
    await box().fill('');
    await total(/3.003 Beiträge/);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Radweg');
    await total('2 Beiträge');
    await page.getByRole('button', { name: 'Zeitraum', exact: true }).click();
    await page.getByRole('button', { name: '2021 1' }).click();
    await page.keyboard.press('Escape');
    await total('1 Beitrag');
    await page.getByRole('button', { name: 'Alle Filter zurücksetzen' }).click();
    await total('2 Beiträge');
    await expectAccessible(window, 'hits');
    console.log(`long tasks while typing: ${(await longTasks()).map(Math.round).join(', ') || 'none'} ms`);
    expectQuiet(window);
  });

  it('offers words, fields and values, which arrows choose and Tab or Enter take', async () => {
    await open();
    const { page } = window;
    await box().focus();
    await page.keyboard.type('stichw');
    await suggestions()
      .getByRole('option', { name: /^stichwort:/ })
      .waitFor();
    await expectAccessible(window, 'suggestions');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await box().inputValue()).toBe('stichwort:');
    await page.keyboard.type('Deich');
    await suggestions()
      .getByRole('option', { name: /^Deichbau/ })
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box().inputValue()).toBe('stichwort:Deichbau ');
    await total('1 Beitrag');
    await page.getByText('Stichwort: Deichbau').waitFor();
    expect(await rows().first().locator('.library-preview').innerText()).toMatch(/^Stichwort\s*Deichbau/);
    await page.getByRole('button', { name: '„Stichwort: Deichbau“ aus der Suche nehmen' }).press('Delete');
    await total(/3.003 Beiträge/);
    expect(await box().inputValue()).toBe('');
    expectQuiet(window);
  });

  it('opens the best hit by Enter, remembers the search, and offers it again in the empty box', async () => {
    await open();
    const { page } = window;
    await box().fill('Deichschau Befund');
    await total('1 Beitrag');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Überschrift', exact: true }).waitFor();
    expect(await page.title()).toContain('Deichschau ohne Befund');
    await window.reload();
    await total('1 Beitrag');
    expect(await box().inputValue()).toBe('Deichschau Befund');
    await box().fill('');
    const past = page.getByRole('listbox', { name: 'Zuletzt gesucht' });
    await past.getByRole('option', { name: /Deichschau Befund/ }).waitFor();
    await expectAccessible(window, 'past searches');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await past.waitFor({ state: 'detached' });
    expect(await ask(window.core, 'searches.history', {})).toEqual([]);
    expectQuiet(window);
  });

  it('keeps a search as a smart list, opens, renames, removes and brings it back by keyboard', async () => {
    await open();
    const { page, core } = window;
    await box().fill('Radweg');
    await total('2 Beiträge');
    await page.keyboard.press('Control+d');
    await page.getByRole('dialog', { name: 'Suche merken' }).waitFor();
    await expectAccessible(window, 'saving a search');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Radwege');
    await page.keyboard.press('Enter');
    const entry = (name: string) => page.getByRole('link', { name: `${name} 2` });
    await entry('Radwege').and(page.locator('[aria-current="page"]')).waitFor();
    await page.getByRole('link', { name: /^Alle/ }).click();
    await total(/3.003 Beiträge/);
    await entry('Radwege').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Radwege' }).waitFor();
    await total('2 Beiträge');
    await expectAccessible(window, 'a smart list');
    await entry('Radwege').focus();
    await page.keyboard.press('F2');
    await page.getByRole('dialog', { name: 'Gemerkte Suche umbenennen' }).getByRole('textbox').fill('Wege');
    await page.keyboard.press('Enter');
    await entry('Wege').focus();
    await page.keyboard.press('Delete');
    await entry('Wege').waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Hinweise' }).getByRole('button', { name: 'Rückgängig' }).click();
    await entry('Wege').waitFor();
    const saved = await ask(core, 'searches.list', {});
    expect(saved.map(({ name, query, count }) => [name, query.text, count])).toEqual([['Wege', 'Radweg', 2]]);
    expectQuiet(window);
  });

  it('leads from an empty search to its hits in the Papierkorb, and from there to the whole of it', async () => {
    await open();
    const { page, core } = window;
    const make = async (headline: string) => (await ask(core, 'articles.create', { header: { ...emptyHeader, headline } })).id;
    const ids = [await make('Orgelweihe verschoben'), await make('Chor sucht Tenöre')];
    await ask(core, 'articles.trash', { ids });
    await box().fill('Orgelweihe');
    await page.getByRole('button', { name: 'Im Papierkorb: 1 Beitrag' }).click();
    const trashed = page.getByRole('listbox', { name: 'Beiträge' }).getByRole('option');
    await page.getByText('Treffer für „Orgelweihe“').waitFor();
    await page.getByText('1 Eintrag').waitFor();
    expect(await trashed.allInnerTexts()).toEqual([expect.stringContaining('Orgelweihe verschoben')]);
    await expectAccessible(window, 'hits in the Papierkorb');
    await page.getByRole('button', { name: 'Ganzen Papierkorb zeigen' }).click();
    await page.getByText('2 Einträge').waitFor();
    await ask(core, 'articles.purge', { ids });
    expectQuiet(window);
  });

  it('reads any query somehow: never an error, and what was passed over is named', async () => {
    await open();
    const { page } = window;
    for (const odd of ['"', '((((', 'AND', '-', 'ort:', '*', 'NEAR(a b)', '🦊', '"; DROP TABLE articles; --', 'datum:quatsch Radweg']) {
      await box().fill(odd);
      await page.locator('.library').locator('[role="option"], .library-nohits').first().waitFor();
      expect(await page.getByText('Die Liste konnte nicht geladen werden').count()).toBe(0);
    }
    await page.getByText('„quatsch“ ist hier kein bekannter Wert und wurde übergangen').waitFor();
    await total('2 Beiträge');
    expectQuiet(window);
  });

  it('says what may have been meant, which filter is in the way, and where else to look', async () => {
    await open();
    const { page, core } = window;
    await ask(core, 'newsletters.create', { title: 'Alles zum Radweg' });
    await box().fill('Radwog');
    await page.getByText('Keine Treffer').waitFor();
    await page.getByRole('button', { name: /^Radweg 2/i }).click();
    await total('2 Beiträge');
    await box().fill('Kläranlage datum:2021');
    await page.getByRole('button', { name: 'Ohne „Datum: 2021“: 1 Beitrag' }).click();
    await total('1 Beitrag');
    expect(await box().inputValue()).toBe('Kläranlage');
    await page.getByRole('button', { name: 'Zeitraum', exact: true }).click();
    await page.getByRole('button', { name: /^2019 / }).click();
    await page.keyboard.press('Escape');
    await box().fill('Radweg');
    await page.getByText('Keine Treffer').waitFor();
    await page.getByRole('button', { name: /^Zeitraum: 2019.*sonst 2 Beiträge/ }).waitFor();
    await expectAccessible(window, 'nothing found');
    await page.getByRole('button', { name: /^Zeitraum: 2019/ }).click();
    await total('2 Beiträge');
    await page.getByRole('button', { name: 'Ausgaben 1' }).press('Enter');
    await expectAccessible(window, 'hits in issues');
    await page.getByRole('button', { name: /Alles zum Radweg/ }).press('Enter');
    await page
      .getByRole('link', { name: /^Newsletter/ })
      .and(page.locator('[aria-current="page"]'))
      .waitFor();
    const [issue] = await ask(core, 'newsletters.list', {});
    await page.waitForURL(new RegExp(`${issue?.id ?? 'none'}$`));
    expectQuiet(window);
  });

  it('explains its language on one page whose examples search', async () => {
    await open();
    const { page } = window;
    await page.keyboard.press('Shift+F1');
    const help = page.getByRole('dialog', { name: 'Suchhilfe' });
    await help.waitFor();
    await expectAccessible(window, 'search help');
    await help.getByRole('button', { name: 'stichwort:OZG' }).press('Enter');
    await help.waitFor({ state: 'detached' });
    expect(await box().inputValue()).toBe('stichwort:OZG');
    const { total: tagged } = await ask(window.core, 'articles.list', {
      query: articleQuery.parse({ text: 'stichwort:OZG' }),
      offset: 0,
      limit: 1,
    });
    await total(new RegExp(`${String(tagged)} Beiträge|${String(tagged).slice(0, -3)}.${String(tagged).slice(-3)} Beiträge`));
    expectQuiet(window);
  });
});
