import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { countQueued, indexOnce, indexQueued, indexRead, queueAll, readQueued } from '#electron/store/article-index.ts';
import type { ReadAhead } from '#electron/store/article-index.ts';
import { getArticle, insertArticle, purgeArticles, updateArticle } from '#electron/store/articles.ts';
import { all, run } from '#electron/store/connection.ts';
import { attachKeywords } from '#electron/store/keywords.ts';
import { useHouseWords } from '#electron/store/search/archive-analyser.ts';
import { relatedTerm } from '#electron/store/search/fold-search.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const fresh = 'fresh' as ArticleId;
const make = (isLater: boolean, known: ArticleId | null = null) =>
  store.write((db) =>
    indexOnce(db, isLater, () => {
      insertArticle(db, fresh, { ...emptyHeader, headline: 'Kanalbau' }, documentFromText('Der Graben.'), 1);
      attachKeywords(db, fresh, ['Tiefbau'], store.newId, 1);
      if (known === null) return;
      const { rev, header, body } = getArticle(db, known);
      updateArticle(db, known, rev, { ...header, headline: 'Schleuse' }, body, 2);
    }),
  );
const found = (word: string): string[] =>
  all<{ id: string }>(
    store.db,
    `SELECT a.id FROM search_index f JOIN search_documents d ON d.docid = f.rowid JOIN articles a ON a.seq = d.seq
     WHERE search_index MATCH ? ORDER BY a.seq`,
    word,
  ).map((row) => row.id);
const counted = (term: string): number =>
  all<{ documents: number }>(store.db, 'SELECT documents FROM search_terms WHERE term = ?', term)[0]?.documents ?? 0;

describe('a change that is indexed as a whole', () => {
  it('has each report found with all that was written of it, and its words counted once', () => {
    make(false);
    expect([found('kanalbau'), found('tiefbau'), counted('kanalbau'), counted('tiefbau'), countQueued(store.db)]).toEqual([
      [fresh],
      [fresh],
      1,
      1,
      0,
    ]);
  });

  it('leaves many new reports to the background, and keeps known ones found', () => {
    const known = store.add({ headline: 'Hafen' });
    make(true, known);
    expect([found('kanalbau'), found('schleuse'), found('hafen'), countQueued(store.db)]).toEqual([[], [known], [], 1]);
    store.write((db) => indexQueued(db, false, () => false));
    expect([found('kanalbau'), found('tiefbau'), counted('kanalbau'), counted('hafen'), countQueued(store.db)]).toEqual([
      [fresh],
      [fresh],
      1,
      0,
      0,
    ]);
  });

  it('forgets a report that is gone before its turn came', () => {
    make(true);
    store.write((db) => purgeArticles(db, [fresh], true));
    store.write((db) => indexQueued(db, false, () => false));
    expect([found('kanalbau'), counted('kanalbau'), countQueued(store.db)]).toEqual([[], 0, 0]);
  });

  const readAhead = (): ReadAhead => {
    const steps = readQueued(store.db, 10);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };

  it('is found by what was read ahead', () => {
    make(true);
    const read = readAhead();
    expect(store.write((db) => indexRead(db, read, false, () => false))).toBeNull();
    expect([found('kanalbau'), found('tiefbau'), counted('kanalbau'), countQueued(store.db)]).toEqual([[fresh], [fresh], 1, 0]);
  });

  it('is read ahead with fewer others where they are long', () => {
    const long = documentFromText('Graben und Damm. '.repeat(10_000));
    store.write((db) =>
      indexOnce(db, true, () => {
        for (const id of ['a', 'b', 'c'] as ArticleId[]) insertArticle(db, id, emptyHeader, long, 1);
      }),
    );
    const read = readAhead();
    store.write((db) => indexRead(db, read, false, () => false));
    expect([read.reports.length, countQueued(store.db)]).toEqual([1, 2]);
  });

  it('is indexed later where the time is up, and read no second time for it', () => {
    const other = store.add({ headline: 'Der Deichbau' });
    make(true);
    store.write(queueAll);
    const read = readAhead();
    const rest = store.write((db) => indexRead(db, read, false, () => true));
    expect([rest?.reports.map(({ found }) => found?.row.id), countQueued(store.db)]).toEqual([[other], 1]);
    expect(rest && store.write((db) => indexRead(db, rest, false, () => true))).toBeNull();
    expect([found('kanalbau'), found('deichbau'), countQueued(store.db)]).toEqual([[fresh], [other], 0]);
  });

  it('is found by what was written while it was read ahead', () => {
    make(true);
    const read = readAhead();
    store.write((db) => run(db, "UPDATE articles SET headline = 'Brücke' WHERE id = ?", fresh));
    store.write((db) => indexRead(db, read, false, () => false));
    expect([found('kanalbau'), found('bruecke'), counted('kanalbau'), counted('bruecke'), countQueued(store.db)]).toEqual([
      [],
      [fresh],
      0,
      1,
      0,
    ]);
  });

  it('is found by the words that the house got while it was read ahead', () => {
    store.add({ headline: 'Das Quorvixnetz' });
    store.write(queueAll);
    const read = readAhead();
    onTestFinished(() => useHouseWords([]));
    useHouseWords(['quorvix']);
    store.write((db) => indexRead(db, read, false, () => false));
    expect(found(relatedTerm('quorvix'))).toHaveLength(1);
  });

  it('indexes as ever after a change that failed', () => {
    const failing = () =>
      store.write((db) =>
        indexOnce(db, true, () => {
          insertArticle(db, fresh, emptyHeader, documentFromText(''), 1);
          throw new Error('no');
        }),
      );
    expect(failing).toThrow('no');
    expect(found('hafen')).toEqual([]);
    const known = store.add({ headline: 'Hafen' });
    expect([found('hafen'), countQueued(store.db)]).toEqual([[known], 0]);
  });
});

describe('a report that is saved', () => {
  const save = (id: ArticleId, headline: string): void => {
    const { rev, header, body } = getArticle(store.db, id);
    store.write((db) => updateArticle(db, id, rev, { ...header, headline }, body, 2));
  };

  it('has its words counted once, however often it is saved, and keeps its place in the index', () => {
    const id = store.add({ headline: 'Hafen am Kanal' });
    const place = (): unknown => all(store.db, 'SELECT docid FROM search_documents');
    const before = place();
    save(id, 'Schleuse am Kanal');
    save(id, 'Schleuse am Kanal');
    save(id, 'Wehr am Kanal');
    expect([counted('hafen'), counted('schleuse'), counted('wehr'), counted('kanal')]).toEqual([0, 0, 1, 1]);
    expect([found('schleuse'), found('wehr'), place()]).toEqual([[], [id], before]);
  });

  it('is found by its words of before where the save is undone', () => {
    const id = store.add({ headline: 'Hafen am Kanal' });
    const failing = (): void =>
      store.write((db) => {
        const { header, body } = getArticle(db, id);
        updateArticle(db, id, 1, { ...header, headline: 'Schleuse am Kanal' }, body, 2);
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    save(id, 'Wehr am Kanal');
    expect([counted('hafen'), counted('schleuse'), counted('wehr'), counted('kanal'), found('wehr')]).toEqual([0, 0, 1, 1, [id]]);
  });

  it('keeps the words that the index learnt of it since, whatever else of it is saved', () => {
    const id = store.add({ headline: 'Das Quorvixnetz' });
    expect(found(relatedTerm('quorvix'))).toEqual([]);
    onTestFinished(() => useHouseWords([]));
    useHouseWords(['quorvix']);
    store.write(queueAll);
    store.write((db) => indexQueued(db, false, () => false));
    expect(found(relatedTerm('quorvix'))).toEqual([id]);
    const { rev, header, body } = getArticle(store.db, id);
    store.write((db) => updateArticle(db, id, rev, { ...header, datelineDate: '2021-11-22' }, body, 2));
    expect(found(relatedTerm('quorvix'))).toEqual([id]);
  });
});
