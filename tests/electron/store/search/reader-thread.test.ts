import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { queueAll } from '#electron/store/article-index.ts';
import { column } from '#electron/store/connection.ts';
import { useHouseWords } from '#electron/store/search/archive-analyser.ts';
import { relatedTerm } from '#electron/store/search/fold-search.ts';
import type { WrittenReport } from '#electron/store/search/read-report.ts';
import { startReader } from '#electron/store/search/reader-thread.ts';
import type { ReaderThread } from '#electron/store/search/reader-thread.ts';
import { reportWords } from '#electron/store/search/report-words.ts';
import { takeWaiting } from '#electron/store/search/waiting-reports.ts';
import { fillArchive } from '../../../bench/archive/fill-archive.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const started = (path?: string): ReaderThread => {
  const reader = startReader(path);
  onTestFinished(() => reader.end());
  return reader;
};

/** All reports, the latest first. */
function written(): WrittenReport[] {
  store.write(queueAll);
  const steps = takeWaiting(store.db, 1_000, new Set());
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.flatMap((report) => (report.written ? [report.written] : []));
  }
}
const readHere = (reports: readonly WrittenReport[]) => reports.map(({ row, tags }) => reportWords(row, tags));

describe('the thread that reads reports', () => {
  it('finds the same words as the core, Stichwörter and all', async () => {
    fillArchive(store, 60);
    const reports = written();
    expect(column(store.db, 'SELECT count(*) FROM article_keywords')[0]).toBe(reports.reduce((sum, { tags }) => sum + tags.length, 0));
    const words = await started().read(reports);
    expect(words).toEqual(readHere(reports));
    expect(words).toHaveLength(60);
  });

  it('takes compounds apart with the words that the house got meanwhile', async () => {
    store.add({ headline: 'Das Quorvixnetz' });
    const reports = written();
    const reader = started();
    const [before] = (await reader.read(reports)) ?? [];
    onTestFinished(() => useHouseWords([]));
    useHouseWords(['quorvix']);
    const [after] = (await reader.read(reports)) ?? [];
    const isApart = (heading = ''): boolean => heading.split(' ').includes(relatedTerm('quorvix'));
    expect([isApart(before?.related.heading), isApart(after?.related.heading)]).toEqual([false, true]);
    expect(after).toEqual(readHere(reports)[0]);
  });

  it('answers nothing once it was ended, and to nobody who still waits', async () => {
    fillArchive(store, 60);
    const reader = started();
    const waiting = reader.read(written());
    await reader.end();
    expect([await waiting, await reader.read(written()), reader.isGone()]).toEqual([null, null, true]);
  });

  it.each([
    ['its file is missing', join(import.meta.dirname, 'missing.ts')],
    ['a thread is refused', 'no-path'],
  ])('answers nothing where %s', async (_why, path) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => log.mockRestore());
    store.add({ headline: 'Hafen' });
    const reader = started(path);
    expect(await reader.read(written())).toBeNull();
    expect([reader.isGone(), log.mock.calls.length]).toEqual([true, 1]);
  });
});
