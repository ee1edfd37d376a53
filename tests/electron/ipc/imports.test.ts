import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listCommits } from '#electron/store/commits.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import { importFiles } from '../../support/import-files.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.dispose());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const report =
  'Nordheide:\nNeues Portal für elf Gemeinden\n\n[22.11.2026] Elf Gemeinden stellen ein Portal vor.\n\nDer Betrieb beginnt im Mai, sagt die Projektleiterin. Die Kosten trägt der Verband. (kt)\n';
const rows = async () => (await test.ask('imports.list', {})).flatMap((batch) => batch.proposals);

describe('a delivery', () => {
  it('waits in the inbox until the editor takes it over; nothing is written to the archive before', async () => {
    expect(await importFiles(test.app.port, [{ name: 'portal.txt', bytes: bytes(report) }], { commit: false })).toBeNull();
    expect(await test.ask('library.info', {})).toMatchObject({ articles: 0, inbox: 1, sources: 1 });
    const [row] = await rows();
    expect(row).toMatchObject({ fileName: 'portal.txt', articles: 1, kind: 'document' });
    const summary = await test.ask('proposals.commit', { ids: [row?.id as never] });
    expect(summary).toMatchObject({ articles: 1, joined: 0 });
    expect(await test.ask('library.info', {})).toMatchObject({ articles: 1, inbox: 0 });
  });

  it('says so when the same file comes again, and joins it', async () => {
    await importFiles(test.app.port, [{ name: 'portal.txt', bytes: bytes(report) }], { commit: true });
    await importFiles(test.app.port, [{ name: 'kopie.txt', bytes: bytes(report) }], { commit: false });
    const [row] = await rows();
    expect([row?.state, row?.known, row?.reasons.includes('same-file')]).toEqual(['look', 1, true]);
    expect(await test.ask('proposals.commit', { ids: [row?.id as never] })).toMatchObject({ articles: 0, joined: 1 });
  });

  it('refuses a file that ends before its announced size', async () => {
    const { uploads } = await test.ask('imports.begin', { files: [{ name: 'halb.txt', byteCount: 100 }] });
    const cut = await test.app.port.dispatch('imports.upload', {
      uploadId: uploads[0],
      offset: 0,
      chunk: Buffer.from('halb').toString('base64'),
      last: true,
    });
    expect(cut).toMatchObject({ ok: false, fault: { code: 'invalid-input' } });
    expect(await test.ask('library.info', {})).toMatchObject({ sources: 0 });
  });

  it('leaves nothing waiting after it was cancelled', async () => {
    const { batchId } = await test.ask('imports.begin', {
      files: [
        { name: 'a.txt', byteCount: 10 },
        { name: 'b.txt', byteCount: 10 },
      ],
    });
    await test.ask('imports.cancel', { batchId });
    expect(await rows()).toEqual([]);
  });

  it('keeps every step of the review, also over a crash, and takes each back', async () => {
    await importFiles(test.app.port, [{ name: 'portal.txt', bytes: bytes(report) }], { commit: false });
    const [row] = await rows();
    const id = row?.id as never;
    const before = await test.ask('proposals.get', { id });
    const recordId = before.reading?.records[0]?.id as never;
    await test.ask('proposals.edit', { id, edit: { edit: 'set-field', recordId, field: 'headline', value: 'Anderer Titel' } });
    const edited = await test.ask('proposals.edit', { id, edit: { edit: 'decide', recordId, decision: { action: 'skip' } } });
    expect([edited.edits, edited.decisions]).toEqual([2, { [recordId]: { action: 'skip' } }]);
    await test.ask('proposals.undo', { id });
    expect((await test.ask('proposals.get', { id })).decisions).toEqual({});
    await test.ask('proposals.undo', { id });
    expect((await test.ask('proposals.get', { id })).reading).toEqual(before.reading);
  });

  it('is taken up again after a stop in the middle: what was stored but not read is read at the next start', async () => {
    const { uploads } = await test.ask('imports.begin', { files: [{ name: 'portal.txt', byteCount: bytes(report).length }] });
    await test.ask('imports.upload', {
      uploadId: uploads[0] as never,
      offset: 0,
      chunk: Buffer.from(report).toString('base64'),
      last: true,
    });
    const { folder } = test;
    await test.app.close();
    const again = await openTestApp({ folder });
    await again.app.importsIdle();
    const [row] = (await again.ask('imports.list', {})).flatMap((batch) => batch.proposals);
    expect(row).toMatchObject({ fileName: 'portal.txt', articles: 1 });
    await again.app.close();
    test = await openTestApp();
  });
});

describe('take-overs at the same time', () => {
  const manyReports = JSON.stringify(
    Array.from({ length: 60 }, (_, at) => ({
      headline: `Meldung ${at + 1}`,
      date: '2026-11-22',
      text: `Der Bericht Nummer ${at + 1} hat einen eigenen Text aus ${at * 7 + 3} Wörtern.`,
    })),
  );
  const drop = async () => {
    await importFiles(test.app.port, [{ name: 'viele.json', bytes: bytes(manyReports) }], { commit: false });
    const [row] = await rows();
    expect(row?.articles).toBe(60);
    return row?.id as ProposalId;
  };
  /** Every look at the clock finds it later: each record is a step of its own. */
  const everyStepIsLong = () => {
    let time = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => (time += 1_000));
  };
  afterEach(() => {
    vi.restoreAllMocks();
  });
  const articles = async () => (await test.ask('library.info', {})).articles;

  it('of one file give its reports to the archive once: the second is refused', async () => {
    const id = await drop();
    const [one, other] = await Promise.all([
      test.app.port.dispatch('proposals.commit', { ids: [id] }),
      test.app.port.dispatch('proposals.commit', { ids: [id] }),
    ]);
    expect([one, other]).toMatchObject([
      { ok: true, value: { articles: 60, joined: 0 } },
      { ok: false, fault: { code: 'invalid-input' } },
    ]);
    expect(await articles()).toBe(60);
    await test.app.indexIdle();
    expect(await test.ask('library.info', {})).toMatchObject({ articles: 60, inbox: 0 });
  });

  it('wait for each other: one that is being taken back while it goes on is taken back whole, afterwards', async () => {
    const id = await drop();
    everyStepIsLong();
    let undoing: Promise<unknown> | null = null;
    const unsubscribe = test.app.port.subscribe((event) => {
      if (event.name !== 'commits.changed' || undoing) return;
      const [standing] = listCommits(test.app.context.store.db, 1);
      if (standing) undoing = test.app.port.dispatch('commits.undo', { id: standing.id });
    });
    await test.ask('proposals.commit', { ids: [id] });
    unsubscribe();
    expect(await undoing).toMatchObject({ ok: true, value: { articles: 60, undone: true, kept: 0 } });
    expect(await articles()).toBe(0);
    expect(await test.ask('proposals.get', { id })).toMatchObject({ row: { state: 'clear' }, committedRecords: [] });
  });

  it('tell how far they have come, and stop when asked to', async () => {
    const id = await drop();
    everyStepIsLong();
    const told: unknown[] = [];
    const unsubscribe = test.app.port.subscribe((event) => {
      if (event.name !== 'commits.changed' || told.length > 0) return;
      told.push(null);
      void test.ask('commits.progress', {}).then((progress) => (told[0] = progress));
      void test.ask('commits.stop', {});
    });
    const summary = await test.ask('proposals.commit', { ids: [id] });
    unsubscribe();
    const taken = summary.articles;
    expect(told).toEqual([{ done: 1, total: 60 }]);
    expect([taken > 0, taken < 10]).toEqual([true, true]);
    const { committedRecords } = await test.ask('proposals.get', { id });
    expect([committedRecords.length, await articles()]).toEqual([taken, taken]);
    expect(await test.ask('commits.progress', {})).toBeNull();
    expect(await test.ask('proposals.commit', { ids: [id] })).toMatchObject({ articles: 60 - taken });
    await test.ask('commits.undo', { id: summary.id });
    expect(await articles()).toBe(60 - taken);
  });
});
