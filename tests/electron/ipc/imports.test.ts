import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
