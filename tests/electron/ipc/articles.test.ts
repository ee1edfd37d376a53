import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentFromText } from '#shared/document/build-document.ts';
import { documentText } from '#shared/document/document-text.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let test: TestApp;
let now = 0;
beforeEach(async () => {
  now = 1_000_000;
  test = await openTestApp({ clock: () => now });
});
afterEach(() => test.dispose());

async function written(text: string) {
  const { id, rev, header } = await test.ask('articles.create', { header: { headline: 'Titel' } });
  const saved = await test.ask('articles.save', { id, baseRev: rev, header, body: documentFromText(text) });
  return { id, header, rev: saved.rev };
}

describe('saving', () => {
  it('answers the new state and tells every view', async () => {
    const { id, rev } = await written('Ein Satz.');
    expect(rev).toBe(2);
    expect(test.events.at(-1)).toEqual({ name: 'articles.changed', payload: { ids: [id] } });
    expect(documentText((await test.ask('articles.get', { id })).body)).toBe('Ein Satz.');
  });

  it('keeps the other text as a named state when two windows save at once', async () => {
    const { id, header, rev } = await written('Erste Fassung.');
    await test.ask('articles.save', { id, baseRev: rev, header, body: documentFromText('Fenster eins.') });
    const late = await test.app.port.dispatch('articles.save', { id, baseRev: rev, header, body: documentFromText('Fenster zwei.') });
    expect(late).toMatchObject({ ok: false, fault: { code: 'conflict' } });
    const [kept] = await test.ask('revisions.list', { articleId: id });
    expect(kept).toMatchObject({ kind: 'named', label: 'Ihre Fassung bei gleichzeitiger Änderung' });
    expect(documentText((await test.ask('revisions.get', { id: kept?.id as never })).body)).toBe('Fenster zwei.');
    expect(documentText((await test.ask('articles.get', { id })).body)).toBe('Fenster eins.');
  });

  it('keeps a state every five minutes of work, and restoring is a step of its own', async () => {
    const { id, header } = await written('Stand 1');
    for (let minute = 1; minute <= 12; minute += 1) {
      now += 60_000;
      await test.ask('articles.save', { id, baseRev: minute + 1, header, body: documentFromText(`Stand ${minute + 1}`) });
    }
    const revisions = await test.ask('revisions.list', { articleId: id });
    expect(revisions.map((revision) => revision.kind)).toEqual(['auto', 'auto', 'auto']);
    const middle = revisions[1];
    const restored = await test.ask('revisions.restore', { id: middle?.id as never });
    expect(documentText(restored.body)).toBe('Stand 5');
    const [newest] = await test.ask('revisions.list', { articleId: id });
    expect(documentText((await test.ask('revisions.get', { id: newest?.id as never })).body)).toBe('Stand 13');
  });

  it('leaves the Stichwörter as they are when a text that was refused comes back', async () => {
    const { id, header, rev } = await written('Erste Fassung.');
    await test.ask('keywords.attach', { articleId: id, label: 'OZG' });
    await test.app.port.dispatch('articles.save', { id, baseRev: rev - 1, header, body: documentFromText('Abgewiesen.') });
    const [kept] = await test.ask('revisions.list', { articleId: id });
    const restored = await test.ask('revisions.restore', { id: kept?.id as never });
    expect(documentText(restored.body)).toBe('Abgewiesen.');
    expect(restored.keywords.map((one) => one.label)).toEqual(['OZG']);
  });

  it('restores text and fields of a state, but leaves the status as it is', async () => {
    const { id, header, rev } = await written('Alt');
    const named = await test.ask('revisions.name', { articleId: id, label: 'Entwurf' });
    expect(test.events.at(-1)).toEqual({ name: 'articles.changed', payload: { ids: [id] } });
    const later = { ...header, place: 'Bonn', status: 'approved' as const };
    await test.ask('articles.save', { id, baseRev: rev, header: later, body: documentFromText('Neu') });
    const restored = await test.ask('revisions.restore', { id: named.id });
    expect(restored.header).toMatchObject({ place: header.place, status: 'approved' });
    expect(documentText(restored.body)).toBe('Alt');
  });

  it('restores the Stichwörter of a state too', async () => {
    const { id } = await written('Text');
    await test.ask('keywords.attach', { articleId: id, label: 'OZG' });
    const named = await test.ask('revisions.name', { articleId: id, label: 'mit OZG' });
    const [keyword] = (await test.ask('articles.get', { id })).keywords;
    await test.ask('keywords.detach', { articleId: id, keywordId: keyword?.id as never });
    await test.ask('keywords.attach', { articleId: id, label: 'Portal' });
    expect((await test.ask('revisions.restore', { id: named.id })).keywords.map((one) => one.label)).toEqual(['OZG']);
  });
});

describe('suggestions', () => {
  it('name words of the vocabulary that stand in the draft, with the reason, and not those attached', async () => {
    const other = await written('Vorlage');
    for (const label of ['Zweckverband', 'Registermodernisierung', 'Glasfaser'])
      await test.ask('keywords.attach', { articleId: other.id, label });
    const { id } = await written('Der Zweckverband trägt die Registermodernisierung. Der Zweckverband zahlt.');
    await test.ask('keywords.attach', { articleId: id, label: 'Registermodernisierung' });
    const suggested = await test.ask('keywords.suggest', { articleId: id });
    expect(suggested[0]).toMatchObject({ label: 'Zweckverband', reason: 'steht 2-mal im Text' });
    expect(suggested.map(({ label }) => label)).not.toContain('Registermodernisierung');
  });

  it('name reports that share words or Stichwörter, but none that are linked already', async () => {
    const one = await written('Die Genossenschaft Heidental verlegt Glasfaser bis zur Hofstelle.');
    const two = await written('Glasfaser: Die Genossenschaft Heidental sucht Hofstelle um Hofstelle.');
    await written('Ganz etwas anderes über Haushalte.');
    const suggested = await test.ask('relations.suggest', { articleId: two.id });
    expect(suggested.map((suggestion) => suggestion.article.id)).toEqual([one.id]);
    expect(suggested[0]?.reason).toMatch(/^gemeinsam: .*Genossenschaft/);
    await test.ask('relations.add', { articleId: two.id, otherId: one.id });
    expect(await test.ask('relations.suggest', { articleId: two.id })).toEqual([]);
    expect(await test.ask('relations.list', { articleId: one.id })).toMatchObject([{ kind: 'related', article: { id: two.id } }]);
  });
});

describe('links', () => {
  it('open only safe addresses', async () => {
    await test.ask('links.open', { url: 'https://portal.example/' });
    expect(await test.app.port.dispatch('links.open', { url: 'file:///etc/passwd' })).toMatchObject({ fault: { code: 'link-refused' } });
    expect(test.saved).toEqual(['https://portal.example/']);
  });

  it('mail a report with its headline', async () => {
    const { id } = await written('Text');
    await test.ask('links.mail', { articleId: id });
    expect(test.saved[0]).toMatch(/^mailto:\?.*Titel/);
  });
});

describe('settings', () => {
  it('keep what a change leaves out', async () => {
    await test.ask('settings.set', { houseName: 'Nordheide kommunal', theme: 'dark' });
    expect(await test.ask('settings.set', { language: 'en' })).toMatchObject({
      houseName: 'Nordheide kommunal',
      theme: 'dark',
      language: 'en',
    });
  });
});

describe('issues', () => {
  it('are deleted for good only from the Papierkorb', async () => {
    const { id } = await test.ask('newsletters.create', { title: 'Probe' });
    await test.ask('newsletters.purge', { ids: [id] });
    expect(await test.ask('newsletters.list', {})).toHaveLength(1);
    await test.ask('newsletters.trash', { ids: [id] });
    await test.ask('newsletters.purge', { ids: [id] });
    expect(await test.ask('newsletters.list', { trash: true })).toEqual([]);
  });

  it('refuse a save that started from an older state', async () => {
    const { id, rev, header } = await test.ask('newsletters.create', { title: 'Probe' });
    await test.ask('newsletters.save', { id, baseRev: rev, header: { ...header, title: 'Neu' }, sections: [] });
    expect(await test.app.port.dispatch('newsletters.save', { id, baseRev: rev, header, sections: [] })).toMatchObject({
      fault: { code: 'conflict' },
    });
    expect((await test.ask('newsletters.get', { id })).header.title).toBe('Neu');
  });
});

describe('the vocabulary', () => {
  it('renames an entry everywhere, search included, and refuses a wording that is taken', async () => {
    const { id } = await written('Text');
    for (const label of ['Cyb', 'Portal']) await test.ask('keywords.attach', { articleId: id, label });
    const [wrong] = await test.ask('keywords.list', { text: 'cyb' });
    expect(await test.ask('keywords.rename', { id: wrong?.id as never, label: 'Cyber-Sicherheit' })).toMatchObject({
      label: 'Cyber-Sicherheit',
      useCount: 1,
    });
    expect((await test.ask('articles.list', { query: { text: 'cyber-sicherheit' }, offset: 0, limit: 5 })).total).toBe(1);
    expect((await test.ask('articles.list', { query: { text: 'cyb ' }, offset: 0, limit: 5 })).total).toBe(0);
    expect(await test.app.port.dispatch('keywords.rename', { id: wrong?.id, label: 'portal' })).toMatchObject({
      fault: { code: 'conflict' },
    });
  });

  it('removes an entry only when no report uses it', async () => {
    const { id } = await written('Text');
    const [keyword] = await test.ask('keywords.attach', { articleId: id, label: 'Cyb' });
    await test.ask('keywords.remove', { id: keyword?.id as never });
    expect(await test.ask('keywords.list', {})).toHaveLength(1);
    await test.ask('keywords.detach', { articleId: id, keywordId: keyword?.id as never });
    await test.ask('keywords.remove', { id: keyword?.id as never });
    expect(await test.ask('keywords.list', {})).toEqual([]);
  });
});
