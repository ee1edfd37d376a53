import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NewsletterHeader } from '#shared/model/newsletter.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let test: TestApp;
let now = 0;
beforeEach(async () => {
  now = 1_000_000;
  test = await openTestApp({ clock: () => now });
});
afterEach(() => test.dispose());

type Save = { readonly baseRev: number; readonly title: string; readonly isChained?: boolean; readonly keepsReplaced?: boolean };

async function opened() {
  const { id, header } = await test.ask('newsletters.create', { title: 'Netzbrief' });
  const named = (title: string): NewsletterHeader => ({ ...header, title });
  const save = ({ title, ...rest }: Save) =>
    test.app.port.dispatch('newsletters.save', { id, header: named(title), sections: [], ...rest });
  const revisions = async () => (await test.ask('newsletters.revisions', { id })).map((row) => [row.kind, row.label, row.headline]);
  const title = async () => (await test.ask('newsletters.get', { id })).header.title;
  return { id, save, revisions, title };
}
const mine = 'Ihre Fassung bei gleichzeitiger Änderung';

it('keeps a refused issue as one named state, however often it is sent', async () => {
  const { save, revisions, title } = await opened();
  await save({ baseRev: 1, title: 'Andere Hand' });
  for (const typed of ['M', 'Me', 'Meine']) {
    now += 5_000;
    expect(await save({ baseRev: 1, title: typed })).toMatchObject({ ok: false, fault: { code: 'conflict' } });
  }
  expect(await title()).toBe('Andere Hand');
  expect(await revisions()).toEqual([
    ['named', mine, 'Meine'],
    ['auto', '', 'Netzbrief'],
  ]);
});

it('keeps the state that the editor replaces by his own', async () => {
  const { save, revisions, title } = await opened();
  await save({ baseRev: 1, title: 'Andere Hand' });
  await save({ baseRev: 2, title: 'Meine', keepsReplaced: true });
  expect(await title()).toBe('Meine');
  expect((await revisions())[0]).toEqual(['named', 'Andere Fassung, durch Ihre ersetzt', 'Andere Hand']);
});

it('keeps nothing of an issue that was not replaced after all', async () => {
  const { save, revisions } = await opened();
  await save({ baseRev: 7, title: 'Meine', keepsReplaced: true });
  expect(await revisions()).toEqual([['named', mine, 'Meine']]);
});

it('brings a kept state back, and keeps the one it takes the place of', async () => {
  const { id, save, revisions, title } = await opened();
  await save({ baseRev: 1, title: 'Andere Hand' });
  await save({ baseRev: 1, title: 'Meine' });
  const [kept] = await test.ask('newsletters.revisions', { id });
  const restored = await test.ask('newsletters.restoreRevision', { id: kept?.id as never });
  expect([restored.header.title, await title()]).toEqual(['Meine', 'Meine']);
  expect((await revisions())[0]).toEqual(['restore', '', 'Andere Hand']);
});

it('takes the last save of a closing window behind the one before, and never over the state of somebody else', async () => {
  const { save, title } = await opened();
  const [first, last] = await Promise.all([save({ baseRev: 1, title: 'Eins' }), save({ baseRev: 1, title: 'Zwei', isChained: true })]);
  expect([first, last, await title()]).toMatchObject([{ ok: true }, { ok: true, value: { rev: 3 } }, 'Zwei']);
  const late = await Promise.all([save({ baseRev: 2, title: 'Spät' }), save({ baseRev: 2, title: 'Später', isChained: true })]);
  expect(late.map((answer) => answer.ok)).toEqual([false, false]);
  expect(await title()).toBe('Zwei');
});
