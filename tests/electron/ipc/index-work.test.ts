import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createIndexWork } from '#electron/ipc/index-work.ts';
import type { IndexWork } from '#electron/ipc/index-work.ts';
import { countQueued } from '#electron/store/article-index.ts';
import { getArticle, updateArticle } from '#electron/store/articles.ts';
import { all, column, get, run } from '#electron/store/connection.ts';
import { useHouseWords } from '#electron/store/search/archive-analyser.ts';
import { relatedTerm } from '#electron/store/search/fold-search.ts';
import { startReader } from '#electron/store/search/reader-thread.ts';
import type { ReaderThread } from '#electron/store/search/reader-thread.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { fillArchive } from '../../bench/archive/fill-archive.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

/** Enough for the thread that reads. */
const many = 620;
/** Milliseconds: reading and indexing them takes a second on a machine with nothing else to do. */
const longest = 90_000;

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
  fillArchive(store, many, 'short');
});
afterEach(() => store.dispose());

/** A reader that does something right after so many requests, before it can answer the last of them. */
const readerAfter =
  (requests: number, then: (reader: ReaderThread) => void): typeof startReader =>
  () => {
    const reader = startReader();
    let left = requests;
    return {
      ...reader,
      read: (reports) => {
        const words = reader.read(reports);
        if ((left -= 1) === 0) then(reader);
        return words;
      },
    };
  };

function working(start?: typeof startReader): IndexWork {
  const work = createIndexWork({ store, emit: () => undefined }, start);
  onTestFinished(() => work.close());
  return work;
}

const build = async (start?: typeof startReader): Promise<void> => {
  const work = working(start);
  work.reindex();
  await work.idle();
};

/** Everything that the index holds: each word by column, with its counts, and the documents. */
function contents(): unknown {
  store.write((db) => run(db, 'CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_columns USING fts5vocab(main, search_index, col)'));
  return [
    all(store.db, 'SELECT * FROM temp.search_columns ORDER BY term, col'),
    all(store.db, 'SELECT * FROM search_terms WHERE documents > 0 OR related > 0 ORDER BY term'),
    all(store.db, 'SELECT seq, day, status, authors, keywords FROM search_documents ORDER BY seq'),
  ];
}

const placesOf = (word: string): number[] =>
  column<number>(
    store.db,
    'SELECT d.seq FROM search_index f JOIN search_documents d ON d.docid = f.rowid WHERE search_index MATCH ?',
    word,
  );

describe('an archive that is indexed in bulk', { timeout: longest }, () => {
  it('holds the same whether a thread reads it or the core', async () => {
    await build();
    const byThread = contents();
    await build(() => ({ read: () => Promise.resolve(null), isGone: () => true, end: () => Promise.resolve() }));
    expect(contents()).toEqual(byThread);
    expect(column(store.db, 'SELECT count(*) FROM search_documents')).toEqual([many]);
  });

  it('is indexed whole where the thread dies on the way', async () => {
    let ended = 0;
    await build(
      readerAfter(2, (reader) => {
        ended += 1;
        void reader.end();
      }),
    );
    expect([ended, countQueued(store.db), ...column(store.db, 'SELECT count(*) FROM search_documents')]).toEqual([1, 0, many]);
    expect(store.checkIntegrity()).toEqual([]);
  });

  it('holds what was written and renamed while it was read', async () => {
    const saved = store.add({ headline: 'Blixhafen' });
    let changed = 0;
    await build(
      readerAfter(1, () => {
        changed += 1;
        const { rev, header, body } = getArticle(store.db, saved);
        store.write((db) => updateArticle(db, saved, rev, { ...header, headline: 'Blixschleuse' }, body, 2));
        // Nothing tells the index: it has to see for itself.
        store.write((db) => run(db, "UPDATE articles SET headline = 'Zwirbelwerk' WHERE seq BETWEEN ? AND ?", many - 120, many - 1));
      }),
    );
    expect([changed, placesOf('blixhafen'), placesOf('blixschleuse').length, placesOf('zwirbelwerk').length]).toEqual([1, [], 1, 120]);
  });

  it('holds compounds of words that the house got while it was read', async () => {
    onTestFinished(() => useHouseWords([]));
    const ids = column<ArticleId>(store.db, 'SELECT id FROM articles ORDER BY seq LIMIT 40');
    store.write((db) =>
      run(db, "UPDATE articles SET headline = 'Quorvixnetz' WHERE id IN (SELECT value FROM json_each(?))", JSON.stringify(ids)),
    );
    await build(readerAfter(1, () => useHouseWords(['quorvix'])));
    expect(placesOf(relatedTerm('quorvix'))).toHaveLength(ids.length);
  });

  it('is closed at once, and goes on at the next start', async () => {
    const work = working();
    const write = store.writeAgainAfterLoss;
    const closed = new Promise<void>((resolve) => {
      // Closed with the first piece that is in the index.
      vi.spyOn(store, 'writeAgainAfterLoss').mockImplementation((change) => {
        const result = write(change);
        if (countQueued(store.db) < many) resolve(work.close());
        return result;
      });
    });
    work.reindex();
    await closed;
    vi.restoreAllMocks();
    expect(countQueued(store.db)).toBeGreaterThan(0);
    expect(countQueued(store.db)).toBeLessThan(many);
    await working().idle();
    expect([countQueued(store.db), ...column(store.db, 'SELECT count(*) FROM search_documents')]).toEqual([0, many]);
  });
});

describe('a disk that is full', { timeout: longest }, () => {
  /** Lets the library have so many pages at most. */
  const holdTo = (pages: number): void => void get(store.db, `PRAGMA max_page_count = ${String(pages)}`);

  it('is borne: told once, tried again after ever longer rests, and the queue is worked off when there is room', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
      told.mockRestore();
    });
    const work = working();
    work.reindex();
    holdTo(1);
    await work.idle();
    expect(told.mock.calls).toEqual([[expect.any(String), expect.objectContaining({ code: 'SQLITE_FULL' })]]);
    const waiting = countQueued(store.db);
    expect(waiting).toBeGreaterThan(0);

    let tries = 0;
    const write = vi.spyOn(store, 'writeAgainAfterLoss').mockImplementation(() => {
      tries += 1;
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    });
    for (const rest of [1_000, 2_000, 4_000]) {
      const before = tries;
      await vi.advanceTimersByTimeAsync(rest - 1);
      await work.idle();
      expect(tries).toBe(before);
      await vi.advanceTimersByTimeAsync(1);
      await work.idle();
      expect(tries).toBe(before + 1);
    }
    expect([told.mock.calls.length, countQueued(store.db)]).toEqual([1, waiting]);

    write.mockRestore();
    holdTo(1_000_000);
    await vi.advanceTimersByTimeAsync(8_000);
    await work.idle();
    expect([countQueued(store.db), ...column(store.db, 'SELECT count(*) FROM search_documents')]).toEqual([0, many]);
    expect(told.mock.calls.length).toBe(1);
    expect(store.checkIntegrity()).toEqual([]);
  });
});
