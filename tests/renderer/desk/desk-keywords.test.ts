import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeKeywordOut } from '#renderer/stores/desk-keywords.ts';
import { createDeskSession } from '#renderer/stores/desk-session.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { noticeStore } from '#renderer/stores/notices.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';
import { fakeBridge, openFakeWindow } from '../shell/fake-bridge.ts';
import { through } from './through.ts';

let app: TestApp;
let session: DeskSession;
beforeEach(async () => {
  app = await openTestApp();
  const { bridge } = fakeBridge({
    'keywords.attach': through(() => app, 'keywords.attach'),
    'keywords.detach': through(() => app, 'keywords.detach'),
  });
  openFakeWindow(bridge);
  noticeStore.setState({ notices: [] });
  const { id } = await app.ask('articles.create', { header: { headline: 'Haushalt' } });
  for (const label of ['Etat', 'Kämmerei', 'Steuern', 'Umlage']) await app.ask('keywords.attach', { articleId: id, label });
  session = createDeskSession(await app.ask('articles.get', { id }));
});
afterEach(() => app.dispose());

const kept = async () => (await app.ask('articles.get', { id: session.id })).keywords.map(({ label }) => label);
const shown = () => session.store.getState().keywords.map(({ label }) => label);
const notices = () => noticeStore.getState().notices;
async function takeOut(label: string): Promise<void> {
  const keyword = session.store.getState().keywords.find((one) => one.label === label);
  if (!keyword) throw new Error(`${label} is not shown`);
  await takeKeywordOut(session, keyword, () => undefined);
}

describe('taking a Stichwort off the report', () => {
  it.each(['Etat', 'Kämmerei', 'Umlage'])('puts „%s“ back in its place on request', async (label) => {
    await takeOut(label);
    expect(await kept()).not.toContain(label);
    expect(notices().map(({ text }) => text)).toEqual([`Stichwort „${label}“ vom Beitrag genommen.`]);
    notices()[0]?.action?.run();
    await expect.poll(shown).toHaveLength(4);
    expect(shown()).toEqual(['Etat', 'Kämmerei', 'Steuern', 'Umlage']);
    expect(await kept()).toEqual(shown());
  });

  it('leaves the order alone where it was put back by hand meanwhile', async () => {
    await takeOut('Etat');
    await app.ask('keywords.attach', { articleId: session.id, label: 'Etat' });
    notices()[0]?.action?.run();
    await expect.poll(shown).toHaveLength(4);
    expect(await kept()).toEqual(['Kämmerei', 'Steuern', 'Umlage', 'Etat']);
  });

  it('says only what went wrong where it stays on the report', async () => {
    openFakeWindow(fakeBridge({ 'keywords.detach': () => Promise.resolve({ ok: false, fault: { code: 'disk-read-only' } }) }).bridge);
    await takeOut('Etat');
    expect(notices().map(({ tone, action }) => [tone, action])).toEqual([['error', undefined]]);
    expect(shown()).toContain('Etat');
  });
});
