import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleQuery } from '#shared/model/article.ts';
import { ask, importFiles } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';
import { sampleFolder } from './seeds.ts';

let window: TestWindow;
const routes = new Map<string, string>();

beforeAll(async () => {
  window = await openWindow();
  const { core } = window;
  const samples = readdirSync(sampleFolder).map((name) => ({ name, bytes: readFileSync(join(sampleFolder, name)) }));
  expect(await importFiles(core, samples, { commit: true })).toBeNull();
  expect(await importFiles(core, samples.slice(0, 3), { commit: false })).toBeNull();
  const [report] = (await ask(core, 'articles.list', { query: articleQuery.parse({ extents: ['full'] }), offset: 0, limit: 1 })).rows;
  const [teaser, gone] = (await ask(core, 'articles.list', { query: articleQuery.parse({ extents: ['teaser'] }), offset: 0, limit: 2 }))
    .rows;
  const [newsletter] = await ask(core, 'newsletters.list', {});
  const [batch] = await ask(core, 'imports.list', {});
  if (!report || !teaser || !gone || !newsletter || !batch?.proposals[0]) throw new Error('The samples gave too little to show.');
  await ask(core, 'articles.trash', { ids: [gone.id] });
  for (const [name, route] of Object.entries({
    list: '#/articles/all',
    'empty list': '#/articles/archived',
    desk: `#/articles/all/${report.id}`,
    'desk of a teaser': `#/articles/teasers/${teaser.id}`,
    'missing report': '#/articles/all/00000000-0000-4000-8000-000000000000',
    inbox: '#/inbox',
    review: `#/inbox/${batch.proposals[0].id}`,
    newsletters: '#/newsletters',
    newsletter: `#/newsletters/${newsletter.id}`,
    keywords: '#/keywords',
    trash: '#/trash',
    settings: '#/settings',
  }))
    routes.set(name, route);
});
afterAll(() => window.close());

describe.each([
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
])('every screen at $width × $height', (size) => {
  it.each(['light', 'dark'] as const)('is accessible and fits, %s', async (theme) => {
    const { page } = window;
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    for (const [name, route] of routes) {
      await window.goTo('#/settings');
      await window.goTo(route);
      await window.ready();
      await expectAccessible(window, `${name}, ${theme}, ${size.width}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect({ name, overflow }).toEqual({ name, overflow: 0 });
    }
    expectQuiet(window);
  });
});

describe('the whole window', () => {
  it('speaks English when it is set to, on every screen', async () => {
    await ask(window.core, 'settings.set', { language: 'en' });
    for (const [, route] of routes) {
      await window.goTo(route);
      await window.ready();
      expect(await window.page.locator('nav').innerText()).not.toMatch(/Eingang|Beiträge|Papierkorb|Einstellungen/);
    }
    await expectAccessible(window, 'English');
    await ask(window.core, 'settings.set', { language: 'de' });
  });
});
