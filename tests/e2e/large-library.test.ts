import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from '#electron/app.ts';
import type { CorePort } from '#electron/host/host.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { ArticleQuery } from '#shared/model/article.ts';
import { count } from '#shared/messages/counted.ts';
import { ask } from '../support/import-files.ts';
import { archiveSize, openLargeArchive } from '../support/large-archive.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';
import { watchKeys } from '../support/watch-keys.ts';

const own = [
  { headline: 'Gemeinde übernimmt Quarzsandgrube', rubric: 'Umwelt', datelineDate: '2019-05-06', text: 'Der See bleibt.' },
  { headline: 'Quarzsandgrube wird Badesee', rubric: 'Freizeit', datelineDate: '2021-03-02', text: 'Die Gemeinde baut Stege.' },
  { headline: 'Streit um die Quarzsandgrube', rubric: 'Umwelt', datelineDate: '2018-09-14', text: 'Anlieger klagen.' },
];

let app: App;
let window: TestWindow;
/** Answers that are kept from the window until they are let go: by request and by what it asked. */
let isLate: (name: string, text: string) => boolean = () => false;
let letGo: () => void = () => undefined;
let released = Promise.resolve();

/** What was asked for a late answer. */
const kept: string[] = [];

/** The core as the window has it, some of its answers late. */
const lateCore = (core: CorePort): CorePort => ({
  subscribe: core.subscribe,
  dispatch: async (name, raw) => {
    const answer = await core.dispatch(name, raw);
    const asked = raw as { readonly text?: string; readonly query?: { readonly text: string } };
    if (!isLate(name, asked.query?.text ?? asked.text ?? '')) return answer;
    kept.push(name);
    await released;
    return answer;
  },
});

beforeAll(async () => {
  app = await openLargeArchive(own);
  window = await openWindow({ port: lateCore(app.port) });
}, 900_000);
afterAll(async () => {
  await window.close();
  await app.close();
});
beforeEach(async () => {
  isLate = () => false;
  await window.page.keyboard.press('Escape');
  await box().fill('');
  await total(reports(archiveSize));
});

const box = () => window.page.getByRole('searchbox', { name: 'Beiträge suchen' });
const list = () => window.page.locator('.library').getByRole('listbox');
const rows = () => list().getByRole('option');
const cursor = () => list().locator('[data-cursor]');
const total = (text: string | RegExp) =>
  window.page
    .locator('.library-total')
    .filter({ hasText: typeof text === 'string' ? new RegExp(`^${text}$`) : text })
    .waitFor();
/** A count as it is shown, once its spaces are plain. */
const counted = (n: number): string => count(n).replace(/\s/g, ' ');
const reports = (n: number): string => (n === 1 ? '1 Beitrag' : `${count(n)} Beiträge`);
const headlines = () => list().locator('.library-headline').allInnerTexts();
const chip = (name: string) => window.page.getByRole('button', { name, exact: true });

/** What the core counts for a question. The window asks the same core, and its question may end this one. */
const facetsOf = (query: ArticleQuery) => vi.waitFor(() => ask(app.port, 'articles.facets', { query }), { timeout: 30_000, interval: 100 });

/** What the open panel of a facet offers. */
const values = (name: string) => window.page.getByRole('listbox', { name, exact: true }).getByRole('option');

/** The values of a facet with their counts, as its panel shows them. */
async function facet(name: string): Promise<string[]> {
  await chip(name).click();
  await values(name).first().waitFor();
  const shown = await values(name).allInnerTexts();
  await window.page.keyboard.press('Escape');
  return shown.map((text) => text.replace(/\s+/g, ' ').trim());
}

describe(`a library of ${archiveSize} reports`, () => {
  it('shows each letter at once, then rows and counts for all that was typed', async () => {
    const { page } = window;
    const keys = await watchKeys(page);
    await page.keyboard.press('Control+f');
    const typed = 'Gemeinde Quarzsandgrube';
    for (const key of typed) await page.keyboard.type(key);
    // By the next frame the letter stood there, whatever was still being searched for.
    const { values: stood, print } = await keys.done();
    expect(stood.map((value, at) => value.startsWith(typed.slice(0, at + 1)))).toEqual([...typed].map(() => true));
    await total('2 Beiträge');
    expect(new Set(await headlines())).toEqual(new Set([own[0]?.headline, own[1]?.headline]));
    await expect.poll(() => facet('Rubrik')).toEqual(['Freizeit 1', 'Umwelt 1']);
    print('typing');
    expectQuiet(window);
  });

  it('never lets a late answer take the place of a newer one', async () => {
    const { page } = window;
    released = new Promise((resolve) => {
      letGo = resolve;
    });
    isLate = (name, text) => text === 'Gemeinde' && name !== 'articles.list';
    await box().fill('Gemeinde');
    const wide = await ask(app.port, 'articles.list', {
      query: articleQuery.parse({ text: 'Gemeinde', sort: 'relevance' }),
      offset: 0,
      limit: 1,
    });
    await rows()
      .filter({ hasText: wide.rows[0]?.headline ?? '' })
      .first()
      .waitFor();
    await expect.poll(() => kept).toEqual(expect.arrayContaining(['articles.facets', 'search.others']));
    // The next question waits for the rows of the one before, and is asked for what stands in the box by then.
    isLate = (_name, text) => text === 'Gemeinde' || text === 'Quarz';
    for (const key of ['Quarz', 'Quarzsand', 'Quarzsandgrube']) await box().fill(key);
    letGo();
    await total('3 Beiträge');
    await expect.poll(() => facet('Rubrik')).toEqual(['Umwelt 2', 'Freizeit 1']);
    // Answers come in their order: behind this one none of the late ones is still on its way.
    await page.evaluate(() =>
      (globalThis as unknown as { umbruch: { requests: Record<string, (input: object) => Promise<unknown>> } }).umbruch.requests[
        'library.info'
      ]?.({}),
    );
    expect([await headlines(), await facet('Rubrik')]).toEqual([
      expect.arrayContaining(own.map(({ headline }) => headline)),
      ['Umwelt 2', 'Freizeit 1'],
    ]);
    expectQuiet(window);
  });

  it('leads by arrow keys through a long result and to its end', async () => {
    const { page } = window;
    // So common a word that the number of its reports is told from a part of them.
    const query = articleQuery.parse({ text: 'die Gemeinde', sort: 'relevance' });
    await box().fill(query.text);
    await list().locator('mark').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await cursor().and(page.locator('[aria-posinset="1"]')).waitFor();
    // A key held down: only where it comes to rest is a report opened.
    for (let step = 0; step < 60; step += 1) await page.keyboard.down('ArrowDown');
    await page.keyboard.up('ArrowDown');
    await cursor().and(page.locator('[aria-posinset="61"]')).locator('.library-headline').waitFor();
    const opened = await cursor().locator('.library-headline').innerText();
    await page.waitForFunction((text) => document.title.includes(text), opened);
    await page.keyboard.press('End');
    // At its end the number is known; where it had been told too low, the list goes on.
    await total(/^\d/);
    await page.keyboard.press('End');
    await page.waitForFunction(() => {
      const row = document.querySelector('.library [data-cursor]');
      return row?.getAttribute('aria-posinset') === row?.getAttribute('aria-setsize') && row?.querySelector('.library-headline') !== null;
    });
    const last = Number(await cursor().getAttribute('aria-posinset'));
    const end = await ask(app.port, 'articles.list', { query, offset: last - 1, limit: 2 });
    expect(end.rows.map(({ headline }) => headline)).toEqual([await cursor().locator('.library-headline').innerText()]);
    await page.keyboard.press('Home');
    await cursor().and(page.locator('[aria-posinset="1"]')).waitFor();
    expectQuiet(window);
  });

  it('narrows by one facet after the other, as many as their counts said', async () => {
    const { page } = window;
    await box().fill('Bibliothek');
    const query = articleQuery.parse({ text: 'Bibliothek', sort: 'relevance' });
    const { rubrics } = await facetsOf(query);
    const sought = rubrics.slice(0, 2);
    await expect.poll(() => facet('Rubrik')).toEqual(rubrics.map(({ label, count: hits }) => `${label} ${counted(hits)}`));
    await chip('Rubrik').click();
    for (const { label } of sought) await values('Rubrik').filter({ hasText: label }).first().click();
    await page.keyboard.press('Escape');
    await total(reports(sought.reduce((sum, { count: hits }) => sum + hits, 0)));
    const { keywords } = await facetsOf({ ...query, rubrics: sought.map(({ value }) => value) });
    const [keyword] = keywords;
    await expect.poll(async () => (await facet('Stichwort'))[0]).toBe(`${keyword?.label} ${counted(keyword?.count ?? 0)}`);
    await chip('Stichwort').click();
    await values('Stichwort').first().click();
    await page.keyboard.press('Escape');
    await total(reports(keyword?.count ?? 0));
    await expectAccessible(window, 'a long result narrowed');
    await chip('Alle Filter zurücksetzen').click();
    expectQuiet(window);
  });

  it('scrolls from end to end by key and wheel with few rows in the page', async () => {
    const { page } = window;
    await rows().first().click();
    await list().focus();
    await page.keyboard.press('End');
    await list().locator(`[aria-posinset="${archiveSize}"] .library-headline`).waitFor();
    await page.keyboard.press('Home');
    await list().locator('[aria-posinset="1"]').waitFor();
    await list().hover();
    for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 4_000);
    expect(await rows().count()).toBeLessThan(60);
    await box().fill('Pfefferminzbonbonfabrikantin');
    await page.getByText('Keine Treffer').waitFor();
    await expectAccessible(window, 'no hits');
    expectQuiet(window);
  });
});
