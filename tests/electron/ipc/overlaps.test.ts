import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentFromText } from '#shared/document/build-document.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(async () => {
  expect(app.unexpected).toEqual([]);
  await app.dispose();
});

const text =
  'Die Gemeinde Auenfurt erneuert ihr Klärwerk und legt dafür drei Becken still. Der Umbau kostet elf Millionen Euro und dauert bis zum Herbst. ' +
  'Bürgermeisterin Lena Roth rechnet mit höheren Gebühren, denn der Zweckverband hatte den Beschluss lange vertagt.';

async function add(header: Partial<ArticleHeader>, body = text): Promise<ArticleId> {
  const { id, rev, header: made } = await app.ask('articles.create', { header: { ...emptyHeader, ...header } });
  await app.ask('articles.save', { id, baseRev: rev, header: made, body: documentFromText(body) });
  return id;
}

/** Resolves when the look through the archive is over. */
async function scan(): Promise<void> {
  const over = new Promise<void>((resolve) => {
    const end = app.app.port.subscribe((event) => {
      if (event.name !== 'overlaps.changed') return;
      void app.ask('overlaps.state', {}).then(({ progress, scannedAt }) => {
        if (progress !== null || scannedAt === null) return;
        end();
        resolve();
      });
    });
  });
  expect((await app.ask('overlaps.scan', {})).progress).toBe(0);
  await over;
}
const open = async () => (await app.ask('overlaps.list', { offset: 0, limit: 10 })).rows.map(({ first, second }) => [first.id, second.id]);

describe('tidying overlaps', () => {
  it('finds the pairs in the background and shows both texts with what they share', async () => {
    const one = await add({ headline: 'Klärwerk', datelineDate: '2024-01-01' });
    const other = await add({ headline: 'Umbau', datelineDate: '2024-02-01' }, `Vorweg ein Satz, der neu ist. ${text}`);
    expect(await app.ask('overlaps.state', {})).toEqual({ progress: null, scannedAt: null, open: 0 });
    await scan();
    expect(await open()).toEqual([[one, other]]);
    const compared = await app.ask('overlaps.compare', { firstId: one, secondId: other });
    expect(compared.keep).toBe('second');
    expect(compared.first.blocks).toEqual([{ text, marks: [{ start: 0, end: text.length - 1 }] }]);
    expect(compared.second.blocks[0]?.marks).toEqual([{ start: 30, end: 30 + text.length - 1 }]);
  });

  it('joins a pair and takes it back; the pair is open again then', async () => {
    const one = await add({ headline: 'Klärwerk' });
    const other = await add({ headline: 'Umbau' });
    await scan();
    await app.ask('overlaps.join', { keepId: other, goneId: one });
    expect((await app.ask('articles.get', { id: one })).deletedAt).not.toBeNull();
    expect((await app.ask('revisions.list', { articleId: other }))[0]).toMatchObject({
      kind: 'join',
      label: 'Text des zusammengeführten Beitrags',
    });
    expect(await open()).toEqual([]);
    await app.ask('overlaps.unjoin', { goneId: one });
    expect(await open()).toEqual([[one, other]]);
    await expect(app.ask('overlaps.unjoin', { goneId: one })).rejects.toThrow('not-found');
  });

  it('remembers what does not belong together, also after the next look', async () => {
    const one = await add({ headline: 'Klärwerk' });
    const other = await add({ headline: 'Umbau' });
    await scan();
    await app.ask('overlaps.settle', { firstId: one, secondId: other, verdict: 'apart' });
    await scan();
    expect(await open()).toEqual([]);
    await app.ask('overlaps.settle', { firstId: one, secondId: other, verdict: null });
    expect(await open()).toHaveLength(1);
  });

  it('links a pair that is related, and takes back only the link it made', async () => {
    const one = await add({ headline: 'Klärwerk' });
    const other = await add({ headline: 'Umbau' });
    await scan();
    const related = async () => (await app.ask('relations.list', { articleId: one })).map(({ article }) => article.id);
    await app.ask('overlaps.settle', { firstId: one, secondId: other, verdict: 'related' });
    expect([await related(), await open()]).toEqual([[other], []]);
    await app.ask('overlaps.settle', { firstId: one, secondId: other, verdict: null });
    expect([await related(), await open()]).toEqual([[], [[one, other]]]);
    await app.ask('relations.add', { articleId: one, otherId: other });
    await app.ask('overlaps.settle', { firstId: one, secondId: other, verdict: null });
    expect(await related()).toEqual([other]);
  });
});

describe('suggestions through the core', () => {
  it('offer a Stichwort, forget it once it is refused, and bring it back', async () => {
    const other = await add({ headline: 'Klärwerk' });
    await app.ask('keywords.attach', { articleId: other, label: 'Abwasser' });
    const draft = await add({ headline: 'Abwasser wird teurer' }, 'Die Gebühren für Abwasser steigen.');
    const labels = async () => (await app.ask('keywords.suggest', { articleId: draft })).map(({ label }) => label);
    expect(await labels()).toContain('Abwasser');
    await app.ask('suggestions.judge', { articleId: draft, kind: 'keyword', subject: 'Abwasser', verdict: 'refused' });
    expect(await labels()).not.toContain('Abwasser');
    await app.ask('suggestions.judge', { articleId: draft, kind: 'keyword', subject: 'Abwasser', verdict: null });
    expect(await labels()).toContain('Abwasser');
  });

  it('offer the earlier report that a „wir berichteten“ in a draft means, with its date', async () => {
    const earlier = await add({ headline: 'Klärwerk Auenfurt: Zweckverband vertagt', datelineDate: '2024-01-10' });
    const numbered = await add({ headline: 'Etwas anderes', number: 3046, datelineDate: '2023-01-10' }, 'Ein anderer Text.');
    const draft = await add({ headline: 'Klärwerk in Auenfurt wird teurer', datelineDate: '2024-05-01' }, 'Neu.');
    const paragraph = 'Der Zweckverband hatte das Klärwerk in Auenfurt lange vertagt (wir berichteten).';
    const offers = (number: number | null) =>
      app.ask('relations.offerReferences', { articleId: draft, text: 'wir berichteten', number, paragraph });
    expect((await offers(null))[0]).toMatchObject({ article: { id: earlier, datelineDate: '2024-01-10' }, why: 'topic' });
    expect((await offers(3046))[0]).toMatchObject({ article: { id: numbered }, why: 'number' });
  });
});
