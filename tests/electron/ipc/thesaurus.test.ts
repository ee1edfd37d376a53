import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeywordId } from '#shared/model/ids.ts';
import type { KeywordChange } from '#shared/model/thesaurus.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(async () => {
  expect(test.unexpected).toEqual([]);
  await test.dispose();
});

const change = (wanted: KeywordChange) => test.ask('thesaurus.change', { change: wanted });
async function create(label: string, uses = 0): Promise<KeywordId> {
  const answer = await change({ kind: 'create', label, keywordKind: 'topic' });
  if (answer.kind !== 'done' || answer.keywordId === null) throw new Error(`${label} was not made`);
  for (let n = 0; n < uses; n += 1) {
    const { id } = await test.ask('articles.create', { header: { headline: `${label} ${n}` } });
    await test.ask('keywords.attach', { articleId: id, label });
  }
  return answer.keywordId;
}
const findings = async () =>
  (await test.ask('thesaurus.tidy', {})).map(({ kind, entries }) => `${kind}: ${entries.map(({ label }) => label).join(' / ')}`);

describe('the start vocabulary', () => {
  it('has at least 250 entries, contradicts nothing, and is loaded and taken back as one step', async () => {
    const shown = await test.ask('thesaurus.read', { file: null, mode: 'supplement' });
    expect(shown.counts).toEqual({ new: shown.rows.length, changed: 0, same: 0, conflict: 0 });
    expect(shown.rows.length).toBeGreaterThanOrEqual(250);
    expect(shown.leftOut).toEqual([]);
    expect(await test.ask('thesaurus.outline', {})).toEqual([]);
    expect(await test.ask('thesaurus.load', { token: shown.token, mode: 'supplement' })).toMatchObject({ kind: 'done' });
    const outline = await test.ask('thesaurus.outline', {});
    expect(outline).toHaveLength(shown.rows.length);
    expect(await findings()).toEqual([]);
    const bsi = (await test.ask('keywords.list', { text: 'bsi' }))[0];
    expect(bsi).toMatchObject({ label: 'Bundesamt für Sicherheit in der Informationstechnik', kind: 'organisation', variants: ['BSI'] });
    expect((await test.ask('thesaurus.read', { file: null, mode: 'replace' })).counts).toMatchObject({ new: 0, changed: 0, conflict: 0 });
    expect(await test.ask('thesaurus.undo', { id: null })).toMatchObject({ kind: 'done' });
    expect(await test.ask('thesaurus.outline', {})).toEqual([]);
  });

  it('is used where a variant is typed: the report gets the preferred wording', async () => {
    const { token } = await test.ask('thesaurus.read', { file: null, mode: 'supplement' });
    await test.ask('thesaurus.load', { token, mode: 'supplement' });
    const { id } = await test.ask('articles.create', { header: { headline: 'Portal' } });
    for (const label of ['bsi', 'Bürgerbüro', 'NRW']) await test.ask('keywords.attach', { articleId: id, label });
    expect((await test.ask('articles.get', { id })).keywords.map(({ label }) => label)).toEqual([
      'Bundesamt für Sicherheit in der Informationstechnik',
      'Bürgerservice',
      'Nordrhein-Westfalen',
    ]);
  });
});

describe('a file of the vocabulary', () => {
  it.each(['turtle', 'rdfxml', 'csv'] as const)('is saved and says, loaded again, that nothing is new: %s', async (format) => {
    const { token } = await test.ask('thesaurus.read', { file: null, mode: 'supplement' });
    await test.ask('thesaurus.load', { token, mode: 'supplement' });
    await test.ask('thesaurus.export', { format });
    await expect.poll(async () => (await test.ask('tasks.list', {}))[0]?.state).toBe('done');
    const bytes = readFileSync(test.saved[0] ?? '').toString('base64');
    const shown = await test.ask('thesaurus.read', { file: { name: test.saved[0] ?? '', bytes }, mode: 'replace' });
    expect(shown).toMatchObject({ counts: { new: 0, changed: 0, conflict: 0 }, effects: [], leftOut: [] });
    expect(await test.ask('thesaurus.load', { token: shown.token, mode: 'replace' })).toEqual({ kind: 'unchanged' });
  });
});

describe('tidying', () => {
  it('finds what is alike, each pair once and by its strongest reason, and mends it with one change', async () => {
    for (const [label, uses] of [
      ['Open Data', 2],
      ['Opendata', 1],
      ['Verwaltungsdigitalisierung', 2],
      ['Digitalisierung der Verwaltung', 1],
      ['Haushalt', 2],
      ['Haushalte', 1],
      ['Breitband', 2],
      ['Breitbnad', 1],
      ['Onlinezugangsgesetz', 1],
      ['OZG', 2],
      ['Feuerwehr', 1],
      ['Förderung', 4],
      ['Forderung', 4],
    ] as const)
      await create(label, uses);
    const all = await test.ask('thesaurus.tidy', {});
    expect(all.map(({ kind, entries }) => `${kind}: ${entries.map(({ label }) => label).join(' / ')}`)).toEqual([
      'abbreviation: OZG / Onlinezugangsgesetz',
      'spelling: Open Data / Opendata',
      'inflection: Haushalt / Haushalte',
      'compound: Verwaltungsdigitalisierung / Digitalisierung der Verwaltung',
      'typo: Breitband / Breitbnad',
    ]);
    expect(all.every(({ neverTogether }) => neverTogether)).toBe(true);
    const [ozg, spelling] = all;
    if (!ozg || !spelling) throw new Error('Nothing was found');
    await change(ozg.mend);
    await test.ask('thesaurus.keep', { key: spelling.key });
    expect(await findings()).toEqual([
      'inflection: Haushalt / Haushalte',
      'compound: Verwaltungsdigitalisierung / Digitalisierung der Verwaltung',
      'typo: Breitband / Breitbnad',
    ]);
    await test.ask('thesaurus.keep', { key: spelling.key, isKept: false });
    expect(await findings()).toContain('spelling: Open Data / Opendata');
  });

  it('finds contradictions and what is unused', async () => {
    const [top, middle, bottom] = [await create('Netz', 1), await create('Breitband', 1), await create('Glasfaser', 1)];
    await create('Altlast');
    await change({ kind: 'edit', id: middle, patch: { broaderIds: [top] } });
    await change({ kind: 'edit', id: bottom, patch: { broaderIds: [middle, top], relatedIds: [top] } });
    const all = await test.ask('thesaurus.tidy', {});
    expect(all.map(({ kind, entries }) => [kind, ...entries.map(({ label }) => label)])).toEqual([
      ['related-broader', 'Glasfaser', 'Netz'],
      ['redundant-broader', 'Glasfaser', 'Netz'],
      ['unused', 'Altlast'],
    ]);
    for (const { mend } of all) expect((await change(mend)).kind).toBe('done');
    expect(await findings()).toEqual([]);
  });
});
