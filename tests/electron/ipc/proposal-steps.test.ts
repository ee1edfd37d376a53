import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProposalId, RecordId } from '#shared/model/ids.ts';
import type { ProposalEdit } from '#shared/model/proposal.ts';
import { root } from '../../support/core.ts';
import { importFiles } from '../../support/import-files.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let test: TestApp;
let id: ProposalId;
let first: RecordId;

const lines = [
  'Nordheide:\nNeues Portal für elf Gemeinden\n\n[22.11.2026] Elf Gemeinden stellen ein Portal vor.',
  'Der Betrieb beginnt im Mai, sagt die Projektleiterin am Montag in der Sitzung.',
  'Die Kosten trägt der Verband, wie schon bei den früheren Vorhaben dieser Art.',
  'Im Herbst folgt der zweite Abschnitt mit weiteren Diensten für alle Bürger. (kt)',
];
const portal = { name: 'portal.txt', bytes: new TextEncoder().encode(`${lines.join('\n\n')}\n`) };

beforeEach(async () => {
  test = await openTestApp();
  await importFiles(test.app.port, [portal], { commit: false });
  id = (await test.ask('imports.list', {}))[0]?.proposals[0]?.id as ProposalId;
  first = (await test.ask('proposals.get', { id })).reading?.records[0]?.id as RecordId;
});
afterEach(() => test.dispose());

const edit = (step: ProposalEdit) => test.ask('proposals.edit', { id, edit: step });
const split = (block: number) => edit({ edit: 'split-record', recordId: first, block });
const codeOf = async (name: string, input: unknown): Promise<string> => {
  const answer = await test.app.port.dispatch(name, input);
  return answer.ok ? 'ok' : answer.fault.code;
};
const refused = (step: ProposalEdit) => codeOf('proposals.edit', { id, edit: step });
const textOf = async (recordId: string): Promise<string[]> =>
  (await test.ask('proposals.get', { id })).reading?.records.flatMap((record) =>
    record.id === recordId && record.kind !== 'newsletter' ? record.blocks.map((block) => block.text) : [],
  ) ?? [];
const part = 'split-1' as RecordId;

describe('what is known of a file under review', () => {
  const known = async (): Promise<string[]> => (await test.ask('proposals.get', { id })).matches.map((match) => match.headline);

  it('follows the steps of the review and what comes into the archive between them', async () => {
    const headline = 'Neues Portal für elf Gemeinden';
    const name = (value: string) => edit({ edit: 'set-field', recordId: first, field: 'headline', value });
    await edit({ edit: 'set-field', recordId: first, field: 'kicker', value: 'Nordheide' });
    expect(await known()).toEqual([]);
    const { id: article } = await test.ask('articles.create', { header: { headline, kicker: 'Nordheide' } });
    expect(await known()).toEqual([headline]);
    expect((await name('Etwas ganz anderes von hier')).matches).toEqual([]);
    expect((await name(headline)).matches).toHaveLength(1);
    await test.ask('articles.trash', { ids: [article] });
    expect(await known()).toEqual([]);
  });
});

describe('steps of the review under a take-over', () => {
  it('cannot be taken back until the take-over is, so that no words go missing or come twice', async () => {
    await split(1);
    const taken = await textOf(part);
    const { id: commitId } = await test.ask('proposals.commit', { ids: [id], recordIds: [part] });
    expect(await codeOf('proposals.undo', { id })).toBe('step-taken-over');
    expect((await test.ask('proposals.get', { id })).edits).toBe(0);
    expect(await textOf(part)).toEqual(taken);
    await test.ask('commits.undo', { id: commitId });
    expect((await test.ask('proposals.undo', { id })).reading?.records).toHaveLength(1);
  });

  it('leave a record alone that was taken over', async () => {
    await split(1);
    await test.ask('proposals.commit', { ids: [id], recordIds: [part] });
    expect([
      await refused({ edit: 'set-field', recordId: part, field: 'headline', value: 'Anders' }),
      await refused({ edit: 'set-text', recordId: part, block: 0, text: 'Anders' }),
      await refused({ edit: 'set-kind', recordId: part, kind: 'teaser' }),
      await refused({ edit: 'remove-block', recordId: part, block: 0 }),
      await refused({ edit: 'split-record', recordId: part, block: 1 }),
      await refused({ edit: 'join-records', first, second: part }),
      await refused({ edit: 'join-records', first: part, second: first }),
    ]).toEqual(Array.from({ length: 7 }, () => 'step-taken-over'));
  });

  it('go on for the records that are still open, under ids of their own', async () => {
    await split(2);
    await test.ask('proposals.commit', { ids: [id], recordIds: [part] });
    const after = await split(1);
    expect(after.reading?.records.map((record) => record.id)).toEqual([first, 'split-2', part]);
    expect(after.edits).toBe(1);
    expect((await test.ask('proposals.undo', { id })).edits).toBe(0);
  });

  it('keep a restored removal out of a record that was taken over', async () => {
    await edit({ edit: 'remove-block', recordId: first, block: 1 });
    const removal = (await test.ask('proposals.get', { id })).reading?.removals.find((one) => one.rule === 'editor');
    await test.ask('proposals.commit', { ids: [id] });
    expect(await refused({ edit: 'restore-removal', removalId: removal?.id ?? '' })).toBe('step-taken-over');
  });

  it('forget the decision on a record that was joined into another, when its id comes back', async () => {
    await split(1);
    await edit({ edit: 'decide', recordId: part, decision: { action: 'skip' } });
    await edit({ edit: 'join-records', first, second: part });
    expect((await split(2)).decisions).toEqual({});
  });
});

describe('a take-over', () => {
  it('refuses a file named twice, records of several files at once, and files that are not open for review', async () => {
    await importFiles(test.app.port, [{ ...portal, name: 'leer.txt', bytes: new Uint8Array([0, 1, 2, 3]) }], { commit: false });
    const rows = (await test.ask('imports.list', {})).flatMap((batch) => batch.proposals);
    const failed = rows.find((row) => row.state === 'failed')?.id;
    expect([
      await codeOf('proposals.commit', { ids: [id, id] }),
      await codeOf('proposals.commit', { ids: [id, failed], recordIds: [first] }),
      await codeOf('proposals.commit', { ids: [failed] }),
    ]).toEqual(['invalid-input', 'invalid-input', 'invalid-input']);
    await test.ask('proposals.commit', { ids: [id] });
    expect(await codeOf('proposals.commit', { ids: [id] })).toBe('invalid-input');
    expect(await test.ask('library.info', {})).toMatchObject({ articles: 1 });
  });
});

describe('earlier files of a delivery', () => {
  it('are known by their prints, also after a restart, and no longer once they are left out', async () => {
    await test.ask('proposals.discard', { ids: [id] });
    await importFiles(test.app.port, [portal, { ...portal, name: 'kopie.txt' }], { commit: false });
    const rows = (await test.ask('imports.list', {}))[0]?.proposals ?? [];
    const [one, two] = rows.map((row) => row.id);
    if (!one || !two) throw new Error('two files were given');
    const { folder } = test;
    await test.app.close();
    test = await openTestApp({ folder });
    expect((await test.ask('proposals.get', { id: one })).matches).toEqual([]);
    expect((await test.ask('proposals.get', { id: two })).matches).toMatchObject([{ target: null }]);
    await test.ask('proposals.discard', { ids: [one] });
    expect((await test.ask('proposals.get', { id: two })).matches).toEqual([]);
  });
});

describe('the question that a resembling report asks', () => {
  const known = readFileSync(join(root, 'resources/samples/meldung-alt.txt'), 'utf8');
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const older = { name: 'alt.txt', bytes: bytes(known) };
  const newer = {
    name: 'neu.txt',
    bytes: bytes(
      known.replace('Auch Nachforderungen', 'Seit dem Sommer wurden 312 Verfahren auf diese Weise abgeschlossen. Auch Nachforderungen'),
    ),
  };
  const rowOf = async (which: ProposalId) => (await test.ask('proposals.get', { id: which })).row;
  /** Takes a report over and brings a changed state of it. */
  const bringNewer = async (): Promise<{ newerId: ProposalId; recordId: RecordId }> => {
    await importFiles(test.app.port, [older], { commit: true });
    await importFiles(test.app.port, [newer], { commit: false });
    const row = (await test.ask('imports.list', {})).flatMap((batch) => batch.proposals).find((one) => one.fileName === newer.name);
    if (!row) throw new Error('the file is gone');
    const { matches } = await test.ask('proposals.get', { id: row.id });
    if (!matches[0]) throw new Error('no match');
    return { newerId: row.id, recordId: matches[0].recordId };
  };
  const decide = (which: ProposalId, recordId: RecordId, action: 'create' | 'auto') =>
    test.ask('proposals.edit', { id: which, edit: { edit: 'decide', recordId, decision: { action } } });

  it('is answered by a decision, also after a restart, and asked again when that is taken back', async () => {
    const { newerId, recordId } = await bringNewer();
    expect(await rowOf(newerId)).toMatchObject({ state: 'look', reasons: ['new-version'] });
    await decide(newerId, recordId, 'create');
    const { folder } = test;
    await test.app.close();
    test = await openTestApp({ folder });
    expect(await rowOf(newerId)).toMatchObject({ state: 'clear', reasons: [] });
    await test.ask('proposals.undo', { id: newerId });
    expect(await rowOf(newerId)).toMatchObject({ state: 'look', reasons: ['new-version'] });
    expect((await decide(newerId, recordId, 'auto')).row.reasons).toEqual(['new-version']);
  });

  it('is settled by taking that record over, and comes back with it', async () => {
    const { newerId, recordId } = await bringNewer();
    await test.ask('proposals.edit', { id: newerId, edit: { edit: 'split-record', recordId, block: 2 } });
    const { id: commitId } = await test.ask('proposals.commit', { ids: [newerId], recordIds: [recordId] });
    expect((await rowOf(newerId)).reasons).not.toContain('new-version');
    await test.ask('commits.undo', { id: commitId });
    expect((await rowOf(newerId)).reasons).toHaveLength(1);
  });
});
