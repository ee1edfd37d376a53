import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIndexWork } from '#electron/ipc/index-work.ts';
import { get, run } from '#electron/store/connection.ts';
import { giveBackPages } from '#electron/store/search/upkeep.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const pages = (): number => get<{ page_count: number }>(store.db, 'PRAGMA page_count')?.page_count ?? 0;
const freePages = (): number => get<{ freelist_count: number }>(store.db, 'PRAGMA freelist_count')?.freelist_count ?? 0;

/** Writes so many pages in the middle of the library, and takes them away again. */
const writeAndForget = (count: number): void =>
  store.write((db) => {
    run(db, 'CREATE TABLE forgotten (n INTEGER PRIMARY KEY, text TEXT)');
    run(db, 'CREATE TABLE kept (text TEXT)');
    run(
      db,
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) INSERT INTO forgotten SELECT i, hex(randomblob(1900)) FROM n`,
    );
    run(db, 'INSERT INTO kept SELECT text FROM forgotten WHERE n <= 10');
    run(db, 'DELETE FROM forgotten');
  });

describe('a library from which much was taken', () => {
  it('gives its pages back piece by piece, but keeps some for what is written next', () => {
    writeAndForget(4_000);
    const [before, free] = [pages(), freePages()];
    expect(free).toBeGreaterThan(3_900);
    expect(store.write((db) => giveBackPages(db, 300))).toBe(true);
    expect(free - freePages()).toBe(300);
    expect(before - pages()).toBeGreaterThanOrEqual(300);
    while (store.write((db) => giveBackPages(db, 300)));
    expect(freePages()).toBe(2_000);
    expect(store.checkIntegrity()).toEqual([]);
  });

  it('keeps the few that are free', () => {
    writeAndForget(1_500);
    const before = pages();
    expect([store.write((db) => giveBackPages(db, 300)), pages()]).toEqual([false, before]);
  });

  it('does so by itself when nothing else is to be done', async () => {
    writeAndForget(3_000);
    const work = createIndexWork({ store, emit: () => undefined });
    await work.idle();
    await work.close();
    expect(freePages()).toBe(2_000);
  });
});
