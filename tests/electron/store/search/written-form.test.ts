import { afterEach, beforeEach, expect, it } from 'vitest';
import { purgeArticles } from '#electron/store/articles.ts';
import { knownForm, writtenForm } from '#electron/store/search/written-form.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

it('is found as soon as a report has the word, though none had it when it was asked for first', () => {
  expect([knownForm(store.db, 'buergermeister'), writtenForm(store.db, 'buergermeister')]).toEqual([null, 'buergermeister']);
  store.add({ headline: 'Der Bürgermeister' });
  expect(knownForm(store.db, 'buergermeister')).toBe('Bürgermeister');
  expect(knownForm(store.db, 'buergermeister')).toBe('Bürgermeister');
});

it('is forgotten with the report that had it', () => {
  store.add({ headline: 'Buergermeister' });
  const id = store.add({ headline: 'BürgerMeister' });
  expect(knownForm(store.db, 'buergermeister')).toBe('BürgerMeister');
  store.write((db) => purgeArticles(db, [id], true));
  expect(knownForm(store.db, 'buergermeister')).toBe('Buergermeister');
});
