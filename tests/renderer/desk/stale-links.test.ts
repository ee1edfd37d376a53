import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeStore } from '#renderer/stores/notices.ts';
import { dropLink, replaceLink } from '#renderer/stores/stale-links.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { StaleLink } from '#shared/model/relation.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';
import { fakeBridge, openFakeWindow } from '../shell/fake-bridge.ts';
import { through } from './through.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
  const { bridge } = fakeBridge({
    'relations.replace': through(() => app, 'relations.replace'),
    'relations.add': through(() => app, 'relations.add'),
    'relations.remove': through(() => app, 'relations.remove'),
  });
  openFakeWindow(bridge);
  noticeStore.setState({ notices: [] });
});
afterEach(() => app.dispose());

const add = async (headline: string): Promise<ArticleId> => (await app.ask('articles.create', { header: { headline } })).id;
const linked = async (articleId: ArticleId) =>
  (await app.ask('relations.list', { articleId })).map(({ article }) => article.headline).sort();
const link = (articleId: ArticleId, otherId: ArticleId) => app.ask('relations.add', { articleId, otherId });
const notices = () => noticeStore.getState().notices;
const undo = () => notices()[0]?.action?.run();
const rowOf = async (id: ArticleId) => (await app.ask('relations.resolve', { ids: [id] }))[0];

/** A report linked to an outdated one, and the newer one that takes its place. */
async function superseded() {
  const [mine, old, newer] = [await add('Meins'), await add('Alt'), await add('Neu')];
  await link(mine, old);
  const [target, newest] = [await rowOf(old), await rowOf(newer)];
  if (!target || !newest) throw new Error('A report is missing');
  const stale: StaleLink = { kind: 'related', state: 'superseded', targetId: old, target, newer: newest };
  return { mine, old, newer, newest, stale };
}

describe('taking back what was done to an outdated link', () => {
  it('takes the newer report off again where it was put in the place of the old one', async () => {
    const { mine, newest, stale } = await superseded();
    await replaceLink(mine, stale, newest);
    expect(await linked(mine)).toEqual(['Neu']);
    undo();
    await expect.poll(() => linked(mine)).toEqual(['Alt']);
  });

  it('leaves a link to the newer report that was made by hand before', async () => {
    const { mine, newer, newest, stale } = await superseded();
    await link(mine, newer);
    await replaceLink(mine, stale, newest);
    expect(await linked(mine)).toEqual(['Neu']);
    undo();
    await expect.poll(() => linked(mine)).toEqual(['Alt', 'Neu']);
  });

  it.each(['replace', 'drop'] as const)('says so where the outdated report has gone for good meanwhile (%s)', async (what) => {
    const { mine, old, newest, stale } = await superseded();
    if (what === 'replace') await replaceLink(mine, stale, newest);
    else await dropLink(mine, stale, 'Gelöst.');
    await app.ask('articles.trash', { ids: [old] });
    await app.ask('articles.purge', { ids: [old] });
    undo();
    await expect.poll(() => notices().map(({ tone }) => tone)).toEqual(['error']);
    expect(await linked(mine)).toEqual(what === 'replace' ? ['Neu'] : []);
  });

  it('is not offered where the outdated report was gone for good before', async () => {
    const { mine, newest, stale } = await superseded();
    await replaceLink(mine, { ...stale, target: null }, newest);
    expect(notices().map(({ tone, action }) => [tone, action])).toEqual([['success', undefined]]);
  });
});
