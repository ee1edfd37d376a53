import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { readMappings } from '#electron/store/mappings.ts';
import { getProposal, storeCommitted, storeEdits } from '#electron/store/proposals.ts';
import { replay } from '#shared/import/replay.ts';
import type { ProposalEdit } from '#shared/model/proposal.ts';
import type { FieldMapping, ReadingKind } from '#shared/model/reading.ts';
import type { BatchId, RecordId } from '#shared/model/ids.ts';
import { fail, ok } from '#shared/result.ts';
import { openImportCore } from '../../support/import-core.ts';
import type { FakeParser, ImportCore } from '../../support/import-core.ts';
import { block, readingOf, report } from '../../support/made-reading.ts';

let core: ImportCore;
afterEach(() => core.dispose());

const files = (...names: string[]) => names.map((name) => ({ name, bytes: Buffer.from(name) }));
const mapping = (signature: string, remembered: boolean): FieldMapping => ({ signature, rowCount: 1, remembered, columns: [] });
const asked: { name: string; prefer: ReadingKind | null; columns: unknown }[] = [];

/** A parser of tables: `a*.csv` are of one make, others of another. */
const parser: FakeParser = ({ name, options }) => {
  const signature = name.startsWith('a') ? 'make-a' : 'make-b';
  const columns = options.mappings[signature];
  asked.push({ name, prefer: options.prefer, columns });
  const records = [report('r1', { blocks: [block('paragraph', 'Text')] })];
  return ok({
    reading: readingOf(['Text'], { kind: options.prefer ?? 'reports', records, mapping: mapping(signature, columns !== undefined) }),
  });
};
const idOf = (name: string) => {
  const row = core.rows().find((one) => one.name === name);
  if (!row) throw new Error(name);
  return row.id;
};
const open = async (...names: string[]) => {
  asked.length = 0;
  core = openImportCore(parser);
  core.send(files(...names));
  await core.queue.idle();
  asked.length = 0;
};

describe('reading a file again', () => {
  it('is done as the kind asked for, and as it seems best once asked so', async () => {
    await open('b.csv');
    await core.handlers['proposals.reread']({ id: idOf('b.csv'), prefer: 'teaser-list' });
    await core.queue.idle();
    expect(core.batches()[0]?.proposals[0]).toMatchObject({ state: 'clear', kind: 'teaser-list', articles: 1 });
    await core.handlers['proposals.reread']({ id: idOf('b.csv'), prefer: null });
    await core.queue.idle();
    expect(asked.map((one) => one.prefer)).toEqual(['teaser-list', null]);
  });

  it('is refused where something was taken over', async () => {
    await open('b.csv');
    core.store.write((db) => storeCommitted(db, idOf('b.csv'), ['r1' as RecordId], 'look', 7));
    expect(() => core.handlers['proposals.reread']({ id: idOf('b.csv'), prefer: null })).toThrow('step-taken-over');
    expect(() => core.handlers['proposals.map']({ id: idOf('b.csv'), columns: {} })).toThrow('step-taken-over');
    expect(asked).toEqual([]);
  });

  it('that fails keeps the original, so that it can be tried once more', async () => {
    let isBroken = false;
    core = openImportCore((file, signal) => (isBroken ? fail('parser-crashed', { name: file.name }) : parser(file, signal)));
    core.send(files('b.csv'));
    await core.queue.idle();
    isBroken = true;
    await core.handlers['proposals.reread']({ id: idOf('b.csv'), prefer: 'document' });
    await core.queue.idle();
    expect(core.rows()[0]).toMatchObject({ state: 'failed', fault: 'parser-crashed' });
    isBroken = false;
    await core.handlers['proposals.reread']({ id: idOf('b.csv'), prefer: 'document' });
    await core.queue.idle();
    expect(core.rows()[0]).toMatchObject({ state: 'clear', fault: null });
  });
});

describe('a file that was read before', () => {
  it('keeps its original when it cannot be read again, also over a crash in between', async () => {
    await open('b.csv');
    core.queue.pause(core.batches()[0]?.id ?? ('' as BatchId));
    await core.handlers['proposals.reread']({ id: idOf('b.csv'), prefer: null });
    const { folder } = core.store;
    await core.queue.close();
    core.store.close();
    core = openImportCore(({ name }) => fail('file-damaged', { name }), folder);
    core.queue.resume();
    core.queue.goOn(core.batches()[0]?.id ?? ('' as BatchId));
    await core.queue.idle();
    expect(core.rows()).toMatchObject([{ state: 'failed', fault: 'file-damaged' }]);
    expect(core.blobs.get(createHash('sha256').update('b.csv').digest('hex'))).not.toBeNull();
  });
});

describe('a file that could not be read', () => {
  it.each([
    ['parser-timeout', true],
    ['parser-memory', true],
    ['parser-crashed', true],
    ['parser-output', true],
    ['parser-depth', true],
    ['disk-full', true],
    ['file-damaged', false],
    ['file-encrypted', false],
  ] as const)('for %s keeps its original: %s, because a later Umbruch may read it', async (code, isKept) => {
    core = openImportCore(({ name }) => fail(code, { name }));
    core.send(files('a.txt'));
    await core.queue.idle();
    expect(core.rows()).toMatchObject([{ state: 'failed', fault: code }]);
    expect(core.batches()[0]?.proposals[0]?.sourceId !== null).toBe(isKept);
    expect(core.blobs.get(createHash('sha256').update('a.txt').digest('hex')) !== null).toBe(isKept);
  });
});

describe('saying what columns are', () => {
  it('leaves the other files of the make as they are where the editor has worked in them', async () => {
    await open('a1.csv', 'a2.csv', 'a3.csv', 'a4.csv');
    const step: ProposalEdit = { edit: 'remove-block', recordId: 'r1' as RecordId, block: 0 };
    const change = (name: string, edits: readonly ProposalEdit[]) => {
      const base = getProposal(core.store.db, idOf(name)).base;
      if (base) core.store.write((db) => storeEdits(db, idOf(name), edits, replay(base, edits), 0, 7));
    };
    change('a1.csv', [step]);
    change('a2.csv', [
      { ...step, by: 'profile' },
      { edit: 'set-field', recordId: 'r1' as RecordId, field: 'headline', value: 'Von Hand' },
    ]);
    change('a3.csv', [{ ...step, by: 'profile' }]);
    await core.handlers['proposals.map']({ id: idOf('a1.csv'), columns: { titel: 'headline' } });
    await core.queue.idle();
    expect(asked.map(({ name }) => name)).toEqual(['a1.csv', 'a3.csv', 'a4.csv']);
    expect(getProposal(core.store.db, idOf('a2.csv')).edits).toHaveLength(2);
  });

  it('is remembered, and reads every open file of that make again but those already taken from', async () => {
    await open('a1.csv', 'a2.csv', 'a3.csv', 'b.csv');
    core.store.write((db) => storeCommitted(db, idOf('a3.csv'), ['r1' as RecordId], 'committed', 7));
    const columns = { titel: 'headline', __proto__x: 'text' } as const;
    await core.handlers['proposals.map']({ id: idOf('a1.csv'), columns });
    await core.queue.idle();
    expect(asked).toEqual([
      { name: 'a1.csv', prefer: null, columns },
      { name: 'a2.csv', prefer: null, columns },
    ]);
    expect(readMappings(core.store.db)).toEqual({ 'make-a': columns });
  });

  it('is refused for a file that has none', async () => {
    core = openImportCore(() => ok({ reading: readingOf(['Text'], {}) }));
    core.send(files('a.txt'));
    await core.queue.idle();
    expect(() => core.handlers['proposals.map']({ id: idOf('a.txt'), columns: {} })).toThrow('invalid-input');
  });
});
